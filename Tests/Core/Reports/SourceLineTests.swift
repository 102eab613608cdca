import Testing

@testable import Core

struct SourceLineTests {
  private func report(synthetic: [Bool]) -> Report {
    var contents = ReportFixture.contents
    let years = ["2024", "2025"]
    contents.sources = zip(years, synthetic).map { year, synthetic in
      DataSource(
        name: "bmo-\(year)", title: "BMO \(year)", source: "Producteur", vintage: year,
        synthetic: synthetic, roles: ["needs", "occupations"])
    }
    contents.sources.append(
      DataSource(
        name: "territories", title: "Territoires", source: "Zonage", roles: ["territories"]))
    return ReportBuilder(
      contents: contents, settings: SiteSettings(title: "Essai"), layout: PageLayout()
    ).report()
  }

  private func lines(of report: Report) -> Set<String> {
    let blocks = report.pages.filter { $0.kind == .territory }.flatMap(\.sections).flatMap(\.blocks)
    return blocks.reduce(into: []) { lines, block in
      switch block {
      case .chart(let chart): lines.formUnion([chart.spec.texts.source, chart.table.source])
      case .table(let table): lines.insert(table.source)
      case .keyFigures, .text, .links, .definitions, .notice: break
      }
    }
  }

  @Test func `names the producer of what a survey measured`() {
    #expect(lines(of: report(synthetic: [false, false])) == ["Source\u{A0}: Enquête, 2025."])
  }

  @Test func `names who filled the table of offers, which is the project's own`() {
    var contents = ReportFixture.contents
    contents.sources = ["Partenaire B", "Partenaire A", "Partenaire A"].enumerated().map {
      place, source in
      DataSource(name: "offers-\(place)", title: "Offres", source: source, roles: ["offers"])
    }
    var metric = contents.metrics[0]
    metric.reads = ["offers"]
    #expect(
      contents.sourceLine(of: metric, period: "2025")
        == "Source\u{A0}: Partenaire A\u{202F}; Partenaire B, 2025.")
    metric.reads = ["needs"]
    #expect(contents.sourceLine(of: metric, period: "2025") == "Source\u{A0}: Enquête, 2025.")
  }

  @Test func `does not give invented figures to the producer they imitate`() {
    let report = report(synthetic: [true, true])
    #expect(lines(of: report) == ["Données fictives, sur le modèle d’Enquête, 2025."])
    let json = report.dataFiles().filter { $0.path.hasSuffix("chiffres.json") }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(json.allSatisfy { $0.contains("\"source\":\"Données fictives, sur le modèle") })
    #expect(!json.isEmpty)
  }

  @Test func `says that a part is invented where some of the facts are`() {
    let lines = lines(of: report(synthetic: [true, false]))
    #expect(lines == ["Source\u{A0}: Enquête, 2025. Une partie est fictive."])
  }
}
