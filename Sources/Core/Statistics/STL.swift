/// Seasonal-trend decomposition by LOESS of series of one length (Cleveland, Cleveland, McRae,
/// Terpenning 1990, Journal of Official Statistics 6, 3–73).
///
///     let stl = STL(count: 60)               // five years of months
///     let parts = stl?.decompose(offers)     // offers = seasonal + trend + remainder
///     parts?.seasonalStrength                // 0.86
///
/// What depends on the length and the windows only is worked out once, so one value serves
/// thousands of series. Jumps are not implemented: every point is smoothed.
public struct STL: Sendable {
  /// The choices of a decomposition, as statsmodels names and sets them.
  public struct Settings: Sendable, Hashable {
    /// How many values make a cycle: 12 months.
    public var period: Int
    /// How many cycles the season of one month is smoothed over; odd.
    public var seasonalWindow: Int
    /// How many values the trend is smoothed over; odd, longer than the period.
    public var trendWindow: Int
    /// How many values the low-pass filter takes; odd, longer than the period.
    public var lowPassWindow: Int
    /// 0 or 1: a local mean or a local line of the season.
    public var seasonalDegree: Int
    /// 0 or 1, of the trend.
    public var trendDegree: Int
    /// 0 or 1, of the low-pass filter.
    public var lowPassDegree: Int
    /// How often season and trend are refined in turn.
    public var innerIterations: Int
    /// How often outliers are weighed down; 0 for a decomposition that is not robust.
    public var outerIterations: Int

    /// Makes the choices of definitions and of statsmodels: trend and low-pass windows follow the
    /// period and the seasonal window, five refinements, or two in each of fifteen robust rounds.
    public init(
      period: Int = 12, seasonalWindow: Int = 13, trendWindow: Int? = nil,
      lowPassWindow: Int? = nil, seasonalDegree: Int = 1, trendDegree: Int = 1,
      lowPassDegree: Int = 1, robust: Bool = false
    ) {
      self.period = period
      self.seasonalWindow = seasonalWindow
      let shortest = 1.5 * Double(period) / (1 - 1.5 / Double(max(3, seasonalWindow)))
      self.trendWindow = trendWindow ?? (Int(shortest.rounded(.up)) | 1)
      self.lowPassWindow = lowPassWindow ?? ((period + 1) | 1)
      self.seasonalDegree = seasonalDegree
      self.trendDegree = trendDegree
      self.lowPassDegree = lowPassDegree
      innerIterations = robust ? 2 : 5
      outerIterations = robust ? 15 : 0
    }

    /// Whether the windows are odd and long enough, and the rest is possible.
    var isSound: Bool {
      let windows = [seasonalWindow, trendWindow, lowPassWindow]
      return period >= 2 && windows.allSatisfy { $0 >= 3 && $0 % 2 == 1 }
        && trendWindow > period && lowPassWindow > period && innerIterations >= 1
        && outerIterations >= 0
        && [seasonalDegree, trendDegree, lowPassDegree].allSatisfy { 0...1 ~= $0 }
    }
  }

  /// How many values a series has.
  public let count: Int
  /// The windows and degrees.
  public let settings: Settings
  let trend: Loess
  let lowPass: Loess
  /// Of the calendar months that have a value in the last, incomplete cycle, then of the others.
  let seasons: [SeasonalLanes]
  /// Two averages over the period, then one over three, as a single average.
  let cycleAverage: [Double]

  /// Some months of the year that have the same number of years.
  struct SeasonalLanes: Sendable {
    let months: Range<Int>
    let loess: Loess
  }

  /// Prepares the decomposition of series of a length.
  ///
  /// Nil for fewer than two cycles, and for settings that mean nothing: an even window, a trend
  /// window within the period, a degree above 1.
  public init?(count: Int, settings: Settings = Settings()) {
    let period = settings.period
    guard settings.isSound, count >= 2 * period else { return nil }
    self.count = count
    self.settings = settings
    trend = Loess(count: count, window: settings.trendWindow, degree: settings.trendDegree)
    lowPass = Loess(count: count, window: settings.lowPassWindow, degree: settings.lowPassDegree)
    let (cycles, rest) = count.quotientAndRemainder(dividingBy: period)
    seasons = [(0..<rest, cycles + 1), (rest..<period, cycles)].filter { !$0.0.isEmpty }
      .map { months, years in
        SeasonalLanes(
          months: months,
          loess: Loess(
            count: years, window: settings.seasonalWindow, degree: settings.seasonalDegree))
      }
    cycleAverage = Self.average(over: [period, period, 3])
  }

  /// Returns the season, the trend and the remainder of a series.
  ///
  /// - Complexity: O(count × windows); no memory but the result's once the workspace is made.
  /// - Precondition: The series has `count` finite values.
  public func decompose(_ series: [Double]) -> Decomposition {
    let workspace = Workspace(for: self)
    return decompose(series, using: workspace)
  }

  /// Returns the season, the trend and the remainder of a series, in memory used before.
  ///
  /// - Precondition: The series has `count` finite values; the workspace was made for this value.
  public func decompose(_ series: [Double], using workspace: borrowing Workspace) -> Decomposition {
    precondition(series.count == count && workspace.count == count)
    let buffers = workspace.buffers
    buffers.trend.update(repeating: 0, count: count)
    series.withUnsafeBufferPointer { series in
      refine(series, buffers, isRobust: false)
      for _ in 0..<settings.outerIterations {
        weighDownOutliers(series, buffers)
        refine(series, buffers, isRobust: true)
      }
    }
    let (trend, seasonal) = (buffers.trend, buffers.seasonal)
    return Decomposition(
      seasonal: Array(UnsafeBufferPointer(start: seasonal, count: count)),
      trend: Array(UnsafeBufferPointer(start: trend, count: count)),
      remainder: series.indices.map { series[$0] - seasonal[$0] - trend[$0] })
  }

  /// The weights of several averages taken one after the other.
  private static func average(over lengths: [Int]) -> [Double] {
    lengths.reduce([1]) { weights, length in
      (0..<weights.count + length - 1).map { place in
        let reach = max(0, place - length + 1)...min(place, weights.count - 1)
        return weights[reach].reduce(0, +) / Double(length)
      }
    }
  }
}
