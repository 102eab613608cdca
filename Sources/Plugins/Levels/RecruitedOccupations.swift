import Core

/// The occupations that have needs or offers, each in the territories where it has them.
///
/// Their niveaux stand in the newest year of these facts, so that a table of that year finds them:
/// the year of the source is in the basis.
struct RecruitedOccupations {
  /// In one order.
  let places: [(territory: String, subject: String)]
  /// `2025`; nil without facts.
  let year: String?

  init(_ snapshot: Snapshot) throws {
    let needs = try snapshot.needTotals().filter { $0.nomenclature != nil }
    let offers = try snapshot.offerSeries().filter {
      Subject.kind(ofKey: $0.subject) == .occupation
    }
    year = (needs.map(\.period) + offers.flatMap(\.wholeYears).map(String.init)).max()
    let newest = needs.map(\.period).max()
    let keys =
      needs.filter { $0.period == newest }.map { [$0.territory, $0.subject] }
      + offers.map { [$0.territory, $0.subject] }
    places = Set(keys).sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
  }

  /// Makes a row of a metric for each place that has a measure.
  func indicators(
    _ manifest: MetricManifest,
    measure: (_ occupation: String, _ territory: String) -> Measure?
  ) -> [Indicator] {
    guard let year else { return [] }
    return places.compactMap { territory, subject in
      measure(subject, territory).map {
        Indicator(
          metric: manifest.id, territory: territory, subject: subject, period: year, measure: $0)
      }
    }
  }
}
