/// A recipe for a file of one table, in any of the forms that its producer gives it.
struct TableRecipe: RecipeReader {
  /// At least one; all of one id.
  let forms: [RecipeFile]

  var id: String { forms.first?.id ?? "" }
  var title: String { forms.first?.title ?? "" }
  var producer: String { forms.first?.producer ?? "" }

  func read(
    _ table: TableFile, options: ImportOptions, into log: inout FindingLog
  ) -> ImportedDataset? {
    var misses: [WrongFile] = []
    for form in forms {
      let rows = SourceRows(table, form: form.form ?? .table)
      switch RecipeHeader.find(in: rows, recipe: form) {
      case .found(let header):
        return RecipeImport(recipe: form, table: table, options: options)
          .dataset(of: rows, header: header, into: &log)
      case .absent(let seen):
        misses.append(WrongFile(seen: seen, table: table, recipe: form))
      }
    }
    WrongFile.nearest(of: misses)?.report(into: &log)
    return nil
  }

  /// Those that ship with dash: files of one id are the forms of one recipe.
  static let standard: [TableRecipe] = {
    let files = [
      PackageResources.bmo_recipe_toml, PackageResources.tension_bassin_recipe_toml,
      PackageResources.tension_dares_recipe_toml, PackageResources.fap_rome_recipe_toml,
      PackageResources.fap_rome_sas_recipe_toml,
      PackageResources.nomenclature_fap2021_recipe_toml,
      PackageResources.diplomes_fap_recipe_toml, PackageResources.dpae_recipe_toml,
    ].compactMap { try? RecipeFile.decode(String(decoding: $0, as: UTF8.self), name: "recipe") }
    return Dictionary(grouping: files, by: \.id).sorted { $0.key < $1.key }
      .map { TableRecipe(forms: $0.value) }
  }()
}
