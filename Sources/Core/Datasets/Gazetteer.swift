/// The territories that dash knows by heart: Centre-Val de Loire, its 6 départements and the 22
/// bassins of France Travail's BMO survey, with their French names and main towns.
public struct Gazetteer: Sendable {
  /// The one that ships with dash.
  public static let standard = Gazetteer()

  private struct Key: Hashable {
    var zoning: String
    var code: String
  }

  private let names: [Key: String]

  private init() {
    var names: [Key: String] = [:]
    for line in Self.text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 3 else { continue }
      names[Key(zoning: cells[0], code: cells[2])] = cells[3]
    }
    self.names = names
  }

  /// The French name of a place, nil where dash does not know it.
  ///
  ///     Gazetteer.standard.name(zoning: "bmo", code: "2417")  // "Vendôme"
  public func name(zoning: String, code: String) -> String? {
    names[Key(zoning: zoning, code: code)]
  }

  /// The files of `datasets/territories/`, as `dash init` writes them into a new project.
  public func datasetFiles() -> [SiteFile] {
    [
      SiteFile(path: "datapackage.json", text: Self.package.json.prettyText),
      SiteFile(path: "territories.csv", text: Self.text),
    ]
  }

  private static var text: String {
    String(decoding: PackageResources.gazetteer_csv, as: UTF8.self)
  }

  private static var package: DataPackage {
    DataPackage(
      name: "territories", title: "Territoires du Centre-Val de Loire",
      description: "La région, ses 6 départements et les 22 bassins d’emploi de l’enquête BMO.",
      sources: [
        DataPackage.Source(title: "Zonage BMO, France Travail ; coordonnées des villes principales")
      ], vintage: "2025",
      resources: [
        DataResource(
          name: "territories", role: "territories", title: "Territoires",
          paths: ["territories.csv"], encoding: "utf-8",
          schema: StandardSchema.named("territories")?.schema ?? TableSchema(fields: []))
      ])
  }
}
