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
      let periods = figures.periods(metric)
      let isMonthly = !periods.isEmpty && periods.allSatisfy { Month($0) != nil }
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
      let document = TerritoryDocument(report, metrics: metrics)
      return contents.tree.territories.concurrentMap { territory -> [SiteFile] in
        let own = figures[territory.key, default: []].filter { ids.contains($0.metric) }
        guard !own.isEmpty else { return [] }
        let folder = SitePath.folder(of: territory)
        return [
          SiteFile(path: folder + part.csv, bytes: ExcelTable(own, territory, heads, names).bytes),
          SiteFile(
            path: folder + part.json,
            text: document.json(of: own, territory).compactText + "\n"),
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
