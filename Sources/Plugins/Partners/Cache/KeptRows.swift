import Core

/// The rows of a plugin as a file keeps them, with what they depended on.
///
/// A text of cells between tabs: three lines of head, the parts of the key, the rows. A file that is
/// damaged, or of another version, counts as none.
struct KeptRows {
  /// Changed with every change of this file's format, and of how rows are made.
  static let version = 1

  let key: RunKey
  let rows: [ContractRow]

  /// The whole file.
  var text: String {
    let body =
      key.parts.map { Self.line([$0.kind.rawValue, $0.name, $0.digest]) }
      + rows.map { Self.line($0.cells) }
    let lines = body.joined(separator: "\n")
    return """
      dash rows \(Self.version)
      \(key.parts.count)
      \(ContentHash(of: lines))
      \(lines)

      """
  }

  init(key: RunKey, rows: [ContractRow]) {
    self.key = key
    self.rows = rows
  }

  /// Reads a file; nil where it is not whole.
  init?(_ text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard lines.count >= 4, lines[0] == "dash rows \(Self.version)", lines.last == "",
      let parts = Int(lines[1]), parts >= 0, 3 + parts < lines.count
    else { return nil }
    let body = lines[3..<(lines.count - 1)]
    guard lines[2] == ContentHash(of: body.joined(separator: "\n")).description else { return nil }
    let cells = body.map(Self.cells)
    key = RunKey(
      parts: cells.prefix(parts).compactMap { cells in
        guard cells.count == 3, let kind = RunKey.Part.Kind(rawValue: cells[0]) else { return nil }
        return RunKey.Part(kind: kind, name: cells[1], digest: cells[2])
      })
    rows = cells.dropFirst(parts).compactMap(ContractRow.init(cells:))
    guard key.parts.count == parts, rows.count == cells.count - parts else { return nil }
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      guard cell.utf8.contains(where: { [0x5C, 0x09, 0x0A, 0x0D].contains($0) }) else {
        return cell
      }
      return cell.replacing("\\", with: "\\\\").replacing("\t", with: "\\t")
        .replacing("\r", with: "\\r").replacing("\n", with: "\\n")
    }.joined(separator: "\t")
  }

  private static func cells(_ line: String) -> [String] {
    let cells = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false)
    return cells.map { cell in
      guard cell.contains(0x5C) else { return String(Substring(cell)) }
      var bytes: [UInt8] = []
      var isMarked = false
      for byte in cell {
        guard isMarked || byte == 0x5C else {
          bytes.append(byte)
          continue
        }
        if isMarked { bytes.append([0x74: 0x09, 0x72: 0x0D, 0x6E: 0x0A][byte] ?? byte) }
        isMarked.toggle()
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension ContractRow {
  /// All that a row holds, as texts; absent ones are empty.
  fileprivate var cells: [String] {
    let numbers = [value, numerator, denominator, n].map { $0.map { "\($0)" } ?? "" }
    let places = [location.row, location.column].map { $0.map(String.init) ?? "" }
    let fields = Field.allCases.map { columns[$0].map(String.init) ?? "" }
    return [territory, subject, period] + numbers + [status, location.file]
      + [location.sheet ?? "", location.field ?? ""] + places + fields
  }

  fileprivate init?(cells: [String]) {
    let fields = Field.allCases
    guard cells.count == 13 + fields.count else { return nil }
    let numbers = cells[3..<7].map { $0.isEmpty ? .some(nil) : Double($0).map(Optional.some) }
    guard numbers.allSatisfy({ $0 != nil }) else { return nil }
    self.init(
      territory: cells[0], subject: cells[1], period: cells[2], value: numbers[0] ?? nil,
      numerator: numbers[1] ?? nil, denominator: numbers[2] ?? nil, n: numbers[3] ?? nil,
      status: cells[7],
      location: SourceLocation(
        file: cells[8], sheet: cells[9].isEmpty ? nil : cells[9], row: Int(cells[11]),
        column: Int(cells[12]), field: cells[10].isEmpty ? nil : cells[10]))
    for (field, cell) in zip(fields, cells.dropFirst(13)) { columns[field] = Int(cell) }
  }
}
