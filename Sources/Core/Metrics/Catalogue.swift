/// The metrics of a build, in the order of their plugins; each id once.
public struct Catalogue: Sendable {
  /// In the order in which they were given.
  public let plugins: [any Plugin]
  /// Those of all plugins, in the same order.
  public let metrics: [any Metric]
  private let positions: [String: Int]

  /// Gathers the metrics of some plugins.
  ///
  /// A metric whose manifest is wrong, or whose id is taken, is left out and said in the log: it
  /// costs its own card, not the catalogue.
  public init(_ plugins: [any Plugin], into log: inout FindingLog) {
    self.plugins = plugins
    var owners: [String: String] = [:]
    var kept: [any Metric] = []
    for plugin in plugins {
      for metric in plugin.metrics {
        let manifest = metric.manifest
        let place = SourceLocation(file: "plugin \(plugin.id)", field: manifest.id)
        let problems = manifest.problems
        for problem in problems { log.add(problem.finding(at: place)) }
        if let owner = owners[manifest.id] {
          log.add(Self.duplicate(manifest.id, of: owner, and: plugin.id, at: place))
          continue
        }
        owners[manifest.id] = plugin.id
        if problems.isEmpty { kept.append(metric) }
      }
    }
    metrics = kept
    positions = Dictionary(
      uniqueKeysWithValues: kept.enumerated().map { ($1.manifest.id, $0) })
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

  private static func duplicate(
    _ id: String, of owner: String, and other: String, at place: SourceLocation
  ) -> Finding {
    Finding(
      .error, code: "duplicate-metric", at: place, found: id,
      message: Phrase(
        fr: "les plugins \(owner) et \(other) définissent tous deux l’indicateur \(id)",
        en: "plugins \(owner) and \(other) both define the metric \(id)"),
      advice: Phrase(
        fr: "renommer l’un des deux : un identifiant désigne un seul indicateur",
        en: "rename one of them: an id names one metric"))
  }
}
