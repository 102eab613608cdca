internal import TOMLKit

extension PageLayout {
  /// Reads a layout from TOML; what is wrong is a finding, and the rest is kept.
  ///
  ///     [[section]]
  ///     on = ["bassin", "departement"]
  ///     id = "metiers"
  ///     title = "Quels métiers recrutent {territory.in} ?"
  ///
  ///       [[section.block]]
  ///       kind = "ranked-bars"
  ///       metric = "demand.projects"
  ///       across = "occupation"
  ///       top = 12
  ///       title = "{first.label} : {first.value}"
  ///
  /// - Parameters:
  ///   - file: The name findings give it.
  ///   - metrics: The ids it may name.
  ///   - classes: The classes of the metrics that have some, by id: those it may name.
  ///   - earlier: The layout that it is joined to; where it is given, `after` is held against it.
  public static func read(
    toml: String, file: String, metrics: [String], classes: [String: [String]] = [:],
    after earlier: PageLayout? = nil, into log: inout FindingLog
  ) -> PageLayout {
    let root: TOMLTable
    do {
      root = try TOMLTable(string: toml)
    } catch let error as TOMLParseError {
      log.add(
        .error, "layout-syntax",
        at: SourceLocation(
          file: file, row: error.source.begin.line, column: error.source.begin.column),
        message: Phrase(
          fr: "la mise en page n’est pas du TOML : \(error.description)",
          en: "the layout is not TOML: \(error.description)"),
        advice: Phrase(fr: "corriger cette ligne", en: "correct this line"))
      return PageLayout()
    } catch {
      return PageLayout()
    }
    var reader = LayoutReader(
      file: file, metrics: metrics, classes: classes,
      earlier: earlier.map { $0.sections.map(\.id) }, log: log)
    let layout = reader.layout(root)
    log = reader.log
    return layout
  }
}

extension PageLayout.BlockKind {
  /// What the rows are where the layout does not say it.
  var usualRows: PageLayout.Across {
    switch self {
    case .map, .smallMultiples: .bassin
    case .stackedShares: .sector
    case .flowMatrix, .flows, .reportCalendar: .origin
    case .keyFigures, .rankedBars, .change, .table, .text, .calendar, .profile, .monthlyLine,
      .quadrant, .countLine:
      .occupation
    }
  }
}
