/// The JSON of a territory: what a program must know, then its figures.
struct TerritoryDocument: Sendable {
  let report: Report
  let metrics: [MetricManifest]
  private let units: [String: Unit]

  init(_ report: Report, metrics: [MetricManifest]) {
    self.report = report
    self.metrics = metrics
    units = Dictionary(metrics.map { ($0.id, $0.unit) }, uniquingKeysWith: { $1 })
  }

  func json(of figures: [PublishedIndicator], _ territory: Territory) -> JSONValue {
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

  func metric(_ metric: MetricManifest) -> JSONValue {
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
      metrics.append((one.key, periods(one.members)))
    }
    return .object(metrics)
  }

  /// The figures of one metric and territory by period and subject.
  func periods(_ figures: some Sequence<PublishedIndicator>) -> JSONValue {
    let ordered = figures.sorted { ($0.period, $0.subject) < ($1.period, $1.subject) }
    return .object(
      ordered.grouped(by: \.period).map { period in
        (
          key: period.key,
          value: JSONValue.object(
            period.members.map { ($0.subject, Self.json($0.figure, units[$0.metric])) })
        )
      })
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
