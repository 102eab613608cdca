/// Reads `sharedStrings.xml`: the texts of a workbook, each once.
enum SharedStrings {
  /// Returns a cell for every text, in order.
  static func read(_ entry: Int?, of archive: ZipArchive) throws(TableError) -> [Cell] {
    guard let entry else { return [] }
    let handler = Handler()
    try archive.scan(entry, with: handler)
    return handler.cells
  }

  private final class Handler: XMLHandler {
    private(set) var cells: [Cell] = []
    private var text = RichText()

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if "si" ~= name { text.clear() }
      text.start(name)
    }

    func end(_ name: XMLName) {
      text.end(name)
      if "si" ~= name { cells.append(text.cell) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      text.append(bytes)
    }
  }
}

/// A text as a workbook writes it: runs one after the other, pronunciations left out.
struct RichText {
  private var bytes: [UInt8] = []
  private var isInText = false
  private var isInPhonetic = false
  private var hasEscape = false

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    hasEscape = false
  }

  mutating func start(_ name: XMLName) {
    if "t" ~= name { isInText = !isInPhonetic } else if "rPh" ~= name { isInPhonetic = true }
  }

  mutating func end(_ name: XMLName) {
    if "t" ~= name { isInText = false } else if "rPh" ~= name { isInPhonetic = false }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    bytes.append(contentsOf: text)
    hasEscape = hasEscape || text.contains(UInt8(ascii: "_"))
  }

  var cell: Cell {
    let bytes = hasEscape ? Self.unescaped(bytes) : bytes
    return bytes.withUnsafeBufferPointer { CellText.cell($0) }
  }

  /// Replaces `_x000D_` by the character it stands for; `_x005F_` is the underscore itself.
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let scalar = escape(in: bytes, at: index) {
        result.append(contentsOf: String(scalar).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func escape(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
