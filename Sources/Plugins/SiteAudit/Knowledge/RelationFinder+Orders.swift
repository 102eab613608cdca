import Core

extension RelationFinder {
  /// What is counted among others is at most as much.
  func parts(of table: SiteDescriptor.Table, _ own: [CellKey]) -> [Relation] {
    guard let metric = table.partOf else { return [] }
    return own.compactMap { part in
      guard isWhole(part), isWhole(part.of(metric)) else { return nil }
      return Relation(reason: .part, whole: [part.of(metric)], parts: [part], hasRest: true)
    }
  }

  /// A year of another metric is the sum of its twelve months; of fewer, it is at least as much.
  func years(of table: SiteDescriptor.Table, _ own: [CellKey]) -> [Relation] {
    guard let metric = table.metric, let yearly = table.monthsOf else { return [] }
    let months = own.filter { stretches[$0.period]?.grain == .month }
    let years = Dictionary(grouping: months) { month -> CellKey in
      var year = month.of(yearly)
      year.period = String(month.period.prefix(4))
      return year
    }
    return years.keys.filter(isWhole).sorted().map { year in
      let parts = years[year, default: []]
      return Relation(
        reason: .months(SiteDescriptor.metric(of: metric)), whole: [year], parts: counted(parts),
        hasRest: parts.count < 12)
    }
  }

  /// Persons and the orientations they make bound each other.
  func orders(of table: SiteDescriptor.Table, _ own: [CellKey]) -> [Relation] {
    guard let metric = table.metric, let orientations = table.orientations else { return [] }
    let among = site.descriptor.resources.filter { $0.partOf == metric && $0.isCount == true }
      .compactMap(\.metric)
    return own.filter(isWhole).flatMap { persons -> [Relation] in
      let made = persons.of(orientations)
      let unnamed = among.map(persons.of)
      var found: [Relation] = []
      if isWhole(made), unnamed.allSatisfy(isWhole) {
        found.append(
          Relation(
            reason: .orientations, whole: [made] + unnamed, parts: [persons], hasRest: true))
      }
      let without = unnamed.filter { $0.metric.hasSuffix(Self.unnamed) && isWhole($0) }
      return found
        + destinations(of: persons, in: orientations).map {
          Relation(reason: .destination, whole: [persons], parts: [$0] + without, hasRest: true)
        }
    }
  }

  /// The end of the id of a metric that counts the persons for whom no destination was named.
  private static let unnamed = ".unnamed"

  /// The orientations of some persons to one structure each; a network may take a person twice.
  private func destinations(of persons: CellKey, in metric: String) -> [CellKey] {
    let kind = Subject.kind(ofKey: persons.subject)
    guard kind == .all || kind == .origin else { return [] }
    let slot = Slot(metric: metric, first: persons.territory, second: persons.period)
    return atSlot[slot, default: []].filter { key in
      if let ends = Subject.ends(ofFlow: key.subject) {
        return Subject.origin(ends.origin) == persons.subject && !ends.destination.hasPrefix("@")
          && !ends.origin.hasPrefix("@") && isWhole(key)
      }
      return kind == .all && Subject.kind(ofKey: key.subject) == .destination
        && !key.subject.contains("@") && isWhole(key)
    }
  }
}
