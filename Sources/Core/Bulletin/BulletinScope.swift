/// What one bulletin is about, and how it asks for figures.
struct BulletinScope {
  let territory: Territory
  let contents: ReportContents
  let book: ReferralBook
  let mode: DisclosureMode
  let since: CalendarDate
  let closing: CalendarDate

  /// The records of a territory and of those below it.
  static func records(
    of book: ReferralBook, in territory: Territory, tree: TerritoryTree
  ) -> [Referral] {
    let keys = Set(book.records.map(\.territory)).filter { tree.holds($0, in: territory.key) }
    return book.records.filter { keys.contains($0.territory) }
  }

  var records: [Referral] { Self.records(of: book, in: territory, tree: contents.tree) }

  /// The sections that have something to say.
  var sections: [Bulletin.Section] {
    [persons, destinations, news, awaited].compactMap { $0 }
  }

  func unit(_ metric: String) -> Unit {
    contents.metrics.first { $0.id == metric }?.unit
      ?? .count(singular: "personne", plural: "personnes")
  }

  func figure(_ metric: String, _ subject: String = Subject.all.key, _ period: String)
    -> PublishedFigure?
  {
    contents.figures.figure(metric, territory.key, subject, period)
  }

  func text(_ metric: String, _ subject: String, _ period: String) -> FigureText {
    FigureText(
      figure: figure(metric, subject, period), unit: unit(metric), restsOnReports: true)
  }

  /// The periods of all subjects of a kind for which a metric has figures here.
  func periods(_ metric: String, kind: Subject.Kind) -> [String] {
    let subjects = contents.figures.subjects(metric: metric, territory: territory.key, kind: kind)
    let periods = subjects.flatMap { subject in
      contents.figures.series(metric, territory.key, subject).map(\.period)
    }
    return Set(periods).sorted()
  }

  /// Fortnights only where at least half of what was told since then fits in them.
  ///
  /// A day that somebody noted among others' months is no fortnight of everybody's. Above the bassin,
  /// never.
  var shortest: PeriodLength {
    guard territory.level == .bassin else { return .month }
    let told = Set(
      records.filter { $0.span.last > since }.map { [$0.reporter ?? "", $0.span.key] })
    let short = told.count { DaySpan($0[1]).map(isWithinFortnight) ?? false }
    return 2 * short >= told.count ? .fortnight : .month
  }

  private func isWithinFortnight(_ span: DaySpan) -> Bool {
    DaySpan(Fortnight(holding: span.first)).contains(span)
  }

  /// The periods told of everybody together.
  var periods: BulletinPeriods? {
    BulletinPeriods(
      among: periods(BulletinMetric.persons, kind: .all), after: since, shortest: shortest)
  }

  /// As tables name a subject.
  func name(_ subject: String) -> String {
    contents.subjects.first { $0.key == subject }?.name ?? subject
  }

  /// As sentences name a structure: with its town above the bassin, where many have one name.
  func name(ofStructure id: String) -> String {
    guard let structure = book.structures.first(where: { $0.id == id }) else { return id }
    return territory.level == .bassin ? structure.shortName : structure.name
  }
}

extension BulletinScope {
  /// What the marks mean, and whence the figures come.
  var notes: [String] {
    let tables = sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    var seen: Set<String> = []
    let legends = tables.flatMap(\.legend).filter { seen.insert($0).inserted }
    let sources = contents.sources.filter { $0.roles.contains("referrals") }.map(\.source)
    let source = sources.isEmpty ? [] : ["Source : \(French.list(sources))"]
    return (legends + source).map(French.typeset)
  }

  /// A table of figures with the legend of the marks it bears.
  func table(
    _ caption: String, columns: [ReportTable.Column],
    rows: [(name: String, figures: [FigureText], isHighlighted: Bool)]
  ) -> ReportTable {
    let marks = rows.flatMap(\.figures).reduce(into: Set<FigureText.Mark>()) {
      $0.formUnion($1.marks)
    }
    return ReportTable(
      caption: French.typeset(caption), columns: columns,
      rows: rows.map {
        ReportTable.Row(
          $0.name, cells: $0.figures.map(\.cell), isHighlighted: $0.isHighlighted)
      },
      legend: marks.sorted { $0.rawValue < $1.rawValue }.map(\.legend), source: "")
  }

  /// The subjects of a kind, those with the highest published number first, then the others by name:
  /// the order says nothing of what is hidden.
  func ranked(_ metric: String, kind: Subject.Kind, period: String) -> [String] {
    contents.figures.indicators(
      metric: metric, territory: territory.key, subjectKind: kind, period: period
    )
    .map { (key: $0.subject, name: name($0.subject), value: $0.figure.number?.value) }
    .sorted { left, right in
      switch (left.value, right.value) {
      case (let left?, let right?) where left != right: left > right
      case (.some, nil): true
      case (nil, .some): false
      default: (French.sortKey(left.name), left.key) < (French.sortKey(right.name), right.key)
      }
    }
    .map(\.key)
  }
}
