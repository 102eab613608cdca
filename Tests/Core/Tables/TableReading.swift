import Core

/// All that a reader gives of a table.
struct TableReading {
  var rows: [Row] = []
  var log = FindingLog()

  init(
    _ file: TableFile, inSheet sheet: String? = nil, dialect: TableDialect = TableDialect()
  ) {
    var rows: [Row] = []
    file.forEachRow(inSheet: sheet, dialect: dialect, into: &log) { row in
      rows.append(row)
      return .continue
    }
    self.rows = rows
  }

  init(csv bytes: [UInt8], dialect: TableDialect = TableDialect()) throws {
    self.init(try TableFile(bytes: bytes, name: "table.csv"), dialect: dialect)
  }

  init(csv text: String, dialect: TableDialect = TableDialect()) throws {
    try self.init(csv: Array(text.utf8), dialect: dialect)
  }

  /// The cells as texts, `nil` for an empty one.
  var texts: [[String?]] {
    rows.map { row in
      row.cells.map { cell in
        switch cell {
        case .empty: nil
        case .text(let text): text
        case .number(let number): "\(number)"
        case .date(let date): "\(date.year)-\(date.month)-\(date.day)"
        case .boolean(let boolean): "\(boolean)"
        case .failure(let failure): failure
        }
      }
    }
  }

  var codes: [String] { log.sorted.map(\.first.code) }
}
