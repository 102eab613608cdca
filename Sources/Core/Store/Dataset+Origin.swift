extension Dataset {
  /// What the page of sources says of it.
  var origin: DataSource {
    DataSource(
      name: String(hash.description.prefix(8)), title: "", source: "",
      roles: Set(tables.compactMap(\.role)).sorted())
  }

  /// Where a row of one of its tables stands, as its author sees it.
  func place(_ table: DataTable, row: Int, field: String? = nil) -> SourceLocation {
    SourceLocation(file: "\(origin.name)/\(table.name)", row: row + 2, field: field)
  }
}
