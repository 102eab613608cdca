import ArgumentParser
import Core
import Foundation

/// `dash import bmo FICHIER… --region 24`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Phrase(fr: "Importe des fichiers officiels.", en: "Imports official files.").help,
    discussion: Phrase(
      fr: """
        dash import bmo Base_open_data_BMO_2025.xlsx --region 24
        dash import tension-bassin tension_bassin_rome_2021.csv --region 24
        dash import referrals CIO.xlsx --as orientations-cio --structure CIO --year 2015

        Le fichier est lu tel que son producteur le publie (classeur, zip ou CSV) et n’est jamais \
        modifié. Chaque millésime devient un dossier de datasets/ ; importer de nouveau le même \
        millésime le remplace, les autres restent. dash import --list donne les recettes. \
        referrals lit les formes de dash new dataset referrals, telles que les partenaires les ont \
        remplies.
        """,
      en: """
        dash import bmo Base_open_data_BMO_2025.xlsx --region 24
        dash import tension-bassin tension_bassin_rome_2021.csv --region 24
        dash import referrals CIO.xlsx --as orientations-cio --structure CIO --year 2015

        The file is read as its producer publishes it (workbook, zip or CSV) and is never changed. \
        Each vintage becomes a folder of datasets/; importing the same vintage again replaces it, \
        the others stay. dash import --list gives the recipes. \
        referrals reads the forms of dash new dataset referrals, as partners filled them in.
        """
    ).help)

  /// Of all recipes, for the help.
  private static let ids = known.joined(separator: ", ")
  private static let known = Recipe.all.map(\.id) + [ReferralForm.id]

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption

  @Argument(
    help: ArgumentHelp(
      Phrase(fr: "La recette : \(Self.ids).", en: "The recipe: \(Self.ids).").help,
      valueName: Phrase(fr: "recette", en: "recipe").help))
  var recipe: String?

  @Argument(
    help: ArgumentHelp(
      Phrase(fr: "Les fichiers à importer.", en: "The files to import.").help,
      valueName: Phrase(fr: "fichier", en: "file").help))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Ne garde qu’une région, par son code ou son nom.",
        en: "Keeps one region only, by its code or its name."
      ).help, valueName: Phrase(fr: "région", en: "region").help))
  var region: String?

  @OptionGroup(
    title: Phrase(fr: "Formes d’orientations", en: "Forms of referrals").help)
  var form: ReferralFormOptions

  @Flag(
    help: ArgumentHelp(
      Phrase(fr: "Donne la liste des recettes.", en: "Gives the list of the recipes.").help))
  var list = false

  func run() async throws {
    try await options.perform("import") { session in
      guard !list else { return Self.sayRecipes(in: &session) }
      if recipe == ReferralForm.id { return try form.read(files, location, in: &session) }
      let recipe = try chosenRecipe()
      guard !files.isEmpty else { throw Self.noFile(recipe.id) }
      let project = try session.project(location)
      try session.requireNoErrors()
      let imported = try read(recipe, in: &session)
      try session.requireNoErrors()
      try Self.refuseTwins(imported)
      for dataset in imported {
        let isReplaced = FileAccess.exists("\(project.importFolder)/\(dataset.package.name)")
        let folder = try dataset.write(to: project.importFolder)
        Self.say(dataset, at: folder, isReplaced: isReplaced, in: &session)
      }
    }
  }

  /// Reads every file before anything is written: all of them, or none.
  private func read(_ recipe: Recipe, in session: inout Session) throws -> [ImportedDataset] {
    let choices = ImportOptions(region: region, date: try session.sourceDate()?.isoText)
    var imported: [ImportedDataset] = []
    for file in files {
      session.console.progress(Phrase(fr: "lecture de \(file)", en: "reading \(file)"))
      guard FileAccess.exists(file) else { throw Failure.absent(file) }
      let table: TableFile
      do {
        table = try TableFile(contentsOf: file)
      } catch {
        session.log.add(error.finding)
        continue
      }
      if let dataset = recipe.read(table, options: choices, into: &session.log) {
        imported.append(dataset)
      }
    }
    return imported
  }

  private func chosenRecipe() throws -> Recipe {
    let ids = Self.known
    guard let id = recipe else { throw Self.noFile(ids.first ?? "bmo") }
    if let known = Recipe.standard(id) { return known }
    let isFile = FileAccess.exists(id)
    let near = isFile ? ids.first : Suggestion.closest(to: id, among: ids)
    let example = "dash import \(near ?? ids.first ?? "bmo") \(isFile ? id : "FICHIER")"
    throw Failure(
      .usage,
      Phrase(
        fr: isFile ? "\(id) est un fichier : il manque la recette" : "recette inconnue : \(id)",
        en: isFile ? "\(id) is a file: the recipe is missing" : "unknown recipe: \(id)"),
      advice: Phrase(
        fr: "\(example) ; les recettes sont \(ids.joined(separator: ", "))",
        en: "\(example); the recipes are \(ids.joined(separator: ", "))"))
  }

  private static func noFile(_ id: String) -> Failure {
    Failure(
      .usage, Phrase(fr: "il manque le fichier à importer", en: "the file to import is missing"),
      advice: Phrase(
        fr: "dash import \(id) FICHIER --region 24",
        en: "dash import \(id) FILE --region 24"))
  }

  /// Two files of one dataset: the second would replace the first without a word.
  private static func refuseTwins(_ imported: [ImportedDataset]) throws {
    var names: Set<String> = []
    guard let twin = imported.map(\.package.name).first(where: { !names.insert($0).inserted })
    else { return }
    throw Failure(
      .usage,
      Phrase(
        fr: "deux fichiers donnent le même jeu de données : \(twin)",
        en: "two files give the same dataset: \(twin)"),
      advice: Phrase(
        fr: "ne donnez que celui à garder ; rien n’a été écrit",
        en: "give only the one to keep; nothing was written"))
  }

  private static func sayRecipes(in session: inout Session) {
    let recipes = Recipe.all
    let width = recipes.map(\.id.count).max() ?? 0
    session.facts["recipes"] = .list(
      recipes.map {
        .object([
          "id": .text($0.id), "title": .text($0.title), "producer": .text($0.producer),
        ])
      })
    for recipe in recipes {
      let padding = String(repeating: " ", count: width - recipe.id.count)
      let line = "\(recipe.id)\(padding)  \(recipe.title) — \(recipe.producer)"
      session.console.say(Phrase(fr: line, en: line))
    }
  }

  private static func say(
    _ dataset: ImportedDataset, at folder: String, isReplaced: Bool, in session: inout Session
  ) {
    let written: Fact = .object([
      "name": .text(dataset.package.name), "rows": .integer(dataset.rowCount),
      "sourceRows": .integer(dataset.sourceRowCount),
      "folder": .text(folder), "replaced": .boolean(isReplaced),
    ])
    if case .list(let former) = session.facts["datasets"] {
      session.facts["datasets"] = .list(former + [written])
    } else {
      session.facts["datasets"] = .list([written])
    }
    session.console.endProgress()
    let rows = rowCount(dataset)
    let name = dataset.package.title ?? dataset.package.name
    let place = session.shown(folder)
    session.console.say(
      Phrase(
        fr: "\(name) : \(rows.fr) → \(place)\(isReplaced ? ", qui est remplacé" : "")",
        en: "\(name): \(rows.en) → \(place)\(isReplaced ? ", replaced" : "")")
    )
  }

  /// How many rows were kept, and of how many where some were left out.
  private static func rowCount(_ dataset: ImportedDataset) -> Phrase {
    let count = NumberText.count(Double(dataset.rowCount))
    let plural = dataset.rowCount > 1 ? "s" : ""
    let (all, total) = (dataset.sourceRowCount, NumberText.count(Double(dataset.sourceRowCount)))
    let isWhole = dataset.rowCount == all
    return Phrase(
      fr: "\(count) ligne\(plural)" + (isWhole ? "" : " sur \(total)"),
      en: "\(dataset.rowCount) row\(plural)" + (isWhole ? "" : " of \(all)"))
  }
}
