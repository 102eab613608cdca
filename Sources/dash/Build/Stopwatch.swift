import Core

/// The stages of a build and how long each took.
struct Stopwatch {
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private(set) var stages: [(name: Phrase, seconds: Double)] = []

  /// Ends a stage, which began where the former one ended.
  mutating func lap(_ name: Phrase) {
    let now = ContinuousClock.now
    stages.append((name, Self.seconds(last.duration(to: now))))
    last = now
  }

  /// Seconds since the start.
  var total: Double { Self.seconds(start.duration(to: .now)) }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
