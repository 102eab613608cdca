extension PageLayout {
  /// Returns a section for every metric that a layout places nowhere, so that a new metric is seen
  /// as soon as it exists.
  static func cards(for metrics: [MetricManifest], placed: Set<String>) -> PageLayout {
    PageLayout(sections: metrics.filter { !placed.contains($0.id) }.map(card))
  }

  private static func card(for metric: MetricManifest) -> Section {
    Section(
      pages: metric.isOfNetwork ? [.network] : Set(metric.levels.map { Page($0) }),
      id: French.slug(metric.id), title: SentenceTemplate(metric.title), blocks: blocks(for: metric)
    )
  }

  private static func blocks(for metric: MetricManifest) -> [Block] {
    switch metric.chart {
    case .monthlyLine: [Block(.monthlyLine, metric: metric.id, across: .occupation)]
    case .smallMultiples: [Block(.smallMultiples, metric: metric.id, across: .bassin)]
    case .calendar, .profile:
      [
        Block(.profile, metric: metric.id, across: .occupation),
        Block(.calendar, metric: metric.id, across: .occupation),
      ]
    case .flowMatrix: [Block(.flowMatrix, metric: metric.id, across: .origin)]
    case .flows: [Block(.flows, metric: metric.id, across: .origin)]
    case .reportCalendar: [Block(.reportCalendar, metric: metric.id, across: .origin)]
    case .rankedBars, .change, .map, .quadrant, .stackedShares:
      metric.isOfNetwork ? structures(of: metric) : ranking(of: metric)
    }
  }

  /// The figure itself, by structure.
  private static func structures(of metric: MetricManifest) -> [Block] {
    let rows = [(Subject.Kind.origin, Across.origin), (.destination, .destination)]
    let across = rows.first { metric.subjects.contains($0.0) }?.1
    let own =
      metric.subjects.contains(.all)
      ? [Block(.keyFigures, metric: metric.id, across: .origin)] : []
    return own + (across.map { [Block(.table, metric: metric.id, across: $0)] } ?? [])
  }

  /// The figure itself, by occupation and by bassin.
  private static func ranking(of metric: MetricManifest) -> [Block] {
    var blocks: [Block] = []
    if metric.subjects.contains(.all) {
      blocks.append(Block(.keyFigures, metric: metric.id, across: .occupation))
    }
    let isWords = metric.unit.isWords
    if metric.subjects.contains(.occupation) || metric.subjects.contains(.family) {
      let across: Across = metric.subjects.contains(.occupation) ? .occupation : .family
      let kind: BlockKind = isWords ? .table : metric.chart == .change ? .change : .rankedBars
      blocks.append(Block(kind, metric: metric.id, across: across, top: 12))
    }
    if metric.levels.contains(.bassin), metric.subjects.contains(.all) {
      let kind: BlockKind = isWords ? .table : metric.chart == .map ? .map : .rankedBars
      blocks.append(Block(kind, metric: metric.id, across: .bassin))
    }
    return blocks
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
