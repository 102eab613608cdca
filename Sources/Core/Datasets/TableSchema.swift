/// A Frictionless Table Schema.
public struct TableSchema: Sendable {
  public var fields: [Field]
}

/// A field of a Table Schema.
public struct Field: Sendable {
  public var name: String
}
