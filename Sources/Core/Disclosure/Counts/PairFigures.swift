/// Which figures count pairs of structures where flows between these are left out: such a figure would
/// tell how many of them are anything at all.
struct PairFigures {
  /// By metric, the one whose flows it counts.
  private let flows: [String: String]
  /// Territories and periods in which a flow between structures is left out, there or below.
  private let isIncomplete: Set<FigureKey>

  /// - Parameter omitted: all figures that are left out.
  init(_ metrics: [MetricManifest], omitted: Set<FigureKey>, tree: TerritoryTree) {
    flows = metrics.reduce(into: [:]) { $0[$1.id] = $1.disclosure.pairsOf }
    let counted = Set(flows.values)
    // What is between networks only adds up what is between structures.
    let missing = omitted.filter {
      counted.contains($0.metric) && Subject.kind(ofKey: $0.subject) == .flow
        && !$0.subject.contains("@")
    }
    isIncomplete = missing.reduce(into: []) { keys, key in
      let whole = key.about(Subject.all.key)
      keys.insert(whole)
      keys.formUnion(tree.ancestors(of: key.territory).map { whole.at($0.key) })
    }
  }

  /// Whether a figure may not be published.
  func leavesOut(_ key: FigureKey) -> Bool {
    flows[key.metric].map { isIncomplete.contains(key.of($0).about(Subject.all.key)) } ?? false
  }
}
