extension Indicator {
  /// What the row is about, for a message.
  var place: String { "\(territory) \(subject) \(period)" }

  /// Lists what is wrong with a row: its place, then its measure.
  func violations(
    of manifest: MetricManifest, in snapshot: Snapshot, knowing subjects: Set<String> = []
  ) -> [String] {
    placeViolations(of: manifest, in: snapshot, knowing: subjects)
      + measure.violations(in: manifest.unit)
  }

  private func placeViolations(
    of manifest: MetricManifest, in snapshot: Snapshot, knowing subjects: Set<String>
  ) -> [String] {
    var found: [String] = []
    if metric != manifest.id { found.append("names the metric \(metric)") }
    if let known = snapshot.tree[territory] {
      if !manifest.levels.contains(known.level) { found.append("is at a level not declared") }
    } else {
      found.append("names an unknown territory")
    }
    if snapshot.subject(subject) == nil, !subjects.contains(subject) {
      found.append("names an unknown subject")
    }
    if !manifest.subjects.contains(Subject.kind(ofKey: subject)) {
      found.append("is about a kind of subject not declared")
    }
    let isKnown =
      manifest.credit == nil
      ? snapshot.periods.contains { $0 == period || $0.hasPrefix("\(period)-") }
      : DaySpan(period: period) != nil
    if !isKnown {
      found.append("names an unknown period")
    }
    return found
  }
}

extension Measure {
  /// Lists what contradicts itself in a measure of a unit.
  func violations(in unit: Unit) -> [String] {
    statusViolations + boundsViolations
      + [value, bounds?.lower, bounds?.upper].compactMap { $0 }.flatMap(unit.violations)
  }

  private var statusViolations: [String] {
    var found: [String] = []
    let carriesNumber = [.ok, .provisional, .revised].contains(status)
    if carriesNumber, value == nil { found.append("is \(status) without a value") }
    if !carriesNumber, value != nil { found.append("is \(status) with a value") }
    if status == .masked, maskedCells == 0 { found.append("is masked without a masked cell") }
    if status == .imprecise, bounds == nil { found.append("is imprecise without bounds") }
    if maskedCells < 0 || missingCells < 0 { found.append("has a negative count of cells") }
    if let base, !(base.isFinite && base >= 0) { found.append("has the base \(base)") }
    return found
  }

  private var boundsViolations: [String] {
    guard let bounds else { return [] }
    if !(bounds.lower < bounds.upper) { return ["has bounds that are no interval"] }
    guard let value, !(bounds.lower...bounds.upper).contains(value) else { return [] }
    return ["has a value outside its bounds"]
  }
}

extension Unit {
  /// Lists what a number of this unit cannot be.
  func violations(_ value: Double) -> [String] {
    guard value.isFinite else { return ["has a number that is not finite"] }
    let isPossible =
      switch self {
      case .count: value >= 0 && value == value.rounded()
      case .share: (0...1).contains(value)
      case .difference: value == value.rounded()
      case .relativeChange: value >= -1
      case .points: (-1...1).contains(value)
      case .rank: value >= 1 && value == value.rounded()
      case .ratio, .index, .rate: value >= 0
      case .category(let names): value == value.rounded() && (1...Double(names.count)) ~= value
      case .grade(let maximum): value == value.rounded() && (1...Double(maximum)) ~= value
      case .month: value == value.rounded() && 1...12 ~= value
      case .coefficient: 0...1 ~= value
      case .score: 0...100 ~= value
      }
    return isPossible ? [] : ["has the number \(value), impossible in its unit"]
  }
}
