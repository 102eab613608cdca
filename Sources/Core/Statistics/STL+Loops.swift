/// The inner loop, which refines season and trend in turn, and the weights of the outer one.
extension STL {
  /// Runs the inner loop from the trend found so far.
  func refine(_ series: UnsafeBufferPointer<Double>, _ buffers: Buffers, isRobust: Bool) {
    let (period, trend, seasonal) = (settings.period, buffers.trend, buffers.seasonal)
    for _ in 0..<settings.innerIterations {
      for place in 0..<count { buffers.residue[place] = series[place] - trend[place] }
      smoothSeasons(buffers, isRobust: isRobust)
      cycleAverage.withUnsafeBufferPointer {
        Loess.convolve(buffers.cycles, by: $0, into: buffers.averaged, count: count)
      }
      lowPass.smooth(buffers.averaged, into: buffers.level)
      for place in 0..<count {
        seasonal[place] = buffers.cycles[period + place] - buffers.level[place]
        buffers.residue[place] = series[place] - seasonal[place]
      }
      smoothTrend(buffers, isRobust: isRobust)
    }
  }

  /// Sets the robustness weights: bisquare of the remainder, 0 from six times its median on.
  func weighDownOutliers(_ series: UnsafeBufferPointer<Double>, _ buffers: Buffers) {
    for place in 0..<count {
      let fit = buffers.trend[place] + buffers.seasonal[place]
      buffers.residue[place] = abs(series[place] - fit)
    }
    let sorted = (0..<count).map { buffers.residue[$0] }.sorted()
    let reach = 3 * (sorted[count / 2] + sorted[count - count / 2 - 1])
    for place in 0..<count {
      buffers.robustness[place] = Self.bisquare(buffers.residue[place], reach: reach)
    }
  }

  private static func bisquare(_ distance: Double, reach: Double) -> Double {
    if reach == 0 || distance <= 0.001 * reach { return 1 }
    if distance > 0.999 * reach { return 0 }
    let part = distance / reach
    return (1 - part * part) * (1 - part * part)
  }

  /// Smooths each month over the years, from the year before the first to the year after the last.
  private func smoothSeasons(_ buffers: Buffers, isRobust: Bool) {
    let period = settings.period
    for lanes in seasons {
      let (values, result) = (
        buffers.residue + lanes.months.lowerBound, buffers.cycles + lanes.months.lowerBound
      )
      guard isRobust else {
        lanes.loess.smooth(lanes: lanes.months.count, stride: period, values, into: result)
        continue
      }
      for lane in 0..<lanes.months.count {
        smoothSeason(
          lanes.loess, values + lane,
          robustness: buffers.robustness + lanes.months.lowerBound + lane, into: result + lane,
          scratch: buffers.weights)
      }
    }
  }

  /// Smooths one month with robustness weights; a year that has none to lean on keeps its value,
  /// and the years outside take that of the nearest year.
  private func smoothSeason(
    _ loess: Loess, _ values: UnsafeMutablePointer<Double>,
    robustness: UnsafeMutablePointer<Double>, into result: UnsafeMutablePointer<Double>,
    scratch: UnsafeMutableBufferPointer<Double>
  ) {
    let (period, years) = (settings.period, loess.count)
    func value(_ year: Int) -> Double? {
      loess.value(
        at: year, of: values, robustness: robustness, stride: period, scratch: scratch)
    }
    for year in 0..<years { result[(year + 1) * period] = value(year) ?? values[year * period] }
    result[0] = value(-1) ?? result[period]
    result[(years + 1) * period] = value(years) ?? result[years * period]
  }

  private func smoothTrend(_ buffers: Buffers, isRobust: Bool) {
    guard isRobust else { return trend.smooth(buffers.residue, into: buffers.trend) }
    for place in 0..<count {
      buffers.trend[place] =
        trend.value(
          at: place, of: buffers.residue, robustness: buffers.robustness, stride: 1,
          scratch: buffers.weights) ?? buffers.residue[place]
    }
  }
}
