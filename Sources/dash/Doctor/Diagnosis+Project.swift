import Core

extension Diagnosis {
  /// Looks at the project, its datasets and the folders that a build writes.
  static func project(_ option: ProjectOption, in session: Session) -> [Diagnosis] {
    let topic = Phrase(fr: "projet", en: "project")
    var session = session
    do {
      let project = try session.project(option)
      let shown = session.shown(project.folder)
      let settings =
        session.log.isEmpty
        ? Diagnosis(.ok, topic, Phrase(fr: shown, en: shown))
        : Diagnosis(
          .attention, topic,
          Phrase(fr: "\(shown) : dash.toml à revoir", en: "\(shown): dash.toml needs a look"),
          advice: Phrase(fr: "dash check dit quoi", en: "dash check says what"))
      return [settings, datasets(of: project)]
        + [project.folder, project.cacheFolder, FilePath.parent(of: project.siteFolder)]
        .filter(FileAccess.exists).reduce(into: []) { seen, folder in
          if !seen.contains(folder) { seen.append(folder) }
        }.map { writable($0, shownAs: session.shown($0)) }
        + site(of: project, in: session)
    } catch {
      let failure = Failure(error)
      let absent = Phrase(fr: "aucun", en: "none")
      let level: Level = option.project == nil ? .attention : .error
      return [Diagnosis(level, topic, failure.message ?? absent, advice: failure.advice)]
    }
  }

  private static func datasets(of project: Project) -> Diagnosis {
    let topic = Phrase(fr: "jeux de données", en: "datasets")
    let names = (try? project.datasetFolders()) ?? []
    guard !names.isEmpty else {
      return Diagnosis(
        .attention, topic, Phrase(fr: "aucun", en: "none"),
        advice: Phrase(
          fr: "dash import bmo FICHIER.xlsx --region 24",
          en: "dash import bmo FILE.xlsx --region 24"))
    }
    let list = names.map { FilePath.relative($0, to: project.folder) }.joined(separator: ", ")
    return Diagnosis(.ok, topic, Phrase(fr: list, en: list))
  }

  private static func writable(_ folder: String, shownAs name: String) -> Diagnosis {
    let topic = Phrase(fr: "écriture dans \(name)", en: "writing in \(name)")
    guard FileAccess.isWritable(folder) else {
      return Diagnosis(
        .error, topic, Phrase(fr: "impossible", en: "impossible"),
        advice: Phrase(
          fr: "demandez les droits (chmod u+rwx \(name)) ou copiez le projet ailleurs",
          en: "ask for the permissions (chmod u+rwx \(name)) or copy the project elsewhere"))
    }
    return Diagnosis(.ok, topic, Phrase(fr: "possible", en: "possible"))
  }

  private static func site(of project: Project, in session: Session) -> [Diagnosis] {
    do {
      try SiteFolder(project.siteFolder).checkIsFree()
      return []
    } catch {
      return [
        Diagnosis(.error, Phrase(fr: "site", en: "site"), error.message, advice: error.advice)
      ]
    }
  }
}
