/// The figures of one metric as tables: by territory, and by what they are about.
struct MetricTables {
  let scope: PageScope
  let metric: MetricManifest

  /// The columns of a table by territory, at most.
  private static let shownPeriods = 3
  /// More subjects than this are rows, not columns.
  private static let shownColumns = 8
  /// The rows of a table by subject, at most.
  private static let shownRows = 40

  private var site: SiteIndex { scope.site }
  private var figures: PublishedFigures { site.contents.figures }

  /// What the figures are about beside all together; nil where nothing.
  private var across: PageLayout.Across? { .rows(of: site.kinds(metric.id)) }

  /// `métier`, for the heading of the table by subject.
  var subjectNoun: String { across?.nouns.one ?? "" }

  /// The newest periods of the metric: of referrals, the years; of others, all alike.
  private var periods: [String] {
    let all = site.periods(metric.id, in: site.root.key)
    return all.isEmpty ? figures.periods(metric.id) : all
  }

  /// Every territory, the bassins below their département, the newest periods side by side; where
  /// the figures are about a few things, another with these side by side.
  func territories() -> [ReportBlock] {
    let shown = Array(periods.suffix(Self.shownPeriods))
    let whole =
      site.kinds(metric.id).contains(.all)
      ? table(
        columns: shown.map { period in
          (head: PeriodText.french(period), subject: Subject.all.key, period: period)
        }, rows: places, words: "par territoire",
        period: PeriodText.span(shown[0], shown.last ?? ""))
      : nil
    return ([whole, crossed()].compactMap { $0 }).map(ReportBlock.table)
  }

  /// The subjects of the root, the highest first; a remark where only its territories have some.
  func subjects() -> [ReportBlock] {
    guard let across, crossed() == nil else { return [] }
    let rows = scope.rows(across, metric: metric.id).filter { $0.figure != nil }
    guard !rows.isEmpty, let newest = scope.latest(of: metric.id) else {
      let text =
        "Ces chiffres existent pour certains territoires seulement : ils sont sur leurs pages et dans "
        + "les fichiers."
      return [.text(TextBlock(French.typeset(text), role: .remark))]
    }
    let shown = Array(rows.prefix(Self.shownRows))
    let texts = shown.map { FigureText($0.figure, of: metric) }
    let rest = rows.count - shown.count
    let more =
      rest > 0
      ? [French.typeset("Et \(NumberText.count(Double(rest))) autres, dans les fichiers.")] : []
    let period = PeriodText.french(newest)
    return [
      .table(
        ReportTable(
          caption: caption("par \(across.nouns.one), \(scope.place)", period),
          columns: [
            ReportTable.Column(French.typeset(across.nouns.one.firstCapital), isNumeric: false),
            column(period),
          ],
          rows: zip(shown, texts).map { row, text in
            ReportTable.Row(row.label, path: row.path, cells: [text.cell])
          },
          legend: BlockBuilder.legend(of: texts) + more, source: source(period)))
    ]
  }

  /// Territories down, subjects across, where these are few.
  private func crossed() -> ReportTable? {
    guard let across, across.mayBeColumns, let kind = across.subjectKind,
      let period = periods.last
    else { return nil }
    let keys = places.reduce(into: Set<String>()) { keys, place in
      keys.formUnion(
        figures.indicators(
          metric: metric.id, territory: place.key, subjectKind: kind, period: period
        ).map(\.subject))
    }
    guard !keys.isEmpty, keys.count <= Self.shownColumns else { return nil }
    // In the order in which their plugin or their dataset names them.
    let subjects = site.contents.subjects.filter { keys.contains($0.key) }
    return table(
      columns: subjects.map { (head: French.typeset($0.name), subject: $0.key, period: period) },
      rows: places, words: "par territoire et par \(across.nouns.one)",
      period: PeriodText.french(period))
  }

  private func table(
    columns: [(head: String, subject: String, period: String)], rows: [Territory], words: String,
    period: String
  ) -> ReportTable {
    let texts = rows.map { place in
      columns.map { column in
        FigureText(
          figures.figure(metric.id, place.key, column.subject, column.period), of: metric)
      }
    }
    return ReportTable(
      caption: caption(words, period),
      columns: [ReportTable.Column("Territoire", isNumeric: false)]
        + columns.map { column($0.head) },
      rows: zip(rows, texts).map { place, texts in
        var row = ReportTable.Row(
          French.typeset(place.name), path: site.path(place.key), cells: texts.map(\.cell))
        row.depth = depth(of: place)
        return row
      }, legend: BlockBuilder.legend(of: texts.flatMap { $0 }), source: source(period))
  }

  /// The territories of the project that the metric may speak of, each below the one above it, by
  /// name.
  private var places: [Territory] {
    below(site.root).filter { metric.levels.contains($0.level) }
  }

  private func below(_ top: Territory) -> [Territory] {
    let children = site.contents.tree.territories.filter { $0.parent == top.key }
      .sorted { (French.sortKey($0.name), $0.key) < (French.sortKey($1.name), $1.key) }
    return (site.path(top.key) == nil ? [] : [top]) + children.flatMap(below)
  }

  /// 0 for the root, 1 for what others stand below, 2 for these.
  private func depth(of place: Territory) -> Int {
    if place.key == site.root.key { return 0 }
    return site.contents.tree.territories.contains { $0.parent == place.key } ? 1 : 2
  }

  private func column(_ title: String) -> ReportTable.Column {
    ReportTable.Column(French.typeset(title), isNumeric: !metric.unit.isWords)
  }

  private func caption(_ words: String, _ period: String) -> String {
    French.typeset("\(metric.title) \(words), \(period)")
  }

  private func source(_ period: String) -> String {
    let line = site.contents.sourceLine(of: metric, period: period)
    return site.mode == .interne
      ? French.typeset("\(line) Édition interne, ne pas diffuser.") : line
  }
}

extension PageLayout.Across {
  /// Whether its subjects may be few enough to stand side by side: nobody counts all occupations.
  fileprivate var mayBeColumns: Bool {
    isShort || self == .sector || self == .niveau
  }
}

extension String {
  fileprivate var firstCapital: String { prefix(1).uppercased() + dropFirst() }
}
