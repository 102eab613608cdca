/// A table whose cells were read, with where each of them stood, before its keys are checked.
struct LoadedTable {
  let name: String
  let role: String?
  let schema: TableSchema
  let columns: [[Value]]
  let rowCount: Int
  let descriptor: SourceLocation
  private let places: TablePlaces

  init(_ resource: DataResource, _ loader: TableLoader, descriptor: SourceLocation) {
    name = resource.name
    role = resource.role
    schema = loader.schema
    columns = loader.columns
    rowCount = loader.places.rowCount
    places = loader.places
    self.descriptor = descriptor
  }

  var dataTable: DataTable {
    DataTable(
      name: name, role: role, schema: schema, columns: columns, rowCount: rowCount, places: places)
  }

  func index(_ field: String) -> Int? {
    schema.fields.firstIndex { $0.name == field }
  }

  /// Whether every file of the table has a column for a field.
  func hasColumn(_ field: Int) -> Bool { places.hasColumn(field) }

  /// Where the value of a field stood in its file.
  func place(_ row: Int, _ field: Int) -> SourceLocation {
    var place = places.place(row: row, field: field) ?? descriptor
    place.field = schema.fields[field].name
    return place
  }

  /// Where the descriptor speaks of the table.
  func descriptorPlace(_ key: String) -> SourceLocation {
    var place = descriptor
    place.field = "\(place.field ?? "")/schema/\(key)"
    return place
  }

  /// Its rows told apart by some fields.
  func keys(of fields: [Int]) -> RowKeys {
    var keys = RowKeys(columnCount: fields.count)
    let columns = fields.map { self.columns[$0] }
    for row in 0..<rowCount { _ = keys.insert(row, of: columns) }
    return keys
  }
}
