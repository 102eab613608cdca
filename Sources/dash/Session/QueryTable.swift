import Core

/// The rows of a query as a person reads them on a terminal: aligned, numbers to the right, in French.
///
///     territoire       projets  part
///     ───────────────  ───────  ──────
///     departement:41     1 240  0,4832
struct QueryTable {
  private let columns: [String]
  private let cells: [[String]]
  private let isNumeric: [Bool]

  init(_ result: StoreQuery.Result) {
    columns = result.columns.map(Self.visible)
    cells = result.rows.map { $0.map(Self.text) }
    isNumeric = result.columns.indices.map { column in
      result.rows.allSatisfy { $0[column].text == nil }
    }
  }

  /// The head, a rule, a line a row.
  var text: String {
    let widths = columns.indices.map { column in
      cells.reduce(columns[column].count) { max($0, $1[column].count) }
    }
    let lines =
      [
        line(columns, widths),
        widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "),
      ]
      + cells.map { line($0, widths) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ texts: [String], _ widths: [Int]) -> String {
    let padded = texts.indices.map { column in
      let blanks = String(repeating: " ", count: widths[column] - texts[column].count)
      return isNumeric[column] ? blanks + texts[column] : texts[column] + blanks
    }
    let line = padded.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func text(_ value: SQLValue) -> String {
    switch value {
    case .null: "–"
    case .integer(let number) where abs(number) < 1_000_000_000_000_000:
      NumberText.count(Double(number))
    case .integer(let number): String(number)
    case .real(let number): text(number)
    case .text(let text): visible(text)
    }
  }

  /// Four decimals at most, without the zeros at their end.
  private static func text(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "\(number)" }
    let text = NumberText.decimal(number, places: 4)
    let trimmed = String(text.reversed().drop { $0 == "0" }.reversed())
    return trimmed.hasSuffix(",") ? String(trimmed.dropLast()) : trimmed
  }

  /// Control characters cannot move the cursor.
  private static func visible(_ text: String) -> String {
    String(
      text.unicodeScalars.lazy.map { scalar -> Character in
        scalar.properties.generalCategory == .control ? "\u{FFFD}" : Character(scalar)
      })
  }
}
