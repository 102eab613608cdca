/// The lines of a monthly table as rows of the standard table, each at its cells.
struct MonthlyRecords {
  private let lines: [MonthlySheet.Line]
  private let sheet: FormSheet
  private let heading: MonthlyHeading
  private let columns: MonthlyColumns

  init(
    _ lines: [MonthlySheet.Line], of sheet: FormSheet, heading: MonthlyHeading,
    columns: MonthlyColumns
  ) {
    self.lines = lines
    self.sheet = sheet
    self.heading = heading
    self.columns = columns
  }

  /// The table; its places are those of the form.
  func table(named name: String) -> DataTable {
    var places = TablePlaces()
    places.begin(sheet.location, columns: fields.map(\.column))
    for line in lines { places.add(row: line.row) }
    let rows = lines.map { line in
      [
        Value.text(heading.structure.name), .text(line.span.key), line.persons.value,
        .text(line.names.joined(separator: " ; ")), .text(line.note),
      ]
    }
    return DataTable(
      name: name, role: "referrals",
      schema: TableSchema(fields: fields.map { Field(name: $0.name) }),
      columns: fields.indices.map { index in rows.map { $0[index] } }, rowCount: lines.count,
      places: places)
  }

  private var fields: [(name: String, column: Int?)] {
    [
      ("origin", nil), ("start", columns.month), ("persons", columns.persons),
      ("destinations", columns.detail), ("note", columns.note),
    ]
  }
}
