import Core
import Foundation
import HTMLDashboard
import Testing

/// The layout that ships with the demand plugin, read from its source.
private func demandLayout() throws -> (layout: PageLayout, log: FindingLog) {
  let path = #filePath.replacing(
    "Tests/Plugins/HTMLDashboard/HTMLDashboardTests.swift",
    with: "Sources/Plugins/Demand/Resources/demand.layout.toml")
  let toml = try String(contentsOfFile: path, encoding: .utf8)
  let ids =
    SiteFixture.metrics.map(\.id) + [
      "demand.change-difficult", "demand.change-seasonal", "demand.specificity",
    ]
  var log = FindingLog()
  let layout = PageLayout.read(toml: toml, file: "demand.layout.toml", metrics: ids, into: &log)
  return (layout, log)
}

private func report() throws -> Report {
  ReportBuilder(
    contents: SiteFixture().contents,
    settings: SiteSettings(
      title: "Les besoins de recrutement en Centre-Val de Loire",
      publisher: "Observatoire de démonstration", contact: "observatoire@example.org"),
    layout: try demandLayout().layout
  ).report()
}

struct HTMLDashboardTests {
  @Test func `reads the layout of demand without a finding`() throws {
    #expect(try demandLayout().log.sorted.map(\.first) == [])
  }

  @Test func `writes a page for every territory, family and occupation`() throws {
    let files = try HTMLDashboard().files(of: report())
    let pages = files.map(\.path).filter { $0.hasSuffix(".html") }
    #expect(pages.count == 1 + 6 + 22 + 8 + 12 + 4)
    #expect(pages.contains("bassins/2416-blois/index.html"))
    if let folder = ProcessInfo.processInfo.environment["DASH_WRITE_SITE"] {
      try write(files, to: folder)
    }
  }

  private func write(_ files: [SiteFile], to folder: String) throws {
    for file in files {
      let url = URL(filePath: folder).appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
