import Core
import Dispatch

// Decomposes series for those who compare with other programs: Tests/statistics/check-stl and
// Benchmarks/series.py. Not part of what is installed.
//
//   series-probe            reads one series a line from standard input, after its settings:
//                           period, the windows of season, trend and low-pass, their degrees,
//                           inner and outer iterations; writes seasonal, trend, strength
//   series-probe 10000 120  times as many series of as many months through STL, strength and
//                           indices; writes microseconds a series

if let request = TimingRequest(CommandLine.arguments) {
  print(request.microseconds)
} else {
  while let line = readLine() {
    guard let answer = DecompositionRequest(line)?.answer else {
      print("?")
      continue
    }
    print(answer)
  }
}

/// One line of settings and values.
struct DecompositionRequest {
  var settings: STL.Settings
  var series: [Double]

  init?(_ line: String) {
    let words = line.split(separator: " ")
    guard words.count > 9 else { return nil }
    let choices = words[..<9].compactMap { Int($0) }
    series = words[9...].compactMap { Double($0) }
    guard choices.count == 9, series.count == words.count - 9 else { return nil }
    settings = STL.Settings(
      period: choices[0], seasonalWindow: choices[1], trendWindow: choices[2],
      lowPassWindow: choices[3], seasonalDegree: choices[4], trendDegree: choices[5],
      lowPassDegree: choices[6])
    settings.innerIterations = choices[7]
    settings.outerIterations = choices[8]
  }

  var answer: String? {
    guard let parts = STL(count: series.count, settings: settings)?.decompose(series) else {
      return nil
    }
    return (parts.seasonal + parts.trend + [parts.seasonalStrength])
      .map { "\($0)" }.joined(separator: " ")
  }
}

/// How many series of how many months.
struct TimingRequest {
  var count: Int
  var months: Int

  init?(_ arguments: [String]) {
    let numbers = arguments.dropFirst().compactMap { Int($0) }
    guard numbers.count == 2 else { return nil }
    (count, months) = (numbers[0], numbers[1])
  }

  var microseconds: Double {
    let series = series
    guard let stl = STL(count: months) else { return .nan }
    let start = DispatchTime.now().uptimeNanoseconds
    let workspace = STL.Workspace(for: stl)
    var sum = 0.0
    for values in series {
      sum += stl.decompose(values, using: workspace).seasonalStrength
      sum += SeasonalIndices(of: values)?.values[0] ?? 0
    }
    let duration = DispatchTime.now().uptimeNanoseconds - start
    // Said to the optimiser: the results are needed.
    return sum.isNaN ? .nan : Double(duration) / 1000 / Double(count)
  }

  /// The same series as in Benchmarks/series.py: a season, a slope and steps of a generator.
  private var series: [[Double]] {
    let season: [Double] = [0, -20, 140, 0, 0, 20, 0, -60, 0, 20, 10, -10]
    var state: UInt32 = 1
    return (0..<count).map { _ in
      (0..<months).map { month in
        state = state &* 1_664_525 &+ 1_013_904_223
        return 1000 + Double(month) + season[month % 12] + Double(state >> 24)
      }
    }
  }
}
