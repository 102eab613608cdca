import Core
import Testing

/// Files as partners really send them: a title above, a total and notes below, signs for numbers.
struct PartnerFileTests {
  private static let key = ["zone", "code", "mois"].map {
    "{\"name\": \"\($0)\", \"constraints\": {\"required\": true}}"
  }

  private func log(field: String, rows: [String]) throws -> FindingLog {
    let fields = (Self.key + ["{\"name\": \"n\", \"type\": \"integer\", \(field)}"])
      .joined(separator: ", ")
    let folder = try TemporaryFolder([
      "datapackage.json": """
      {"name": "jeu", "resources": [{"name": "t", "path": "t.csv",
        "dialect": {"delimiter": ";", "headerRows": [2]}, "schema": {"fields": [\(fields)]}}]}
      """,
      "t.csv": (["Besoins 2025;;;", "zone;code;mois;n"] + rows).joined(separator: "\n") + "\n",
    ])
    var log = FindingLog()
    _ = DatasetFolder.load(folder.path, shownAs: "jeu", into: &log)
    return log
  }

  @Test func `says once that a row is a total or a note`() throws {
    let log = try log(
      field: "\"groupChar\": \" \"",
      rows: ["bmo;2416;01;1 240", "Total;;;1 240", "Source : partenaire", ";;;1 240"])

    let group = try #require(log.sorted.first)
    #expect(log.sorted.count == 1)
    #expect(group.first.code == "note-row")
    #expect(group.samples.map(\.location.row) == [4, 5, 6])
    #expect(group.samples.map(\.found) == ["Total", "Source : partenaire", "1 240"])
  }

  @Test func `still asks for the cells of a row that has most of them`() throws {
    let log = try log(field: "\"format\": \"default\"", rows: ["bmo;;01;10"])

    #expect(log.sorted.map(\.first.code) == ["constraint-error"])
    #expect(log.sorted.first?.first.location.column == 2)
  }

  @Test(arguments: [
    ("nd", "notTransmitted"), ("NS", "notSignificant"), ("…", "unspecified"),
    ("non indiqué", "notCollected"),
  ]) func `tells how to describe a sign for no value`(sign: String, reason: String) throws {
    let log = try log(field: "\"format\": \"default\"", rows: ["bmo;2416;01;\(sign)"])

    #expect(
      log.sorted.first?.first.advice.en
        == "if `\(sign)` means “no value”, add it to `missingValues`: "
        + "{\"value\": \"\(sign)\", \"label\": \"\(reason)\"}")
  }

  @Test(arguments: ["*", "s"]) func `tells how to describe a sign that hides`(sign: String) throws {
    let log = try log(field: "\"format\": \"default\"", rows: ["bmo;2416;01;\(sign)"])

    #expect(
      log.sorted.first?.first.advice.fr
        == "si « \(sign) » masque un petit nombre, le décrire dans le champ, avec les bornes du "
        + "producteur : \"masks\": [{\"value\": \"\(sign)\", \"minimum\": 0, \"maximum\": 4}]")
  }
}
