/// Possible truths in whole numbers: points where every equation and bound holds exactly.
///
/// An acquittal says that a count may be as small as the least secret value and as large as the greatest.
/// Either is a vertex of the simplex, known to rounding. Put on whole numbers and reckoned again in
/// integers it is certain, however near to a bound it lies; and since counts are whole, it is more than
/// fractions would show.
struct Truths {
  private struct Row {
    var terms: [(variable: Int, factor: Int)]
    var constant: Int
  }

  private let rows: [Row]
  private let lower: [Int]
  /// Nil where nothing limits the variable.
  private let upper: [Int?]
  private let small: [ClosedRange<Int>]
  /// Whether each count was met at its least secret value or below.
  private(set) var areSmall: [Bool]
  /// Whether each count was met at its greatest secret value or above.
  private(set) var areLarge: [Bool]

  /// - Parameter small: The secret values of the first variables; the others are rests.
  init(_ system: LinearSystem, small: [ClosedRange<Int>]) {
    self.small = small
    areSmall = Array(repeating: false, count: small.count)
    areLarge = areSmall
    lower = system.lower.map { Int(exactly: $0) ?? .max }
    upper = system.upper.map { Int(exactly: $0) }
    rows = system.rows.map { row in
      let terms = row.terms.compactMap { term in
        Int(exactly: term.factor).map { (variable: term.variable, factor: $0) }
      }
      guard terms.count == row.terms.count, let constant = Int(exactly: row.constant) else {
        // Nothing whole fulfils it: 0 = 1.
        return Row(terms: [], constant: 1)
      }
      return Row(terms: terms, constant: constant)
    }
  }

  /// Takes a vertex as a truth, if it is one.
  mutating func note(_ values: [Double]) {
    let isNews = small.indices.contains { place in
      let value = values[place]
      return !areSmall[place] && value < Double(small[place].lowerBound) + 0.5
        || !areLarge[place] && value > Double(small[place].upperBound) - 0.5
    }
    guard isNews, let truth = truth(at: values) else { return }
    for (place, secret) in small.enumerated() {
      if truth[place] <= secret.lowerBound { areSmall[place] = true }
      if truth[place] >= secret.upperBound { areLarge[place] = true }
    }
  }

  /// The whole numbers of a point; nil where they do not fulfil every equation and bound exactly.
  func truth(at values: [Double]) -> [Int]? {
    var truth: [Int] = []
    for place in lower.indices {
      let whole = values[place].rounded()
      guard abs(values[place] - whole) < 1e-3, abs(whole) < 1e15 else { return nil }
      let value = Int(whole)
      guard value >= lower[place], upper[place].map({ value <= $0 }) ?? true else { return nil }
      truth.append(value)
    }
    let holds = rows.allSatisfy { row in
      row.terms.reduce(0) { $0 + $1.factor * truth[$1.variable] } == row.constant
    }
    return holds ? truth : nil
  }
}
