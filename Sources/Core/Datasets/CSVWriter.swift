/// Writes a CSV as RFC 4180 says, in UTF-8: cells are quoted only where they must be.
///
///     var csv = CSVWriter(format: .frenchExcel)
///     csv.write(["bassin", "part"])
///     csv.write(["Blois", csv.format.text(0.287)])   // Blois;0,287
///     csv.bytes
public struct CSVWriter: Sendable {
  /// How rows are laid out in the file.
  public struct Format: Sendable, Hashable {
    /// An ASCII character between cells.
    public var delimiter: Character
    /// Whether decimals follow a comma, as in French.
    public var decimalComma: Bool
    /// Whether the file starts with the mark that tells Excel it is UTF-8.
    public var byteOrderMark: Bool
    /// What ends a record.
    public var lineEnd: String

    /// Makes a format; by default, the one for programs.
    public init(
      delimiter: Character = ",", decimalComma: Bool = false, byteOrderMark: Bool = false,
      lineEnd: String = "\n"
    ) {
      self.delimiter = delimiter
      self.decimalComma = decimalComma
      self.byteOrderMark = byteOrderMark
      self.lineEnd = lineEnd
    }

    /// For programs: `,`, `.`, LF, no mark.
    public static let tidy = Format()
    /// For a double click under French Windows: `;`, decimal comma, CRLF, byte order mark.
    public static let frenchExcel = Format(
      delimiter: ";", decimalComma: true, byteOrderMark: true, lineEnd: "\r\n")

    /// A number as this format writes it, without group separator.
    public func text(_ number: Double) -> String {
      let plain = NumberPlain.text(number)
      return decimalComma ? String(plain.map { $0 == "." ? "," : $0 }) : plain
    }
  }

  /// How the file is laid out.
  public let format: Format
  /// What was written so far.
  public private(set) var bytes: [UInt8]
  private let delimiter: UInt8
  private let lineEnd: [UInt8]

  /// Starts a file; a delimiter that is not ASCII is replaced by a comma.
  public init(format: Format = .tidy) {
    self.format = format
    bytes = format.byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    delimiter = format.delimiter.asciiValue ?? UInt8(ascii: ",")
    lineEnd = Array(format.lineEnd.utf8)
  }

  /// Writes one record.
  public mutating func write(_ cells: some Sequence<String>) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(delimiter) }
      isFirst = false
      write(cell: cell)
    }
    bytes.append(contentsOf: lineEnd)
  }

  private mutating func write(cell: String) {
    guard cell.utf8.contains(where: mustQuote) || Self.hasOuterSpace(cell) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func mustQuote(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }

  private static func hasOuterSpace(_ cell: String) -> Bool {
    cell.utf8.first == 0x20 || cell.utf8.last == 0x20
  }
}
