/// The rows of totals of a long form: passed over where the rows add up to them.
struct FormTotals {
  /// The rows that are data.
  let rows: [Row]
  private let totals: [Row]
  private let sheet: FormSheet
  /// The column of persons, from 0.
  private let column: Int?

  init(_ sheet: FormSheet, schema: TableSchema) {
    self.sheet = sheet
    let column = sheet.header.cells.firstIndex {
      schema.fieldName(ofLabel: $0.label) == "persons"
    }
    self.column = column
    rows = sheet.rows.filter { column == nil || !$0.isTotal }
    totals = sheet.rows.filter { column != nil && $0.isTotal }
  }

  /// Holds the totals against the persons of the table that was read.
  func check(against table: DataTable, into log: inout FindingLog) {
    guard let column else { return }
    let counts = (table.column("persons") ?? []).compactMap(PersonCount.init)
    for row in totals where column < row.cells.count {
      guard case .number(let number) = row.cells[column].asNumber,
        let total = Int(exactly: number)
      else { continue }
      log.addTotal(total, of: counts, at: sheet.place(row.number, column: column))
    }
  }
}

extension Row {
  /// Whether it begins with the word.
  var isTotal: Bool {
    cells.first { $0 != .empty }.map { NameFolding.fold($0.label).hasPrefix("total") } ?? false
  }
}

extension Cell {
  /// A number that is written as a text, as in a CSV.
  fileprivate var asNumber: Cell {
    guard case .text(let text) = self, case .integer(let count) = CountText.value(of: text) else {
      return self
    }
    return .number(Double(count))
  }
}

extension FindingLog {
  /// Records a row of a total: passed over where it is what the rows can add up to.
  mutating func addTotal(_ total: Int, of counts: [PersonCount], at place: SourceLocation) {
    var sum = 0...0
    var isOpen = false
    for count in counts {
      guard let range = count.range else {
        // Nobody knows how many a row without a number adds.
        isOpen = true
        continue
      }
      sum = (sum.lowerBound + range.lowerBound)...(sum.upperBound + range.upperBound)
    }
    if sum ~= total || isOpen && total >= sum.lowerBound {
      addTotal(total, at: place)
    } else {
      addWrongTotal(total, sum: sum.lowerBound, at: place)
    }
  }
}
