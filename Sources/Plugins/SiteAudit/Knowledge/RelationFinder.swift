import Core

/// Writes down every relation between the figures of a site, from what the site says of its sums.
struct RelationFinder {
  /// A figure without its metric's other coordinates: what varies along an axis stays out.
  struct Slot: Hashable {
    var metric: String
    var first: String
    var second: String
  }

  let site: PublishedSite
  let cells: [CellKey: PublishedCell]
  private let onlyOnPages: Set<CellKey>
  /// The keys of counts, sorted.
  let keys: [CellKey]
  let stretches: [String: Stretch]
  /// The keys of one metric, territory and period.
  let atSlot: [Slot: [CellKey]]
  /// The grains that a subject has rows of, in a territory.
  private let grains: [Slot: Set<Stretch.Grain>]
  /// The periods for which a subject has something to count, in a territory.
  private let busy: [Slot: [Stretch]]

  init(_ knowledge: Knowledge) {
    site = knowledge.site
    cells = knowledge.cells
    onlyOnPages = knowledge.onlyOnPages
    let counts = Set(site.descriptor.secret.filter { $0.value.isCount == true }.keys)
    keys = cells.keys.filter { counts.contains($0.metric) }.sorted()
    atSlot = Dictionary(grouping: keys) {
      Slot(metric: $0.metric, first: $0.territory, second: $0.period)
    }
    stretches = Dictionary(
      Set(keys.map(\.period)).compactMap { period in Stretch(period).map { (period, $0) } },
      uniquingKeysWith: { first, _ in first })
    var grains: [Slot: Set<Stretch.Grain>] = [:]
    var busy: [Slot: [Stretch]] = [:]
    for key in keys {
      guard let stretch = stretches[key.period], let cell = cells[key] else { continue }
      let slot = Slot(metric: key.metric, first: key.territory, second: key.subject)
      grains[slot, default: []].insert(stretch.grain)
      if cell.isCounted, cell.number != 0 { busy[slot, default: []].append(stretch) }
    }
    self.grains = grains
    self.busy = busy
  }

  /// All relations, in a fixed order.
  func relations() -> [Relation] {
    site.descriptor.tables.flatMap { table -> [Relation] in
      guard let metric = table.metric, table.isCount == true, table.disclosure != nil else {
        return []
      }
      let own = keys.filter { $0.metric == metric }
      let sums = Set(table.sums ?? [])
      let found =
        (sums.contains("territory") ? territorySums(own) : [])
        + (sums.contains("subject") ? subjectSums(own) : [])
        + (sums.contains("period") ? periodSums(own) : [])
      return found.map { opened($0.opened(table.rests ?? [], stretches)) } + parts(of: table, own)
        + years(of: table, own).map { opened($0.opened(rests(of: table.monthsOf), stretches)) }
        + orders(of: table, own)
    }
  }

  private func rests(of metric: String?) -> [String] {
    metric.flatMap { site.descriptor.secret[$0]?.rests } ?? []
  }

  /// A page shows a few figures of many: their sum holds others unseen.
  private func opened(_ relation: Relation) -> Relation {
    guard !onlyOnPages.isEmpty, !onlyOnPages.isDisjoint(with: relation.whole + relation.parts)
    else { return relation }
    var relation = relation
    relation.hasRest = true
    return relation
  }

  /// Whether a line of figures stops above a grain although it has something to count there: its rows
  /// were left out, so a sum may hold them unseen.
  func isLeftOut(_ metric: String, _ territory: String, _ subject: String, at period: String)
    -> Bool
  {
    let slot = Slot(metric: metric, first: territory, second: subject)
    guard let stretch = stretches[period], grains[slot]?.contains(stretch.grain) == false else {
      return false
    }
    return busy[slot, default: []].contains { $0.span.overlaps(stretch.span) }
  }

  /// Whether a figure can be the whole of a sum.
  func isWhole(_ key: CellKey) -> Bool { cells[key]?.isCounted == true }

  /// The parts that sums count.
  func counted(_ parts: [CellKey]) -> [CellKey] {
    parts.filter { cells[$0]?.isCounted == true }
  }
}

extension Relation {
  /// The relation, with a rest where the site says that such totals hold more than their parts: months,
  /// where those or the quarters between leave something out of the year.
  fileprivate func opened(_ rests: [String], _ stretches: [String: Stretch]) -> Relation {
    var relation = self
    if let axis = reason.axis, rests.contains(axis) { relation.hasRest = true }
    if case .periods(let grain) = reason, let outer = stretches[whole[0].period]?.grain {
      let between = Stretch.Grain.allCases.filter { $0 > outer && $0 <= grain }
      if between.contains(where: { rests.contains("period \($0)") }) { relation.hasRest = true }
    }
    return relation
  }
}
