/// Cuts UTF-8 into records and cells by RFC 4180: one record a call, whatever the line ends.
struct CSVReader {
  /// The signs of a dialect, as bytes.
  struct Signs {
    var delimiter: UInt8
    var quote: UInt8?
    var doubleQuote = true
    var escape: UInt8?
    var comment: UInt8?
    var skipInitialSpace = false
  }

  /// What is wrong with a record.
  enum Trouble: Equatable {
    /// A quote opened on this line never closes.
    case unterminatedQuote(line: Int)
    /// Text stands between a closing quote and the next delimiter of this column.
    case strayQuote(line: Int, column: Int)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let signs: Signs
  /// The number of the line about to be read.
  private(set) var line = 1
  /// The trouble met in the last record.
  private(set) var troubles: [Trouble] = []
  private var position: Int
  private var cellCount = 8
  private var unquoted: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, signs: Signs) {
    self.bytes = bytes
    self.signs = signs
    position = start
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Whether the last record swallowed the rest of the text, for want of a closing quote.
  var isLost: Bool {
    troubles.contains { if case .unterminatedQuote = $0 { true } else { false } }
  }

  /// Reads a record: an empty line is a row without cells, a comment line is passed over.
  mutating func next() -> Row? {
    troubles.removeAll(keepingCapacity: true)
    while position < bytes.count, bytes[position] == signs.comment { skipLine() }
    guard position < bytes.count else { return nil }
    let number = line
    guard !endLine() else { return Row(number: number, cells: []) }
    var cells: [Cell] = []
    cells.reserveCapacity(cellCount)
    repeat {
      cells.append(nextCell(column: cells.count + 1))
    } while endCell()
    cellCount = max(cellCount, cells.count)
    return Row(number: number, cells: cells)
  }

  /// Passes the delimiter; at the end of a line, passes that and says that the record is over.
  private mutating func endCell() -> Bool {
    guard position < bytes.count else { return false }
    if bytes[position] == signs.delimiter {
      position += 1
      return true
    }
    _ = endLine()
    return false
  }

  /// Passes one LF, CR or CRLF, where one stands.
  private mutating func endLine() -> Bool {
    let byte = bytes[position]
    guard byte == Self.lineFeed || byte == Self.carriageReturn else { return false }
    position += 1
    if byte == Self.carriageReturn, position < bytes.count, bytes[position] == Self.lineFeed {
      position += 1
    }
    line += 1
    return true
  }

  private mutating func skipLine() {
    while position < bytes.count, !endLine() { position += 1 }
  }

  private mutating func nextCell(column: Int) -> Cell {
    if let quote = signs.quote {
      let start = signs.skipInitialSpace ? afterSpaces() : position
      if start < bytes.count, bytes[start] == quote {
        position = start + 1
        return quotedCell(quote, column: column)
      }
    }
    return signs.escape == nil ? plainCell() : escapedCell()
  }

  private func afterSpaces() -> Int {
    var index = position
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index
  }

  private mutating func plainCell() -> Cell {
    let start = position
    var end = position
    while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
    position = end
    return CellText.cell(UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  private mutating func escapedCell() -> Cell {
    unquoted.removeAll(keepingCapacity: true)
    appendRest()
    return unquoted.withUnsafeBufferPointer { CellText.cell($0) }
  }

  private mutating func quotedCell(_ quote: UInt8, column: Int) -> Cell {
    let start = line
    unquoted.removeAll(keepingCapacity: true)
    guard appendQuoted(quote) else {
      troubles.append(.unterminatedQuote(line: start))
      return unquoted.withUnsafeBufferPointer { CellText.cell($0) }
    }
    if position < bytes.count, !isEnd(bytes[position]) { appendStray(column: column) }
    return unquoted.withUnsafeBufferPointer { CellText.cell($0) }
  }

  /// Keeps what follows a closing quote: spaces are of no account, anything else is trouble.
  private mutating func appendStray(column: Int) {
    let start = position
    appendRest()
    let isBlank = bytes[start..<position].allSatisfy { $0 == UInt8(ascii: " ") }
    if !isBlank { troubles.append(.strayQuote(line: line, column: column)) }
  }

  /// Copies to the closing quote and passes it; false where the text ends before.
  private mutating func appendQuoted(_ quote: UInt8) -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == signs.escape, byte != quote, position + 1 < bytes.count {
        position += 1
      } else if byte == quote {
        position += 1
        let isDoubled = position < bytes.count && bytes[position] == quote
        guard signs.doubleQuote, isDoubled else { return true }
      }
      appendByte()
    }
    return false
  }

  /// Copies one byte, counting lines and writing every line end as LF.
  private mutating func appendByte() {
    let byte = bytes[position]
    if endLine() {
      unquoted.append(Self.lineFeed)
    } else {
      unquoted.append(byte)
      position += 1
    }
  }

  /// Copies to the end of the cell.
  private mutating func appendRest() {
    while position < bytes.count, !isEnd(bytes[position]) {
      if bytes[position] == signs.escape, position + 1 < bytes.count { position += 1 }
      appendByte()
    }
  }

  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool {
    byte == signs.delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
  }
}
