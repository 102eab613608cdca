/// All figures of one territory: a CSV for French Excel, and a JSON for programs.
enum TerritoryFiles {
  static let csv = "chiffres.csv"
  static let json = "chiffres.json"

  /// Returns the files of every territory that has figures, in the order of the tree.
  static func all(of report: Report) -> [SiteFile] {
    let contents = report.contents
    let figures = Dictionary(grouping: contents.figures, by: \.territory)
    let names = NameBook(contents)
    let head = JSONHead(report)
    return contents.tree.territories.concurrentMap { territory -> [SiteFile] in
      guard let own = figures[territory.key] else { return [] }
      let folder = SitePath.folder(of: territory)
      return [
        SiteFile(
          path: folder + csv, bytes: ExcelTable(own, territory, contents.metrics, names).bytes),
        SiteFile(path: folder + json, text: head.document(of: own, territory).compactText + "\n"),
      ]
    }.flatMap { $0 }
  }
}

/// One row a subject and period, one column a metric, as a person reads it in a spreadsheet.
private struct ExcelTable {
  struct Key: Hashable {
    let subject: String
    let period: String
  }

  let bytes: [UInt8]

  init(
    _ figures: [PublishedIndicator], _ territory: Territory, _ metrics: [MetricManifest],
    _ names: NameBook
  ) {
    var cells: [Key: [String: PublishedFigure]] = [:]
    for one in figures {
      cells[Key(subject: one.subject, period: one.period), default: [:]][one.metric] = one.figure
    }
    var writer = CSVWriter(format: .frenchExcel)
    writer.write(
      ["Territoire", "Code", "Type", "Code métier", "Libellé", "Période"]
        + metrics.flatMap { [Self.head(of: $0), "Réserve : \($0.shortTitle)"] })
    for (key, row) in cells.sorted(by: { Self.order($0.key) < Self.order($1.key) }) {
      let subject = names.subjects[key.subject] ?? .all
      writer.write(
        [
          territory.name, territory.code, subject.kind.frenchName, subject.code, subject.name,
          key.period,
        ] + metrics.flatMap { Self.cells(row[$0.id], $0.unit, writer.format) })
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

  private static func head(of metric: MetricManifest) -> String {
    switch metric.unit {
    case .share, .relativeChange: "\(metric.title) (%)"
    case .points: "\(metric.title) (points)"
    case .count, .rank, .ratio, .category, .grade, .month, .index, .coefficient, .score:
      metric.title
    }
  }

  /// The value and what must be known of it.
  private static func cells(
    _ figure: PublishedFigure?, _ unit: Unit, _ format: CSVWriter.Format
  ) -> [String] {
    let text = FigureText(figure: figure, unit: unit)
    guard let number = figure?.number else {
      return ["", figure == nil ? "" : text.absence ?? ""]
    }
    let atLeast = number.isAtLeast(in: unit) ? "au moins" : nil
    let reserve = [atLeast, text.caveat].compactMap { $0 }.joined(separator: ", ")
    return [format.text(unit.spreadsheetValue(number.value)), reserve]
  }
}

/// What the JSON of every territory says before its figures.
private struct JSONHead: Sendable {
  let report: Report

  init(_ report: Report) { self.report = report }

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
      ("metrics", .array(report.contents.metrics.map(metric))),
      ("figures", Self.tree(figures)),
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
  private static func tree(_ figures: [PublishedIndicator]) -> JSONValue {
    var metrics: [(key: String, value: JSONValue)] = []
    for one in figures.grouped(by: \.metric) {
      let periods = one.members.grouped(by: \.period).map { period in
        (
          key: period.key,
          value: JSONValue.object(period.members.map { ($0.subject, json($0.figure)) })
        )
      }
      metrics.append((one.key, .object(periods)))
    }
    return .object(metrics)
  }

  private static func json(_ figure: PublishedFigure) -> JSONValue {
    let parts = FigureParts(figure)
    var members: [(key: String, value: JSONValue)] = []
    if let value = parts.value { members.append(("value", .number(value))) }
    if let lower = parts.lower { members.append(("lower", .number(lower))) }
    if let upper = parts.upper { members.append(("upper", .number(upper))) }
    if let base = parts.base { members.append(("base", .number(base))) }
    if let masked = parts.masked, masked > 0 { members.append(("maskedCells", .integer(masked))) }
    if let missing = parts.missing, missing > 0 {
      members.append(("missingCells", .integer(missing)))
    }
    if parts.hasSmallBase { members.append(("smallBase", .boolean(true))) }
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
