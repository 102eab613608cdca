import ArgumentParser
import Core

/// `dash import referrals FICHIER --as orientations-cio --structure CIO --year 2015`.
struct ReferralFormOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      Phrase(
        fr: "Nom du dossier à écrire ; par défaut celui du fichier.",
        en: "Name of the folder to write; by default the file's."
      ).help, valueName: Phrase(fr: "nom", en: "name").help))
  var name: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "La structure d’un tableau mensuel qui ne la nomme pas.",
        en: "The structure of a monthly table that does not name it."
      ).help, valueName: Phrase(fr: "structure", en: "structure").help))
  var structure: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "L’année d’un tableau mensuel qui ne la dit pas.",
        en: "The year of a monthly table that does not say it."
      ).help, valueName: Phrase(fr: "année", en: "year").help))
  var year: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Le producteur, tel que les pages le citent ; par défaut le nom du fichier.",
        en: "The producer, as pages cite it; by default the file's name."
      ).help, valueName: Phrase(fr: "texte", en: "text").help))
  var source: String?

  @Option(
    help: ArgumentHelp(
      Phrase(fr: "Le titre du jeu de données.", en: "The dataset's title.").help,
      valueName: Phrase(fr: "texte", en: "text").help))
  var title: String?

  /// Reads one filled form into a dataset of its own; a form with a mistake changes nothing.
  func read(
    _ files: [String], _ location: ProjectOption, in session: inout Session
  ) throws {
    guard let path = files.first, files.count == 1 else { throw Self.wrongCount(files.count) }
    guard FileAccess.exists(path) else { throw Failure.absent(path) }
    let name = try chosenName(for: path)
    let project = try session.project(location)
    try session.requireNoErrors()
    let file: TableFile
    do {
      file = try TableFile(contentsOf: path)
    } catch {
      session.log.add(error.finding)
      throw Failure(.badData)
    }
    let form = ReferralForm(
      file, named: name,
      choices: ReferralForm.Choices(
        structure: structure, year: year, source: source, title: title))
    let datasets = try Self.neighbours(of: name, in: project, into: &session.log)
    guard let imported = form.read(among: datasets, into: &session.log) else {
      throw Failure(.badData)
    }
    let isReplaced = FileAccess.exists("\(project.importFolder)/\(name)")
    let folder = try imported.write(to: project.importFolder)
    Self.say(imported, at: folder, isReplaced: isReplaced, in: &session)
  }

  // MARK: - Parts

  /// The tables of other datasets that name territories and structures, or hold records.
  ///
  /// What else they hold is not read, and what is wrong with these is for `dash check` to say.
  private static func neighbours(
    of name: String, in project: Project, into log: inout FindingLog
  ) throws -> [Dataset] {
    try project.datasetFolders().compactMap { folder in
      guard FilePath.name(of: folder) != name else { return nil }
      var unsaid = FindingLog()
      let shown = FilePath.relative(folder, to: project.folder)
      let dataset = DatasetFolder.load(
        folder, shownAs: shown, roles: ReferralForm.rolesAround, into: &unsaid)
      if unsaid.hasErrors { log.addUnreadNeighbour(shown) }
      return dataset
    }
  }

  private func chosenName(for path: String) throws -> String {
    let stem = FilePath.name(of: path).split(separator: ".").first.map(String.init) ?? ""
    let plain = NameFolding.fold(stem).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let name = name ?? plain.joined(separator: "-")
    return try DatasetName.checked(name)
  }

  private static func wrongCount(_ count: Int) -> Failure {
    Failure(
      .usage,
      count == 0
        ? Phrase(fr: "il manque le fichier à importer", en: "the file to import is missing")
        : Phrase(
          fr: "un seul fichier à la fois : chacun devient un jeu de données",
          en: "one file at a time: each becomes a dataset"),
      advice: Phrase(
        fr: "dash import referrals FICHIER --as orientations-cio",
        en: "dash import referrals FILE --as orientations-cio"))
  }

  private static func say(
    _ imported: ImportedReferrals, at folder: String, isReplaced: Bool, in session: inout Session
  ) {
    session.facts["dataset"] = .object([
      "name": .text(imported.package.name), "rows": .integer(imported.rowCount),
      "persons": .integer(imported.persons.lowerBound),
      "personsAtMost": .integer(imported.persons.upperBound),
      "unnamed": .integer(imported.unnamed.lowerBound),
      "orientations": .integer(imported.orientations), "reports": .integer(imported.reports),
      "rowsWithoutNumber": .integer(imported.unknownCounts), "folder": .text(folder),
      "replaced": .boolean(isReplaced),
    ])
    session.console.endProgress()
    let place = session.shown(folder)
    let text = summary(of: imported)
    session.console.say(
      Phrase(
        fr: "\(imported.package.name) : \(text.fr) → \(place)"
          + (isReplaced ? ", qui est remplacé" : ""),
        en: "\(imported.package.name): \(text.en) → \(place)\(isReplaced ? ", replaced" : "")"))
  }

  /// `13 personnes, 7 mois remontés, 3 sans destination, 7 structures`.
  private static func summary(of imported: ImportedReferrals) -> Phrase {
    let parts = (imported.rowCount > 0 ? records(of: imported) : []) + network(of: imported)
    return Phrase(
      fr: parts.map(\.fr).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
  }

  private static func records(of imported: ImportedReferrals) -> [Phrase] {
    let (persons, unnamed) = (imported.persons, imported.unnamed)
    let reports = imported.reports
    let many = reports > 1 ? "s" : ""
    var parts = [
      Phrase(
        fr: "\(text(persons)) \(persons.upperBound > 1 ? "personnes" : "personne")",
        en: "\(text(persons)) \(persons.upperBound == 1 ? "person" : "persons")"),
      Phrase(
        fr: imported.isMonthly
          ? "\(reports) mois remonté\(many)" : "\(reports) période\(many) remontée\(many)",
        en: "\(reports) \(imported.isMonthly ? "month" : "period")\(many) reported"),
      Phrase(
        fr: "\(text(unnamed)) sans destination", en: "\(text(unnamed)) without destination"),
    ]
    let lines = imported.unknownCounts
    if lines > 0 {
      let many = lines > 1 ? "s" : ""
      parts.append(
        Phrase(fr: "\(lines) ligne\(many) sans nombre", en: "\(lines) row\(many) without a number"))
    }
    return parts
  }

  /// What the file says of the network itself.
  private static func network(of imported: ImportedReferrals) -> [Phrase] {
    [
      ("structures", Phrase(fr: "structure", en: "structure")),
      ("reports", Phrase(fr: "remontée attendue", en: "expected report")),
      ("instruments", Phrase(fr: "instrument", en: "instrument")),
    ].compactMap { role, noun in
      let count = imported.rowCount(ofRole: role)
      guard count > 0 else { return nil }
      let french = noun.fr.split(separator: " ").map { $0 + (count > 1 ? "s" : "") }
      return Phrase(
        fr: "\(count) \(french.joined(separator: " "))",
        en: "\(count) \(noun.en)\(count > 1 ? "s" : "")")
    }
  }

  /// A number, or `8 à 12`.
  private static func text(_ range: ClosedRange<Int>) -> String {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    return lower == upper ? "\(lower)" : "\(lower)–\(upper)"
  }
}

extension FindingLog {
  fileprivate mutating func addUnreadNeighbour(_ folder: String) {
    add(
      .warning, "dataset-unread", at: SourceLocation(file: folder),
      message: Phrase(
        fr:
          "ce jeu de données a des erreurs : ses structures et ses orientations sont ignorées ici",
        en: "this dataset has errors: its structures and referrals are unknown here"),
      advice: Phrase(fr: "lancer dash check", en: "run dash check"))
  }
}
