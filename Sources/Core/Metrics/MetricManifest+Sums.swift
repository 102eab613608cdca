extension MetricManifest {
  /// Lists the totals that are less than their parts, along the axes the metric says it adds up along.
  ///
  /// Where something is masked or missing, totals and parts may differ. A bassin may span two
  /// départements and stands under one of them, so what adds up to a département is not held against
  /// it.
  func sumViolations(_ rows: [Indicator], in snapshot: Snapshot) -> [String] {
    let whole = rows.filter { row in
      row.measure.value != nil && row.measure.maskedCells + row.measure.missingCells == 0
    }
    var sums: [SumPlace: Double] = [:]
    for (part, link) in parts(whole, in: snapshot) {
      let isSpanned = snapshot.tree[whole[link.whole].territory]?.level == .departement
      guard link.axis != "territories" || !isSpanned else { continue }
      let place = SumPlace(whole: link.whole, axis: link.axis)
      sums[place, default: 0] += whole[part].measure.value ?? 0
    }
    return sums.filter { $0.value > whole[$0.key.whole].measure.value ?? 0 }
      .map { "\(whole[$0.key.whole].place): is less than its \($0.key.axis) together" }.sorted()
  }

  private struct SumPlace: Hashable {
    var whole: Int
    var axis: String
  }

  private func parts(
    _ rows: [Indicator], in snapshot: Snapshot
  ) -> [(part: Int, link: CountLinks.Link)] {
    let index = Dictionary(
      rows.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    let links = CountLinks(
      index, Additivity(axes: [id: disclosure.sums]),
      policy: DisclosurePolicy(tree: snapshot.tree, subjects: snapshot.subjects))
    let places = rows.indices.flatMap { place in
      links.wholes(of: rows[place].key).map { (part: place, link: $0) }
    }
    guard disclosure.sums.contains(.period) else { return places }
    let series = Dictionary(grouping: rows.indices) { rows[$0].key.during("") }
    return places
      + series.values.flatMap { members in
        PeriodNesting(members.map { rows[$0].period }).links.map { link in
          (
            part: members[link.part],
            link: CountLinks.Link(whole: members[link.whole], axis: link.axis)
          )
        }
      }
  }
}
