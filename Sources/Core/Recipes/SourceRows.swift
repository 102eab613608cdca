/// The rows of an official file, whatever its form.
struct SourceRows {
  let table: TableFile
  let form: RecipeFile.Form

  init(_ table: TableFile, form: RecipeFile.Form) {
    self.table = table
    self.form = form
  }

  /// Sheets in their order; a text is one sheet without a name.
  var sheets: [String?] {
    table.kind == .xlsx ? table.sheetNames.map(Optional.some) : [nil]
  }

  func forEachRow(
    inSheet sheet: String?, into log: inout FindingLog, _ body: (Row) -> RowAction
  ) {
    switch form {
    case .table: table.forEachRow(inSheet: sheet, into: &log, body)
    case .sasFormats:
      guard case .text(let bytes) = table.content else { return }
      for row in SASFormats.rows(of: DecodedText(bytes, encoding: nil)) where body(row) == .stop {
        return
      }
    }
  }
}
