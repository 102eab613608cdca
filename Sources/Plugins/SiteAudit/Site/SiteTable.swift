import Core

/// A tidy CSV of a site, by the names of its columns.
struct SiteTable: Sendable {
  /// One line.
  struct Line {
    let number: Int
    let texts: [String: String]

    subscript(column: String) -> String { texts[column] ?? "" }

    func number(_ column: String) -> Double? { Double(self[column]) }
  }

  let lines: [Line]

  /// Reads a file; one that is no table has no lines.
  init(_ file: SiteFile, delimiter: Character = ",") {
    var head: [String]?
    var lines: [Line] = []
    var log = FindingLog()
    let table = try? TableFile(bytes: file.bytes, name: file.path)
    let dialect = TableDialect(encoding: "utf-8", delimiter: delimiter)
    table?.forEachRow(dialect: dialect, into: &log) { row in
      let texts = row.cells.map(\.plainText)
      if let head {
        let cells = zip(head, texts).filter { !$0.1.isEmpty }
        lines.append(
          Line(
            number: row.number, texts: Dictionary(cells, uniquingKeysWith: { first, _ in first })))
      } else {
        head = texts
      }
      return .continue
    }
    self.lines = lines
  }
}

extension Cell {
  /// What stands in a cell of a CSV.
  fileprivate var plainText: String {
    switch self {
    case .text(let text): text
    case .empty, .number, .date, .boolean, .failure: ""
    }
  }
}
