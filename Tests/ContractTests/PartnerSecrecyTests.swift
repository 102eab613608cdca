import Core
import Foundation
import HTMLDashboard
import Partners
import Testing
import TestSupport

/// Partners' figures on persons in the bytes of a site: below 1000 nobody may know.
struct PartnerSecrecyTests {
  /// Blois counts 731 persons, Vendôme has 877 behind 6004 visits, Orléans 4999 behind 5200.
  private static let visits = """
    Bassin;Année;Visites;Personnes
    Blois;2025;1462;731
    Vendôme;2025;6004;877
    Orléans;2025;5200;4999
    Entre-deux;2025;3300;3300

    """

  /// In Blois 739 of 5003 persons.
  private static let shares = """
    Bassin;Année;Partie;Ensemble;Personnes
    Blois;2025;739;5003;5003
    Vendôme;2025;2500;6007;6007
    Orléans;2025;3100;7001;7001
    Entre-deux;2025;2222;5555;5555

    """

  @Test func `leaves what is hidden nowhere in the bytes of a site`() async throws {
    let bytes = try await site(.diffusion)
    let text = String(decoding: bytes, as: UTF8.self)

    for secret in ["731", "1462", "877", "6004", "4999", "739", "5003", "0.1477", "14,8"] {
      #expect(!Self.tells(text, secret), "\(secret)")
      #expect(!Self.tells(text, Self.grouped(secret)), "\(secret)")
    }
    #expect(Self.tells(text, "masked"))
    #expect(Self.tells(text, "3300"))
  }

  @Test func `shows all but the persons in an internal edition`() async throws {
    let text = String(decoding: try await site(.interne), as: UTF8.self)

    for shown in ["1462", "6004", "5003", "5200"] { #expect(Self.tells(text, shown), "\(shown)") }
    for hidden in ["877", "4999"] { #expect(!Self.tells(text, hidden), "\(hidden)") }
  }

  // MARK: - A site

  private func site(_ mode: DisclosureMode) async throws -> [UInt8] {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("partner-secrecy-\(UUID().uuidString)").resolvingSymlinksInPath()
    defer { try? FileManager.default.removeItem(at: root) }
    try Self.write(
      root, "ml.visites", unit: "count", Self.visits, "value = \"Visites\"\nn = \"Personnes\"")
    try Self.write(
      root, "ml.parts", unit: "share", Self.shares,
      "numerator = \"Partie\"\ndenominator = \"Ensemble\"\nn = \"Personnes\"")
    let found = PartnerPlugins(in: [(root.path, "plugins")])
    #expect(found.plugins.count == 2)
    let snapshot = try SampleProject.snapshot(of: [SampleProject.frame])
    var log = FindingLog()
    let catalogue = Catalogue(found.plugins, into: &log)
    let outcome = await catalogue.outcome(from: snapshot)
    #expect(outcome.unavailable.isEmpty && log.isEmpty)
    let published = Protection.publish(
      outcome.indicators, metrics: catalogue.manifests,
      under: DisclosurePolicy(mode: mode, tree: snapshot.tree, subjects: snapshot.subjects))
    #expect(published.report.exposed.isEmpty)
    let report = ReportBuilder(
      contents: ReportContents(
        figures: published.figures, tree: snapshot.tree, subjects: snapshot.subjects,
        sources: snapshot.sources, metrics: catalogue.manifests),
      settings: SiteSettings(title: "Essai", mode: mode), layout: PageLayout()
    ).report()
    let pages = (try HTMLDashboard(theme: Theme(files: []))).files(of: report)
    return pages.flatMap { Array($0.path.utf8) + $0.bytes + [0x0A] }
  }

  private static func write(
    _ root: URL, _ id: String, unit: String, _ figures: String, _ columns: String
  ) throws {
    let folder = root.appendingPathComponent(id).path
    try FileAccess.createFolder(folder)
    try FileAccess.create("\(folder)/figures.csv", bytes: Array(figures.utf8))
    try FileAccess.create(
      "\(folder)/plugin.toml",
      bytes: Array(
        """
        contract = 1
        id = "\(id)"
        version = "1.0.0"
        kind = "table"
        title = "Essai \(unit)"
        description = "Un essai."
        author = "A"
        contact = "B"
        licence = "C"
        [output]
        unit = "\(unit)"
        noun = ["visite", "visites"]
        persons = true
        n = "Personnes"
        [quality]
        source = "S"
        periodicity = "annuelle"
        [disclosure]
        threshold = 1000
        [figures]
        file = "figures.csv"
        [figures.columns]
        \(columns)
        """.utf8))
  }

  /// `6 004` with the space of French pages.
  private static func grouped(_ number: String) -> String {
    Double(number).map { $0 == $0.rounded() ? NumberText.count($0) : number } ?? number
  }

  /// Whether a number stands in a text by itself, not within a longer one or a colour.
  private static func tells(_ text: String, _ number: String) -> Bool {
    var rest = text[...]
    while let found = rest.range(of: number) {
      let before = text[..<found.lowerBound].last ?? " "
      let after = text[found.upperBound...].first ?? " "
      if !before.isHexDigit && !after.isHexDigit && !"#.-".contains(before) { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}
