extension ReferralBook {
  /// The days that records and expected reports speak of, from the first to the last; nil without any.
  ///
  /// A report that is still expected reaches to the last record.
  public var span: DaySpan? {
    let first = (records.map(\.span.first) + expectations.map(\.since)).min()
    let last = (records.map(\.span.last) + expectations.map { $0.until ?? $0.since }).max()
    guard let first, let last else { return nil }
    return DaySpan(first, last)
  }

  /// The periods that figures about referrals can be about: the years, semesters, quarters, months
  /// and fortnights that share a day with `span`, the windows of the years, and the periods of
  /// records that no year holds.
  func periods(in tree: TerritoryTree) -> Set<String> {
    guard let span else { return [] }
    let years = Array(span.first.year...span.last.year)
    let first = Month(year: span.first.year, month: span.first.month)
    let last = Month(year: span.last.year, month: span.last.month)
    let months = (0...first.distance(to: last)).map { first.advanced(by: $0) }
    let fortnights = months.flatMap { month in
      [true, false].map { Fortnight(month, isFirst: $0) }
    }
    let wide = records.filter { $0.span.first.year != $0.span.last.year }.map(\.span.key)
    return Set(years.map(String.init)).union(months.map(\.key))
      .union(months.map { "\($0.year)-S\(($0.month - 1) / 6 + 1)" })
      .union(months.map { "\($0.year)-Q\(($0.month - 1) / 3 + 1)" })
      .union(fortnights.filter { DaySpan($0).overlaps(span) }.map(\.key))
      .union(windows(of: years, in: tree).map(\.key)).union(wide)
  }

  /// The windows of every territory.
  private func windows(of years: [Int], in tree: TerritoryTree) -> Set<DaySpan> {
    Set(
      tree.territories.flatMap { territory in
        years.flatMap { windows(of: $0, in: territory.key, of: tree) }
      })
  }
}
