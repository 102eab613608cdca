import Core
import Testing
import TestSupport

/// Records of referrals in the store: every name understood, and read back as they went in.
struct StoreReferralsTests {
  private static let structures = SampleProject.structures([
    "cio-41|CIO de Blois|CIO|C.I.O. ; centre d’orientation|CIO|bmo:2416",
    "ml-41|Mission locale du Blaisois|ML|Mission Locale ; M.L.|Missions locales|bmo:2416",
    "cad-41|CAD de Blois|CAD||CAD|bmo:2416",
    "cio-45|CIO d’Orléans|CIO||CIO|bmo:2421",
    "region|Numéro vert Région|Numéro vert||Région|",
  ])

  private func snapshot(_ tables: [DataTable]) throws -> Snapshot {
    try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.dataset("orientations", vintage: nil, tables: [Self.structures] + tables),
    ])
  }

  private func log(_ tables: [DataTable], and more: [Dataset] = []) throws -> FindingLog {
    var log = FindingLog()
    _ = try Store.open(
      [
        SampleProject.smallFrame,
        SampleProject.dataset("orientations", vintage: nil, tables: [Self.structures] + tables),
      ] + more, at: .memory, into: &log)
    return log
  }

  @Test func `reads a record back with every name understood`() throws {
    let book = try snapshot([
      SampleProject.referrals([
        "c.i.o.|2015-11-03/2015-11-13|1|Mission Locale et numéro vert|Jeunes|Fiche navette|2416",
        "CIO d'Orléans|2015-11-04|8-12||||", "CIO|2015-01-01/2015-01-31|0||||bmo:2421",
        ">|2015-11-05|nd|M.L.||||",
      ])
    ]).referrals()

    #expect(
      book.records == [
        Referral(
          origin: "cio-45", span: try #require(DaySpan("2015-01-01/2015-01-31")),
          persons: .exact(0), territory: "bmo:2421"),
        Referral(
          origin: "cio-41", span: try #require(DaySpan("2015-11-03/2015-11-13")),
          persons: .exact(1), destinations: ["ml-41", "region"], audience: "jeunes",
          instrument: "fiche-navette", territory: "bmo:2416"),
        Referral(
          origin: "cio-45", span: try #require(DaySpan("2015-11-04/2015-11-04")),
          persons: .between(8, 12), territory: "bmo:2421"),
        Referral(
          side: .received, origin: nil, span: try #require(DaySpan("2015-11-05/2015-11-05")),
          persons: .missing(.notTransmitted), destinations: ["ml-41"], territory: "bmo:2416"),
      ])
    #expect(book.structures.map(\.id) == ["cad-41", "cio-41", "cio-45", "ml-41", "region"])
    #expect(book.structures.first { $0.id == "ml-41" }?.network == "missions-locales")
    #expect(
      book.structures.first { $0.id == "cio-41" }?.aliases == ["C.I.O.", "centre d’orientation"])
  }

  @Test func `names origins, destinations and flows, each under its network`() throws {
    let snapshot = try snapshot([
      SampleProject.referrals(["CIO|2015-11-03|1|ML|Jeunes|Carte|bmo:2416"]),
      SampleProject.reports(["CAD|mois|2015-10-01|"]),
    ])
    let subjects = snapshot.subjects.filter {
      [.origin, .destination, .flow, .audience, .instrument].contains($0.kind)
    }

    #expect(
      subjects.map { "\($0.key) \($0.name) \($0.parent ?? "-")" } == [
        "from:@cad CAD -", "from:@cio CIO -", "from:cad-41 CAD from:@cad",
        "from:cio-41 CIO from:@cio", "to:@missions-locales Missions locales -",
        "to:ml-41 ML to:@missions-locales",
        "flow:@cio>@missions-locales CIO → Missions locales -",
        "flow:cio-41>ml-41 CIO → ML flow:@cio>@missions-locales", "public:jeunes Jeunes -",
        "instrument:carte Carte -",
      ])
  }

  @Test func `knows the periods and windows that figures can be about`() throws {
    let snapshot = try snapshot([
      SampleProject.referrals(["CIO|2015-10-20|1|ML|||bmo:2416", "CAD|2015-11-05|2|ML|||"]),
      SampleProject.instruments(["accueil|formulaire d’accueil|2015-11-03|CIO de Blois|"]),
    ])

    #expect(
      snapshot.periods == [
        "2015", "2015-01-01/2015-11-02", "2015-10", "2015-10-F2", "2015-11",
        "2015-11-03/2015-12-31", "2015-11-F1", "2015-Q4", "2015-S2",
      ])
    #expect(snapshot.period(before: "2015-11") == "2015-10")
    #expect(snapshot.period(before: "2015-Q4") == nil)
    let book = try snapshot.referrals()
    #expect(book.windows(of: 2015, in: "bmo:2421", of: snapshot.tree) == [])
    #expect(
      book.windows(of: 2015, in: "departement:41", of: snapshot.tree).map(\.key)
        == ["2015-01-01/2015-11-02", "2015-11-03/2015-12-31"])
  }

  @Test func `gives views that queries read`() throws {
    let rows = try snapshot([
      SampleProject.referrals(["CIO|2015-11-03|8-12|ML, CAD|||bmo:2416"])
    ]).rows(
      """
      SELECT origin, destination, personsStatus, personsUpper, firstDay, dataset
      FROM referral JOIN referralDestination ON referral = referral.id ORDER BY 2
      """)

    #expect(
      rows.map(\.values)
        == ["cad-41", "ml-41"].map {
          [
            .text("cio-41"), .text($0), .text("imprecise"), .integer(12), .text("2015-11-03"),
            .text("orientations"),
          ]
        })
  }

  @Test func `says which structure nobody knows, once, and what to add`() throws {
    let log = try log([
      SampleProject.referrals([
        "CIO|2015-11-03|1|Mision locale du Blaisois|||bmo:2416",
        "CIO|2015-11-04|1|mision LOCALE du blaisois|||bmo:2416",
      ])
    ])
    let group = try #require(log.sorted.first)

    #expect(log.count(of: .error) == 1)
    #expect(group.first.location.row == 2)
    #expect(
      group.first.message.fr == "« Mision locale du Blaisois » n’est pas une structure connue ici")
    #expect(
      group.first.advice.fr
        == "vouliez-vous dire « Mission locale du Blaisois » ? sinon, ajouter cette écriture "
        + "aux « autres écritures » (aliases) d’une structure, ou une ligne à la table structures : "
        + "mision-locale-du-blaisois, Mision locale du Blaisois")
  }

  @Test func `asks which of two structures a short name means`() throws {
    let log = try log([SampleProject.referrals(["CIO|2015-11-03|1||||"])])

    #expect(
      log.sorted.map(\.first.message.fr) == ["« CIO » peut être 2 structures : cio-41, cio-45"])
  }

  @Test func `never takes a short name for a structure of another territory`() throws {
    let log = try log([SampleProject.referrals(["CIO|2015-11-03|1|ML|||bmo:2421"])])

    #expect(
      log.sorted.map(\.first.message.fr) == [
        "« ML » n’est connu que pour une structure d’un autre territoire"
      ])
  }

  @Test(arguments: [
    (
      "CIO|2015-11-03|1|CIO de Blois|||bmo:2416",
      "« CIO de Blois » est à la fois l’origine et une destination"
    ),
    ("CAD|2015-11-03|1|ML et M.L.|||", "« M.L. » est nommé deux fois parmi les destinations"),
    ("|2015-11-03|1|ML|||", "la ligne ne dit pas qui envoie"),
    (">CAD|2015-11-03|1||||", "la ligne ne dit pas qui accueille"),
    (">|2015-11-03|1|ML et CAD|||", "une ligne d’accueil a plusieurs structures qui accueillent"),
    (
      "Numéro vert|2015-11-03|1|ML|||",
      "la ligne n’a pas de territoire, ni la structure « region »"
    ),
    ("CAD|2015-11-03|1|ML|||bmo2:2416", "« bmo2:2416 » n’est pas un territoire"),
  ])
  func `says what is wrong with a line`(row: String, message: String) throws {
    let log = try log([SampleProject.referrals([row])])

    #expect(log.sorted.map(\.first.message.fr) == [message])
    #expect(log.hasErrors)
  }

  @Test func `leaves out a line about another territory`() throws {
    let row = "CAD de Blois|2015-11-03|1|Numéro vert|||bmo:7501"
    let log = try log([SampleProject.referrals([row])])

    #expect(log.sorted.map(\.first.code) == ["territory-elsewhere"])
    #expect(try snapshot([SampleProject.referrals([row])]).referrals().records.isEmpty)
  }

  @Test func `says that a month and a day of it are both counted`() throws {
    let log = try log([
      SampleProject.referrals([
        "CAD|2015-11-01/2015-11-30|4|ML|||", "CAD|2015-11-12|1|ML|||", "CAD|2015-11-12|1|ML|||",
        "ML|2015-11-12|1|CAD|||", "CAD|2015-12-01|1|ML|||",
      ])
    ])
    let group = try #require(log.sorted.first)

    #expect(!log.hasErrors)
    #expect(log.count(of: .warning) == 2)
    #expect(
      group.first.message.fr
        == "cette période partage des jours avec une autre de la même structure : du 1ᵉʳ au 30 "
        + "novembre 2015"
    )
  }

  @Test func `keeps two lines that say the same`() throws {
    let row = "CAD|2015-11-12|1|ML|||"

    #expect(try snapshot([SampleProject.referrals([row, row])]).referrals().records.count == 2)
  }

  @Test func `refuses a table that two datasets hold`() throws {
    let rows = SampleProject.referrals(["CAD|2015-11-12|1|ML|||", "CAD|2015-11-13|2|ML|||"])
    let log = try log(
      [rows], and: [SampleProject.dataset("orientations-2", vintage: nil, tables: [rows])])

    #expect(
      log.sorted.map(\.first.message.fr)
        == ["orientations et orientations-2 donnent les mêmes orientations, ligne pour ligne"])
  }

  @Test func `reads the same from the file as from memory`() throws {
    let folder = try TemporaryFolder()
    let datasets = [
      SampleProject.smallFrame,
      SampleProject.dataset(
        "orientations", vintage: nil,
        tables: [
          Self.structures, SampleProject.referrals(["CAD|2015-11-12|8-12|ML|Jeunes||"]),
          SampleProject.reports(["CAD|quinzaine|2015-10-01|2015-12-31"]),
          SampleProject.instruments(["carte|carte d’orientation|2015-03-01||bmo:2416"]),
        ]),
    ]
    var log = FindingLog()
    let place = Store.Place.file("\(folder.path)/store.sqlite")
    let first = try #require(try Store.open(datasets, at: place, into: &log)).referrals()
    let again = try #require(try Store.open(datasets.reversed(), at: place, into: &log)).referrals()
    let memory = try SampleProject.snapshot(of: datasets).referrals()

    for book in [first, again] {
      #expect(book.records == memory.records)
      #expect(book.structures == memory.structures)
      #expect(book.expectations == memory.expectations)
      #expect(book.instruments == memory.instruments)
    }
    #expect(memory.expectations.map(\.frequency) == [.fortnight])
    #expect(memory.instruments.map(\.territory) == ["bmo:2416"])
    #expect(log.isEmpty)
  }

  @Test func `expects a report once, however many forms come back with it`() throws {
    let datasets = ["reseau", "orientations-cio"].map { name in
      SampleProject.dataset(
        name, vintage: nil,
        tables: [
          Self.structures, SampleProject.reports(["CAD|mois|2015-01-01|2015-12-31"]),
          SampleProject.instruments(["carte|Carte|2015-03-01||bmo:2416"]),
        ])
    }
    let book = try SampleProject.snapshot(of: [SampleProject.smallFrame] + datasets).referrals()

    #expect(book.expectations.count == 1)
    #expect(book.instruments.count == 1)
  }
}
