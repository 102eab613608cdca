/// What disclosure control did, as files for the analyst: a page of text and a table of masks.
///
/// They stand beside the project, never in a site, and hold no hidden number.
public struct SecretReport: Sendable {
  private let report: DisclosureReport
  private let names: SecretNames

  /// Writes a report in the words of a project.
  public init(
    _ report: DisclosureReport, metrics: [MetricManifest], tree: TerritoryTree, subjects: [Subject]
  ) {
    self.report = report
    names = SecretNames(metrics: metrics, tree: tree, subjects: subjects)
  }

  /// `rapport.txt` and `masques.csv`.
  public var files: [SiteFile] {
    [SiteFile(path: "rapport.txt", text: text), SiteFile(path: "masques.csv", bytes: table)]
  }

  private var text: String {
    let parts = [head, losses, omissions, reopened, contradictions].filter { !$0.isEmpty }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    [
      "RAPPORT DU SECRET STATISTIQUE",
      "Pour l’analyste et les structures qui ont compté. À ne pas diffuser avec le site : il dit où sont",
      "les petits effectifs, sans les donner. Le détail est dans masques.csv.",
    ]
  }

  private var losses: [String] {
    ["Ce qui est masqué, par indicateur (zéros à part)"]
      + report.losses.filter { $0.counts > 0 }.map { loss in
        let omitted =
          loss.omitted > 0
          ? ", " + French.counted(Double(loss.omitted), "non publié", "non publiés") : ""
        return
          "  \(names.metric(loss.metric)) : \(NumberText.count(Double(loss.hidden))) masqués sur "
          + "\(NumberText.count(Double(loss.counts)))\(omitted) ; "
          + "\(loss.percent) % du total annuel détaillé"
      }
  }

  private var omissions: [String] {
    guard !report.omissions.isEmpty else { return [] }
    return [
      "Trop fin pour être lisible sans masques : non publié, le plus gros l’est"
    ]
      + report.omissions.map { one in
        "  \(names.metric(one.metric)), \(names.territory(one.territory)), \(one.kind.inFrench) : "
          + "\(periods(one.periods)) (\(French.counted(Double(one.figures), "chiffre", "chiffres")))"
      }
  }

  /// Long lists of months say no more than « mois ».
  private func periods(_ keys: [String]) -> String {
    let rungs = Dictionary(grouping: keys, by: CoarseningPlan.Rung.init)
    return French.list(
      rungs.sorted { $0.key < $1.key }.flatMap { rung, keys in
        rung.noun.map { [$0] } ?? keys.map(PeriodText.french)
      })
  }

  private var reopened: [String] {
    guard !report.reopened.isEmpty else { return [] }
    return ["Masqués par une édition précédente, montrés maintenant : leurs données ont changé"]
      + report.reopened.map { "  \(names.figure($0))" }
  }

  private var contradictions: [String] {
    guard !report.contradictions.isEmpty else { return [] }
    return [
      "Totaux inférieurs à la somme de leurs parties : leurs sommes n’ont pas été prises en compte"
    ]
      + report.contradictions.map { "  \(names.figure($0))" }
  }

  private var table: [UInt8] {
    var writer = CSVWriter(format: .tidy)
    writer.write(["metric", "territory", "subject", "period", "reason", "because_of"])
    for one in report.hidden {
      let (reason, other) = words(one.reason)
      writer.write(
        [one.key.metric, one.key.territory, one.key.subject, one.key.period, reason, other])
    }
    return writer.bytes
  }

  private func words(_ reason: DisclosureReport.Reason) -> (String, String) {
    switch reason {
    case .small: ("petit", "")
    case .protects(let key): ("en protège un autre", key.map(names.figure) ?? "")
    case .earlier: ("masqué par une édition précédente", "")
    case .follows(let metric): ("calculé sur un chiffre masqué", names.metric(metric))
    }
  }
}

/// The names of figures in sentences.
private struct SecretNames {
  private let metrics: [String: String]
  private let subjects: [String: String]
  private let tree: TerritoryTree

  init(metrics: [MetricManifest], tree: TerritoryTree, subjects: [Subject]) {
    self.metrics = Dictionary(metrics.map { ($0.id, $0.title) }, uniquingKeysWith: { $1 })
    self.subjects = Dictionary(subjects.map { ($0.key, $0.name) }, uniquingKeysWith: { $1 })
    self.tree = tree
  }

  /// The title of a metric; the counts that a share has for its base bear a mark after its id.
  func metric(_ id: String) -> String {
    metrics[id] ?? id.split(separator: "#").first.flatMap { metrics[String($0)] }
      .map { "\($0) (base)" } ?? id
  }

  func territory(_ key: String) -> String { tree[key]?.name ?? key }

  func figure(_ key: FigureKey) -> String {
    let about = key.subject == Subject.all.key ? [] : [subjects[key.subject] ?? key.subject]
    let parts = [metric(key.metric), territory(key.territory)] + about
    return (parts + [PeriodText.french(key.period)]).joined(separator: ", ")
  }
}

extension Subject.Kind {
  /// What figures are broken down by.
  fileprivate var inFrench: String {
    switch self {
    case .all: "ensemble"
    case .family: "par famille"
    case .occupation: "par métier"
    case .sector: "par secteur"
    case .niveau: "par niveau"
    case .domain: "par domaine"
    case .origin: "par structure d’origine"
    case .destination: "par structure de destination"
    case .flow: "par origine et destination"
    case .audience: "par public"
    case .instrument: "par instrument"
    case .structure: "par structure"
    case .item: "par modalité"
    }
  }
}

extension CoarseningPlan.Rung {
  /// What its periods are together; nil for years and what lies between breaks, which are named.
  fileprivate var noun: String? {
    switch self {
    case .fortnight: "quinzaines"
    case .month: "mois"
    case .quarter: "trimestres"
    case .semester: "semestres"
    case .year: nil
    }
  }
}
