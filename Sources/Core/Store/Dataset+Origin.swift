extension Dataset {
  /// What the page of sources says of it.
  var origin: DataSource {
    let licence = package.licenses.lazy.compactMap { $0.title ?? $0.name }.first
    return DataSource(
      name: package.name, title: package.title ?? package.name,
      source: package.sources.map(\.title).joined(separator: " ; "), licence: licence,
      vintage: package.vintage, synthetic: package.isSynthetic,
      roles: Set(tables.compactMap(\.role)).sorted())
  }

  /// Where a row of one of its tables stands, as its author sees it.
  func place(_ table: DataTable, row: Int, field: String? = nil) -> SourceLocation {
    let paths = package.resources.first { $0.name == table.name }?.paths ?? []
    let file = paths.count == 1 ? paths[0] : table.name
    return SourceLocation(file: "\(package.name)/\(file)", row: row + 2, field: field)
  }

  /// Whether it holds territories and nothing else: then its names and places win.
  var isGazetteer: Bool { Set(tables.compactMap(\.role)) == ["territories"] }
}
