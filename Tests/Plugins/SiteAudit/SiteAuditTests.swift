import Core
import Foundation
import SiteAudit
import Testing

struct SiteAuditTests {
  private func audit(
    _ rows: [String], known: [String] = [], zeros: String = "shown"
  ) throws -> AuditReport {
    var site = SampleSite(rows)
    site.zeros = zeros
    return try SiteAudit(files: site.files, known: known).report()
  }

  /// Each problem by its kind and the figure it names.
  private func kinds(_ report: AuditReport) -> [String] {
    report.problems.map {
      "\($0.kind.rawValue.dropFirst(6)) \($0.location.field ?? $0.location.file)"
    }
  }

  // MARK: - One sum

  @Test func `finds the one count that a total gives away`() throws {
    let report = try audit([
      "persons bmo:1 all 2015 124", "persons bmo:1 public:a 2015 s",
      "persons bmo:1 public:b 2015 30",
      "persons bmo:1 public:c 2015 40", "persons bmo:1 public:d 2015 50",
    ])

    #expect(kinds(report) == ["determined bmo:1 public:a 2015"])
    #expect(
      report.problems.first?.message.fr
        == "« persons », public:a, bmo:1, 2015 : ce chiffre masqué vaut 4, d’après ensemble (124) = "
        + "public:a (masqué) + public:b (30) + public:c (40) + public:d (50)")
    #expect(report.problems.first?.location.file == "donnees/persons.csv")
    #expect(report.problems.first?.location.row == 3)
    #expect(report.verdict.fr == "1 fuite, pour 1 compte masqué")
  }

  @Test func `finds nothing where a second count is hidden with it`() throws {
    let report = try audit([
      "persons bmo:1 all 2015 124", "persons bmo:1 public:a 2015 s",
      "persons bmo:1 public:b 2015 s",
      "persons bmo:1 public:c 2015 40", "persons bmo:1 public:d 2015 50",
    ])

    #expect(report.isClean)
    #expect(report.remarks == [])
    #expect(report.hidden == 2)
    #expect(
      report.verdict.fr == "2 comptes masqués, aucun ne se déduit de ce qui est publié")
  }

  @Test func `finds counts that can only be some of the secret ones`() throws {
    let report = try audit([
      "persons bmo:1 all 2015 44", "persons bmo:1 public:a 2015 s", "persons bmo:1 public:b 2015 s",
      "persons bmo:1 public:c 2015 40",
    ])

    // a + b = 4, each at least 1, so each at most 3.
    #expect(kinds(report) == ["narrowed bmo:1 public:a 2015", "narrowed bmo:1 public:b 2015"])
    #expect(report.problems[0].message.en.contains("is between 1 and 3, from"))
  }

  @Test func `lets a hidden count be 0 where zeros are hidden too`() throws {
    let rows = [
      "persons bmo:1 all 2015 44", "persons bmo:1 public:a 2015 s", "persons bmo:1 public:b 2015 s",
      "persons bmo:1 public:c 2015 40",
    ]

    #expect(try audit(rows, zeros: "hidden").isClean)
  }

  @Test func `says that a count is surely large without calling it a leak`() throws {
    // a ≥ 116, b ≤ 8 and c ≤ 8: nothing secret is told of a.
    let report = try audit([
      "persons bmo:1 all 2015 124", "persons bmo:1 public:a 2015 s",
      "persons bmo:1 public:b 2015 s",
      "test.unnamed bmo:1 all 2015 8", "test.unnamed bmo:1 public:b 2015 8",
      "test.unnamed bmo:1 public:a 2015 0",
    ])

    #expect(report.isClean)
  }

  @Test func `counts what was not transmitted as no part of a sum`() throws {
    let report = try audit([
      "persons bmo:1 all 2015 44", "persons bmo:1 public:a 2015 s",
      "persons bmo:1 public:b 2015 nd",
      "persons bmo:1 public:c 2015 40", "persons bmo:1 public:d 2015 8-12",
    ])

    #expect(kinds(report) == ["determined bmo:1 public:a 2015"])
  }

  // MARK: - Tables and trees

  /// Flows of three origins to three destinations; `hidden` names the flows that are masked.
  private func table(hiding hidden: Set<String>) -> [String] {
    let counts = [
      "cio": ["ml": 3, "cad": 13, "pe": 20], "ml": ["ml": 9, "cad": 7, "pe": 30],
      "cad": ["ml": 25, "cad": 31, "pe": 40],
    ]
    let names = ["cio", "ml", "cad"]
    let ends = ["ml", "cad", "pe"]
    let cell = { (origin: String, end: String) in counts[origin]?[end] ?? 0 }
    return ["orientations bmo:1 all 2015 178"]
      + names.map { origin in
        "orientations bmo:1 from:\(origin) 2015 \(ends.reduce(0) { $0 + cell(origin, $1) })"
      }
      + ends.map { end in
        "orientations bmo:1 to:\(end) 2015 \(names.reduce(0) { $0 + cell($1, end) })"
      }
      + names.flatMap { origin in
        ends.map { end in
          let key = "flow:\(origin)>\(end)"
          return "orientations bmo:1 \(key) 2015 "
            + (hidden.contains(key) ? "s" : "\(cell(origin, end))")
        }
      }
  }

  @Test func `needs four masks in a table with totals`() throws {
    let square: Set = ["flow:cio>ml", "flow:cio>cad", "flow:ml>ml", "flow:ml>cad"]

    #expect(try audit(table(hiding: square)).isClean)
    for shown in square.sorted() where shown != "flow:cio>ml" {
      let report = try audit(table(hiding: square.subtracting([shown])))
      #expect(kinds(report).contains("determined bmo:1 flow:cio>ml 2015"))
    }
  }

  @Test func `proves by several sums what no single one tells`() throws {
    // 20 + 30 sent, of whom 25 and 22 went to two places: 3 went to the third, from the first.
    let report = try audit([
      "orientations bmo:1 from:cio 2015 20", "orientations bmo:1 from:ml 2015 30",
      "orientations bmo:1 to:ml 2015 25", "orientations bmo:1 to:cad 2015 22",
      "orientations bmo:1 flow:cio>ml 2015 s", "orientations bmo:1 flow:cio>cad 2015 s",
      "orientations bmo:1 flow:ml>ml 2015 s", "orientations bmo:1 flow:ml>cad 2015 s",
      "orientations bmo:1 flow:cio>pe 2015 s",
    ])

    #expect(kinds(report) == ["determined bmo:1 flow:cio>pe 2015"])
    #expect(report.problems.first?.message.fr.contains("; et 1 autre somme") == true)
  }

  @Test func `adds networks of structures up the tree`() throws {
    let report = try audit([
      "persons departement:36 from:@cio 2015 33", "persons bmo:1 from:cio 2015 30",
      "persons bmo:2 from:cio 2015 s", "persons region:24 from:@cio 2015 45",
      "persons departement:18 from:@cio 2015 12",
    ])

    #expect(kinds(report) == ["determined bmo:2 from:cio 2015"])
  }

  @Test func `allows for rows that were left out`() throws {
    // The structure has a year, but no month: the months of the others need not make the month.
    let rows = [
      "persons bmo:1 all 2015-01 20", "persons bmo:1 from:cio 2015-01 s",
      "persons bmo:1 from:ml 2015-01 10",
    ]

    #expect(kinds(try audit(rows)) == ["determined bmo:1 from:cio 2015-01"])
    #expect(try audit(rows + ["persons bmo:1 from:cad 2015 15"]).isClean)
  }

  @Test func `learns from the figures shown that a sum has a rest`() throws {
    let report = try audit([
      "persons bmo:1 all 2014 50", "persons bmo:1 public:a 2014 20",
      "persons bmo:1 public:b 2014 20",
      "persons bmo:1 all 2015 50", "persons bmo:1 public:a 2015 s",
      "persons bmo:1 public:b 2015 20",
    ])

    #expect(report.isClean)
  }

  // MARK: - Periods

  @Test func `finds the month that a year gives away`() throws {
    let months = (2...12).map { "persons bmo:1 all 2015-\($0 < 10 ? "0" : "")\($0) 10" }
    let report = try audit(
      ["persons bmo:1 all 2015 112", "persons bmo:1 all 2015-01 s"] + months)

    #expect(kinds(report) == ["determined bmo:1 all 2015-01"])
    #expect(report.problems.first?.message.fr.contains("janvier 2015 (masqué)") == true)
  }

  @Test func `cuts a year into its windows`() throws {
    let report = try audit([
      "persons bmo:1 all 2015 30", "persons bmo:1 all 2015-01-01/2015-11-02 27",
      "persons bmo:1 all 2015-11-03/2015-12-31 s",
    ])

    #expect(kinds(report) == ["determined bmo:1 all 2015-11-03/2015-12-31"])
  }

  // MARK: - Persons, orientations, rates

  @Test func `knows that persons and orientations bound each other`() throws {
    // persons ≤ orientations + unnamed: 9 ≤ 6 + unnamed, so at least 3 were sent nowhere.
    let report = try audit([
      "persons bmo:1 from:cio 2015 9", "orientations bmo:1 from:cio 2015 6",
      "test.unnamed bmo:1 from:cio 2015 s",
    ])

    // It may be 5 to 9, and then it is no secret: only who has the data can tell.
    #expect(report.isClean)
    #expect(report.remarks.map(\.code) == ["audit-narrowed-if-small"])
    #expect(report.remarks.first?.severity == .note)
    #expect(report.remarks.first?.message.fr.contains("est entre 3 et 9") == true)
    #expect(report.remarks.first?.message.fr.contains("s’il est petit") == true)
  }

  @Test func `takes a small count that is narrowed for a leak where the data are at hand`() throws {
    let audit = try SiteAudit(
      files: SampleSite([
        "persons bmo:1 from:cio 2015 9", "orientations bmo:1 from:cio 2015 6",
        "test.unnamed bmo:1 from:cio 2015 s",
      ]).files)
    let hidden = FigureKey("test.unnamed", "bmo:1", "from:cio", "2015")

    #expect(kinds(audit.report(small: [hidden])) == ["narrowed bmo:1 from:cio 2015"])
    let large = audit.report(small: [])
    #expect(large.isClean)
    #expect(large.remarks.isEmpty)
  }

  @Test func `takes a count for found that can only be one, be it large`() throws {
    // persons ≤ orientations + unnamed, and unnamed ≤ persons: 9 were sent nowhere.
    let report = try audit([
      "persons bmo:1 from:cio 2015 9", "orientations bmo:1 from:cio 2015 0",
      "test.unnamed bmo:1 from:cio 2015 s",
    ])

    #expect(kinds(report) == ["determined bmo:1 from:cio 2015"])
  }

  @Test func `knows that nobody is sent twice to one place`() throws {
    let report = try audit([
      "persons bmo:1 all 2015 10", "orientations bmo:1 to:ml 2015 9",
      "test.unnamed bmo:1 all 2015 s",
    ])

    #expect(kinds(report) == ["determined bmo:1 all 2015"])
  }

  @Test func `finds a count by its share beside the total`() throws {
    let report = try audit([
      "persons bmo:1 all 2015 30", "test.unnamed bmo:1 all 2015 s", "share bmo:1 all 2015 0.1 30",
    ])

    #expect(kinds(report) == ["follows bmo:1 all 2015"])
    #expect(report.problems.first?.message.fr.hasSuffix("y est masqué ; on en déduit 3") == true)
  }

  @Test func `finds a count by its rate over the days observed`() throws {
    let report = try audit([
      "persons bmo:1 all 2015-11-03/2015-11-13 s",
      "rate bmo:1 all 2015-11-03/2015-11-13 10.909091 - 11 jours d’observation",
    ])

    #expect(report.problems.first?.message.fr.hasSuffix("on en déduit 4") == true)
  }

  @Test func `finds small counts in the open`() throws {
    let report = try audit([
      "persons bmo:1 all 2015 4", "persons bmo:2 all 2015 0", "persons bmo:3 all 2015 2-4",
      "persons bmo:4 all 2015 5",
    ])

    #expect(kinds(report) == ["small-count bmo:1 all 2015", "small-count bmo:3 all 2015"])
    #expect(
      report.problems[0].message.fr
        == "« persons », ensemble, bmo:1, 2015 : 4 est publié, sous le seuil de 5")
  }

  @Test func `finds a base beside a hidden figure`() throws {
    let report = try audit(["persons bmo:1 all 2015 s 3"])

    #expect(kinds(report) == ["elsewhere bmo:1 all 2015"])
  }

  // MARK: - Other readers

  @Test func `tells what a structure finds by subtracting its own counts`() throws {
    let rows = [
      "persons bmo:1 all 2015 54", "persons bmo:1 from:cio 2015 s", "persons bmo:1 from:ml 2015 s",
      "persons bmo:1 from:cad 2015 40",
    ]

    #expect(try audit(rows).isClean)
    let report = try audit(rows, known: ["from:cio"])
    #expect(kinds(report) == ["determined-by-own bmo:1 from:ml 2015"])
  }

  @Test func `says where the figures shown do not add up`() throws {
    let report = try audit([
      "persons bmo:1 all 2015 20", "persons bmo:1 public:a 2015 15",
      "persons bmo:1 public:b 2015 15",
    ])

    #expect(report.isClean)
    #expect(report.remarks.map(\.code) == ["audit-sum-exceeded"])
  }

  // MARK: - Other files

  @Test func `finds in the file of a territory what the file of the metric hides`() throws {
    var site = SampleSite(SampleSite.edition)
    site.others = [
      SiteFile(
        path: "bassins/1-essai/chiffres.json",
        text: """
          {"territory": {"zoning": "bmo", "code": "1"},
           "figures": {"persons": {"2015": {"public:a": {"value": 4}, "public:c": {"value": 40}}}}}
          """),
      SiteFile(
        path: "bassins/1-essai/chiffres.csv",
        text:
          "\u{FEFF}Territoire;Code;Type;Code métier;Libellé;Période;persons;Réserve : persons\r\n"
          + "bmo:1;1;Public;a;public:a;2015;4;\r\nbmo:1;1;Public;c;public:c;2015;40;\r\n"),
    ]
    let report = try SiteAudit(files: site.files).report()

    #expect(
      report.problems.map { "\($0.kind) \($0.location.file)" } == [
        "elsewhere bassins/1-essai/chiffres.json", "elsewhere bassins/1-essai/chiffres.csv",
      ])
  }

  @Test func `finds in the JSON of a metric what its table hides`() throws {
    var site = SampleSite(SampleSite.edition)
    site.others = [
      SiteFile(
        path: "donnees/persons.json",
        text: """
          {"metric": {"id": "persons"},
           "figures": {"bmo:1": {"2015": {"public:a": {"value": 4}, "public:c": {"value": 40}}}}}
          """)
    ]
    let report = try SiteAudit(files: site.files).report()

    #expect(
      report.problems.map { "\($0.kind) \($0.location.file)" } == ["elsewhere donnees/persons.json"]
    )
  }

  @Test func `finds files that should not be there`() throws {
    var site = SampleSite(SampleSite.edition)
    site.others =
      [
        "donnees/ancien.csv", "reseau/index-interne.html", "bassins/9999-perdu/chiffres.csv",
        "bassins/1-essai/chiffres.csv", "store.sqlite", "metiers/index.html",
      ].map { SiteFile(path: $0, text: "x") }
      + [SiteFile(path: "index.html", text: "<title>[interne] Accueil</title>")]
    let report = try SiteAudit(files: site.files).report()

    #expect(
      kinds(report) == [
        "stale-file donnees/ancien.csv", "internal-edition reseau/index-interne.html",
        "stale-file bassins/9999-perdu/chiffres.csv", "stale-file bassins/1-essai/chiffres.csv",
        "stale-file store.sqlite", "stale-file metiers/index.html", "internal-edition index.html",
      ])
  }

  @Test func `refuses a folder that is no site`() {
    #expect(throws: SiteAuditError.self) { try SiteAudit(files: []) }
    let inside = [SiteFile(path: "datapackage-interne.json", text: "{}")]
    #expect(throws: SiteAuditError.self) { try SiteAudit(files: inside) }
    #expect(throws: SiteAuditError.self) { try SiteAudit(folder: "/nowhere/at/all") }
  }
}
