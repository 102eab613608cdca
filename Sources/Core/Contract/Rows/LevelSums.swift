/// The totals of wider territories that a partner's file of counts leaves out.
///
/// Only for files of counts that say they add up along territories: a query or a program gives what
/// it gives. A territory that the file does not name, where its neighbours are, is a missing cell of
/// the total.
struct LevelSums {
  private let levels: [Territory.Level]
  private let tree: TerritoryTree

  /// Prepares to add up; nil where the plugin does not ask for it.
  init?(_ manifest: PluginManifest, tree: TerritoryTree) {
    guard manifest.kind == .table, manifest.output.isCount,
      manifest.secrecy.sums.contains(.territory)
    else { return nil }
    levels = manifest.output.levels.sorted(by: >)
    self.tree = tree
  }

  /// Returns the indicators with the totals of every declared level that has none.
  func completing(_ indicators: [Indicator]) -> [Indicator] {
    var all = indicators
    for level in levels {
      let known = Dictionary(grouping: all) { tree[$0.territory]?.level }
      let narrower = known.keys.compactMap { $0 }.filter { $0 > level }
      guard known[level] == nil, let source = narrower.min(), let parts = known[source] else {
        continue
      }
      all += totals(of: parts, at: level, from: source)
    }
    return all
  }

  private func totals(
    of parts: [Indicator], at level: Territory.Level, from source: Territory.Level
  ) -> [Indicator] {
    let sizes = Dictionary(
      grouping: tree.territories.filter { $0.level == source }
    ) { tree.territory(of: $0.key, at: level)?.key ?? "" }.mapValues(\.count)
    let groups = Dictionary(grouping: parts) { part in
      FigureKey(
        part.metric, tree.territory(of: part.territory, at: level)?.key ?? "", part.subject,
        part.period)
    }
    return groups.filter { !$0.key.territory.isEmpty }.sorted { $0.key < $1.key }.map {
      key, parts in
      let absent = (sizes[key.territory] ?? parts.count) - parts.count
      return Indicator(
        metric: key.metric, territory: key.territory, subject: key.subject, period: key.period,
        measure: Measure(adding: parts.map(\.measure), missing: absent))
    }
  }
}

extension Measure {
  /// The sum of some counts; what is hidden or missing among them is counted, never guessed.
  fileprivate init(adding parts: [Measure], missing: Int) {
    let values = parts.compactMap(\.value)
    let statuses = parts.map(\.status)
    self.init(
      value: values.isEmpty ? nil : values.reduce(0, +),
      maskedCells: parts.reduce(0) { $0 + $1.maskedCells },
      missingCells: parts.reduce(missing) { $0 + $1.missingCells })
    if values.isEmpty {
      status = statuses.contains(.masked) ? .masked : statuses.first ?? .notTransmitted
    } else if let uncertain = [Status.provisional, .revised].first(where: statuses.contains) {
      status = uncertain
    }
    let persons = parts.filter { $0.value != nil }.map(\.persons)
    let known = persons.compactMap { $0 }
    self.persons = known.isEmpty || known.count < persons.count ? nil : known.reduce(0, +)
  }
}
