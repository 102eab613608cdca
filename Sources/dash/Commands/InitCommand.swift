import ArgumentParser
import Core

/// `dash init mon-observatoire`.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: Phrase(fr: "Crée un projet.", en: "Makes a project.").help,
    discussion: Phrase(
      fr: """
        Écrit dash.toml, la liste des territoires du Centre-Val de Loire, un mode d’emploi et un \
        .gitignore dans un dossier neuf ou vide.
        """,
      en: """
        Writes dash.toml, the list of the territories of Centre-Val de Loire, instructions and a \
        .gitignore in a new or empty folder.
        """
    ).help)

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      Phrase(
        fr: "Le dossier à créer ; . pour le dossier courant.",
        en: "The folder to make; . for the current one."
      ).help, valueName: GlobalOptions.folderName))
  var folder: String

  func run() async throws {
    try await options.perform("init") { session in
      let path = FilePath.absolute(folder, in: session.folder)
      try Self.checkIsEmpty(path, shownAs: folder)
      for file in ProjectTemplate.files {
        let place = "\(path)/\(file.path)"
        try FileAccess.createFolder(FilePath.parent(of: place))
        try FileAccess.create(place, bytes: file.bytes)
      }
      session.facts["project"] = .text(path)
      let enter = path == session.folder ? "" : "cd \(folder) && "
      session.console.say(
        Phrase(
          fr: """
            Projet créé : \(folder)
            La suite : \(enter)dash import bmo FICHIER_BMO.xlsx --region 24
            """,
          en: """
            Project made: \(folder)
            Next: \(enter)dash import bmo BMO_FILE.xlsx --region 24
            """))
    }
  }

  private static func checkIsEmpty(_ path: String, shownAs name: String) throws {
    guard FileAccess.exists(path) else { return }
    guard FileAccess.isFolder(path) else {
      throw Failure(
        .cannotCreate, Phrase(fr: "\(name) est un fichier", en: "\(name) is a file"),
        advice: Phrase(fr: "choisissez un autre nom", en: "choose another name"))
    }
    let names = try FileAccess.names(in: path)
    guard let first = names.first else { return }
    guard !names.contains(Project.settingsName) else {
      throw Failure(
        .cannotCreate,
        Phrase(fr: "\(name) est déjà un projet", en: "\(name) is a project already"),
        advice: Phrase(
          fr: "continuez avec dash check, ou choisissez un autre nom",
          en: "go on with dash check, or choose another name"))
    }
    throw Failure(
      .cannotCreate,
      Phrase(
        fr: "\(name) n’est pas vide : il contient \(first)",
        en: "\(name) is not empty: it holds \(first)"),
      advice: Phrase(
        fr: "choisissez un dossier neuf, pour que rien ne soit écrasé",
        en: "choose a new folder, so that nothing is overwritten"))
  }
}
