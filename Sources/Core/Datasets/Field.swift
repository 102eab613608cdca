/// A field of a Table Schema: a column's name, type and rules.
public struct Field: Sendable, Hashable {
  /// The header of its column.
  public var name: String
  /// What its cells are read as.
  public var type: FieldType
  /// The name of a format of the type, or a pattern for dates: `default`, `%d/%m/%Y`.
  public var format: String
  /// For people, in French: `Projets difficiles`.
  public var title: String?
  /// What it means, in one sentence.
  public var description: String?
  /// A value as a person would write it: `2025-03`.
  public var example: String?
  /// What its values must satisfy.
  public var constraints: Constraints
  /// Nil leaves it to the schema.
  public var missingValues: [MissingValue]?
  /// Texts that stand for a number its producer hides.
  public var masks: [Mask]
  /// What stands before decimals.
  public var decimalCharacter: Character
  /// What stands between thousands, nil for nothing.
  public var groupCharacter: Character?
  /// Whether a number stands alone in its cell, without currency or unit.
  public var isBareNumber: Bool
  /// The texts that mean yes.
  public var trueValues: [String]
  /// The texts that mean no.
  public var falseValues: [String]
  /// Whether a cell may say it as people write it: a count « une dizaine », a date « 3 au 13 novembre
  /// 2015 », a word of a list « Année » for `année`.
  public var isLenient: Bool

  /// Makes a field; the defaults are those of the standard.
  public init(
    name: String, type: FieldType = .string, format: String = "default", title: String? = nil,
    description: String? = nil, constraints: Constraints = Constraints(),
    missingValues: [MissingValue]? = nil, masks: [Mask] = [], decimalCharacter: Character = ".",
    groupCharacter: Character? = nil, isBareNumber: Bool = true,
    trueValues: [String] = Self.standardTrueValues,
    falseValues: [String] = Self.standardFalseValues, isLenient: Bool = false
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
    self.isLenient = isLenient
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
  /// The whole text of the cell: `*`.
  public var value: String
  /// What is known of the number.
  public var bounds: Bounds
  /// In French, for legends: `masqué par le producteur (0 à 4)`.
  public var label: String?

  /// Makes a mask.
  public init(_ value: String, bounds: Bounds, label: String? = nil) {
    self.value = value
    self.bounds = bounds
    self.label = label
  }
}

/// What the values of a field must satisfy.
///
/// Masked and missing values satisfy all but `required`.
public struct Constraints: Sendable, Hashable {
  /// Whether every row needs a value.
  public var required: Bool
  /// Whether no two rows may share a value.
  public var unique: Bool
  /// As written in a cell.
  public var enumeration: [String]?
  /// A regular expression that the whole text must match.
  public var pattern: String?
  /// As written in a cell.
  public var minimum: String?
  /// As written in a cell.
  public var maximum: String?
  /// As written in a cell.
  public var exclusiveMinimum: String?
  /// As written in a cell.
  public var exclusiveMaximum: String?
  /// In Unicode scalars.
  public var minimumLength: Int?
  /// In Unicode scalars.
  public var maximumLength: Int?

  /// Makes constraints; by default, none.
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
