/// A data package whose every cell was read, typed and found valid.
///
/// Nobody checks it again.
public struct Dataset: Sendable {
  /// What its descriptor says.
  public var package: DataPackage
  /// Its tables, in the descriptor's order.
  public var tables: [DataTable]
  /// Of the descriptor and of every file it names.
  public var hash: ContentHash

  /// Makes a dataset of what was found valid.
  public init(package: DataPackage, tables: [DataTable], hash: ContentHash) {
    self.package = package
    self.tables = tables
    self.hash = hash
  }

  /// The tables that fill a standard table, in the descriptor's order.
  public func tables(role: String) -> [DataTable] {
    tables.filter { $0.role == role }
  }
}

/// One resource of a dataset, column by column.
public struct DataTable: Sendable {
  /// The resource's name.
  public var name: String
  /// The standard table it fills (`needs`, `territories` …), where its descriptor says so.
  public var role: String?
  /// What its columns hold.
  public var schema: TableSchema
  /// One array a field, in the schema's order, all of `rowCount` values.
  public var columns: [[Value]]
  /// How many rows it has.
  public var rowCount: Int
  /// Where its rows stood; nil for a table that was read from no file.
  public var places: TablePlaces?

  /// Makes a table of columns of equal length.
  public init(
    name: String, role: String? = nil, schema: TableSchema, columns: [[Value]], rowCount: Int,
    places: TablePlaces? = nil
  ) {
    self.name = name
    self.role = role
    self.schema = schema
    self.columns = columns
    self.rowCount = rowCount
    self.places = places
  }

  /// The values of a field, or nil where the schema has no such field.
  public func column(_ name: String) -> [Value]? {
    schema.fields.firstIndex { $0.name == name }.map { columns[$0] }
  }

  /// Returns where a value stood, for a finding about it.
  ///
  /// A table that was read from no file names itself, and counts its rows from 1.
  public func place(row: Int, field name: String? = nil) -> SourceLocation {
    let index = name.flatMap { name in schema.fields.firstIndex { $0.name == name } }
    var place =
      places?.place(row: row, field: index) ?? SourceLocation(file: self.name, row: row + 1)
    place.field = name
    return place
  }
}
