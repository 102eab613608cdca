extension ReferralBook {
  /// The days on which the instruments of a territory begin a new series, from the first.
  ///
  /// Those are its own, those of the territories within and above it, and those of no territory: an
  /// instrument without one is where its structure is, or else everywhere.
  public func breaks(in territory: String, of tree: TerritoryTree) -> [CalendarDate] {
    let homes = Dictionary(
      structures.map { ($0.id, $0.territory) }, uniquingKeysWith: { first, _ in first })
    let above = Set(tree.ancestors(of: territory).map(\.key))
    let days = instruments.compactMap { instrument -> CalendarDate? in
      let home = instrument.territory ?? instrument.structure.flatMap { homes[$0] ?? nil }
      guard let home, home != territory, !above.contains(home) else { return instrument.since }
      return tree.ancestors(of: home).contains { $0.key == territory } ? instrument.since : nil
    }
    return Set(days).sorted()
  }

  /// The parts of a year between two breaks of the instruments of a territory; none where the year
  /// has no break, for then the year stands for it.
  ///
  ///     book.windows(of: 2015, in: "bmo:2410", of: tree).map(\.key)
  ///     // ["2015-01-01/2015-11-02", "2015-11-03/2015-12-31"]
  public func windows(
    of year: Int, in territory: String, of tree: TerritoryTree
  ) -> [DaySpan] {
    let whole = DaySpan(year: year)
    let days = breaks(in: territory, of: tree).filter { whole.first < $0 && $0 <= whole.last }
    guard !days.isEmpty else { return [] }
    let starts = [whole.first] + days
    let ends = days.map { CalendarDate(dayNumber: $0.dayNumber - 1) } + [whole.last]
    return zip(starts, ends).compactMap { DaySpan($0, $1) }
  }

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
