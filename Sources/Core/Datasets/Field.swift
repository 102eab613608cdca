/// A field of a Table Schema: a column's name, type and rules.
public struct Field: Sendable, Hashable {
  public var name: String
  public var type: FieldType
  /// The name of a format of the type, or a pattern for dates: `default`, `%d/%m/%Y`.
  public var format: String
  public var title: String?
  public var description: String?
  public var constraints: Constraints
  /// Nil leaves it to the schema.
  public var missingValues: [MissingValue]?
  /// Texts that stand for a number its producer hides.
  public var masks: [Mask]
  public var decimalCharacter: Character
  public var groupCharacter: Character?
  /// Whether a number stands alone in its cell, without currency or unit.
  public var isBareNumber: Bool
  public var trueValues: [String]
  public var falseValues: [String]

  public init(
    name: String, type: FieldType = .string, format: String = "default", title: String? = nil,
    description: String? = nil, constraints: Constraints = Constraints(),
    missingValues: [MissingValue]? = nil, masks: [Mask] = [], decimalCharacter: Character = ".",
    groupCharacter: Character? = nil, isBareNumber: Bool = true,
    trueValues: [String] = Self.standardTrueValues,
    falseValues: [String] = Self.standardFalseValues
  ) {
    self.name = name
    self.type = type
    self.format = format
    self.title = title
    self.description = description
    self.constraints = constraints
    self.missingValues = missingValues
    self.masks = masks
    self.decimalCharacter = decimalCharacter
    self.groupCharacter = groupCharacter
    self.isBareNumber = isBareNumber
    self.trueValues = trueValues
    self.falseValues = falseValues
  }

  /// The texts of the standard for yes.
  public static let standardTrueValues = ["true", "True", "TRUE", "1"]
  /// The texts of the standard for no.
  public static let standardFalseValues = ["false", "False", "FALSE", "0"]
}

/// A type of Table Schema, versions 1 and 2.
public enum FieldType: String, Sendable, CaseIterable {
  case string, number, integer, boolean, object, array, list
  case date, time, datetime, year, yearmonth, duration, geopoint, geojson, any

  var isNumeric: Bool { self == .number || self == .integer || self == .year }
}

/// A text that stands for a number its producer hides, and what is known of the number.
public struct Mask: Sendable, Hashable {
  public var value: String
  public var bounds: Bounds
  /// In French, for legends: `masqué par le producteur (0 à 4)`.
  public var label: String?

  public init(_ value: String, bounds: Bounds, label: String? = nil) {
    self.value = value
    self.bounds = bounds
    self.label = label
  }
}

/// What the values of a field must satisfy. Masked and missing values satisfy all but `required`.
public struct Constraints: Sendable, Hashable {
  public var required: Bool
  public var unique: Bool
  /// As written in a cell.
  public var enumeration: [String]?
  /// A regular expression that the whole text must match.
  public var pattern: String?
  /// As written in a cell.
  public var minimum: String?
  public var maximum: String?
  public var exclusiveMinimum: String?
  public var exclusiveMaximum: String?
  public var minimumLength: Int?
  public var maximumLength: Int?

  public init(
    required: Bool = false, unique: Bool = false, enumeration: [String]? = nil,
    pattern: String? = nil, minimum: String? = nil, maximum: String? = nil,
    exclusiveMinimum: String? = nil, exclusiveMaximum: String? = nil, minimumLength: Int? = nil,
    maximumLength: Int? = nil
  ) {
    self.required = required
    self.unique = unique
    self.enumeration = enumeration
    self.pattern = pattern
    self.minimum = minimum
    self.maximum = maximum
    self.exclusiveMinimum = exclusiveMinimum
    self.exclusiveMaximum = exclusiveMaximum
    self.minimumLength = minimumLength
    self.maximumLength = maximumLength
  }
}
