import Core

/// An axis of a plane before its place is known: its domain, its ticks, where its thresholds stand.
struct PlaneAxis {
  let axis: NumberAxis
  let rules: [RuleMark]
  let domain: ClosedRange<Double>
  let isLogarithmic: Bool

  init(_ axis: NumberAxis, values: [Double], rules: [RuleMark]) {
    self.axis = axis
    self.rules = rules
    let numbers = values + rules.map { Self.place(of: $0, on: axis) }
    isLogarithmic = axis.scale == .logarithmic && numbers.allSatisfy { $0 > 0 }
    if let classes = axis.unit.classes {
      domain = 0.5...(Double(classes) + 0.5)
    } else {
      domain = Self.domain(
        of: numbers, around: rules.map(\.value), axis: axis, isLogarithmic: isLogarithmic)
    }
  }

  func scale(from start: Double, to end: Double) -> NumberScale {
    NumberScale(domain: domain, start: start, end: end, isLogarithmic: isLogarithmic)
  }

  /// Whether the axis has whole classes and nothing between.
  var hasClasses: Bool { axis.unit.classes != nil }

  /// What the axis counts.
  var title: String { axis.title ?? axis.unit.caption }

  /// Where a threshold stands: of whole classes, before the one that it names.
  func place(of rule: RuleMark) -> Double { Self.place(of: rule, on: axis) }

  private static func place(of rule: RuleMark, on axis: NumberAxis) -> Double {
    axis.unit.classes == nil ? rule.value : rule.value.rounded(.up) - 0.5
  }

  /// What holds all numbers and leaves a fifth of the axis on either side of each threshold, as far
  /// as there are such numbers.
  private static func domain(
    of numbers: [Double], around thresholds: [Double], axis: NumberAxis, isLogarithmic: Bool
  ) -> ClosedRange<Double> {
    let measure = { isLogarithmic ? Logarithm.natural($0) : $0 }
    let number = { isLogarithmic ? Logarithm.exponential($0) : $0 }
    let exact = NumberScale.domain(
      of: numbers, includesZero: axis.includesZero && !isLogarithmic)
    var low = measure(exact.lowerBound)
    var high = measure(exact.upperBound)
    for threshold in thresholds.map(measure) {
      low = min(low, threshold - (high - threshold) / 4)
      high = max(high, threshold + (threshold - low) / 4)
    }
    let natural = axis.unit.naturalRange
    return min(
      exact.lowerBound, max(number(low), natural.lowerBound))...max(
        exact.upperBound, min(number(high), natural.upperBound))
  }

  /// Round numbers with their texts, the fullest choice first.
  var tickChoices: [[(value: Double, text: String)]] {
    if let classes = axis.unit.classes {
      return [(1...classes).map { (Double($0), NumberText.count(Double($0))) }]
    }
    let linear = [6, 5, 4, 3, 2, 1].map { count in
      let (values, step) = NumberScale.ticks(
        in: domain, about: count, smallest: axis.unit.smallestStep)
      return values.map { ($0, axis.unit.tick($0, step: step)) }
    }
    guard isLogarithmic else { return linear }
    let decades = [[1.0, 2, 5], [1, 3], [1]].map { steps in
      Self.powersOfTen.flatMap { power in steps.map { $0 * power } }
        .filter { domain.contains($0) && $0 >= axis.unit.smallestStep * 0.999 }
        .map { ($0, axis.unit.tick($0, step: $0)) }
    }
    return decades.filter { $0.count >= 3 } + linear
  }

  private static let powersOfTen: [Double] = [
    1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
  ]
}

extension Unit {
  /// How many whole classes the unit has, where it has no other numbers.
  fileprivate var classes: Int? {
    switch self {
    case .grade(let maximum): max(maximum, 1)
    case .category(let names): max(names.count, 1)
    default: nil
    }
  }

  /// The numbers that there can be.
  fileprivate var naturalRange: ClosedRange<Double> {
    switch self {
    case .share, .coefficient: 0...1
    case .score: 0...100
    case .count, .rank, .ratio, .rate, .index, .grade, .category, .month:
      0...Double.greatestFiniteMagnitude
    case .relativeChange, .points, .difference:
      -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    }
  }
}
