/// A monthly series of counts as a source gives it, and what of it a season can be read from.
///
///     SeasonalSeries(first: Month(year: 2021, month: 1), cells: cells).profile()
///     // .success(profile), or .failure(gap): masked, not transmitted, too short, all zero
///
/// **Which years.** A profile rests on whole calendar years, so that every month weighs the same: the
/// last complete year after the last break, and those before it up to five in all, as far back as
/// every month is known. Three is the least. Months that are hidden or absent are never filled in.
public struct SeasonalSeries: Sendable {
  /// The fewest whole years that a season or a trend is read from.
  public static let minimumYears = 3
  /// The most whole years of a profile: further back, the season was another.
  public static let maximumYears = 5

  /// The month of the first cell since the last break.
  public let first: Month
  /// One a month, from the first to the last that says anything.
  let cells: [CellSum]

  /// Cuts a series at its last break, and leaves out months not yet, or no more, transmitted.
  ///
  /// - Parameters:
  ///   - first: The month of the first cell.
  ///   - cells: One a month, without a hole.
  ///   - breaks: The first months of another meaning, in any order.
  public init(first: Month, cells: [CellSum], breaks: [Month] = []) {
    let end = first.advanced(by: cells.count)
    let start = breaks.filter { first < $0 && $0 < end }.max() ?? first
    let kept = cells.dropFirst(first.distance(to: start))
    let leading = kept.prefix { $0.isAbsent }.count
    self.first = start.advanced(by: leading)
    let trailing = kept.reversed().prefix { $0.isAbsent }.count
    self.cells = Array(kept.dropFirst(leading).dropLast(trailing))
  }

  /// The last year of which the series has all twelve months, known or not.
  public var lastYear: Int? {
    let afterLast = first.advanced(by: cells.count)
    let year = afterLast.year - 1
    return first <= Month(year: year, month: 1) ? year : nil
  }

  /// Returns the profile of the last whole years, or why there is none.
  public func profile() -> Result<SeasonalProfile, SeasonalGap> {
    guard let lastYear else { return .failure(.tooShort) }
    let end = first.distance(to: Month(year: lastYear + 1, month: 1))
    let starts = (1...Self.maximumYears).map { end - 12 * $0 }.filter { $0 >= 0 }
    let known = starts.prefix { cells[$0..<$0 + 12].allSatisfy(\.isExact) }
    guard known.count >= Self.minimumYears, let start = known.last else {
      let needed = starts.prefix(Self.minimumYears).last ?? end
      return .failure(SeasonalGap(cells[needed..<end]) ?? .tooShort)
    }
    let values = cells[start..<end].map { Double($0.visible ?? 0) }
    guard values.contains(where: { $0 > 0 }) else { return .failure(.allZero) }
    guard let profile = SeasonalProfile(first: first.advanced(by: start), values: values) else {
      return .failure(.tooThin)
    }
    return .success(profile)
  }

  /// Returns the trend of the last months without a gap, three years of them at least, or why there
  /// is none.
  public func trend() -> Result<MonthlyTrend, SeasonalGap> {
    let known = Array(cells.reversed().prefix { $0.isExact }.reversed())
    guard known.count >= 12 * Self.minimumYears, let stl = STL(count: known.count) else {
      return .failure(SeasonalGap(cells.suffix(12 * Self.minimumYears)) ?? .tooShort)
    }
    let values = known.map { Double($0.visible ?? 0) }
    return .success(
      MonthlyTrend(
        first: first.advanced(by: cells.count - known.count),
        values: stl.decompose(values).trend))
  }
}

/// The trend of a monthly series, by STL.
public struct MonthlyTrend: Sendable, Hashable {
  /// The month of the first value.
  public let first: Month
  /// One a month, in the unit of the series.
  public let values: [Double]
}

extension CellSum {
  /// Whether nothing in the sum is hidden or absent.
  fileprivate var isExact: Bool { visible != nil && masked == 0 && missing == 0 }

  /// Whether the source says nothing at all, not even that it hides something.
  fileprivate var isAbsent: Bool { visible == nil && masked == 0 }
}
