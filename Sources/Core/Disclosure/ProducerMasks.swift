/// Totals that a producer gives beside parts it hides: dash never shows one that tells what they hide.
///
/// Where dash adds up itself (the survey of needs), a total is the sum of what is visible and tells
/// nothing. Where a source gives a total of its own, total less visible parts is what the masks hide.
struct ProducerMasks {
  /// The standard tables whose totals may be given apart.
  private static let roles: Set<String> = ["offers", "hires"]

  private let policy: DisclosurePolicy
  private let additivity: Additivity

  init(_ metrics: [MetricManifest], policy: DisclosurePolicy) {
    self.policy = policy
    additivity = metrics.reduce(into: Additivity()) { known, metric in
      guard !Self.roles.isDisjoint(with: metric.reads) else { return }
      let sums = metric.disclosure.sums.subtracting([.period])
      if metric.disclosure.isCount, !sums.isEmpty { known.axes[metric.id] = sums }
    }
  }

  /// Returns the rows with every telling total replaced by the sum of its visible parts, and the
  /// interval that the masks leave it.
  func covering(_ rows: [Indicator]) -> [Indicator] {
    let places = rows.indices.filter { additivity.axes[rows[$0].metric] != nil }
    guard places.contains(where: { rows[$0].measure.maskedCells > 0 }) else { return rows }
    let index = Dictionary(
      places.map { (rows[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    let links = CountLinks(index, additivity, policy: policy)
    var parts: [PartsKey: [Int]] = [:]
    for place in places {
      for link in links.wholes(of: rows[place].key) {
        parts[PartsKey(total: link.whole, axis: link.axis), default: []].append(place)
      }
    }
    var covered = rows
    var changed = true
    while changed {
      changed = false
      for (key, members) in parts.sorted(by: { $0.key < $1.key }) {
        let total = covered[key.total].measure
        let safe = total.covered(beside: members.map { covered[$0].measure })
        guard safe != total else { continue }
        covered[key.total].measure = safe
        changed = true
      }
    }
    return covered
  }

  private struct PartsKey: Hashable, Comparable {
    var total: Int
    var axis: String

    static func < (left: PartsKey, right: PartsKey) -> Bool {
      (left.total, left.axis) < (right.total, right.axis)
    }
  }
}

extension Measure {
  /// The measure, or what its parts show of it where it would tell what they hide.
  func covered(beside parts: [Measure]) -> Measure {
    guard status == .ok, let value, maskedCells == 0,
      parts.allSatisfy({ $0.missingCells == 0 && ($0.value != nil || $0.status == .masked) })
    else { return self }
    let visible = parts.reduce(0) { $0 + ($1.value ?? 0) }
    let masks = HiddenParts(
      count: parts.reduce(0) { $0 + $1.maskedCells },
      lower: parts.reduce(0) { $0 + ($1.bounds?.lower ?? $1.value ?? 0) } - visible,
      upper: Self.most(of: parts).map { $0 - visible })
    guard masks.areTold(by: value - visible) else { return self }
    var safe = self
    safe.value = visible
    safe.maskedCells = masks.count
    safe.bounds = masks.upper.flatMap { upper in
      masks.lower < upper ? Bounds(visible + masks.lower, visible + upper) : nil
    }
    return safe
  }

  /// The most that some counts are together; nil where nothing bounds one of them.
  private static func most(of parts: [Measure]) -> Double? {
    var sum = 0.0
    for part in parts {
      guard let most = part.bounds?.upper ?? part.value else { return nil }
      sum += most
    }
    return sum
  }
}

extension CellSum {
  /// The total of a row, or what its classes show of it where it would tell what they hide.
  func covered(beside parts: [CellSum]) -> CellSum {
    let sum = CellSum(adding: parts)
    guard let visible, masked == 0, missing == 0, sum.missing == 0 else { return self }
    let known = sum.visible ?? 0
    let masks = HiddenParts(
      count: sum.masked, lower: Double(sum.lower - known),
      upper: sum.upper.map { Double($0 - known) })
    return masks.areTold(by: Double(visible - known)) ? sum : self
  }
}

/// Cells that a producer hides, within one sum.
struct HiddenParts {
  var count: Int
  /// The least that they are together.
  var lower: Double
  /// The most that they are together; nil where nothing says so.
  var upper: Double?

  /// Whether knowing their sum tells more of one of them than its own bounds.
  ///
  /// A sum beyond their bounds holds something else, and tells nothing.
  func areTold(by sum: Double) -> Bool {
    guard count > 0, sum >= lower else { return false }
    guard let upper else { return count == 1 }
    guard sum <= upper else { return false }
    let (least, most) = (lower / Double(count), upper / Double(count))
    let others = Double(count - 1)
    return sum - others * least < most || sum - others * most > least
  }
}
