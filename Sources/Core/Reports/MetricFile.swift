/// All figures of one metric as a tidy CSV: one row a figure, for programs.
///
/// A hidden figure has no value; its bounds are there only where its producer publishes them.
enum MetricFile {
  /// Where the file of a metric stands in the site.
  static func path(_ metric: String) -> String { "donnees/\(French.slug(metric)).csv" }

  /// Returns the files of all metrics that have figures, in the order of the catalogue.
  static func all(of contents: ReportContents) -> [SiteFile] {
    let names = NameBook(contents)
    let figures = Dictionary(grouping: contents.figures, by: \.metric)
    return contents.metrics.filter { figures[$0.id] != nil }.concurrentMap { metric in
      var writer = CSVWriter(format: .tidy)
      writer.write(schema.fields.map(\.name))
      for indicator in figures[metric.id] ?? [] {
        writer.write(cells(indicator, metric.unit, names))
      }
      return SiteFile(path: path(metric.id), bytes: writer.bytes)
    }
  }

  /// What the columns hold, as the descriptor of the site says it.
  static let schema = TableSchema(
    fields: [
      column("metric", .string, "Indicateur", "Identifiant de l’indicateur."),
      column("zoning", .string, "Zonage", "bmo, departement, region ou nation."),
      column("code", .string, "Code du territoire", "Dans ce zonage."),
      column("territory", .string, "Territoire", "Nom du territoire."),
      column(
        "subject", .string, "Sujet",
        "all, family:lettre, sector:code, niveau:code, domain:code, nomenclature:code, from:structure, "
          + "to:structure, flow:structure>structure, public:code ou instrument:code."),
      column(
        "subject_name", .string, "Libellé",
        "Nom du métier, de la famille, du secteur, de la structure."),
      column(
        "period", .string, "Période",
        "Année, semestre (S), trimestre (Q), mois, quinzaine (F) ou premier/dernier jour."),
      column("value", .number, "Valeur", "Vide où le chiffre est masqué ou manquant."),
      column("label", .string, "En clair", "Nom de la classe ou du mois que la valeur numérote."),
      column("lower", .number, "Borne basse", "De l’intervalle qui contient sûrement la valeur."),
      column("upper", .number, "Borne haute", "De l’intervalle qui contient sûrement la valeur."),
      column("base", .number, "Base", "Dénominateur visible d’un taux."),
      column("masked_cells", .integer, "Cellules masquées", "Dans la source, derrière ce chiffre."),
      column("missing_cells", .integer, "Cellules manquantes", "Dans la source."),
      column("small_base", .boolean, "Base trop faible", "Valeur marquée et non classée."),
      column(
        "status", .string, "Statut",
        "ok, masked, imprecise, provisional, revised ou la raison du manque."),
      column("basis", .string, "Repose sur", "Ce sur quoi ce chiffre-ci repose."),
    ], primaryKey: ["metric", "zoning", "code", "subject", "period"])

  private static func column(
    _ name: String, _ type: FieldType, _ title: String, _ description: String
  ) -> Field {
    Field(name: name, type: type, title: title, description: description)
  }

  private static func cells(
    _ indicator: PublishedIndicator, _ unit: Unit, _ names: NameBook
  ) -> [String] {
    let place = names.territories[indicator.territory]
    let parts = FigureParts(indicator.figure)
    let number = { (value: Double?) in value.map(CSVWriter.Format.tidy.text) ?? "" }
    return [
      indicator.metric, place?.zoning ?? "", place?.code ?? "", place?.name ?? "",
      indicator.subject, names.subject(indicator.subject)?.name ?? "", indicator.period,
      number(parts.value), label(parts.value, unit), number(parts.lower), number(parts.upper),
      number(parts.base),
      parts.masked.map(String.init) ?? "", parts.missing.map(String.init) ?? "",
      parts.value == nil ? "" : String(parts.hasSmallBase), parts.status,
      indicator.figure.number?.basis ?? "",
    ]
  }

  private static func label(_ value: Double?, _ unit: Unit) -> String {
    unit.isWords ? value.map { NumberText.text($0, in: unit) } ?? "" : ""
  }
}

/// The territories and subjects of a report by key.
struct NameBook: Sendable {
  let territories: [String: Territory]
  let subjects: [String: Subject]

  init(_ contents: ReportContents) {
    territories = Dictionary(
      (contents.tree.territories + contents.tree.references).map { ($0.key, $0) },
      uniquingKeysWith: { $1 })
    subjects = Dictionary(contents.subjects.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
  }

  /// Returns what a key names; a flow by its two ends: `CIO vers Mission locale`.
  func subject(_ key: String) -> Subject? {
    if let known = subjects[key] { return known }
    guard let ends = Subject.ends(ofFlow: key) else { return nil }
    let names = [Subject.origin(ends.origin), Subject.destination(ends.destination)].map {
      subjects[$0]?.name ?? String($0.drop { $0 != ":" }.dropFirst())
    }
    return Subject(
      key: key, kind: .flow, code: "\(ends.origin)>\(ends.destination)",
      name: names.joined(separator: " vers "))
  }
}

/// A published figure as the columns of a file, its numbers to the sixth decimal: a part of a
/// million says all that a survey knows.
struct FigureParts {
  var value: Double?
  var lower: Double?
  var upper: Double?
  var base: Double?
  var masked: Int?
  var missing: Int?
  var hasSmallBase = false
  var status: String

  init(_ figure: PublishedFigure) {
    switch figure {
    case .number(let number):
      value = Self.rounded(number.value)
      base = number.base
      masked = number.maskedCells
      missing = number.missingCells
      hasSmallBase = number.hasSmallBase
      status = number.isProvisional ? "provisional" : number.isRevised ? "revised" : "ok"
    case .masked: status = "masked"
    case .between: status = Measure.Status.imprecise.rawValue
    case .missing(let reason): status = reason.rawValue
    }
    lower = figure.bounds.map { Self.rounded($0.lower) }
    upper = figure.bounds.map { Self.rounded($0.upper) }
  }

  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}
