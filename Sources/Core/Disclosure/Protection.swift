/// Disclosure control: from computed indicators to what the public may see.
///
/// Everything shown later (tables, ranks, totals, orders, charts) is made of what this returns.
public enum Protection {
  /// Publishes indicators: a masked or missing figure loses its number, a rate on a small base is
  /// marked.
  ///
  /// An indicator whose metric is not among the manifests is left out: nobody could say what it is.
  public static func publish(
    _ indicators: [Indicator], metrics: [MetricManifest]
  ) -> PublishedFigures {
    let manifests = Dictionary(metrics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let published = indicators.compactMap { indicator in
      manifests[indicator.metric].map { publish(indicator, as: $0) }
    }
    return PublishedFigures(published)
  }

  private static func publish(
    _ indicator: Indicator, as manifest: MetricManifest
  ) -> PublishedIndicator {
    PublishedIndicator(
      metric: indicator.metric, territory: indicator.territory, subject: indicator.subject,
      period: indicator.period, figure: figure(of: indicator.measure, as: manifest))
  }

  private static func figure(of measure: Measure, as manifest: MetricManifest) -> PublishedFigure {
    switch measure.status {
    case .masked: return .masked(measure.bounds)
    case .imprecise: return measure.bounds.map(PublishedFigure.between) ?? .missing(.notTransmitted)
    case .ok, .provisional, .revised: break
    case .notCollected, .notTransmitted, .notApplicable, .notSignificant:
      return .missing(measure.status)
    }
    guard let value = measure.value, value.isFinite else { return .missing(.notTransmitted) }
    return .number(
      PublishedNumber(
        value: value, bounds: measure.bounds, base: measure.base, maskedCells: measure.maskedCells,
        missingCells: measure.missingCells,
        hasSmallBase: isSmall(measure.base, under: manifest.minimumBase),
        isProvisional: measure.status == .provisional, isRevised: measure.status == .revised,
        basis: measure.basis))
  }

  private static func isSmall(_ base: Double?, under minimum: Double?) -> Bool {
    guard let base, let minimum else { return false }
    return base < minimum
  }
}
