import Core
import Testing

struct BulletinTests {
  private func bulletin(
    _ figures: PublishedFigures = BulletinFixture.published, mode: DisclosureMode = .diffusion
  ) throws -> Bulletin {
    try #require(BulletinFixture.builder(figures, mode: mode).bulletin(of: BulletinFixture.blois))
  }

  private func texts(_ bulletin: Bulletin, under title: String) -> [String] {
    bulletin.sections.filter { $0.title == title }.flatMap(\.blocks).flatMap { block in
      switch block {
      case .paragraph(let text): [text]
      case .list(let items): items
      case .table(let table):
        table.rows.map { ([$0.name] + $0.cells.map(\.text)).joined(separator: " | ") }
      }
    }
  }

  @Test func `says since when, and until which day`() throws {
    let bulletin = try bulletin()

    #expect(bulletin.title == "Les orientations entre structures du bassin de Blois")
    #expect(bulletin.dates == "Depuis le 31 octobre 2025, arrêté au 30 novembre 2025")
    #expect(bulletin.fileName == "2025-11-30-blois")
  }

  @Test func `compares the newest period with the one before, per 30 days`() throws {
    #expect(
      try plain(bulletin().lead)
        == "Novembre 2025 : 9 personnes orientées. Soit 9,0 personnes pour 30 jours (30 jours "
        + "d’observation), contre 2,9 pour la période d’avant, octobre 2025.")
  }

  @Test func `tells months where only a day of somebody fits in a fortnight`() throws {
    var book = BulletinFixture.book
    let day = CalendarDate(year: 2025, month: 11, day: 20)
    book.records.append(
      Referral(
        origin: "ml", span: try #require(DaySpan(day, day)), persons: .between(6, 10),
        destinations: ["greta"],
        territory: BulletinFixture.blois.key))
    book.records.append(
      Referral(
        origin: "greta", span: DaySpan(Month(year: 2025, month: 11)), persons: .exact(1),
        destinations: [], territory: BulletinFixture.blois.key))
    let fortnight = BulletinFixture.number("referrals.persons", "all", "2025-11-F2", 4)
    let figures = PublishedFigures([fortnight] + BulletinFixture.counts)
    func bulletin(_ book: ReferralBook) throws -> Bulletin {
      try #require(
        BulletinFixture.builder(figures, book: book, mode: .interne)
          .bulletin(of: BulletinFixture.blois))
    }

    #expect(try bulletin(book).lead.hasPrefix("Novembre 2025"))
    #expect(
      try texts(bulletin(book), under: "Ce qui est nouveau").map(plain)
        .contains("Première orientation Mission locale → GRETA : 6 à 10 personnes."))
    book.records.removeAll { $0.origin == "cio" && $0.span.last > BulletinFixture.closing }
    #expect(try bulletin(book).lead.hasPrefix("2ᵉ quinzaine de novembre 2025"))
  }

  @Test func `tells the period before, the periods since, and who sent whom`() throws {
    #expect(
      try texts(bulletin(), under: "Ce qui a été orienté") == [
        "octobre 2025 (avant) | 3 | 2,9", "novembre 2025 | 9 | 9,0", "CIO | 9",
      ])
  }

  @Test func `keeps hidden what the site hides, below what it shows`() throws {
    #expect(
      try texts(bulletin(), under: "Vers qui") == ["Mission locale | 7", "GRETA | s"])
  }

  @Test func `asks kindly for what is missing, and says when the next is due`() throws {
    #expect(
      try texts(bulletin(), under: "Ce qu’il nous manque encore").map(plain) == [
        "Il nous manque encore, pour novembre 2025 : la Mission locale.",
        "Un mot suffit, même pour dire zéro.",
        "La prochaine remontée porte sur décembre 2025 : nous l’attendons à partir du 1ᵉʳ janvier "
          + "2026.",
      ])
  }

  @Test func `thanks where everybody has told`() throws {
    var book = BulletinFixture.book
    book.expectations.removeLast()
    let bulletin = try #require(
      BulletinFixture.builder(book: book).bulletin(of: BulletinFixture.blois))

    #expect(
      texts(bulletin, under: "Tout le monde a répondu").first.map(plain)
        == "Toutes les structures attendues ont remonté leurs chiffres : merci !")
  }

  // Two people of November went to the GRETA, the first ever: the site hides them.
  @Test func `tells first referrals one by one only within the network`() throws {
    let open = try texts(bulletin(), under: "Ce qui est nouveau").map(plain)
    let within = try texts(bulletin(mode: .interne), under: "Ce qui est nouveau").map(plain)

    #expect(
      open == [
        "Depuis le 1ᵉʳ novembre 2025, un nouvel instrument : fiche navette. Les chiffres d’avant ne "
          + "se comparent pas à ceux d’après."
      ])
    #expect(within == open + ["Première orientation CIO → GRETA : 2 personnes."])
  }

  @Test func `tells first referrals to all where the site shows zeros before`() throws {
    let flow = "flow:cio>greta"
    let figures = PublishedFigures([
      BulletinFixture.number("referrals.orientations", flow, "2025-01-01/2025-10-31", 0),
      BulletinFixture.number("referrals.orientations", flow, "2025-11-01/2025-12-31", 6),
    ])

    #expect(
      try texts(bulletin(figures), under: "Ce qui est nouveau").map(plain).last
        == "Premières orientations CIO → GRETA : 6 orientations.")
  }

  @Test func `says in its head and in its file's name that it is internal`() throws {
    let bulletin = try bulletin(mode: .interne)

    #expect(
      bulletin.warning
        == "Édition interne — ne pas diffuser : les petits effectifs n’y sont pas masqués.")
    #expect(bulletin.fileName == "2025-11-30-blois-interne")
    #expect(try self.bulletin().warning == nil)
  }

  @Test func `is silent where nothing was told after the day`() {
    let since = CalendarDate(year: 2025, month: 11, day: 30)

    #expect(BulletinFixture.builder(since: since).bulletin(of: BulletinFixture.blois) == nil)
  }

  @Test func `serves the territories with referrals and those above`() {
    #expect(BulletinFixture.builder().territories.map(\.key) == ["region:24", "bmo:2416"])
  }

  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
}
