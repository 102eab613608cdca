import Core
import Testing

/// The table of offers as observatories receive it, and the descriptor's words for it.
struct OffersTableTests {
  private static let descriptor = """
    {
      "name": "offres", "breaks": [{"date": "2023-01", "title": "nouvelle application"}],
      "resources": [{
        "name": "offers", "role": "offers", "path": "offres.csv", "niveauScale": "2019",
        "absentRows": "zero",
        "schema": {
          "missingValues": ["", {"value": "nd", "label": "notTransmitted"}],
          "fields": [
            {"name": "month", "type": "yearmonth", "title": "Mois"},
            {"name": "zoning", "type": "string", "title": "Zonage"},
            {"name": "territory", "type": "string", "title": "Territoire"},
            {"name": "niveau", "type": "string", "title": "Niveau de formation"},
            {"name": "permanent", "type": "integer", "title": "CDI", "groupChar": " "},
            {"name": "fixed_over_6_months", "type": "integer", "title": "CDD de plus de 6 mois"},
            {"name": "fixed_1_to_6_months", "type": "integer", "title": "CDD de 1 à 6 mois"},
            {"name": "fixed_under_1_month", "type": "integer", "title": "CDD de moins d’un mois"},
            {"name": "other_contracts", "type": "integer", "title": "Autres contrats"}
          ]
        }
      }]
    }
    """

  private func load(_ lines: [String]) throws -> (Dataset?, FindingLog) {
    let folder = try TemporaryFolder([
      "datapackage.json": Self.descriptor, "offres.csv": lines.joined(separator: "\n") + "\n",
    ])
    var log = FindingLog()
    let dataset = DatasetFolder.load(folder.path, shownAs: "jeu", into: &log)
    return (dataset, log)
  }

  private static let header =
    "Mois;Zonage;Territoire;Niveau de formation;CDI;CDD de plus de 6 mois;"
    + "CDD de 1 à 6 mois;CDD de moins d'un mois;AUTRES CONTRATS "

  @Test func `reads a sheet with a title above, French headers, empty rows and nd`() throws {
    let (dataset, log) = try load([
      "Offres du bassin de Blois;;;;;;;;", ";;;;;;;;", Self.header,
      "2025-01;bmo;2416;3;1 240;12;nd;0;3", ";;;;;;;;", "2025-01;bmo;2416;;2 480;30;4;0;5",
    ])

    #expect(log.sorted.map(\.first.code) == ["blank-row", "title-row"])
    let table = try #require(dataset?.tables.first)
    #expect(table.column("permanent") == [.integer(1240), .integer(2480)])
    #expect(table.column("fixed_1_to_6_months") == [.missing(.notTransmitted), .integer(4)])
    // An empty niveau is a key of its own: all of them together.
    #expect(table.column("niveau") == [.text("3"), .text("")])
  }

  @Test func `refuses a second row of the same month, territory and niveau`() throws {
    let (_, log) = try load([
      Self.header, "2025-01;bmo;2416;;5;1;2;0;3", "2025-01;bmo;2416;;6;1;2;0;3",
    ])

    #expect(log.sorted.map(\.first.code) == ["primary-key"])
    #expect(log.sorted.first?.first.location.row == 3)
  }

  @Test func `still says which columns lack where no row names any`() throws {
    let (dataset, log) = try load(["Offres du bassin de Blois", "janvier;5"])

    #expect(dataset == nil)
    #expect(log.sorted.contains { $0.first.code == "missing-label" && $0.first.location.row == 1 })
  }

  @Test func `keeps the scale, the breaks and what absent rows mean, and writes them back`() throws
  {
    let package = try #require(try load([Self.header]).0).package

    #expect(
      package.breaks == [
        DataPackage.Break(month: Month(year: 2023, month: 1), title: "nouvelle application")
      ])
    #expect(package.resources.first?.niveauScale == .decree2019)
    #expect(package.resources.first?.absentRows == .zero)
    let text = package.json.prettyText
    #expect(text.contains("\"date\": \"2023-01\""))
    #expect(text.contains("\"niveauScale\": \"2019\""))
    #expect(text.contains("\"absentRows\": \"zero\""))
  }

  /// Décret 2019-14: CAP 3, bac 4, bac+2 5, bac+3 and 4 6, master 7, doctorat 8.
  @Test(arguments: [
    ("3", "V"), ("4", "IV"), ("5", "III"), ("6", "II"), ("7", "I"), ("8", "I"), ("7-8", "I"),
  ]) func `names a niveau of 2019 on the scale of 1969`(new: String, former: String) {
    #expect(NiveauScale.decree2019.key(of: new) == former)
    #expect(NiveauScale.circular1969.key(of: former) == former)
    #expect(NiveauScale.circular1969.key(of: new) == nil)
    #expect(NiveauScale.decree2019.key(of: former) == nil)
  }
}
