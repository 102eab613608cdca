/// All figures of one territory: CSV for French Excel, and JSON for programs; the monthly ones in
/// files of their own, since they are many times the others.
enum TerritoryFiles {
  /// Which of a territory's figures a file holds.
  enum Part: String, CaseIterable {
    case yearly = "chiffres"
    case monthly = "chiffres-mensuels"

    var csv: String { "\(rawValue).csv" }
    var json: String { "\(rawValue).json" }

    /// Whether the part holds a metric.
    func holds(_ metric: String, of figures: PublishedFigures) -> Bool {
      let isMonthly = figures.periods(metric).last.map { Month($0) != nil } ?? false
      return isMonthly == (self == .monthly)
    }
  }

  /// Returns the files of every territory that has figures, in the order of the tree.
  static func all(of report: Report) -> [SiteFile] {
    let contents = report.contents
    let figures = Dictionary(grouping: contents.figures, by: \.territory)
    let names = NameBook(contents)
    return Part.allCases.flatMap { part -> [SiteFile] in
      let metrics = contents.metrics.filter { part.holds($0.id, of: contents.figures) }
      let ids = Set(metrics.map(\.id))
      let heads = ExcelTable.Heads(metrics, basis: basis(in: contents.figures))
      let document = JSONHead(report, metrics: metrics)
      return contents.tree.territories.concurrentMap { territory -> [SiteFile] in
        let own = figures[territory.key, default: []].filter { ids.contains($0.metric) }
        guard !own.isEmpty else { return [] }
        let folder = SitePath.folder(of: territory)
        return [
          SiteFile(path: folder + part.csv, bytes: ExcelTable(own, territory, heads, names).bytes),
          SiteFile(
            path: folder + part.json,
            text: document.document(of: own, territory).compactText + "\n"),
        ]
      }.flatMap { $0 }
    }
  }

  /// Returns the parts that a territory has figures for.
  static func parts(of territory: Territory, in contents: ReportContents) -> [Part] {
    Part.allCases.filter { part in
      contents.metrics.contains {
        part.holds($0.id, of: contents.figures)
          && contents.figures.contains(metric: $0.id, territory: territory.key)
      }
    }
  }

  /// The metrics some of whose figures say what they rest on.
  private static func basis(in figures: PublishedFigures) -> Set<String> {
    figures.reduce(into: []) { ids, one in
      if one.figure.number?.basis != nil { ids.insert(one.metric) }
    }
  }
}

/// One row a subject and period, one column a metric, as a person reads it in a spreadsheet.
private struct ExcelTable {
  struct Key: Hashable {
    let subject: String
    let period: String
  }

  /// The columns: of each metric its value, what to know of it, and what it rests on where that
  /// differs from figure to figure.
  struct Heads: Sendable {
    let metrics: [MetricManifest]
    let basis: Set<String>

    init(_ metrics: [MetricManifest], basis: Set<String>) {
      self.metrics = metrics
      self.basis = basis
    }

    var texts: [String] {
      metrics.flatMap { metric in
        [ExcelTable.head(of: metric), "Réserve : \(metric.shortTitle)"]
          + (basis.contains(metric.id) ? ["Repose sur : \(metric.shortTitle)"] : [])
      }
    }

    func cells(_ row: [String: PublishedFigure], _ format: CSVWriter.Format) -> [String] {
      metrics.flatMap { metric in
        let figure = row[metric.id]
        return ExcelTable.cells(figure, metric.unit, format)
          + (basis.contains(metric.id) ? [figure?.number?.basis ?? ""] : [])
      }
    }
  }

  let bytes: [UInt8]

  init(
    _ figures: [PublishedIndicator], _ territory: Territory, _ heads: Heads, _ names: NameBook
  ) {
    var cells: [Key: [String: PublishedFigure]] = [:]
    for one in figures {
      cells[Key(subject: one.subject, period: one.period), default: [:]][one.metric] = one.figure
    }
    var writer = CSVWriter(format: .frenchExcel)
    writer.write(
      ["Territoire", "Code", "Type", "Code métier", "Libellé", "Période"]
        + heads.texts)
    for (key, row) in cells.sorted(by: { Self.order($0.key) < Self.order($1.key) }) {
      let subject = names.subjects[key.subject] ?? .all
      writer.write(
        [
          territory.name, territory.code, subject.kind.frenchName, subject.code, subject.name,
          key.period,
        ] + heads.cells(row, writer.format))
    }
    bytes = writer.bytes
  }

  /// All first, then families, then occupations; the newest period first.
  private static func order(_ key: Key) -> (Int, String, String) {
    let kind = Subject.Kind.allCases.firstIndex(of: Subject.kind(ofKey: key.subject)) ?? 0
    let newestFirst = String(
      key.period.unicodeScalars.map { scalar in
        Character(Unicode.Scalar(UInt8(clamping: 0x7F - Int(min(scalar.value, 0x7E)))))
      })
    return (kind, key.subject, newestFirst)
  }

  fileprivate static func head(of metric: MetricManifest) -> String {
    switch metric.unit {
    case .share, .relativeChange: "\(metric.title) (%)"
    case .points: "\(metric.title) (points)"
    case .count, .rank, .ratio, .category, .grade, .month, .index, .coefficient, .score:
      metric.title
    }
  }

