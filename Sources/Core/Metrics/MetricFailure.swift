/// Why a metric could not be computed: it costs its own card, and the rest is published.
public struct MetricFailure: Error, Sendable {
  /// All that is wrong, with what to do.
  public var log: FindingLog

  /// Makes a failure of findings.
  public init(_ log: FindingLog) {
    self.log = log
  }

  /// Makes a failure of one finding.
  public init(_ finding: Finding) {
    var log = FindingLog()
    log.add(finding)
    self.init(log)
  }

  /// What any other error says of a metric.
  public init(_ error: any Error, of metric: String) {
    self.init(
      Finding(
        .error, code: "metric-failed", at: SourceLocation(file: "plugin \(metric)"),
        found: "\(error)",
        message: Phrase(
          fr: "l’indicateur \(metric) n’a pas pu être calculé",
          en: "the metric \(metric) could not be computed"),
        advice: Phrase(
          fr: "signaler ce message à l’auteur de l’indicateur",
          en: "report this message to the metric's author")))
  }
}

/// A metric of the catalogue without figures, and why.
public struct UnavailableMetric: Sendable {
  /// The metric's id.
  public var id: String
  /// Its title, or its id where its manifest could not be read.
  public var title: String
  /// All that is wrong, with what to do.
  public var log: FindingLog

  /// Makes the value from its parts.
  public init(id: String, title: String, log: FindingLog) {
    self.id = id
    self.title = title
    self.log = log
  }
}
