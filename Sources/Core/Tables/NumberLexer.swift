/// The grammar of numbers as a source writes them: `1 234,5` as well as `1234.5`.
///
/// Nothing else is a number: no `nan`, `inf`, `0x1F`, nor `12 %`. A result is rounded correctly to
/// the nearest `Double`.
///
///     NumberLexer(decimalChar: ",", groupChar: " ").number("1 234,5")  // 1234.5
///     NumberLexer().integer("1 234")                                  // nil
public struct NumberLexer: Sendable, Hashable {
  /// The sign between units and decimals.
  public let decimalChar: Character
  /// The sign between thousands; a space stands for U+0020, U+00A0, U+2009 and U+202F alike.
  ///
  /// The last group has three digits, so `2024 25` is not a number.
  public let groupChar: Character?
  /// Whether nothing may stand around the number; otherwise `€95` and `95 %` are read as 95.
  public let bareNumber: Bool
  private let decimal: Separator
  private let group: Separator?

  /// Makes a lexer; the defaults are those of a Table Schema.
  public init(
    decimalChar: Character = ".", groupChar: Character? = nil, bareNumber: Bool = true
  ) {
    self.decimalChar = decimalChar
    self.groupChar = groupChar
    self.bareNumber = bareNumber
    decimal = Separator(decimalChar)
    group = groupChar.map(Separator.init)
  }

  /// Reads a whole number; nil where the text is none, has decimals or an exponent, or overflows.
  public func integer(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { integer($0) }
  }

  /// Reads a number; nil where the text is none or is too large for a `Double`.
  public func number(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { number($0) }
  }

  /// Reads a whole number from UTF-8.
  package func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let decimal = scan(bytes), decimal.isWhole, !decimal.isLong else { return nil }
    if decimal.mantissa <= UInt64(Int.max) {
      let magnitude = Int(decimal.mantissa)
      return decimal.isNegative ? -magnitude : magnitude
    }
    return decimal.isNegative && decimal.mantissa == Int.min.magnitude ? Int.min : nil
  }

  /// Reads a number from UTF-8.
  package func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let decimal = scan(bytes) else { return nil }
    return decimal.value
  }

  private func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> ScannedDecimal? {
    let bytes = bareNumber ? bytes : UnsafeBufferPointer(rebasing: bytes[core(of: bytes)])
    var scanner = DecimalScanner(bytes: bytes, decimal: decimal, group: group)
    return scanner.scan()
  }

  /// The part from the first to the last byte that belongs to a number.
  private func core(of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let decimal = decimalChar.asciiValue
    let belongs = { (byte: UInt8) in
      byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == decimal
    }
    guard let first = bytes.firstIndex(where: belongs),
      let last = bytes.lastIndex(where: \.isDigit), first <= last
    else { return 0..<bytes.count }
    return first..<(last + 1)
  }
}

extension UInt8 {
  /// Whether this is an ASCII digit.
  @inline(__always) var isDigit: Bool { self &- 48 < 10 }
}
