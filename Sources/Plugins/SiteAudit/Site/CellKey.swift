import Core

/// What names a published figure.
struct CellKey: Sendable, Hashable, Comparable {
  var metric: String
  /// `zoning:code`.
  var territory: String
  var subject: String
  var period: String

  static func < (left: CellKey, right: CellKey) -> Bool {
    (left.metric, left.territory, left.subject, left.period)
      < (right.metric, right.territory, right.subject, right.period)
  }

  /// The same place and time, counted otherwise.
  func of(_ metric: String) -> CellKey {
    CellKey(metric: metric, territory: territory, subject: subject, period: period)
  }

  /// The same, as those who made the site name it.
  var figureKey: FigureKey {
    FigureKey(SiteDescriptor.metric(of: metric), territory, subject, period)
  }
}
