/// `median(x)` and `quantile(x, p)`: type 7, NULL passed over, NULL where nothing is left.
final class QuantileAggregate: QueryAggregate {
  private let fixed: Double?
  private var asked: Double?
  private var values: [Double] = []

  init(fixed: Double?) {
    self.fixed = fixed
    asked = fixed
  }

  var held: Int { values.count }

  func add(_ arguments: QueryArguments) throws(QueryFunctionError) {
    if fixed == nil {
      guard let probability = try arguments.number(1), 0...1 ~= probability else {
        throw QueryFunctionError(message: "quantile(x, p): p goes from 0 to 1")
      }
      guard asked == nil || asked == probability else {
        throw QueryFunctionError(message: "quantile(x, p): p must be the same for all rows")
      }
      asked = probability
    }
    if let value = try arguments.number(0) { values.append(value) }
  }

  func result() throws(QueryFunctionError) -> Double? {
    Quantile.interpolated(values.sorted(), at: asked ?? 0.5)
  }
}

/// `share(part, whole)`: Σ part ÷ Σ whole; `share_low(partLower, wholeUpper)` and
/// `share_high(partUpper, wholeLower)`: the interval that the masks leave.
///
/// As the shares of the needs: all visible parts over all visible wholes, no share above 1, and from
/// the fewest parts in the most to the most parts in the fewest, within 0…1.
final class ShareAggregate: QueryAggregate {
  /// Which of the three it is.
  enum Kind {
    case visible, least, most
  }

  private let kind: Kind
  private var part: Double?
  private var whole: Double?
  /// Whether a bound is not known.
  private var isOpen = false

  init(_ kind: Kind) {
    self.kind = kind
  }

  var held: Int { 0 }

  func add(_ arguments: QueryArguments) throws(QueryFunctionError) {
    let (own, all) = (try arguments.number(0), try arguments.number(1))
    if own == nil || all == nil { isOpen = true }
    if let own { part = (part ?? 0) + own }
    if let all { whole = (whole ?? 0) + all }
  }

  func result() throws(QueryFunctionError) -> Double? {
    guard let part, let whole else { return nil }
    switch kind {
    case .visible:
      guard whole > 0, part <= whole else { return nil }
      return part / whole
    case .least:
      guard !isOpen, whole > 0 else { return nil }
      return min(1, part / whole)
    case .most:
      guard !isOpen else { return nil }
      return whole > 0 ? min(1, part / whole) : 1
    }
  }
}

/// `seasonal_index(month, count, wanted)` and `seasonal_strength(month, count)`: the season of a monthly
/// series, read from its last three to five whole years as everywhere in dash; NULL where there is none.
///
/// The rows may come in any order; a month without a row, or with a NULL, is not known.
final class SeasonAggregate: QueryAggregate {
  /// Which of the two it is.
  enum Kind {
    case index, strength
  }

  private let kind: Kind
  private var counts: [Month: Int?] = [:]
  private var wanted: Int?

  init(_ kind: Kind) {
    self.kind = kind
  }

  var held: Int { counts.count }

  private var name: String { kind == .index ? "seasonal_index" : "seasonal_strength" }

  func add(_ arguments: QueryArguments) throws(QueryFunctionError) {
    guard let text = arguments.text(0), let month = Month(text) else {
      throw QueryFunctionError(message: "\(name)(): a month is written '2025-03'")
    }
    let number = try arguments.number(1)
    let count = number.flatMap(Int.init(exactly:))
    if let number, count.map({ $0 < 0 }) ?? true {
      throw QueryFunctionError(message: "\(name)() takes whole counts of 0 or more, not \(number)")
    }
    guard counts.updateValue(count, forKey: month) == nil else {
      throw QueryFunctionError(
        message:
          "\(name)(): two rows for \(month.key); add them up, or group by what tells them apart")
    }
    guard kind == .index else { return }
    guard let asked = try arguments.number(2).flatMap(Int.init(exactly:)), 1...12 ~= asked,
      wanted == nil || wanted == asked
    else {
      throw QueryFunctionError(
        message:
          "seasonal_index(month, count, wanted): wanted goes from 1 to 12, the same for all rows")
    }
    wanted = asked
  }

  func result() throws(QueryFunctionError) -> Double? {
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return nil }
    let cells = (0...first.distance(to: last)).map { place -> CellSum in
      let count = counts[first.advanced(by: place)] ?? nil
      return count.map { CellSum(visible: $0) } ?? .gap
    }
    guard case .success(let profile) = SeasonalSeries(first: first, cells: cells).profile() else {
      return nil
    }
    return kind == .strength ? profile.strength : wanted.map { profile.indices.values[$0 - 1] }
  }
}
