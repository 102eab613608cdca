extension PageLayout {
  /// Returns a section for every metric that a layout places nowhere, so that a new metric is seen
  /// as soon as it exists.
  static func cards(for metrics: [MetricManifest], placed: Set<String>) -> PageLayout {
    PageLayout(sections: metrics.filter { !placed.contains($0.id) }.map(card))
  }

  private static func card(for metric: MetricManifest) -> Section {
    var blocks: [Block] = []
    if metric.subjects.contains(.all) {
      blocks.append(Block(.keyFigures, metric: metric.id, across: .occupation))
    }
    if metric.subjects.contains(.occupation) || metric.subjects.contains(.family) {
      let across: Across = metric.subjects.contains(.occupation) ? .occupation : .family
      let kind: BlockKind = metric.chart == .change ? .change : .rankedBars
      blocks.append(Block(kind, metric: metric.id, across: across, top: 12))
    }
    if metric.levels.contains(.bassin), metric.subjects.contains(.all) {
      let kind: BlockKind = metric.chart == .map ? .map : .rankedBars
      blocks.append(Block(kind, metric: metric.id, across: .bassin))
    }
    return Section(
      pages: Set(metric.levels.map { Page($0) }), id: French.slug(metric.id),
      title: SentenceTemplate(metric.title), blocks: blocks)
  }
}

extension PageLayout.Block {
  init(
    _ kind: PageLayout.BlockKind, metric: String, across: PageLayout.Across, top: Int? = nil
  ) {
    self.init(
      kind: kind, metrics: [metric], across: across, top: top, sort: nil, isAscending: false,
      title: nil, hasSlide: true)
  }
}
