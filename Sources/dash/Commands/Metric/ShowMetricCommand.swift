import ArgumentParser
import Core

/// `dash metric show demand.projects --territory bmo:2416`.
struct ShowMetricCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      fr: "Montre les chiffres d’un indicateur, tels que le site les publie.",
      en: "Shows the figures of a metric, as the site publishes them."
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption
  @OptionGroup var folders: PluginFolderOption

  @Argument(
    help: ArgumentHelp(
      Phrase(fr: "Son identifiant.", en: "Its id.").help,
      valueName: Phrase(fr: "indicateur", en: "metric").help))
  var id: String

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Un territoire, bmo:2416 ou son nom ; par défaut tous.",
        en: "One territory, bmo:2416 or its name; by default all."
      ).help, valueName: Phrase(fr: "territoire", en: "territory").help))
  var territory: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Une période, 2025 ou 2025-T1 ; par défaut la plus récente.",
        en: "One period, 2025 or 2025-Q1; by default the newest."
      ).help, valueName: Phrase(fr: "période", en: "period").help))
  var period: String?

  /// More figures than this are for a file, not a terminal.
  private static let shownLines = 60

  func run() async throws {
    try await options.perform("metric show") { session in
      let project = try session.project(location)
      let choice = PluginChoice(folders: try folders.folders(of: project, in: session))
      let data = try ProjectData.load(project, plugins: choice, into: &session)
      let metric = try manifest(in: data)
      let place = try territory.map { try Self.place($0, in: data.snapshot.tree) }
      let secrecy = try await Secrecy(
        project, mode: project.settings.disclosure.mode, data: data, into: &session)
      session.unavailable.removeAll { $0.id != id }
      let figures = try self.figures(secrecy.outcome.figures, of: place)
      say(figures, of: metric, data: data, in: &session)
    }
  }

  private func manifest(in data: ProjectData) throws -> MetricManifest {
    if let found = data.catalogue.manifest(id) { return found }
    let known = data.catalogue.manifests.map(\.id)
    throw Failure(
      .usage, Phrase(fr: "indicateur inconnu : \(id)", en: "unknown metric: \(id)"),
      advice: Suggestion.closest(to: id, among: known).map {
        Phrase(fr: "vouliez-vous dire \($0) ?", en: "did you mean \($0)?")
      }
        ?? Phrase(fr: "les voir tous : dash metric list", en: "see them all: dash metric list"))
  }

  /// The territory of a key, a code or a name.
  private static func place(_ written: String, in tree: TerritoryTree) throws -> Territory {
    let all = tree.territories + tree.references
    let wanted = NameFolding.key(written)
    let found =
      all.first { $0.key == written } ?? all.first { $0.code == written }
      ?? all.last { NameFolding.key($0.name) == wanted }
    if let found { return found }
    let near =
      Suggestion.closest(to: written, among: all.map(\.name))
      .flatMap { name in all.last { $0.name == name }?.key }
      ?? Suggestion.closest(to: written, among: all.map(\.key))
    throw Failure(
      .usage, Phrase(fr: "territoire inconnu : \(written)", en: "unknown territory: \(written)"),
      advice: near.map { Phrase(fr: "vouliez-vous dire \($0) ?", en: "did you mean \($0)?") }
        ?? Phrase(fr: "donner sa clé : bmo:2416", en: "give its key: bmo:2416"))
  }

  private func figures(
    _ all: PublishedFigures, of place: Territory?
  ) throws -> [PublishedIndicator] {
    let periods = all.periods(id)
    let wanted = period.map { $0.replacing("-T", with: "-Q") } ?? periods.last
    if let wanted, period != nil, !periods.contains(wanted) {
      throw Failure(
        .usage, Phrase(fr: "aucun chiffre pour \(wanted)", en: "no figure for \(wanted)"),
        advice: Phrase(
          fr: "périodes : \(periods.joined(separator: ", "))",
          en: "periods: \(periods.joined(separator: ", "))"))
    }
    return all.filter {
      $0.metric == id && $0.period == wanted && (place == nil || $0.territory == place?.key)
    }
  }

  private func say(
    _ figures: [PublishedIndicator], of metric: MetricManifest, data: ProjectData,
    in session: inout Session
  ) {
    let names = FigureNames(data)
    session.facts = [
      "metric": .text(id), "title": .text(metric.title),
      "figures": .list(figures.map { Self.fact($0, of: metric) }),
    ]
    let head = figures.first.map { ", \(PeriodText.french($0.period))" } ?? ""
    session.console.say(Phrase(fr: metric.title + head, en: metric.title + head))
    guard !figures.isEmpty else {
      session.console.say(Phrase(fr: "aucun chiffre", en: "no figure"))
      return
    }
    let lines = figures.prefix(Self.shownLines).map { one in
      [names[one.territory], names[one.subject], one.figure.text(of: metric)]
    }
    for line in Columns.aligned(lines) {
      session.console.say(Phrase(fr: "  \(line)", en: "  \(line)"))
    }
    let rest = figures.count - lines.count
    guard rest > 0 else { return }
    session.console.say(
      Phrase(
        fr: "… et \(rest) autres : --territory en choisit un, --json les donne tous",
        en: "… and \(rest) others: --territory chooses one, --json gives them all"))
  }

  private static func fact(_ one: PublishedIndicator, of metric: MetricManifest) -> Fact {
    var fact: [String: Fact] = [
      "territory": .text(one.territory), "subject": .text(one.subject),
      "period": .text(one.period), "text": .text(one.figure.text(of: metric)),
      "status": .text(one.figure.status),
    ]
    if let value = one.figure.number?.value { fact["value"] = .number(value) }
    if let bounds = one.figure.interval {
      fact["lower"] = .number(bounds.lower)
      fact["upper"] = .number(bounds.upper)
    }
    return .object(fact)
  }
}

/// The names of territories and subjects by key.
private struct FigureNames {
  private var names: [String: String] = [:]

  init(_ data: ProjectData) {
    let tree = data.snapshot.tree
    for place in tree.territories + tree.references { names[place.key] = place.name }
    for subject in data.subjects { names[subject.key] = subject.name }
    names[Subject.all.key] = ""
  }

  subscript(key: String) -> String { names[key] ?? key }
}
