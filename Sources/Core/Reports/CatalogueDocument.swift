/// The catalogue as a page in Markdown, in French: what each metric is, from its manifest, and what its
/// author says of it.
public struct CatalogueDocument: Sendable {
  private let catalogue: Catalogue
  private let notes: [String: String]

  /// - Parameter notes: What the authors of some metrics say of them (README.md), by id.
  public init(_ catalogue: Catalogue, notes: [String: String] = [:]) {
    self.catalogue = catalogue
    self.notes = notes
  }

  /// The page; ends with a line end.
  public var text: String {
    let count = French.counted(Double(catalogue.metrics.count), "indicateur", "indicateurs")
    let head = """
      # Les indicateurs

      \(count). Cette page est écrite par `dash plugin docs`, à partir de ce que chaque indicateur dit \
      de lui-même : ne pas la modifier à la main.
      """
    return ([head, contents] + catalogue.themes.map(section)).joined(separator: "\n\n") + "\n"
  }

  private var contents: String {
    catalogue.themes.map { theme in
      let links = theme.metrics.compactMap { catalogue.manifest($0) }.map {
        "[\($0.title)](#\(Self.anchor($0.id)))"
      }
      return "- **\(theme.title)** : \(links.joined(separator: ", "))"
    }.joined(separator: "\n")
  }

  private func section(_ theme: Catalogue.Theme) -> String {
    (["## \(theme.title)"] + theme.metrics.compactMap { catalogue.manifest($0) }.map(metric))
      .joined(separator: "\n\n")
  }

  private func metric(_ metric: MetricManifest) -> String {
    var parts = [
      "<a id=\"\(Self.anchor(metric.id))\"></a>\n\n### \(metric.title)", metric.definition,
      facts(metric).filter { !$0.1.isEmpty }.map { "- **\($0.0)** : \($0.1)" }
        .joined(separator: "\n"),
    ]
    if !metric.caveats.isEmpty {
      parts.append(
        "À savoir :\n\n" + metric.caveats.map { "- \($0)" }.joined(separator: "\n"))
    }
    if let note = notes[metric.id].map(Self.lowered), !note.isEmpty { parts.append(note) }
    return parts.joined(separator: "\n\n")
  }

  private func facts(_ metric: MetricManifest) -> [(String, String)] {
    [
      ("Identifiant", "`\(metric.id)`"), ("Calcul", metric.formula), ("Unité", metric.unit.name),
      ("Lecture", metric.direction.sentence), ("Source", metric.source),
      ("Périodicité", metric.periodicity),
      ("Territoires", French.list(metric.levels.sorted().map { $0.label.lowercased() })),
      ("Porte sur", French.list(metric.subjects.map(\.french))),
      ("Tables lues", French.list(metric.reads.map { "`\($0)`" })),
      ("Ruptures de série", metric.breakSentence ?? ""),
      ("Base minimale", metric.minimumBase.map(NumberText.count) ?? ""),
      (
        "Auteur",
        metric.credit.map {
          "\($0.author), \($0.contact) ; \($0.licence) ; \($0.kind.french), version \($0.version)"
        } ?? ""
      ),
    ]
  }

  /// The anchor of a metric: `demand-projects`.
  private static func anchor(_ id: String) -> String { French.slug(id) }

  /// A README below the heading of its metric: without its title, headings three steps down.
  private static func lowered(_ text: String) -> String {
    var isCode = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let body = lines.first?.hasPrefix("# ") == true ? Array(lines.dropFirst()) : lines
    return body.map { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return !isCode && line.hasPrefix("#") ? "###\(line)" : line
    }
    .joined(separator: "\n").trimmed
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return rest.lastIndex { !$0.isWhitespace }.map { String(rest[...$0]) } ?? ""
  }
}

extension Subject.Kind {
  /// What figures are about, in the plural.
  fileprivate var french: String {
    switch self {
    case .all: "l’ensemble"
    case .family: "les familles de métiers"
    case .occupation: "les métiers"
    case .sector: "les secteurs d’activité"
    case .niveau: "les niveaux de formation"
    case .domain: "les domaines professionnels"
    case .origin: "les structures d’origine"
    case .destination: "les structures de destination"
    case .flow: "les passages d’une structure à une autre"
    case .audience: "les publics"
    case .instrument: "les instruments"
    case .structure: "les structures"
    case .item: "ses propres modalités"
    }
  }
}
