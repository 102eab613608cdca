public import ArgumentParser
public import Core

/// `dash new dataset offers`, then `dash new dataset offers --from offers.xlsx`.
struct NewDatasetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dataset",
    abstract: Phrase(
      fr: "Donne un tableau à remplir, puis en fait un jeu de données.",
      en: "Gives a table to fill in, then makes a dataset of it."
    ).help,
    discussion: Phrase(
      fr: """
        dash new dataset offers
        dash new dataset offers --from offers.xlsx --as offres-blois

        La première ligne écrit modeles/offers/ : un classeur et un CSV à envoyer au partenaire, que \
        dash build ne lit pas. La seconde vérifie le fichier rempli, puis écrit datasets/offres-blois/.
        """,
      en: """
        dash new dataset offers
        dash new dataset offers --from offers.xlsx --as offres-blois

        The first line writes modeles/offers/: a workbook and a CSV to send to the partner, which \
        dash build does not read. The second checks the filled file, then writes \
        datasets/offres-blois/.
        """
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption

  @Argument(
    help: ArgumentHelp(
      Phrase(
        fr: "Le tableau à remplir : offers, needs …", en: "The table to fill in: offers, needs …"
      ).help, valueName: Phrase(fr: "tableau", en: "table").help))
  var role: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      Phrase(
        fr: "Nom du dossier à écrire ; par défaut celui du tableau.",
        en: "Name of the folder to write; by default the table's."
      ).help, valueName: Phrase(fr: "nom", en: "name").help))
  var name: String?

  @Option(
    help: ArgumentHelp(
      Phrase(fr: "Le fichier rempli, XLSX ou CSV.", en: "The filled file, XLSX or CSV.").help,
      valueName: Phrase(fr: "fichier", en: "file").help))
  var from: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Le titre du jeu de données ; par défaut celui du tableau.",
        en: "The dataset's title; by default the table's."
      ).help, valueName: Phrase(fr: "texte", en: "text").help))
  var title: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Le producteur, tel que les pages le citent ; par défaut le nom du fichier.",
        en: "The producer, as pages cite it; by default the file's name."
      ).help, valueName: Phrase(fr: "texte", en: "text").help))
  var source: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "L’échelle des niveaux du fichier : 1969 (V, IV …) ou 2019 (3, 4 …).",
        en: "The scale of the file's niveaux: 1969 (V, IV …) or 2019 (3, 4 …)."
      ).help))
  var niveauScale: NiveauScale?

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Ce que veut dire une ligne absente : missing (inconnu, par défaut) ou zero.",
        en: "What an absent row means: missing (unknown, the default) or zero."
      ).help))
  var absentRows: DataResource.AbsentRows = .missing

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Le signe qui masque un petit nombre, avec ses bornes : \"*=1-4\".",
        en: "The sign that hides a small number, with its bounds: \"*=1-4\"."
      ).help, valueName: Phrase(fr: "signe=min-max", en: "sign=min-max").help))
  var mask: String?

  func run() async throws {
    try await options.perform("new") { session in
      let standard = try chosenTable()
      let name = try DatasetName.checked(name ?? role)
      let project = try session.project(location)
      try session.requireNoErrors()
      if let from {
        try fill(standard, name, from: from, project, in: &session)
      } else {
        try writeTemplate(standard, name, project, in: &session)
      }
    }
  }

  // MARK: - The two steps

  private func writeTemplate(
    _ standard: StandardSchema, _ name: String, _ project: Project, in session: inout Session
  ) throws {
    let folder = "\(project.templateFolder)/\(name)"
    try Self.checkIsFree(
      folder, in: session,
      advice: Phrase(
        fr: "le remplir, l’effacer, ou donner un autre nom avec --as",
        en: "fill it in, delete it, or give another name with --as"))
    let exchange = try FolderExchange(replacing: folder)
    let template = DatasetTemplate(standard)
    try exchange.write(template.files)
    try exchange.commit()
    session.facts["template"] = .text(folder)
    let place = session.shown(folder)
    let next = template.command(for: name)
    session.console.say(
      Phrase(
        fr: """
          Modèle écrit : \(place)/\(template.workbookPath) (et .csv)
          Une fois rempli : \(next) FICHIER.xlsx
          """,
        en: """
          Template written: \(place)/\(template.workbookPath) (and .csv)
          Once filled in: \(next) FILE.xlsx
          """))
  }

  private func fill(
    _ standard: StandardSchema, _ name: String, from file: String, _ project: Project,
    in session: inout Session
  ) throws {
    let mask = try chosenMask()
    guard FileAccess.exists(file) else { throw Failure.absent(file) }
    let folder = "\(project.importFolder)/\(name)"
    try Self.checkIsFree(
      folder, in: session,
      advice: Phrase(
        fr: "y copier le fichier corrigé à la place du premier, ou donner un autre nom avec --as",
        en: "copy the corrected file there in place of the first, or give another name with --as"))
    let table = FilledTable(
      file, filling: standard,
      choices: FilledTable.Choices(
        title: title, source: source, niveauScale: niveauScale, absentRows: absentRows, mask: mask))
    guard let rows = try table.write(to: folder, into: &session.log) else {
      throw Failure(.badData)
    }
    session.facts["dataset"] = .object([
      "name": .text(name), "rows": .integer(rows), "folder": .text(folder),
    ])
    let place = session.shown(folder)
    let plural = rows > 1 ? "s" : ""
    session.console.say(
      Phrase(
        fr: "\(name) : \(NumberText.count(Double(rows))) ligne\(plural) → \(place)",
        en: "\(name): \(rows) row\(plural) → \(place)"))
  }

  // MARK: - Choices

  private func chosenTable() throws -> StandardSchema {
    if let known = StandardSchema.named(role) { return known }
    let roles = StandardSchema.all.map(\.role)
    let near = Suggestion.closest(to: role, among: roles)
    let list = roles.joined(separator: ", ")
    throw Failure(
      .usage, Phrase(fr: "tableau inconnu : \(role)", en: "unknown table: \(role)"),
      advice: near.map {
        Phrase(fr: "vouliez-vous dire \($0) ?", en: "did you mean \($0)?")
      } ?? Phrase(fr: "les tableaux sont \(list)", en: "the tables are \(list)"))
  }

  private func chosenMask() throws -> Mask? {
    guard let mask else { return nil }
    let parts = mask.split(separator: "=", omittingEmptySubsequences: false)
    let bounds = parts.last?.split(separator: "-").compactMap { Double($0) } ?? []
    guard parts.count == 2, !parts[0].isEmpty, bounds.count == 2, bounds[0] <= bounds[1] else {
      throw Failure(
        .usage, Phrase(fr: "masque mal écrit : \(mask)", en: "the mask is written wrong: \(mask)"),
        advice: Phrase(
          fr: "le signe, puis ses bornes : --mask \"*=1-4\"",
          en: "the sign, then its bounds: --mask \"*=1-4\""))
    }
    return Mask(String(parts[0]), bounds: Bounds(bounds[0], bounds[1]))
  }

  private static func checkIsFree(
    _ folder: String, in session: Session, advice: Phrase
  ) throws {
    guard FileAccess.exists(folder) else { return }
    let place = session.shown(folder)
    throw Failure(
      .cannotCreate, Phrase(fr: "\(place) existe déjà", en: "\(place) exists already"),
      advice: advice)
  }
}

extension NiveauScale: ExpressibleByArgument {}
extension DataResource.AbsentRows: ExpressibleByArgument {}
