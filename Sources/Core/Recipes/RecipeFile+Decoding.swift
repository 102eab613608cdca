import TOMLKit

extension RecipeFile {
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
    var above: Set<String> = []
    for column in column {
      let sources = [column.from].compactMap(\.self) + (column.case ?? []).compactMap(\.reference)
      if let stray = sources.first(where: { !above.contains($0) }) {
        throw RecipeError(
          finding: .recipe(
            Phrase(
              fr: "« \(column.id) » suit « \(stray) », qui n’est pas une colonne décrite plus haut",
              en: "`\(column.id)` follows `\(stray)`, which is no column described above it"),
            in: name))
      }
      above.insert(column.id)
    }
    if let stray = references.filter({ !above.contains($0) }).min() {
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

  /// Columns that anything but another column names.
  private var references: [String] {
    let rules =
      column.flatMap { [$0.at_most, $0.code, $0.unless] }
      + [year?.column, year?.header, region?.code, region?.name, dataset.period]
    let outputs = output.flatMap {
      $0.fields.values.compactMap(RecipeTable.reference) + ($0.unique ?? [])
    }
    return rules.compactMap(\.self) + outputs + (skip ?? []).map(\.column)
      + (total ?? []).flatMap { $0.by + [$0.column] }
  }
}

extension RecipeFile.Case {
  /// The column that the value names, if it names one.
  var reference: String? {
    RecipeTable.reference(value).flatMap { $0 == "1" ? nil : $0 }
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
