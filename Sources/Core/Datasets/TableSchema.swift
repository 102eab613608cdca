/// A Frictionless Table Schema: the fields of a table, and its keys.
public struct TableSchema: Sendable, Hashable {
  /// The columns.
  public var fields: [Field]
  /// The fields that name a row; none is missing, no two rows share them.
  public var primaryKey: [String]
  /// Sets of fields that no two rows share.
  public var uniqueKeys: [[String]]
  /// Fields whose values stand in another table.
  public var foreignKeys: [ForeignKey]
  /// Cells that mean "no value", for fields that do not say otherwise.
  public var missingValues: [MissingValue]
  /// How the header of a file is held against the fields.
  public var fieldsMatch: FieldsMatch
  /// For people, in French.
  public var title: String?
  /// What the table is, in one sentence.
  public var description: String?

  /// Makes a schema; the defaults are those of the standard.
  public init(
    fields: [Field], primaryKey: [String] = [], uniqueKeys: [[String]] = [],
    foreignKeys: [ForeignKey] = [], missingValues: [MissingValue] = MissingValue.standard,
    fieldsMatch: FieldsMatch = .exact, title: String? = nil, description: String? = nil
  ) {
    self.fields = fields
    self.primaryKey = primaryKey
    self.uniqueKeys = uniqueKeys
    self.foreignKeys = foreignKeys
    self.missingValues = missingValues
    self.fieldsMatch = fieldsMatch
    self.title = title
    self.description = description
  }

  /// The field of a name, or nil.
  public func field(_ name: String) -> Field? {
    fields.first { $0.name == name }
  }

  /// A rule of Table Schema 2 for the columns of a file.
  public enum FieldsMatch: String, Sendable, CaseIterable {
    /// The same columns; dash lets their order differ, since it finds them by name.
    case exact
    /// The same columns in any order.
    case equal
    /// All the fields, and perhaps more columns.
    case subset
    /// Only fields, and perhaps not all.
    case superset
    /// At least one field.
    case partial
  }
}

/// Fields of a table whose values must stand in another table of the package.
public struct ForeignKey: Sendable, Hashable {
  /// The fields of this table, in order.
  public var fields: [String]
  /// The name of the other resource; empty for the table itself.
  public var resource: String
  /// The fields of the other table, in the same order.
  public var referenceFields: [String]

  /// Makes a key.
  public init(fields: [String], resource: String, referenceFields: [String]) {
    self.fields = fields
    self.resource = resource
    self.referenceFields = referenceFields
  }
}

/// A cell that means "no value", and why where its label says so.
public struct MissingValue: Sendable, Hashable {
  /// The whole text of the cell.
  public var value: String
  /// One of `MissingReason`'s names, or any text.
  public var label: String?

  /// Makes a missing value.
  public init(_ value: String, label: String? = nil) {
    self.value = value
    self.label = label
  }

  /// The empty cell.
  public static let standard = [MissingValue("")]

  /// What the label says, unspecified where it is no name of the closed list.
  public var reason: MissingReason {
    label.flatMap(MissingReason.init(rawValue:)) ?? .unspecified
  }
}
