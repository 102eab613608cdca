import Core
import Foundation
import Testing
import TestSupport

/// From the forms that partners fill in to a dataset, and nothing at all where a cell is wrong.
struct ReferralFormTests {
  private static let structures = SampleProject.dataset(
    "structures", vintage: nil,
    tables: [
      SampleProject.structures([
        "cio|CIO de Blois|CIO|C.I.O.|CIO|bmo:2416", "ml|Mission locale|ML|M.L.|ML|bmo:2416",
        "cad|CAD de Blois|CAD||CAD|bmo:2416", "pe|Pôle emploi Blois|PE||PE|bmo:2416",
        "cci|CCI|CCI||CCI|bmo:2416", "afpa|AFPA|AFPA||AFPA|bmo:2416",
        "point-a|Point A|Point A||Point A|bmo:2416",
      ])
    ])

  private static let months = """
    Structure;CIO;;
    Année;2015;;
    ;;;
    Mois;Personnes;Détail;Remarque
    janvier;3;"CAD et ML : 2 personnes ; ML : 1 personne";
    Février;2;"1 : PE, ML, CCI, AFPA ; 1 : ML";
    mars;1;CAD, Point A;
    avril;1;ML;
    mai;;;
    juin;2;"ML : 1 ; CAD et M.L. : 1";
    juillet;3;non précisé;
    août;;;la directrice était absente
    septembre;;;
    octobre;1;ML;

    """

  private func read(
    _ text: String, named file: String = "cio.csv",
    _ choices: ReferralForm.Choices = ReferralForm.Choices(), log: inout FindingLog
  ) throws -> ImportedReferrals? {
    try ReferralForm(
      TableFile(bytes: Array(text.utf8), name: file), named: "orientations", choices: choices
    ).read(among: [SampleProject.smallFrame, Self.structures], into: &log)
  }

  private func findings(_ text: String, _ choices: ReferralForm.Choices = .init()) throws
    -> [String]
  {
    var log = FindingLog()
    let imported = try read(text, choices, log: &log)
    #expect((imported == nil) == log.hasErrors)
    return log.sorted.flatMap(\.samples).map { finding in
      let column = finding.location.column.map(SourceLocation.columnName) ?? ""
      return "\(column)\(finding.location.row.map(String.init) ?? "") \(finding.message.fr)"
    }
  }

  @Test func `reads the months of Châteauroux as they were reported`() throws {
    var log = FindingLog()
    let imported = try #require(try read(Self.months, log: &log))

    #expect(log.isEmpty)
    #expect(imported.persons == 13...13)
    #expect(imported.reports == 7)
    #expect(imported.isMonthly)
    #expect(imported.unnamed == 3...3)
    #expect(imported.orientations == 17)
    #expect(imported.rowCount == 10)
  }