  /// The value and what must be known of it.
  fileprivate static func cells(
    _ figure: PublishedFigure?, _ unit: Unit, _ format: CSVWriter.Format
  ) -> [String] {
    let text = FigureText(figure: figure, unit: unit)
    guard let number = figure?.number else {
      return ["", figure == nil ? "" : text.absence ?? ""]
    }
    let atLeast = number.isAtLeast(in: unit) ? "au moins" : nil
    let reserve = [atLeast, text.caveat].compactMap { $0 }.joined(separator: ", ")
    let value =
      unit.isWords
      ? NumberText.text(number.value, in: unit)
      : format.text(unit.spreadsheetValue(number.value))
    return [value, reserve]
  }
}

/// What the JSON of every territory says before its figures.
private struct JSONHead: Sendable {
  let report: Report
  let metrics: [MetricManifest]
  private let units: [String: Unit]

  init(_ report: Report, metrics: [MetricManifest]) {
    self.report = report
    self.metrics = metrics
    units = Dictionary(metrics.map { ($0.id, $0.unit) }, uniquingKeysWith: { $1 })
  }

  func document(of figures: [PublishedIndicator], _ territory: Territory) -> JSONValue {
    .object([
      ("title", .string(report.settings.title)), ("synthetic", .boolean(report.isSynthetic)),
      (
        "territory",
        .object([
          ("zoning", .string(territory.zoning)), ("code", .string(territory.code)),
          ("name", .string(territory.name)), ("level", .string(territory.level.rawValue)),
        ])
      ),
      ("metrics", .array(metrics.map(metric))),
      ("figures", tree(figures)),
    ])
  }

  private func metric(_ metric: MetricManifest) -> JSONValue {
    .object([
      ("id", .string(metric.id)), ("title", .string(metric.title)),
      ("unit", .string(metric.unit.name)),
      ("source", .string(report.contents.producer(of: metric))),
      ("definition", .string(metric.definition)),
    ])
  }

  /// By metric, period, subject, in the order of publication.
  private func tree(_ figures: [PublishedIndicator]) -> JSONValue {
    var metrics: [(key: String, value: JSONValue)] = []
    for one in figures.grouped(by: \.metric) {
      let periods = one.members.grouped(by: \.period).map { period in
        (
          key: period.key,
          value: JSONValue.object(
            period.members.map { ($0.subject, Self.json($0.figure, units[$0.metric])) })
        )
      }
      metrics.append((one.key, .object(periods)))
    }
    return .object(metrics)
  }

  private static func json(_ figure: PublishedFigure, _ unit: Unit?) -> JSONValue {
    let parts = FigureParts(figure)
    var members: [(key: String, value: JSONValue)] = []
    if let value = parts.value {
      members.append(("value", .number(value)))
      if let unit, unit.isWords {
        members.append(("label", .string(NumberText.text(value, in: unit))))
      }
    }
    if let lower = parts.lower { members.append(("lower", .number(lower))) }
    if let upper = parts.upper { members.append(("upper", .number(upper))) }
    if let base = parts.base { members.append(("base", .number(base))) }
    if let masked = parts.masked, masked > 0 { members.append(("maskedCells", .integer(masked))) }
    if let missing = parts.missing, missing > 0 {
      members.append(("missingCells", .integer(missing)))
    }
    if parts.hasSmallBase { members.append(("smallBase", .boolean(true))) }
    if let basis = figure.number?.basis { members.append(("basis", .string(basis))) }
    if parts.status != "ok" { members.append(("status", .string(parts.status))) }
    return .object(members)
  }
}

extension Array {
  /// Returns the runs of neighbours that share a key.
  func grouped<Key: Equatable>(
    by key: KeyPath<Element, Key>
  ) -> [(key: Key, members: ArraySlice<Element>)] {
    self[...].grouped(by: key)
  }
}

extension ArraySlice {
  /// Returns the runs of neighbours that share a key.
  func grouped<Key: Equatable>(
    by key: KeyPath<Element, Key>
  ) -> [(key: Key, members: ArraySlice<Element>)] {
    var runs: [(key: Key, members: ArraySlice<Element>)] = []
    var start = startIndex
    while start < endIndex {
      let own = self[start][keyPath: key]
      let end = self[start...].firstIndex { $0[keyPath: key] != own } ?? endIndex
      runs.append((own, self[start..<end]))
      start = end
    }
    return runs
  }
}

extension Subject.Kind {
  var frenchName: String {
    switch self {
    case .all: "Ensemble"
    case .family: "Famille"
    case .occupation: "Métier"
    case .sector: "Secteur"
    case .niveau: "Niveau"
    case .domain: "Domaine"
    }
  }
}

extension Unit {
  /// A value as a spreadsheet shows it: a share in per cent, with two decimals at most.
  func spreadsheetValue(_ value: Double) -> Double {
    switch self {
    case .share, .relativeChange, .points: (value * 10000).rounded() / 100
    case .ratio: (value * 100).rounded() / 100
    case .index, .coefficient: (value * 10000).rounded() / 10000
    case .score: (value * 10).rounded() / 10
    case .count, .rank, .category, .grade, .month: value
    }
  }
}
