import TOMLKit

/// What `dash.toml` says of a project.
///
///     title = "Les besoins de recrutement en Centre-Val de Loire"
///     publisher = "Observatoire régional de l’emploi"
///     contact = "contact@exemple.fr"
///
///     [site]
///     folder = "site"
///     formats = ["page", "slide"]
///
///     [map]
///     outlines = "departements.geojson"
///
///     [opportunity]
///     volume = 0.75
///
///     [disclosure]
///     method = "suppression"
public struct ProjectSettings: Sendable, Hashable {
  /// The title of the site, in French.
  public var title = "Observatoire de l’emploi"
  /// Who publishes the site, at the foot of each page.
  public var publisher: String?
  /// Whom a reader asks: an address, a telephone number.
  public var contact: String?
  /// The folder of the site, in the project's.
  public var siteFolder = "site"
  /// The formats that each chart is drawn in.
  public var formats = ChartFormat.allCases
  /// A GeoJSON file of the outlines of the départements, in the project's folder.
  public var outlines: String?
  /// Where the classes of opportunity begin.
  public var opportunity = OpportunityThresholds()

  /// How small counts are kept secret.
  public var disclosure = DisclosureSettings()

  /// Settings where the file says nothing.
  public init() {}

  /// Reads the text of a `dash.toml`; what is wrong goes to the log, and the default stays.
  public init(toml text: String, file: String, into log: inout FindingLog) {
    guard let table = Self.parse(text, file: file, into: &log) else { return }
    var root = SettingsReader(file: file, table: table, places: TOMLPlaces(text))
    title = root.text("title", into: &log) ?? title
    publisher = root.text("publisher", into: &log)
    contact = root.text("contact", into: &log)

    var site = root.section("site", into: &log)
    siteFolder = site.text("folder", into: &log) ?? siteFolder
    formats = site.choices("formats", into: &log) ?? formats
    checkSiteFolder(at: site.location(of: "folder"), into: &log)

    var map = root.section("map", into: &log)
    outlines = map.text("outlines", into: &log)

    var section = root.section("opportunity", into: &log)
    let weights = opportunity.read(&section, into: &log)

    var secrecy = root.section("disclosure", into: &log)
    disclosure.read(&secrecy, into: &log)

    for reader in [root, site, map, section, weights, secrecy] {
      reader.reportUnknownKeys(into: &log)
    }
  }

  static func parse(
    _ text: String, file: String, into log: inout FindingLog
  ) -> TOMLTable? {
    do {
      return try TOMLTable(string: text)
    } catch {
      let parse = error as? TOMLParseError
      log.add(
        .error, "settings-syntax",
        at: SourceLocation(
          file: file, row: parse?.source.begin.line, column: parse?.source.begin.column),
        message: Phrase(
          fr: "ce n’est pas du TOML : \(parse?.description ?? "illisible")",
          en: "this is not TOML: \(parse?.description ?? "unreadable")"),
        advice: Phrase(
          fr: "chaque ligne s’écrit clé = \"valeur\", les textes entre guillemets droits",
          en: "each line reads key = \"value\", texts between straight quotes"))
      return nil
    }
  }

  /// A site in the project's own folder would be exchanged with it.
  private mutating func checkSiteFolder(at place: SourceLocation, into log: inout FindingLog) {
    let path = FilePath.absolute(siteFolder, in: "/project")
    guard path == "/" || path == "/project" || siteFolder.isEmpty else { return }
    log.add(
      .error, "settings-folder", at: place, found: siteFolder,
      message: Phrase(
        fr: "le site ne peut pas prendre la place du dossier du projet",
        en: "the site cannot take the place of the project's folder"),
      advice: Phrase(fr: "écrire folder = \"site\"", en: "write folder = \"site\""))
    siteFolder = "site"
  }
}
