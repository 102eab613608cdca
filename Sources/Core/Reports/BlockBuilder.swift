/// Makes one block of a layout for one page: from published figures to values ready to write.
struct BlockBuilder {
  let scope: PageScope
  let block: PageLayout.Block
  /// Of the block's pictures, unique in its page: `metiers-2`.
  let name: String

  /// Fewer rows than this make a table, not a chart.
  static let fewestChartRows = 2

  var metric: MetricManifest? { block.metrics.first.flatMap { scope.site.metrics[$0] } }

  /// Returns what the block shows; nothing where the page has no figure for it.
  func blocks() -> [ReportBlock] {
    switch block.kind {
    case .keyFigures: keyFigures()
    case .rankedBars: rankedBars()
    case .change: changes()
    case .map: map()
    case .table: table()
    case .text: text()
    case .calendar: calendar()
    case .profile: profile()
    case .monthlyLine: monthlyLine()
    case .smallMultiples: smallMultiples()
    case .stackedShares: stackedShares()
    case .quadrant: quadrant()
    case .flowMatrix: flowMatrix()
    case .flows: flows()
    case .reportCalendar: reportCalendar()
    case .countLine: countLine()
    }
  }

  private func text() -> [ReportBlock] {
    let rows = block.sort.map {
      scope.rows(block.across, metric: $0, isAscending: block.isAscending)
    }
    let places = SentencePlaces(page: scope, rows: rows ?? [], metric: metric)
    return block.title?.filled(places.text).map { [.text(TextBlock($0))] } ?? []
  }

  /// The message of a chart: the layout's sentence, else what the chart shows.
  func title(_ metric: MetricManifest, rows: [FigureRow]) -> String {
    title(SentencePlaces(page: scope, rows: rows, metric: metric), metric)
  }

  /// The message of a chart: the layout's sentence, else what the chart shows.
  ///
  /// - Parameter rowsWords: `par métier`; empty where the chart is about one thing.
  func title(
    _ places: SentencePlaces, _ metric: MetricManifest, rowsWords: String? = nil
  ) -> String {
    let plain = [metric.title, rowsWords ?? self.rowsWords].filter { !$0.isEmpty }
    return block.title?.filled(places.text) ?? French.typeset(plain.joined(separator: " "))
  }

  /// `Projets de recrutement par métier, bassin de Blois, 2025`; the chart itself writes the unit.
  ///
  /// - Parameters:
  ///   - name: What is shown; the metric's title as a rule.
  ///   - place: Whose figures stand in for the page's own.
  func subtitle(
    _ metric: MetricManifest, named name: String? = nil, period: String, rowsWords: String? = nil,
    of place: Territory? = nil
  ) -> String {
    let title = name ?? metric.title
    let words = rowsWords ?? self.rowsWords
    let what = [title, title.hasSuffix(words) ? "" : words].filter { !$0.isEmpty }
    let about = scope.subject.kind == .all ? nil : French.shortened(scope.subject.name, to: 44)
    let parts: [String?] = [what.joined(separator: " "), about, place?.name ?? scope.place, period]
    return French.typeset(parts.compactMap(\.self).joined(separator: ", "))
  }

  /// The line under a chart that names its producer and period.
  func source(_ metric: MetricManifest, period: String) -> String {
    let line = scope.site.contents.sourceLine(of: metric, period: period)
    return scope.site.mode == .interne
      ? French.typeset("\(line) Édition interne, ne pas diffuser.") : line
  }

  /// The lines of several metrics, each producer and period once.
  func sources(of metrics: [(metric: MetricManifest, period: String?)]) -> String {
    var seen: Set<String> = []
    return metrics.map { source($0.metric, period: PeriodText.french($0.period ?? "")) }
      .filter { seen.insert($0).inserted }.joined(separator: " ")
  }

  var rowsWords: String {
    switch block.across {
    case .occupation: "par métier"
    case .family: "par famille de métiers"
    case .bassin: "par bassin"
    case .departement: "par département"
    case .sector: "par secteur"
    case .niveau: "par niveau de formation"
    case .domain: "par domaine professionnel"
    case .origin: scope.hasNetworks ? "par réseau d’origine" : "par structure d’origine"
    case .destination:
      scope.hasNetworks ? "par réseau de destination" : "par structure de destination"
    case .audience: "par public"
    case .instrument: "par instrument"
    case .structure: scope.hasNetworks ? "par réseau" : "par structure"
    case .item: "par modalité"
    }
  }

  /// What the rows are, as the head of a table's first column.
  var rowsHead: String {
    switch block.across {
    case .occupation: "Métier"
    case .family: "Famille de métiers"
    case .bassin: "Bassin"
    case .departement: "Département"
    case .sector: "Secteur d’activité"
    case .niveau: "Niveau de formation"
    case .domain: "Domaine professionnel"
    case .origin: scope.hasNetworks ? "Réseau d’origine" : "Structure d’origine"
    case .destination: scope.hasNetworks ? "Réseau de destination" : "Structure de destination"
    case .audience: "Public"
    case .instrument: "Instrument"
    case .structure: scope.hasNetworks ? "Réseau" : "Structure"
    case .item: "Modalité"
    }
  }

  /// Returns a chart with its files and its table.
  ///
  /// - Parameter part: Its place among the charts of the block, from 1.
  func chart(_ spec: ChartSpec, table: ReportTable, part: Int = 1) -> ReportBlock {
    let formats: [ChartFormat] =
      block.hasSlide && scope.site.formats.contains(.slide) ? [.page, .slide] : [.page]
    let files = formats.map { format in
      let ending = (part == 1 ? "" : "-partie-\(part)") + (format == .page ? "" : "-diapositive")
      return ChartFile(path: "\(scope.folder)\(name)\(ending).png", spec: spec, format: format)
    }
    return .chart(ChartBlock(spec: spec, files: files, table: table))
  }

  /// What a reader who cannot see the chart is told: its message, its form, its first rows.
  func alternativeText(_ title: String, form: String, lines: [String]) -> String {
    let shown = lines.prefix(5).joined(separator: " ; ")
    let rest = lines.count > 5 ? " ; et \(lines.count - 5) autres" : ""
    return French.typeset("\(title). \(form) : \(shown)\(rest). Les chiffres sont dans le tableau.")
  }

  /// What a chart or a table says where figures of another territory stand in.
  static func referenceNote(_ place: Territory?) -> String? {
    place.map {
      French.typeset("« \($0.name) » : chiffres nationaux, là où le territoire n’a pas les siens.")
    }
  }

  /// What a chart leaves out, and why.
  func smallBaseNote(_ metric: MetricManifest, count: Int) -> String? {
    guard count > 0, let minimum = metric.minimumBase else { return nil }
    let (one, many) = block.across.nouns
    let base = NumberText.count(minimum)
    return French.typeset(
      "\(French.counted(Double(count), one, many)) sur une base de moins de \(base) non classés.")
  }

  /// Returns the legend of the marks that some figures bear.
  static func legend(of texts: [FigureText]) -> [String] {
    let marks = texts.reduce(into: Set<FigureText.Mark>()) { $0.formUnion($1.marks) }
    return FigureText.Mark.allCases.filter(marks.contains).map { French.typeset($0.legend) }
  }
}
