extension ReferralBook {
  /// Returns the periods that figures about a territory are given for.
  ///
  /// The windows of a year are those of all places below that have records in it, where these agree:
  /// elsewhere the year alone compares them. So the windows of a territory are also those of its parts,
  /// and what it counts in one is the sum of theirs.
  public func periods(in territory: String, of tree: TerritoryTree) -> ReferralPeriods {
    let (years, long) = records.reduce(into: (Set<Int>(), Set<DaySpan>())) { found, record in
      if record.span.isInOneYear {
        found.0.insert(record.span.first.year)
      } else {
        found.1.insert(record.span)
      }
    }
    let cut = years.flatMap { windows(of: $0, in: territory, of: tree) }
    return ReferralPeriods(windows: cut + long)
  }

  /// Returns the parts of a year between two breaks of the instruments of a territory; none where the
  /// year has no break, for then the year stands for it.
  ///
  ///     book.windows(of: 2015, in: "bmo:2410", of: tree).map(\.key)
  ///     // ["2015-01-01/2015-11-02", "2015-11-03/2015-12-31"]
  public func windows(
    of year: Int, in territory: String, of tree: TerritoryTree
  ) -> [DaySpan] {
    let whole = DaySpan(year: year)
    let days = breaks(in: territory, of: tree, year: year).compactMap(\.since)
    let starts = [whole.first] + Set(days).sorted()
    guard starts.count > 1 else { return [] }
    let ends = starts.dropFirst().map { CalendarDate(dayNumber: $0.dayNumber - 1) } + [whole.last]
    return zip(starts, ends).compactMap { DaySpan($0, $1) }
  }

  /// Returns the instruments whose coming into use cuts the series of a territory in two in a year, by
  /// day, then id.
  ///
  /// None where the places below do not agree on the days.
  public func breaks(in territory: String, of tree: TerritoryTree, year: Int) -> [Instrument] {
    let whole = DaySpan(year: year)
    let told = Dictionary(grouping: records.filter { $0.span.overlaps(whole) }, by: \.territory)
    let places = told.filter { tree.holds($0.key, in: territory) }
    let cuts = places.map { place, told in
      instruments.filter { instrument in
        guard let since = instrument.since, since.year == year, since != whole.first else {
          return false
        }
        return tree.holds(place, in: instrument.territory)
          && (instrument.structure == nil
            || told.contains { $0.reporter == instrument.structure })
      }
    }
    let days = cuts.map { Set($0.compactMap(\.since)) }
    guard let first = days.first, days.allSatisfy({ $0 == first }) else { return [] }
    let shown = Set(cuts.joined())
    return instruments.filter(shown.contains)
  }
}

extension DaySpan {
  fileprivate var isInOneYear: Bool { first.year == last.year }
}

extension TerritoryTree {
  /// Returns whether a territory is another or stands below it; nil holds all.
  public func holds(_ key: String, in other: String?) -> Bool {
    guard let other, key != other else { return true }
    return ancestors(of: key).contains { $0.key == other }
  }
}
