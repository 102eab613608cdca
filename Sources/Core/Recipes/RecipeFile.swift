import TOMLKit

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
  var dataset: Naming
  var year: Year
  var column: [Column]
  var counts: Counts?
  var nomenclature: Nomenclature?
  var family_letters: Letters?
  var region: Region?
  var output: [Output]

  struct Naming: Decodable, Sendable {
    var name: String
    var title: String
    var description: String?
  }

  /// Where the year is looked for, first to last.
  struct Year: Decodable, Sendable {
    var column: String?
    var header: String?
    var file: String?
  }

  struct Column: Decodable, Sendable {
    enum Kind: String, Decodable, Sendable {
      case code, text, place, count, year
    }

    var id: String
    var names: [String]
    /// A regular expression on the folded name; its group is the year's digits.
    var pattern: String?
    var kind: Kind
    var optional: Bool?
    /// Of a code, with its leading zeros.
    var width: Int?
    /// Of a place: where its name is looked up.
    var zoning: String?
    var code: String?
    /// Of a count: the column it is a part of.
    var at_most: String?
  }

  struct Counts: Decodable, Sendable {
    var decimal_characters: [String]
    var mask: [MaskRule]?
    var missing: [MissingRule]?

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

  struct Nomenclature: Decodable, Sendable {
    var column: String
    var shape: [Shape]

    struct Shape: Decodable, Sendable {
      var name: String
      var pattern: String
    }
  }

  struct Letters: Decodable, Sendable {
    var letter: String
    var label: String
    var labels: [String: String]
  }

  struct Region: Decodable, Sendable {
    var code: String
    var name: String
  }

  struct Output: Decodable, Sendable {
    var role: String
    var fields: [String: String]
  }

  /// Reads the TOML, or says which key is wrong.
  static func decode(_ text: String, name: String) throws(RecipeError) -> RecipeFile {
    do {
      let file = try TOMLDecoder(strictDecoding: true).decode(RecipeFile.self, from: text)
      try file.check(name: name)
      return file
    } catch let error as RecipeError {
      throw error
    } catch {
      throw RecipeError(finding: .recipe(Phrase(fr: "\(error)", en: "\(error)"), in: name))
    }
  }

  /// Names that the recipe uses and does not describe.
  private func check(name: String) throws(RecipeError) {
    let ids = Set(column.map(\.id)).union(["year", "nomenclature"])
    let used =
      column.compactMap(\.at_most) + column.compactMap(\.code)
      + output.flatMap { $0.fields.values.compactMap(RecipeTable.reference) }
    if let stray = used.filter({ !ids.contains($0) }).min() {
      throw RecipeError(
        finding: .recipe(
          Phrase(
            fr: "« \(stray) » n’est pas une de ses colonnes",
            en: "`\(stray)` is not one of its columns"), in: name))
    }
    for output in output where StandardSchema.named(output.role) == nil {
      throw RecipeError(
        finding: .recipe(
          Phrase(
            fr: "« \(output.role) » n’est pas un rôle", en: "`\(output.role)` is not a role"),
          in: name))
    }
  }
}

extension Finding {
  fileprivate static func recipe(_ reason: Phrase, in file: String) -> Finding {
    Finding(
      .error, code: "recipe-error", at: SourceLocation(file: file),
      message: Phrase(
        fr: "la recette ne se lit pas : \(reason.fr)", en: "the recipe cannot be read: \(reason.en)"
      ),
      advice: Phrase(
        fr: "comparer avec bmo.recipe.toml", en: "compare with bmo.recipe.toml"))
  }
}
