/// A number as scanned: `mantissa × 10^exponent`, before it is rounded to a `Double`.
struct ScannedDecimal {
  var isNegative = false
  var mantissa: UInt64 = 0
  var exponent = 0
  /// Neither decimals nor an exponent were written.
  var isWhole = true
  /// More digits than `mantissa` can hold; `text` has them all.
  var isLong = false
  /// The number in Swift's syntax, where `isLong`.
  var text: [UInt8] = []

  /// The nearest `Double`, or nil where it is infinite.
  var value: Double? {
    guard !isLong, mantissa <= 1 << 53, abs(exponent) <= 22 else { return slowValue }
    // Both operands are exact, so the one operation rounds once, correctly (Clinger 1990).
    let power = Self.powersOfTen[abs(exponent)]
    let magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
    return isNegative ? -magnitude : magnitude
  }

  private var slowValue: Double? {
    let written =
      isLong ? String(decoding: text, as: UTF8.self) : "\(mantissa)e\(exponent)"
    guard let magnitude = Double(written), magnitude.isFinite else { return nil }
    return isNegative ? -magnitude : magnitude
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

/// A decimal or thousands sign, as its UTF-8 bytes.
struct Separator: Sendable, Hashable {
  /// Up to eight bytes, the first the lowest.
  private var packed: UInt64 = 0
  private let count: Int
  private let isSpace: Bool

  init(_ character: Character) {
    count = character.utf8.count
    isSpace = [" ", "\u{A0}", "\u{2009}", "\u{202F}"].contains(character)
    for byte in character.utf8.reversed() { packed = packed << 8 | UInt64(byte) }
  }

  /// The length of the sign at a position, 0 where it does not stand there.
  @inline(__always)
  func length(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    guard position < text.count else { return 0 }
    if isSpace { return Self.spaceLength(in: text, at: position) }
    if text[position] != UInt8(truncatingIfNeeded: packed) { return 0 }
    if count == 1 { return 1 }
    guard count <= 8, position + count <= text.count else { return 0 }
    let stands = (1..<count).allSatisfy {
      text[position + $0] == UInt8(truncatingIfNeeded: packed >> (UInt64($0) * 8))
    }
    return stands ? count : 0
  }

  private static func spaceLength(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    switch text[position] {
    case 0x20: return 1
    case 0xC2: return position + 1 < text.count && text[position + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard position + 2 < text.count, text[position + 1] == 0x80 else { return 0 }
      return text[position + 2] == 0xAF || text[position + 2] == 0x89 ? 3 : 0
    default: return 0
    }
  }
}

/// One pass over the bytes of a number: sign, grouped digits, decimals, exponent, end.
struct DecimalScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let decimal: Separator
  let group: Separator?
  private var position = 0
  private var digits = 0
  private var result = ScannedDecimal()

  init(bytes: UnsafeBufferPointer<UInt8>, decimal: Separator, group: Separator?) {
    self.bytes = bytes
    self.decimal = decimal
    self.group = group
  }

  /// The number that fills the bytes from end to end, or nil.
  mutating func scan() -> ScannedDecimal? {
    scanSign()
    guard scanUnits(), scanDecimals(), digits > 0, scanExponent(), position == bytes.count
    else { return nil }
    if result.isLong { result.text = plainText() }
    return result
  }

  private mutating func scanSign() {
    guard let first = bytes.first else { return }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      result.isNegative = first == UInt8(ascii: "-")
      position = 1
    } else if bytes.count > 2, first == 0xE2, bytes[1] == 0x88, bytes[2] == 0x92 {
      result.isNegative = true
      position = 3
    }
  }

  private mutating func scanUnits() -> Bool {
    var run = scanDigits()
    guard let group else { return true }
    var groups = 0
    var width = group.length(in: bytes, at: position)
    while width > 0, position + width < bytes.count, bytes[position + width].isDigit {
      // A first group has one to three digits, a middle one two (as in India) or three.
      guard groups == 0 ? (1...3).contains(run) : (2...3).contains(run) else { return false }
      position += width
      run = scanDigits()
      groups += 1
      width = group.length(in: bytes, at: position)
    }
    return groups == 0 || run == 3
  }

  private mutating func scanDecimals() -> Bool {
    let width = decimal.length(in: bytes, at: position)
    guard width > 0 else { return true }
    position += width
    result.isWhole = false
    result.exponent -= scanDigits()
    return true
  }

  private mutating func scanExponent() -> Bool {
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return true }
    position += 1
    result.isWhole = false
    var isNegative = false
    if position < bytes.count, [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[position]) {
      isNegative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }
    var exponent = 0
    let start = position
    while position < bytes.count, bytes[position].isDigit {
      exponent = min(exponent * 10 + Int(bytes[position] - 48), 100_000)
      position += 1
    }
    result.exponent += isNegative ? -exponent : exponent
    return position > start
  }

  /// Adds a run of digits to the mantissa and returns how many there were.
  private mutating func scanDigits() -> Int {
    let start = position
    while position < bytes.count, bytes[position].isDigit {
      let (product, overflow) = result.mantissa.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(bytes[position] - 48))
      if overflow || carry { result.isLong = true }
      result.mantissa = sum
      position += 1
    }
    digits += position - start
    return position - start
  }

  /// The number without sign or group signs, with a point.
  private func plainText() -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let point = text.contains(UInt8(ascii: ".")) ? 0 : decimal.length(in: bytes, at: index)
      if point > 0 { text.append(UInt8(ascii: ".")) }
      if byte.isDigit || byte | 0x20 == UInt8(ascii: "e") { text.append(byte) }
      if text.last.map({ $0 | 0x20 }) == UInt8(ascii: "e"), byte == UInt8(ascii: "-") {
        text.append(byte)
      }
      index += max(point, 1)
    }
    return text
  }
}
