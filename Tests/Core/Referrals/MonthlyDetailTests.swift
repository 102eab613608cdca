import Testing

@testable import Core

/// What partners wrote in the column « Détail », beside the number of people of the month.
struct MonthlyDetailTests {
  private static let structures = [
    "CAD", "ML", "PE", "CCI", "AFPA", "Point A", "FONGECIF", "GRETA", "Cap emploi 36",
    "Numéro vert Région", "Maison de l’emploi et de la formation", "Mission locale",
  ]

  private static func id(_ name: String) -> String? {
    structures.first { NameFolding.key($0) == NameFolding.key(name) }
  }

  private func read(_ text: String, _ persons: PersonCount? = .exact(2)) -> String {
    do {
      return try MonthlyDetail(text, persons: persons, id: Self.id).groups.map { group in
        "\(CountText.text(of: group.persons)) \(group.names.joined(separator: "+"))"
      }.joined(separator: " | ")
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("CAD et ML : 2 personnes", 2, "2 CAD+ML"),
    ("CAD et ML : 2 personnes, ML : 1 personne", 3, "2 CAD+ML | 1 ML"),
    ("CAD et ML : 2 personnes ; ML : 1 personne", 3, "2 CAD+ML | 1 ML"),
    ("2 personnes CAD et ML ; 1 ML", 3, "2 CAD+ML | 1 ML"),
    ("1 : PE, ML, CCI, AFPA\n1 : ML", 2, "1 PE+ML+CCI+AFPA | 1 ML"),
    ("1 : PE, ML, CCI, AFPA ; 1 : ML", 2, "1 PE+ML+CCI+AFPA | 1 ML"),
    ("CAD, Point A", 1, "1 CAD+Point A"),
    ("ML", 1, "1 ML"), ("ML", 3, "3 ML"), ("ml (1), CAD (2)", 3, "1 ml | 2 CAD"),
    ("1 vers ML + 1 vers CAD", 2, "1 ML | 1 CAD"),
    ("ML x2 ; CAD x1", 3, "2 ML | 1 CAD"), ("une personne : ML", 1, "1 ML"),
    ("1 : Numéro vert Région et FONGECIF", 1, "1 Numéro vert Région+FONGECIF"),
    (
      "2 : PE, Maison de l’emploi et de la formation", 2,
      "2 PE+Maison de l’emploi et de la formation"
    ),
    ("Cap emploi 36 : 2", 2, "2 Cap emploi 36"), ("2 Cap emploi 36", 2, "2 Cap emploi 36"),
    ("ML : 2 ; 1 non précisé", 3, "2 ML | 1 "), ("non précisé", 3, "3 "), ("", 3, "3 "),
    ("", 0, "0 "), ("Non précisée : 3", 3, "3 "), ("ML : 2 personnes ;", 2, "2 ML"),
  ])
  func `reads what went where`(text: String, persons: Int, groups: String) {
    #expect(read(text, .exact(persons)) == groups)
  }

  @Test func `hands out names that nobody bears for the record to say so`() {
    #expect(read("Pôle X : 1 ; ML : 1") == "1 Pôle X | 1 ML")
  }

  @Test func `refuses counts that do not add up, with both`() {
    #expect(read("CAD et ML : 2 ; ML : 2", .exact(3)) == "sum(4, persons: \"3\")")
    #expect(read("ML : 1", .exact(0)) == "sum(1, persons: \"0\")")
    #expect(read("ML", .exact(0)) == "sum(1, persons: \"0\")")
  }

  @Test func `refuses names without a word on who went where`() {
    #expect(read("CAD et ML") == "uncounted(2)")
    #expect(read("CAD ; ML") == "unreadable")
    #expect(read("2 ML ; CAD", .exact(3)) == "unreadable")
  }

  @Test func `keeps a rough number whole, and counts nothing beside it`() {
    #expect(read("non précisé", .between(8, 12)) == "8 à 12 ")
    #expect(read("CAD", .between(8, 12)) == "8 à 12 CAD")
    #expect(read("CAD : 10", .between(8, 12)) == "inexact")
  }

  @Test func `takes an empty month for one that was not reported`() {
    #expect(read("", nil) == "")
    #expect(read("non précisé", nil) == "")
    #expect(read("ML : 2", nil) == "noNumber(Optional(2))")
  }

  @Test(arguments: [
    "ML : deux", ": 2", "2", "ML 2 1", "ML : 2 CAD : 1", "le directeur absent : 2 : 3",
  ])
  func `reads nothing where the grammar does not hold`(text: String) {
    #expect(read(text, .exact(2)) == "unreadable")
  }

  @Test func `reads no text in two ways`() {
    let names = ["A", "A et B", "B", "C"]
    func id(_ name: String) -> String? {
      names.first { NameFolding.key($0) == NameFolding.key(name) }
    }

    #expect(throws: MonthlyDetail.Problem.ambiguous(["A + B : 1", "A et B : 1"])) {
      try MonthlyDetail("A et B : 1", persons: .exact(1), id: id)
    }
  }
}
