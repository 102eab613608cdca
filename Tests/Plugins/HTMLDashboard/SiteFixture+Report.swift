import Core
import Foundation

extension SiteFixture {
  /// The layout that ships with the demand plugin, read from its source.
  static func layout() throws -> (layout: PageLayout, log: FindingLog) {
    let path = URL(filePath: #filePath).appending(
      path: "../../../../Sources/Plugins/Demand/Resources/demand.layout.toml")
    let toml = try String(contentsOf: path.standardized, encoding: .utf8) + classes
    let ids =
      metrics.map(\.id) + [
        "demand.change-difficult", "demand.change-seasonal", "demand.specificity",
      ]
    var log = FindingLog()
    let layout = PageLayout.read(toml: toml, file: "demand.layout.toml", metrics: ids, into: &log)
    return (layout, log)
  }

  /// A table with classes, notes and buttons.
  private static let classes = """


    [[section]]
    on = ["region", "departement", "bassin"]
    id = "classes"
    after = "essentiel"
    title = "Métiers porteurs"

      [[section.block]]
      kind = "table"
      metrics = ["demand.class", "demand.projects"]
      across = "occupation"
      sort = "demand.projects"
      notes = "demand.class"
      filter = "demand.class"

        [[section.block.choice]]
        label = "Porteurs"
        classes = ["porteur"]

        [[section.block.choice]]
        label = "À volume"
        classes = ["porteur", "volume saisonnier"]
    """

  /// The fixture's site, laid out as demand lays out its own.
  static func report() throws -> Report { try SiteFixture().report() }

  func report() throws -> Report {
    ReportBuilder(
      contents: contents,
      settings: SiteSettings(
        title: "Les besoins de recrutement en Centre-Val de Loire",
        publisher: "Observatoire de démonstration", contact: "observatoire@example.org",
        edition: "Édition 2025"),
      layout: try Self.layout().layout,
      findings: [
        FindingLog.sampleGroup(
          Finding(
            .warning, code: "territory-changed",
            at: SourceLocation(file: "bmo-2024/territories.csv", row: 12, column: 4),
            message: Phrase(fr: "le nom du bassin a changé", en: "the bassin's name changed"),
            advice: Phrase(fr: "vérifier le zonage", en: "check the zoning")))
      ]
    ).report()
  }
}

extension FindingLog {
  /// A group of one finding.
  static func sampleGroup(_ finding: Finding) -> Group {
    var log = FindingLog()
    log.add(finding)
    return log.sorted[0]
  }
}