  @Test func `writes a dataset that is read back the same`() throws {
    var log = FindingLog()
    let folder = try TemporaryFolder()
    let imported = try #require(try read(Self.months, log: &log))
    let path = try imported.write(to: folder.path)
    let dataset = try #require(DatasetFolder.load(path, into: &log))
    let snapshot = try SampleProject.snapshot(
      of: [SampleProject.smallFrame, Self.structures, dataset])
    let records = try snapshot.referrals().records

    #expect(log.isEmpty)
    #expect(records.count == 10)
    #expect(
      records.filter { $0.span.first.month == 1 } == [
        Referral(
          origin: "cio", span: DaySpan(Month(year: 2015, month: 1)), persons: .exact(2),
          destinations: ["cad", "ml"], territory: "bmo:2416"),
        Referral(
          origin: "cio", span: DaySpan(Month(year: 2015, month: 1)), persons: .exact(1),
          destinations: ["ml"], territory: "bmo:2416"),
      ])
    #expect(dataset.package.provenance.map(\.file) == ["cio.csv"])
    #expect(Set(snapshot.sources.map(\.name)).contains("orientations"))
    #expect(snapshot.sources.first { $0.name == "orientations" }?.disclosure == .persons)
  }

  @Test func `takes the structure and the year from the command where the table lacks them`() throws
  {
    let table = "Mois,Personnes\njanvier,2\nfévrier,une dizaine\n"
    var log = FindingLog()
    let imported = try #require(
      try read(table, ReferralForm.Choices(structure: "CIO", year: 2015), log: &log))

    #expect(imported.persons == 10...14)
    #expect(imported.unnamed == 10...14)
    #expect(
      try findings(table, .init(year: 2015)) == [
        " le tableau mensuel ne dit pas quelle structure le remplit"
      ])
    #expect(
      try findings(table, .init(structure: "CIO")) == [" le tableau mensuel ne dit pas son année"])
  }

  @Test func `refuses a command that contradicts the table`() throws {
    #expect(
      try findings(Self.months, .init(structure: "ML", year: 2016)) == [
        "B1 le tableau est de « CIO », et --structure dit « ML »",
        "B2 le tableau mensuel nomme plusieurs années : 2015, 2016",
      ])
  }

  @Test(arguments: [
    ("janvier,4,CAD et ML : 3", "C3 le détail compte 3, la colonne des personnes dit 4"),
    ("janvier,2,CAD et ML", "C3 le détail ne dit pas où est allée chacune des 2 personnes"),
    ("janvier,,ML : 2", "C3 le mois a un détail et pas de nombre de personnes"),
    (
      "janvier,une dizaine,ML : 10",
      "C3 le détail compte des personnes dont la colonne ne donne pas le nombre exact"
    ),
    ("janvier,1,ML 1 CAD 2 (voir note)", "C3 le détail ne se lit pas"),
    ("janvier,1,Mission de Blois", "C3 « Mission de Blois » n’est pas une structure connue ici"),
    ("janvié,1,ML", "A3 « janvié » n’est ni un mois ni une période"),
    ("janvier 2014,1,ML", "A3 « janvier 2014 » n’est pas dans l’année du tableau, 2015"),
    ("janvier,plus de 2,ML", "B3 « plus de 2 » n’est pas un nombre entier"),
    (",2,ML : 2", "A3 la ligne compte des personnes et n’a pas de mois"),
    ("janvier,1,ML\njanvier,1,CAD", "A4 cette période est déjà ligne 3"),
    ("janvier,1,ML\nTotal,2,", "B4 le total dit 2, les lignes font 1"),
  ])
  func `says what is wrong at its cell`(rows: String, finding: String) throws {
    let table =
      "CIO 2015,,\nMois,Personnes,Détail\n"
      + rows.split(separator: "\n").map { row in
        let cells = row.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
        return "\(cells[0]),\(cells[1]),\"\(cells.count > 2 ? cells[2] : "")\"\n"
      }.joined()

    #expect(try findings(table) == [finding])
  }

  @Test func `refuses a detail that a separator cut in two`() throws {
    let table = "CIO 2015;;\nMois;Personnes;Détail\njanvier;1;ML : 1; CAD : 1\n"

    #expect(try findings(table) == ["D3 la cellule est dans une colonne sans titre"])
  }

  @Test func `passes over a total that the months bear out`() throws {
    let table = "CIO 2015,,\nMois,Personnes,Détail\njanvier,1,ML\nfévrier,2,\nTOTAL,3,\n"

    #expect(
      try findings(table) == [
        "B5 la ligne de total est passée : les mois donnent le même nombre"
      ])
  }

  @Test func `reads the long form with its own structures`() throws {
    let table = """
      Structure d’origine;Début;Fin;Personnes;Destinations;Instrument
      C.I.O.;03/11/2015;13/11/2015;5;;Fiche navette
      Mission locale;novembre 2015;;~10;CAD;
      Total;;;15;;

      """
    var log = FindingLog()
    let imported = try #require(try read(table, log: &log))

    #expect(imported.persons == 13...17)
    #expect(imported.unnamed == 5...5)
    #expect(!imported.isMonthly)
    #expect(log.sorted.map(\.first.code) == ["total-row"])
    #expect(
      String(decoding: try #require(imported.files.last).bytes, as: UTF8.self) == """
        side,origin,start,end,persons,destinations,public,instrument,zoning,territory,note,record
        envoi,cio,2015-11-03,2015-11-13,5,,,fiche-navette,bmo,2416,,
        envoi,ml,2015-11-01,2015-11-30,8 à 12,cad,,,bmo,2416,,

        """)
  }

  @Test func `refuses a form that nobody filled in`() throws {
    for file in DatasetTemplate(try #require(StandardSchema.named("referrals"))).files {
      var log = FindingLog()
      let form = ReferralForm(
        try TableFile(bytes: file.bytes, name: file.path), named: "orientations")

      #expect(form.read(among: [SampleProject.smallFrame], into: &log) == nil)
      #expect(log.sorted.map(\.first.message.fr) == ["le fichier ne donne aucune orientation"])
    }
  }

  @Test func `refuses a file that was imported already under another name`() throws {
    var log = FindingLog()
    let folder = try TemporaryFolder()
    let path = try #require(try read(Self.months, log: &log)).write(to: folder.path)
    let first = try #require(DatasetFolder.load(path, into: &log))
    let file = try TableFile(bytes: Array(Self.months.utf8), name: "cio.csv")
    let datasets = [SampleProject.smallFrame, Self.structures, first]
    let again = ReferralForm(file, named: "orientations").read(among: datasets, into: &log)
    #expect(again != nil)
    #expect(log.isEmpty)
    let other = ReferralForm(file, named: "autre").read(among: datasets, into: &log)

    #expect(other == nil)
    #expect(log.sorted.map(\.first.code) == ["duplicate-table"])
  }

  @Test func `hands out a workbook with the network and the instructions, each sheet as a CSV`()
    throws
  {
    let files = DatasetTemplate(try #require(StandardSchema.named("referrals"))).files
    let workbook = try #require(files.first { $0.path == "orientations.xlsx" })

    #expect(
      files.map(\.path).sorted() == [
        "instruments.csv", "orientations.csv", "orientations.xlsx", "remontees.csv",
        "structures.csv", "tableau-mensuel.csv",
      ])
    #expect(
      try TableFile(bytes: workbook.bytes, name: workbook.path).sheetNames == [
        "Orientations", "Tableau mensuel", "Structures", "Remontées", "Instruments",
        "Mode d’emploi",
      ])
  }

  @Test func `names an unknown structure at the heading, once`() throws {
    let table = "Structure,CIO de Blos\nAnnée,2015\nMois,Personnes\njanvier,2\nfévrier,1\n"
    #expect(try findings(table) == ["B1 « CIO de Blos » n’est pas une structure connue ici"])
  }

  @Test func `passes over a remark below the months, and says so`() throws {
    let table = "CIO 2015,,\nMois,Personnes,Détail\njanvier,1,ML\nAoût fermé,,\n"
    #expect(
      try findings(table) == ["A4 la ligne n’est ni un mois ni un nombre : elle est passée"])
  }

  @Test func `names columns as the sheet titles them`() throws {
    let table = """
      Structure d’origine;Début;Personnes;Destinations
      CIO;31/11/2015;4;ML

      """
    var log = FindingLog()
    #expect(try read(table, log: &log) == nil)
    #expect(log.sorted.map(\.first.location.field) == ["Début"])
    #expect(log.sorted.map(\.first.message.fr) == ["« 31/11/2015 » n’est pas une date"])
  }

  @Test func `takes a territory by its name`() throws {
    let table = """
      Structure d’origine;Début;Personnes;Destinations;Zonage;Territoire
      C.I.O.;2015-11-03;4;M.L.;bmo;blois
      C.I.O.;2015-11-04;4;M.L.;;Blois

      """
    var log = FindingLog()
    let imported = try #require(try read(table, log: &log))
    let text = String(decoding: try #require(imported.files.last).bytes, as: UTF8.self)

    #expect(log.isEmpty)
    #expect(text.components(separatedBy: ",bmo,2416,").count == 3)
  }

  @Test func `reads a file that describes the network only, with a warning`() throws {
    let table = "Structure;Vu par;Rythme;Depuis;Jusqu’à\nCIO;;mois;janvier 2015;\n"
    var log = FindingLog()
    let imported = try #require(try read(table, log: &log))

    #expect(imported.rowCount(ofRole: "reports") == 1)
    #expect(imported.files.map(\.path) == ["datapackage.json", "reports.csv"])
    #expect(
      log.sorted.map { "\($0.first.severity) \($0.first.code)" } == ["warning source-error"])
  }
}
