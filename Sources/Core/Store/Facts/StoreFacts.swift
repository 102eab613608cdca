/// The facts beside the needs: the rows of each role, and the keys that their codes stand for.
struct StoreFacts {
  let roles: [FactContents]
  let territories: [String]
  let subjects: [String]
  /// In the order of their codes.
  let periods: [String]

  init(_ merge: FactMerge, into log: inout FindingLog) {
    roles = merge.sorted(into: &log)
    territories = merge.territories.keys
    subjects = merge.subjects.keys
    periods = merge.periods.texts
  }

  /// Whether any fact is about a territory.
  func speak(of territory: String) -> Bool {
    guard let code = territories.firstIndex(of: territory).map({ Int32(clamping: $0) }) else {
      return false
    }
    return roles.contains { role in
      zip(role.rows.table.keys, role.rows.codes)
        .contains { $0.kind == .territory && $1.contains(code) }
    }
  }

  /// The periods that figures can be about: those of the facts, and for months every month from
  /// the first to the last, with their years.
  var figurePeriods: Set<String> {
    let months = periods.compactMap(Month.init).sorted()
    guard let first = months.first, let last = months.last else { return Set(periods) }
    let span = (0...first.distance(to: last)).map { first.advanced(by: $0) }
    return Set(periods).union(span.map(\.key)).union(span.map { String($0.year) })
  }
}
