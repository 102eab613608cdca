import Core
import Testing

struct BulletinMailTests {
  @Test func `writes an e-mail of 72 columns that reads without markup`() throws {
    let bulletin = try #require(BulletinFixture.builder().bulletin(of: BulletinFixture.blois))

    #expect(
      BulletinMail(bulletin).text == """
        Les orientations entre structures du bassin de Blois
        Depuis le 31 octobre 2025, arrêté au 30 novembre 2025

        Novembre 2025 : 9 personnes orientées. Soit 9,0 personnes pour 30 jours
        (30 jours d’observation), contre 2,9 pour la période d’avant, octobre
        2025.

        CE QUI A ÉTÉ ORIENTÉ

        Personnes orientées par les structures du bassin de Blois
        Période               Personnes  Pour 30 jours
        ----------------------------------------------
        octobre 2025 (avant)          3            2,9
        novembre 2025                 9            9,0

        Personnes orientées, par structure d’origine
        Origine  novembre 2025
        ----------------------
        CIO                  9

        VERS QUI

        Orientations par destination, novembre 2025
        Destination     Envoyées
        ------------------------
        Mission locale         7
        GRETA                  s

        CE QUI EST NOUVEAU

        - Depuis le 1ᵉʳ novembre 2025, un nouvel instrument : fiche navette. Les
          chiffres d’avant ne se comparent pas à ceux d’après.

        CE QU’IL NOUS MANQUE ENCORE

        Il nous manque encore, pour novembre 2025 : la Mission locale.
        Un mot suffit, même pour dire zéro.
        La prochaine remontée porte sur décembre 2025 : nous l’attendons à
        partir du 1ᵉʳ janvier 2026.

        s : secret statistique
        Source : Réseau de Blois

        \u{2D}-\u{20}
        Réseau de Blois
        Observatoire

        """)
  }

  @Test func `keeps every line within 72 columns, whatever the names`() throws {
    var bulletin = try #require(BulletinFixture.builder().bulletin(of: BulletinFixture.blois))
    let name =
      "Agence pour l’orientation et la formation des personnes du Loir-et-Cher "
      + "et d’ailleurs"
    bulletin.sections = [
      Bulletin.Section(
        "Noms longs",
        blocks: [
          .table(
            ReportTable(
              caption: name,
              columns: [
                ReportTable.Column("Origine", isNumeric: false),
                ReportTable.Column("2ᵉ quinzaine de novembre 2025"), ReportTable.Column("Écart"),
              ],
              rows: [
                ReportTable.Row(
                  name, cells: [ReportTable.Cell("1 240"), ReportTable.Cell("non transmis")])
              ], source: "")), .list([name + " " + name]),
        ])
    ]

    let lines = BulletinMail(bulletin).text.split(separator: "\n")

    #expect(lines.filter { $0.count > 72 } == [])
    #expect(lines.contains { $0.hasSuffix("1 240  non transmis") })
  }
}
