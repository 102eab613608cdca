/// What the offers of a project speak of, without what they count.
struct OfferOutline: Sendable {
  /// A table of offers.
  struct Source: Sendable {
    /// In the store.
    let id: Int
    let absentRows: DataResource.AbsentRows
    /// Those that it has a row for, wherever.
    var months: Set<Month> = []
  }

  private(set) var sources: [Source] = []
  /// Positions among the subjects that some row names.
  private(set) var subjects: Set<String> = []

  /// The first month of any offer and the last.
  var span: ClosedRange<Month>? {
    let months = sources.flatMap(\.months)
    return months.min().flatMap { first in months.max().map { first...$0 } }
  }

  init(_ facts: StoreFacts) {
    guard let index = facts.roles.firstIndex(where: { $0.rows.table.role == "offers" }) else {
      return
    }
    let rows = facts.roles[index].rows
    let firstSource = facts.roles[..<index].reduce(1) { $0 + $1.rows.sources.count }
    sources = rows.sources.enumerated().map {
      Source(id: firstSource + $0, absentRows: $1.absentRows)
    }
    let months = facts.periods.map(Month.init)
    for (key, codes) in zip(rows.table.keys, rows.codes) {
      switch key.kind {
      case .period:
        for (code, origin) in zip(codes, rows.origins) {
          if let month = months[Int(code)] { sources[Int(origin.source)].months.insert(month) }
        }
      case .occupation, .sector, .niveau:
        subjects.formUnion(Set(codes).map { facts.subjects[Int($0)] })
      case .territory, .domain, .text: continue
      }
    }
  }
}
