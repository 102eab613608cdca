import Core

/// The monthly offers of one territory and subject, and the season read from them.
struct OfferSeason {
  let territory: String
  let subject: String
  let profile: Result<SeasonalProfile, SeasonalGap>
  /// The months from which the series means something else, inside it.
  private let breaks: [DataPackage.Break]
  private let series: SeasonalSeries
  private let months: ClosedRange<Month>

  /// Reads the series of all territories and subjects that have one.
  static func all(in snapshot: Snapshot) throws -> [OfferSeason] {
    let breaks = snapshot.sources.filter { $0.roles.contains("offers") }.flatMap(\.breaks)
    return try snapshot.offerSeries().compactMap { OfferSeason($0, breaks: breaks) }
  }

  init?(_ offers: OfferSeries, breaks: [DataPackage.Break]) {
    guard !offers.total.isEmpty else { return nil }
    territory = offers.territory
    subject = offers.subject
    let (first, last) = (offers.first, offers.first.advanced(by: offers.total.count - 1))
    months = first...last
    self.breaks = breaks.filter { first < $0.month && $0.month <= last }
    series = SeasonalSeries(
      first: first, cells: offers.total, breaks: self.breaks.map(\.month))
    profile = series.profile()
  }

  /// The trend since the last break, and the months it is asked for.
  var trend: (months: ClosedRange<Month>, result: Result<MonthlyTrend, SeasonalGap>) {
    (months, series.trend())
  }

  /// The last whole year: the period of what is said of a season.
  var year: String {
    String(series.lastYear ?? months.upperBound.year)
  }

  /// The months of that year that the series reaches.
  var monthsOfYear: [Month] {
    let year = series.lastYear ?? months.upperBound.year
    return (1...12).map { Month(year: year, month: $0) }.filter(months.contains)
  }

  /// Makes a row about the season: a number on the offers of an average year, or why there is none.
  func indicator(
    _ manifest: MetricManifest, period: String? = nil,
    _ figure: (SeasonalProfile) -> Double?
  ) -> Indicator {
    let measure: Measure
    switch profile {
    case .success(let profile):
      let value = figure(profile)
      measure = Measure(
        value: value, base: profile.yearlyMean, status: value == nil ? .notSignificant : .ok,
        basis: basis(of: profile))
    case .failure(let gap):
      measure = gap.measure
    }
    return Indicator(
      metric: manifest.id, territory: territory, subject: subject, period: period ?? year,
      measure: measure)
  }

  /// `janvier 2023 à décembre 2025, rupture en janvier 2023 (nouvelle application)`.
  private func basis(of profile: SeasonalProfile) -> String {
    let window = "\(profile.first.name) à \(profile.last.name)"
    guard let last = breaks.max(by: { $0.month < $1.month }) else { return window }
    return "\(window), rupture en \(last.month.name) (\(last.title))"
  }
}

extension Month {
  /// `janvier 2023`.
  fileprivate var name: String { "\(NumberText.monthNames[month - 1]) \(year)" }
}
