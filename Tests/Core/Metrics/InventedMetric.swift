import Core

/// A share by bassin whose rows a test invents.
struct InventedMetric: Metric {
  var manifest = MetricManifest(
    id: "invented.share", title: "Part inventée", shortTitle: "Part", unit: .share,
    definition: "Une part.", formula: "a ÷ b.", source: "Personne", periodicity: "annuelle",
    caveats: [], chart: .rankedBars, minimumBase: 30, reads: ["needs"], subjects: [.all],
    levels: [.bassin])
  /// Whether it gives its rows even where there is no data.
  var isCareless = false
  let rows: @Sendable () throws -> [Indicator]

  init(_ rows: @escaping @Sendable () throws -> [Indicator]) {
    self.rows = rows
  }

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    snapshot.periods.isEmpty && !isCareless ? [] : try rows()
  }

  /// A row about all occupations of Blois in 2025.
  static func row(_ measure: Measure) -> Indicator {
    Indicator(
      metric: "invented.share", territory: "bmo:2416", subject: "all", period: "2025",
      measure: measure)
  }
}
