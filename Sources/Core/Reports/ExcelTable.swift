/// One row a subject and period, one column a metric, as a person reads it in a spreadsheet.
struct ExcelTable {
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
      let subject = names.subject(key.subject) ?? .all
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
    case .count, .difference, .rank, .ratio, .category, .grade, .month, .index, .coefficient,
      .score, .rate:
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

extension Subject.Kind {
  var frenchName: String {
    switch self {
    case .all: "Ensemble"
    case .family: "Famille"
    case .occupation: "Métier"
    case .sector: "Secteur"
    case .niveau: "Niveau"
    case .domain: "Domaine"
    case .origin: "Origine"
    case .destination: "Destination"
    case .flow: "Orientation"
    case .audience: "Public"
    case .instrument: "Instrument"
    case .structure: "Structure"
    case .item: "Modalité"
    }
  }
}

extension Unit {
  /// A value as a spreadsheet shows it: a share in per cent, with two decimals at most.
  func spreadsheetValue(_ value: Double) -> Double {
    switch self {
    case .share, .relativeChange, .points: (value * 10000).rounded() / 100
    case .ratio, .rate: (value * 100).rounded() / 100
    case .index, .coefficient: (value * 10000).rounded() / 10000
    case .score: (value * 10).rounded() / 10
    case .count, .difference, .rank, .category, .grade, .month: value
    }
  }
}
