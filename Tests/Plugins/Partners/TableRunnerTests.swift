import Core
@testable import Partners
import Testing
import TestSupport

/// Partners' files of figures, as they come.
struct TableRunnerTests {
  @Test func `reads a long file below its titles, with notes under it`() async throws {
    let rows = try await rows(
      """
      Mission locale de Blois;;;
      Tableau arrêté au 31 décembre;;;

      Bassin ;Année;Personnes;Part
      Blois;2025;1 240;12,5 %
      Vendôme;2025;60;s

      Source : questionnaire;;;
      """, unit: "share", columns: ["value": "Part"], n: "Personnes")

    #expect(rows.map(\.territory) == ["Blois", "Vendôme"])
    #expect(rows.map(\.value) == [0.125, nil])
    #expect(rows.map(\.n) == [1240, 60])
    #expect(rows.map(\.status) == ["", "masked"])
    #expect(rows.map(\.location.row) == [5, 6])
    #expect(rows.first?.columns[.value] == 4)
  }

  @Test func `reads one column a period, however it is named`() async throws {
    let rows = try await rows(
      """
      Bassin,T4 2024,2025-T1,avis
      Blois,"1 240,5",12 (p),bon
      Vendôme,nd,,
      """, unit: "score", layout: "wide", period: "quarter")

    #expect(rows.map(\.period) == ["2024-Q4", "2025-Q1", "2024-Q4"])
    #expect(rows.map(\.value) == [1240.5, 12, nil])
    #expect(rows.map(\.status) == ["", "provisional", "notTransmitted"])
    #expect(rows.map(\.location.column) == [2, 3, 2])
  }

  @Test func `reads one column a thing, by code or name`() async throws {
    let rows = try await rows(
      """
      Bassin;Année;Un emploi d'été;AIDE;Total
      Blois;2025;40;5;45
      """, layout: "wide", n: "value")

    #expect(rows.map(\.subject) == ["item:ml.essai/emploi-ete", "item:ml.essai/aide", "all"])
    #expect(rows.map(\.n) == [40, 5, 45])
  }

  @Test func `says which column is nearly a thing`() async {
    let log = await findings(
      """
      Bassin;Année;Un emploi d'été;Une aidee
      Blois;2025;40;5
      """, layout: "wide")

    #expect(log == ["table-column plugins/ml.essai/figures.csv:1:4 Une aidee"])
  }

  @Test func `says every cell that is neither a number nor a sign`() async {
    let log = await findings(
      """
      Bassin;Année;Valeur
      Blois;2025;environ 40
      Vendôme;2025;#REF!
      """)

    #expect(
      log == [
        "table-cell plugins/ml.essai/figures.csv:2:3 environ 40",
        "table-cell plugins/ml.essai/figures.csv:3:3 #REF!",
      ])
  }

  @Test func `says which columns it did not find, and what the file has`() async {
    let log = await findings("Ville;Année;Valeur\nBlois;2025;4\n")
    #expect(log == ["table-header plugins/ml.essai/figures.csv:1 territory"])
    let other = await findings("Bassin;Valeur\nBlois;4\n")
    #expect(other == ["table-header plugins/ml.essai/figures.csv:1 period"])
  }

  @Test func `reads nothing outside its folder, and says that a file is absent`() async {
    #expect(
      await findings(nil, file: "../secret.csv") == ["table-outside plugins/ml.essai/../secret.csv"]
    )
    #expect(await findings(nil, file: "absent.csv").first?.hasSuffix("absent.csv") == true)
  }

  @Test(
    arguments: [
      ("1 234,5", 1234.5, ""), ("1234.5", 1234.5, ""), ("0", 0, ""), ("-", nil, "notCollected"),
      ("S", nil, "masked"), ("*", nil, "masked"), ("n.d.", nil, "notTransmitted"),
      ("NC", nil, "notCollected"), ("ns", nil, "notSignificant"), ("///", nil, "notApplicable"),
      ("12 (r)", 12, "revised"), ("notApplicable", nil, "notApplicable"),
    ] as [(String, Double?, String)])
  func `reads cells as French statistics write them`(text: String, number: Double?, status: String)
  {
    let cell = FigureCell(.text(text), unit: .score)

    #expect(cell?.number == number)
    #expect(cell?.status == status)
  }

  // MARK: - Plugins

  private func rows(
    _ figures: String?, unit: String = "count", layout: String = "long", period: String = "year",
    columns: [String: String] = [:], n: String? = nil, file: String = "figures.csv"
  ) async throws -> [ContractRow] {
    let columns = columns.map { "\($0) = \"\($1)\"" }.joined(separator: "\n")
    let manifest = """
      contract = 1
      id = "ml.essai"
      version = "1.0.0"
      kind = "table"
      title = "Essai"
      description = "Un essai."
      author = "A"
      contact = "B"
      licence = "C"
      [output]
      unit = "\(unit)"
      noun = ["personne", "personnes"]
      period = "\(period)"
      subject = "item"
      \(n.map { "n = \"\($0)\"" } ?? "")
      [items]
      emploi-ete = "Un emploi d’été"
      aide = "Une aide"
      [quality]
      source = "S"
      periodicity = "annuelle"
      [figures]
      file = "\(file)"
      layout = "\(layout)"
      [figures.columns]
      \(columns)
      """
    let files =
      [SiteFile(path: "plugin.toml", text: manifest)]
      + (figures.map { [SiteFile(path: "figures.csv", text: $0)] } ?? [])
    let folder = try PluginFiles(files, id: "ml.essai")
    defer { folder.remove() }
    let runner = try #require(TableRunner(try folder.plugin()))
    return try await runner.rows(from: try SampleProject.snapshot(of: [SampleProject.frame]))
  }

  private func findings(
    _ figures: String?, layout: String = "long", file: String = "figures.csv"
  ) async -> [String] {
    do {
      _ = try await rows(figures, layout: layout, file: file)
      return []
    } catch let failure as MetricFailure {
      return failure.log.sorted.flatMap(\.samples).map { finding in
        let place = [finding.location.row, finding.location.column].compactMap { $0 }
        let text = ([finding.location.file] + place.map(String.init)).joined(separator: ":")
        return [finding.code, text, finding.found ?? finding.location.field]
          .compactMap { $0 }.joined(separator: " ")
      }
    } catch {
      return ["\(error)"]
    }
  }
}
