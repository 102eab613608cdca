/// What the figures of the site are about, as tidy CSV: the territories, each under its parent, and
/// the subjects, each with what gathers it.
///
/// Nothing in them is hidden: a reader needs them to add up what the other files hold.
enum FrameFiles {
  static let territories = "donnees/territoires.csv"
  static let subjects = "donnees/sujets.csv"

  /// Returns the two files.
  static func all(of contents: ReportContents) -> [SiteFile] {
    let places = contents.tree.territories + contents.tree.references
    return [
      file(
        territories, territorySchema,
        places.map {
          [$0.zoning, $0.code, $0.name, $0.level.rawValue, $0.vintage, $0.parent ?? ""]
        }
      ),
      file(
        subjects, subjectSchema,
        contents.subjects.map {
          [$0.key, $0.kind.rawValue, $0.name, $0.nomenclature ?? "", $0.parent ?? ""]
        }),
    ]
  }

  /// The two tables, as the descriptor of the site says them.
  static let resources = [
    DataResource(
      name: "territoires", title: "Territoires", paths: [territories], schema: territorySchema),
    DataResource(name: "sujets", title: "Sujets", paths: [subjects], schema: subjectSchema),
  ]

  private static let territorySchema = TableSchema(
    fields: [
      column("zoning", "Zonage", "bmo, departement, region ou nation."),
      column("code", "Code du territoire", "Dans ce zonage."),
      column("name", "Territoire", "Nom du territoire."),
      column("level", "Niveau", "bassin, departement, region ou nation."),
      column("vintage", "Millésime", "Année du zonage."),
      column(
        "parent", "Territoire au-dessus",
        "zonage:code ; vide en haut. Un territoire additionne ceux qui sont juste au-dessous."),
    ], primaryKey: ["zoning", "code"])

  private static let subjectSchema = TableSchema(
    fields: [
      column("subject", "Sujet", "Comme les fichiers d’indicateurs le nomment."),
      column(
        "kind", "Sorte de sujet",
        "all, family, occupation, sector, niveau, domain, from, to, flow, public ou instrument."),
      column("name", "Libellé", "Nom du sujet."),
      column("nomenclature", "Nomenclature", "Du code d’un métier."),
      column(
        "parent", "Sujet au-dessus",
        "La famille d’un métier, le réseau d’une structure ; vide en haut."),
    ], primaryKey: ["subject"])

  private static func column(_ name: String, _ title: String, _ description: String) -> Field {
    Field(name: name, type: .string, title: title, description: description)
  }

  private static func file(_ path: String, _ schema: TableSchema, _ rows: [[String]]) -> SiteFile {
    var writer = CSVWriter(format: .tidy)
    writer.write(schema.fields.map(\.name))
    for row in rows { writer.write(row) }
    return SiteFile(path: path, bytes: writer.bytes)
  }
}
