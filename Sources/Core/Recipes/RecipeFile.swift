/// A recipe as its TOML says it.
struct RecipeFile: Decodable, Sendable {
  var id: String
  var title: String
  var producer: String
  var source: String
  var licence: String?
  var periodicity: String?
  /// What one row is, in French, for the message about a wrong file.
  var rows: String?
  /// A table unless said otherwise.
  var form: Form?
  var dataset: Naming
  var year: Year?
  var column: [Column]
  var skip: [Skip]?
  var numbers: Numbers?
  var total: [Total]?
  var region: Region?
  var output: [Output]

  /// How the bytes become rows.
  enum Form: String, Decodable, Sendable {
    case table
    /// A SAS program whose `proc format` steps hold the table.
    case sasFormats = "sas-formats"
  }

  /// `{year}` is the year of the file, `{first}` and `{last}` the ends of the column `period`.
  struct Naming: Decodable, Sendable {
    var name: String
    var title: String
    var description: String?
    var vintage: String?
    var period: String?
  }

  /// Where the year is looked for, first to last.
  struct Year: Decodable, Sendable {
    var column: String?
    var header: String?
    var file: String?
  }

  struct Column: Decodable, Sendable {
    enum Kind: String, Decodable, Sendable {
      case code, text, place, year, month
      /// A whole number of things, which its producer may mask.
      case count
      /// A whole number between two bounds, whatever its decimals of zero.
      case whole
      case number
      /// The region of the département that the column follows from.
      case region

      var isNumeric: Bool { self == .count || self == .whole || self == .number }
    }

    var id: String
    /// None for a column that always follows from another.
    var names: [String]?
    /// A regular expression on the folded name; its group is the year's digits.
    var pattern: String?
    var kind: Kind
    var optional: Bool?
    /// The column beside which this one may be absent.
    var unless: String?
    /// Of a code, with its leading zeros.
    var width: Int?
    /// Of a code: a regular expression that all of it matches.
    var shape: String?
    /// Of a text: the sign that calls a note at its end.
    var footnote: String?
    /// Of a place: where its name is looked up.
    var zoning: String?
    var code: String?
    /// Of a count: the column it is a part of.
    var at_most: String?
    var minimum: Int?
    var maximum: Int?
    /// The column that this one follows from where the file does not hold it, case by case.
    var from: String?
    var `case`: [Case]?
    /// What to say where no case holds.
    var unknown: Sentence?
  }

  /// What a column is where the one it follows from is one of some names, or matches a pattern.
  struct Case: Decodable, Sendable {
    var `is`: [String]?
    var matches: String?
    /// `{1}` is what the pattern's group took, `{x}` what stands in column x.
    var value: String
  }

  struct Sentence: Decodable, Sendable {
    var fr: String
    var en: String

    var phrase: Phrase { Phrase(fr: fr, en: en) }
  }

  /// Rows that are no part of the data.
  struct Skip: Decodable, Sendable {
    var column: String
    var values: [String]
  }

  struct Numbers: Decodable, Sendable {
    var decimal_characters: [String]
    var mask: [MaskRule]?
    var missing: [MissingRule]?
    /// Why counts may have decimals.
    var rounding: Sentence?

    struct MaskRule: Decodable, Sendable {
      var value: String
      var minimum: Int
      var maximum: Int
    }

    struct MissingRule: Decodable, Sendable {
      var value: String
      var label: String?
    }
  }

  /// A column whose numbers add up to the same total in every group of rows.
  struct Total: Decodable, Sendable {
    var column: String
    var by: [String]
    var value: Int
    var tolerance: Double
  }

  struct Region: Decodable, Sendable {
    var code: String
    var name: String?
    /// Codes that are kept with any region: the nation's.
    var always: [String]?
  }

  struct Output: Decodable, Sendable {
    var role: String
    var fields: [String: String]
    /// Columns that tell the file's rows apart, where rows of one key are added up.
    var unique: [String]?
    /// Fields that are added up; other numbers stand only where a key has one row.
    var adds: [String]?
  }
}

extension RecipeFile.Column {
  /// The name a person knows the column by.
  var label: String { names?.first ?? id }
  /// Whether a file that lacks the column is another file.
  var isNeeded: Bool { optional != true && from == nil }
}
