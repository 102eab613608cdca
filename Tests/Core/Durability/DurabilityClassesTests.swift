import Testing

@testable import Core

struct DurabilityClassesTests {
  private let tree = TerritoryTree(
    [
      territory("region:24", .region, "Centre-Val de Loire", in: nil),
      territory("departement:41", .departement, "Loir-et-Cher", in: "region:24"),
      territory("bmo:2418", .bassin, "Romorantin", in: "departement:41"),
    ], references: [territory("nation:FR", .nation, "France", in: nil)])
  private let occupation = "FAP2021:B2X36"
  private let links = OccupationLinks([
    "FAP2021:B2X36": [
      .init(subject: "FAP2009:B2Z46", certainty: .sameName),
      .init(subject: "ROME:F1606", certainty: .shared),
      .init(subject: "ROME:F1611", certainty: .shared),
      .init(subject: "ROME:F1612", certainty: .shared),
      .init(subject: "FAP2009:B2Z", certainty: .coarser),
    ]
  ])

  private static func territory(
    _ key: String, _ level: Territory.Level, _ name: String, in parent: String?
  ) -> Territory {
    let parts = key.split(separator: ":").map(String.init)
    return Territory(
      key: key, level: level, zoning: parts[0], vintage: "2025", code: parts[1], name: name,
      parent: parent)
  }

  /// `territory code year non-durability offers`, `-` for none.
  private func nearest(
    _ rows: [String], in territory: String = "bmo:2418"
  ) -> DurabilityClass? {
    DurabilityClasses(tensions: rows.map(tension), links: links, tree: tree)
      .nearest(to: occupation, in: territory)
  }

  private func tension(_ row: String) -> Tension {
    let words = row.split(separator: " ").map(String.init)
    return Tension(
      territory: words[0], subject: words[1], year: words[2], offers: Double(words[4]),
      nonDurability: Int(words[3]))
  }

  @Test func `turns the published class round and says what it rests on`() {
    let found = nearest(["bmo:2418 ROME:F1606 2021 5 12.5"])

    #expect(found?.value == 1)
    #expect(
      found?.basis
        == "ROME F1606 (5 → 1), classe inversée, bassin de Romorantin, 2021, passage partagé")
  }

  @Test func `takes the class that half of the offers do not exceed`() {
    // Turned round: 1 with 10 offers, 3 with 10, 5 with 5; half of 25 is passed at 3.
    let found = nearest([
      "bmo:2418 ROME:F1606 2021 5 10", "bmo:2418 ROME:F1611 2021 3 10",
      "bmo:2418 ROME:F1612 2021 1 5",
    ])

    #expect(found?.value == 3)
    #expect(
      found?.basis
        == "ROME F1606 (5 → 1), F1611 (3 → 3), F1612 (1 → 5), médiane des classes inversées, "
        + "bassin de Romorantin, 2021, passage partagé")
  }

  @Test func `takes the less durable of two classes that weigh the same`() {
    let rows = ["bmo:2418 ROME:F1606 2021 5 10", "bmo:2418 ROME:F1611 2021 2 10"]

    #expect(nearest(rows)?.value == 1)
    #expect(nearest(rows.reversed())?.value == 1)
  }

  @Test func `weighs all codes the same where the offers of one are not known`() {
    let rows = [
      "bmo:2418 ROME:F1606 2021 5 1000", "bmo:2418 ROME:F1611 2021 2 -",
      "bmo:2418 ROME:F1612 2021 2 1",
    ]

    #expect(nearest(rows)?.value == 4)
  }

  @Test func `takes the surest codes of a territory first`() {
    let found = nearest(
      [
        "departement:41 ROME:F1606 2021 5 10", "departement:41 FAP2009:B2Z46 2019 2 -",
        "departement:41 FAP2009:B2Z 2019 1 -",
      ], in: "departement:41")

    #expect(found?.value == 4)
    #expect(
      found?.basis == "FAP2009 B2Z46 (2 → 4), classe inversée, Loir-et-Cher, 2019, même intitulé")
  }

  @Test func `prefers a coarser métier to a larger territory, then climbs`() {
    let wide = ["region:24 FAP2009:B2Z46 2019 2 -", "nation:FR FAP2009:B2Z46 2019 1 -"]
    let coarse = nearest(["departement:41 FAP2009:B2Z 2019 4 -"] + wide)

    #expect(
      coarse?.basis
        == "FAP2009 B2Z (4 → 2), classe inversée, Loir-et-Cher, 2019, groupe de métiers plus large"
    )
    #expect(nearest(wide)?.territory.key == "region:24")
    #expect(nearest([wide[1]])?.territory.key == "nation:FR")
  }

  @Test func `passes over a row whose class is empty, and takes the newest year that has one`() {
    let found = nearest([
      "bmo:2418 ROME:F1606 2021 - 10", "bmo:2418 ROME:F1606 2020 4 10",
      "bmo:2418 ROME:F1606 2019 1 10",
    ])

    #expect(found?.year == "2020")
    #expect(found?.value == 2)
  }

  @Test func `never guesses: no link or no class is no class`() {
    #expect(nearest([]) == nil)
    #expect(nearest(["bmo:2418 ROME:K1302 2021 1 10", "bmo:2418 ROME:F1606 2021 - 10"]) == nil)
  }

  @Test func `lists what sources publish of the project's own territories`() {
    let classes = DurabilityClasses(
      tensions: ["bmo:2418 ROME:K1302 2021 2 10", "bmo:9999 ROME:K1302 2021 2 10"].map(tension),
      links: OccupationLinks(), tree: tree)

    #expect(classes.published.map(\.subject) == ["ROME:K1302"])
    #expect(classes.published.map(\.class.value) == [4])
    #expect(classes.newestYear == "2021")
  }
}
