/// What the offers of a project speak of, without what they count.
struct OfferOutline: Sendable {
  /// A table of offers.
  struct Source: Sendable {
    /// In the store.
    let id: Int
    let absentRows: DataResource.AbsentRows
    /// The months that it has rows for, wherever, in each breakdown.
    var months: [OfferBreakdown: Set<Month>] = [:]
  }

  let subjects: OfferSubjects
  private(set) var sources: [Source] = []

  init(_ facts: StoreFacts, subjects: [Subject]) {
    self.subjects = OfferSubjects(subjects)
    guard let index = facts.roles.firstIndex(where: { $0.rows.table.role == "offers" }) else {
      return
    }
    let rows = facts.roles[index].rows
    let firstSource = facts.roles[..<index].reduce(1) { $0 + $1.rows.sources.count }
    sources = rows.sources.enumerated().map {
      Source(id: firstSource + $0, absentRows: $1.absentRows)
    }
    let months = facts.periods.map(Month.init)
    let codes = { (kind: FactKey.Kind) in
      rows.table.keys.firstIndex { $0.kind == kind }.map { rows.codes[$0] } ?? []
    }
    let parts = (codes(.occupation), codes(.sector), codes(.niveau), codes(.period))
    for (row, origin) in rows.origins.enumerated() {
      guard let month = months[Int(parts.3[row])] else { continue }
      // The id of a subject is its position among the sorted keys, from 1.
      let key = OfferKey(
        occupation: parts.0[row] + 1, sector: parts.1[row] + 1, niveau: parts.2[row] + 1)
      sources[Int(origin.source)].months[self.subjects.breakdown(of: key), default: []]
        .insert(month)
    }
  }

  /// The months from the first of any offer to the last.
  var calendar: OfferCalendar? {
    let months = sources.flatMap { $0.months.values.flatMap(\.self) }
    return months.min().flatMap { first in
      months.max().map { OfferCalendar(first: first, count: first.distance(to: $0) + 1) }
    }
  }

  /// What the offers can be seen by.
  var views: [OfferView] {
    let breakdowns = Set(sources.flatMap(\.months.keys))
    let occupations = Set(breakdowns.map(\.occupation)).subtracting([0]).sorted()
    let sectors = Set(breakdowns.map(\.sector)).subtracting([0]).sorted()
    var axes: [OfferView.Axis] = [.all] + occupations.map(OfferView.Axis.occupations)
    if !subjects.withFamilies.isDisjoint(with: occupations) { axes.append(.families) }
    let views = (axes + sectors.map(OfferView.Axis.sectors)).map { OfferView(by: $0) }
    guard breakdowns.contains(where: \.niveau) else { return views }
    return views + [OfferView(by: .niveaux)] + axes.map { OfferView(by: $0, niveaux: true) }
  }
}

/// The months of a project's offers, from the first to the last.
struct OfferCalendar {
  let first: Month
  let count: Int

  subscript(position: Int) -> Month { first.advanced(by: position) }
}
