extension PageLayout {
  /// Returns a section for every metric that a layout places nowhere, so that a new metric is seen
  /// as soon as it exists.
  ///
  /// - Parameter kinds: The kinds of subjects that a metric has figures for.
  static func cards(
    for metrics: [MetricManifest], placed: Set<String>, kinds: (String) -> Set<Subject.Kind>
  ) -> PageLayout {
    PageLayout(
      sections: metrics.filter { !placed.contains($0.id) }.map { card(for: $0, kinds($0.id)) })
  }

  private static func card(for metric: MetricManifest, _ kinds: Set<Subject.Kind>) -> Section {
    Section(
      pages: metric.cardPages, id: French.slug(metric.id), title: SentenceTemplate(metric.title),
      blocks: blocks(for: metric, kinds), metric: metric.id)
  }

  /// Returns what shows a metric: its figure, then the chart that it names where its figures fill
  /// one, else ranked bars.
  static func blocks(for metric: MetricManifest, _ kinds: Set<Subject.Kind>) -> [Block] {
    switch metric.chart {
    case .monthlyLine: [Block(.monthlyLine, metric: metric.id, across: .occupation)]
    case .smallMultiples: [Block(.smallMultiples, metric: metric.id, across: .bassin)]
    case .calendar, .profile:
      [
        Block(.profile, metric: metric.id, across: .occupation),
        Block(.calendar, metric: metric.id, across: Across.rows(of: kinds) ?? .occupation),
      ]
    case .flowMatrix where metric.isOfNetwork:
      [Block(.flowMatrix, metric: metric.id, across: .origin)]
    case .flows where metric.isOfNetwork: [Block(.flows, metric: metric.id, across: .origin)]
    case .reportCalendar where metric.isOfNetwork:
      [Block(.reportCalendar, metric: metric.id, across: .origin)]
    case .rankedBars, .change, .map, .quadrant, .stackedShares, .flowMatrix, .flows,
      .reportCalendar:
      metric.isOfNetwork ? structures(of: metric) : ranking(of: metric, kinds)
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

  /// The figure itself, by what it is about, and by bassin.
  private static func ranking(
    of metric: MetricManifest, _ kinds: Set<Subject.Kind>
  ) -> [Block] {
    let across = Across.rows(of: kinds)
    let kind: BlockKind =
      metric.unit.isWords ? .table : metric.chart == .change ? .change : .rankedBars
    var blocks: [Block] = []
    if kinds.contains(.all) {
      blocks.append(Block(.keyFigures, metric: metric.id, across: across ?? .bassin))
    }
    if let across {
      blocks.append(
        Block(kind, metric: metric.id, across: across, top: across.isShort ? nil : 12))
    }
    if metric.levels.contains(.bassin), kinds.contains(.all) {
      let usual: BlockKind = across == nil ? kind : metric.unit.isWords ? .table : .rankedBars
      blocks.append(
        Block(metric.chart == .map ? .map : usual, metric: metric.id, across: .bassin))
    }
    return blocks
  }
}

extension MetricManifest {
  /// The pages that its card stands on.
  var cardPages: Set<PageLayout.Page> {
    isOfNetwork ? [.network] : Set(levels.map { PageLayout.Page($0) })
  }
}

extension PageLayout.Across {
  /// What the rows are for a metric with figures about some kinds of subjects; nil where it has
  /// none but for all together.
  static func rows(of kinds: Set<Subject.Kind>) -> PageLayout.Across? {
    let order: [PageLayout.Across] = [
      .occupation, .family, .sector, .niveau, .domain, .item, .audience, .structure, .instrument,
      .origin, .destination,
    ]
    return order.first { $0.subjectKind.map(kinds.contains) ?? false }
  }

  /// Whether its rows are few and each is told, a zero and a hidden one too: the answers of a
  /// questionnaire, not the hundreds of occupations.
  var isShort: Bool {
    switch self {
    case .item, .audience, .structure, .instrument: true
    case .occupation, .family, .sector, .niveau, .domain, .origin, .destination, .bassin,
      .departement:
      false
    }
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
