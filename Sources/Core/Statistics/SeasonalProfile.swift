/// When in the year the units of a monthly series come, read from whole calendar years.
public struct SeasonalProfile: Sendable {
  /// January of the first year.
  public let first: Month
  /// One a month, to the December of the last year.
  public let values: [Double]
  /// The twelve indices: 1 is the average month.
  public let indices: SeasonalIndices
  /// How the twelve month totals share out the whole.
  public let concentration: Concentration

  private let stl: STL

  /// Reads a profile from three to five whole years, from January on; nil for any other length, and
  /// where a whole year holds nothing.
  init?(first: Month, values: [Double]) {
    let totals = (0..<12).map { month in
      stride(from: month, to: values.count, by: 12).reduce(0) { $0 + values[$1] }
    }
    guard let stl = Self.decompositions[values.count],
      let indices = SeasonalIndices(of: values), let concentration = Concentration(of: totals)
    else { return nil }
    self.first = first
    self.values = values
    self.indices = indices
    self.concentration = concentration
    self.stl = stl
  }

  /// December of the last year.
  public var last: Month { first.advanced(by: values.count - 1) }

  /// The units of an average year.
  public var yearlyMean: Double { values.reduce(0, +) * 12 / Double(values.count) }

  /// The seasonal strength F_S of the years, from 0 to 1.
  ///
  /// - Complexity: One decomposition, about 10 µs; not kept.
  public var strength: Double {
    stl.decompose(values).seasonalStrength
  }

  private static let decompositions = Dictionary(
    uniqueKeysWithValues: (SeasonalSeries.minimumYears...SeasonalSeries.maximumYears)
      .compactMap { years in STL(count: 12 * years).map { (12 * years, $0) } })
}
