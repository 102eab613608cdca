/// What each row shows of itself, before anything of ours hides it.
struct PlainFigures {
  private let manifests: [String: MetricManifest]

  init(_ metrics: [MetricManifest]) {
    manifests = Dictionary(metrics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The row with its figure; nil where nobody says what its metric is.
  func published(_ indicator: Indicator) -> PublishedIndicator? {
    manifests[indicator.metric].map { manifest in
      indicator.published(as: Self.figure(of: indicator.measure, as: manifest))
    }
  }

  static func figure(of measure: Measure, as manifest: MetricManifest) -> PublishedFigure {
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

extension Indicator {
  /// The row with what is shown of it.
  func published(as figure: PublishedFigure) -> PublishedIndicator {
    PublishedIndicator(
      metric: metric, territory: territory, subject: subject, period: period, figure: figure)
  }
}
