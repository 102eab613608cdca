/// All figures of one metric as JSON, for programs: what it is, then its figures by territory, period
/// and subject.
enum MetricDocument {
  /// Where the file of a metric stands in the site.
  static func path(_ metric: String) -> String { "donnees/\(French.slug(metric)).json" }

  /// Returns the files of all metrics that have figures, in the order of the catalogue.
  static func all(of report: Report) -> [SiteFile] {
    let contents = report.contents
    let figures = Dictionary(grouping: contents.figures, by: \.metric)
    return contents.metrics.filter { figures[$0.id] != nil }.concurrentMap { metric in
      SiteFile(
        path: path(metric.id),
        text: json(of: metric, figures[metric.id] ?? [], in: report).compactText + "\n")
    }
  }

  private static func json(
    of metric: MetricManifest, _ figures: [PublishedIndicator], in report: Report
  ) -> JSONValue {
    let document = TerritoryDocument(report, metrics: [metric])
    return .object([
      ("title", .string(report.settings.title)), ("synthetic", .boolean(report.isSynthetic)),
      ("metric", document.metric(metric)),
      (
        "figures",
        .object(
          figures.grouped(by: \.territory).map { place in
            (key: place.key, value: document.periods(place.members))
          })
      ),
    ])
  }
}
