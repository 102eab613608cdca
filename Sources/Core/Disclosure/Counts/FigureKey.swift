/// What names one figure of a project: a metric, a territory, a subject, a period.
public struct FigureKey: Sendable, Hashable, Comparable {
  /// The id of the metric.
  public var metric: String
  /// A `Territory.key`.
  public var territory: String
  /// A `Subject.key`.
  public var subject: String
  /// The period: `2025`.
  public var period: String

  /// Names a figure.
  public init(_ metric: String, _ territory: String, _ subject: String, _ period: String) {
    self.metric = metric
    self.territory = territory
    self.subject = subject
    self.period = period
  }

  /// Compares by metric, territory, subject, then period.
  public static func < (left: FigureKey, right: FigureKey) -> Bool {
    (left.metric, left.territory, left.subject, left.period)
      < (right.metric, right.territory, right.subject, right.period)
  }

  /// Returns the figure of another metric about the same.
  func of(_ metric: String) -> FigureKey { FigureKey(metric, territory, subject, period) }

  /// Returns the figure of another territory.
  func at(_ territory: String) -> FigureKey { FigureKey(metric, territory, subject, period) }

  /// Returns the figure about another subject.
  func about(_ subject: String) -> FigureKey { FigureKey(metric, territory, subject, period) }

  /// Returns the figure of another period.
  func during(_ period: String) -> FigureKey { FigureKey(metric, territory, subject, period) }
}

extension Indicator {
  /// What names the figure.
  public var key: FigureKey { FigureKey(metric, territory, subject, period) }
}

extension PublishedIndicator {
  /// What names the figure.
  public var key: FigureKey { FigureKey(metric, territory, subject, period) }
}
