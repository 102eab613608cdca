/// The metrics of a build, in the order of their plugins; each id once.
public struct Catalogue: Sendable {
  /// In the order in which they were given.
  public let plugins: [any Plugin]
  /// Those of all plugins, in the same order.
  public let metrics: [any Metric]
  /// The metrics that others take the place of, each with the id of the one that does.
  public let replacements: [String: String]
  /// All metrics by the titles of their plugins, in the order of the catalogue.
  public let themes: [Theme]
  private let positions: [String: Int]

  /// Gathers the metrics of some plugins.
  ///
  /// A metric whose manifest is wrong, or whose id is taken, is left out and said in the log: it
  /// costs its own card, not the catalogue. One that another plugin `replaces` is left out without
  /// a word.
  public init(_ plugins: [any Plugin], into log: inout FindingLog) {
    self.plugins = plugins
    let replacing = Replacements(plugins, into: &log)
    var owners: [String: String] = [:]
    var kept: [any Metric] = []
    for plugin in plugins {
      for metric in plugin.metrics where !replacing.removes(metric.manifest.id, of: plugin) {
        let manifest = metric.manifest
        let place = SourceLocation(file: plugin.file, field: manifest.id)
        let problems = manifest.problems
        for problem in problems { log.add(problem.finding(at: place)) }
        if let owner = owners[manifest.id] {
          log.add(Self.duplicate(manifest.id, of: owner, and: plugin.file, at: place))
          continue
        }
        owners[manifest.id] = plugin.file
        if problems.isEmpty { kept.append(metric) }
      }
    }
    themes = Self.themes(plugins, owners: owners, kept: kept.map(\.manifest.id))
    metrics = kept
    replacements = replacing.ids
    positions = Dictionary(
      uniqueKeysWithValues: kept.enumerated().map { ($1.manifest.id, $0) })
  }

  /// What the figures of all plugins are about beside what the datasets name.
  public var subjects: [Subject] { plugins.flatMap(\.subjects) }

  /// The metrics of some plugins under a common heading.
  public struct Theme: Sendable, Hashable {
    /// In French.
    public var title: String
    /// Their ids, in the order of the catalogue.
    public var metrics: [String]

    /// Gathers metrics under a heading.
    public init(_ title: String, metrics: [String]) {
      self.title = title
      self.metrics = metrics
    }
  }

  /// The manifests, in the same order.
  public var manifests: [MetricManifest] { metrics.map(\.manifest) }

  /// Returns the metric of an id: `catalogue["demand.projects"]`.
  public subscript(id: String) -> (any Metric)? {
    positions[id].map { metrics[$0] }
  }

  /// Returns the manifest of an id.
  public func manifest(_ id: String) -> MetricManifest? {
    self[id]?.manifest
  }

  /// What the metrics of a build came to.
  public struct Outcome: Sendable {
    /// In the order of the catalogue.
    public var indicators: [Indicator]
    /// The metrics that failed, in the same order.
    public var unavailable: [UnavailableMetric]
  }

  /// Computes every metric, one after the other; one that fails costs nothing but itself.
  public func outcome(from snapshot: Snapshot) async -> Outcome {
    var outcome = Outcome(indicators: [], unavailable: [])
    for metric in metrics {
      do {
        outcome.indicators += try await metric.indicators(from: snapshot)
      } catch {
        let failure = error as? MetricFailure ?? MetricFailure(error, of: metric.manifest.id)
        outcome.unavailable.append(
          UnavailableMetric(
            id: metric.manifest.id, title: metric.manifest.title, log: failure.log))
      }
    }
    return outcome
  }

  /// Computes every metric, one after the other.
  ///
  /// - Throws: the error of the first metric that fails.
  public func indicators(from snapshot: Snapshot) async throws -> [Indicator] {
    var indicators: [Indicator] = []
    for metric in metrics { indicators += try await metric.indicators(from: snapshot) }
    return indicators
  }

  /// - Parameter owners: The plugin of each metric, by its file.
  private static func themes(
    _ plugins: [any Plugin], owners: [String: String], kept: [String]
  ) -> [Theme] {
    plugins.reduce(into: []) { themes, plugin in
      let ids = plugin.metrics.map(\.manifest.id).filter {
        owners[$0] == plugin.file && kept.contains($0)
      }
      guard !ids.isEmpty else { return }
      if let place = themes.firstIndex(where: { $0.title == plugin.title }) {
        themes[place].metrics += ids
      } else {
        themes.append(Theme(plugin.title, metrics: ids))
      }
    }
  }

  private static func duplicate(
    _ id: String, of owner: String, and other: String, at place: SourceLocation
  ) -> Finding {
    Finding(
      .error, code: "duplicate-metric", at: place, found: id,
      message: Phrase(
        fr: "\(owner) et \(other) définissent tous deux l’indicateur \(id)",
        en: "\(owner) and \(other) both define the metric \(id)"),
      advice: Phrase(
        fr: "renommer l’un des deux, ou écrire replaces = \"\(id)\" dans celui qui prend la place",
        en: "rename one of them, or write replaces = \"\(id)\" in the one that takes the place"))
  }
}
