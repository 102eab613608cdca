import Core
import Testing
import TestSupport

struct ContractRowCheckTests {
  private let snapshot: Snapshot

  init() throws {
    snapshot = try SampleProject.snapshot(of: [SampleProject.frame, SampleProject.network])
  }

  @Test func `names territories by key, by code and by name`() {
    let (indicators, log) = check(["bmo:2416", "2417", "orléans", "LOIR ET CHER"].map { row($0) })

    #expect(log.isEmpty)
    #expect(
      indicators.map(\.territory) == ["bmo:2416", "bmo:2417", "bmo:2421", "departement:41"])
  }

  @Test func `says what is wrong with a territory, and what to write`() {
    let (indicators, log) = check([
      row("Bloi"), row("33"), row(""), row("region:24"), row("bmo:9999"),
    ]) { $0.output.levels = [.bassin, .departement] }

    #expect(indicators.map(\.territory) == ["departement:33"])
    #expect(
      told(log).sorted() == [
        "row-level figures.csv:5:1 Centre-Val de Loire est au niveau region, que plugin.toml ne "
          + "déclare pas | ajouter \"region\" à level dans [output], ou retirer la ligne",
        "row-territory figures.csv:2:1 aucun territoire du projet ne s’appelle ainsi | "
          + "vouliez-vous dire Blois ?",
        "row-territory figures.csv:4:1 la ligne ne nomme aucun territoire | écrire son code ou son "
          + "nom : bmo:7501, Bordeaux",
        "row-territory figures.csv:6:1 aucun territoire du projet ne s’appelle ainsi | "
          + "vouliez-vous dire bmo:2499 ?",
      ])
  }

  @Test func `sees that a spreadsheet ate the zero of a code`() throws {
    let ain = SampleProject.territories([
      "region 84 region Auvergne-Rhône-Alpes - -", "departement 01 departement Ain region:84 -",
    ])
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.dataset("ain", vintage: "2025", tables: [ain])
    ])
    let (_, log) = check([row("1")], over: snapshot)

    #expect(
      told(log) == [
        "row-zeros figures.csv:2:1 le code 01 a perdu son zéro de gauche | mettre la colonne au "
          + "format Texte dans le tableur, puis écrire 01"
      ])
  }

  @Test func `takes occupations of the newest nomenclature`() {
    let (indicators, log) = check(["V0X60", "V0Z60", "FAP2009:V0Z60", "Total"].map { subject($0) })
    {
      $0.output.subject = .occupation
    }

    #expect(indicators.map(\.subject) == ["FAP2021:V0X60", "FAP2009:V0Z60"])
    #expect(
      told(log) == [
        "row-subject figures.csv:3 ce code est d’une ancienne nomenclature, FAP2009 | écrire "
          + "FAP2009:V0Z60 si c’est voulu, sinon le code d’aujourd’hui",
        "row-subject figures.csv:5 ce n’est pas un métier du projet | laisser la case vide : c’est "
          + "l’ensemble",
      ])
  }

  @Test func `names structures by what they are called`() {
    let (indicators, log) = check(
      ["cio-blois", "CIO de Blois", "structure:@ml", "Mission locale"].map { subject($0) }
    ) { $0.output.subject = .structure }

    #expect(
      indicators.map(\.subject)
        == [
          "structure:cio-blois", "structure:cio-blois", "structure:@ml",
        ].enumerated().filter { $0.offset != 1 }.map(\.element))
    #expect(log.sorted.map(\.first.code).sorted() == ["row-duplicate", "row-subject"])
  }

  @Test func `names the items of the manifest only`() {
    let (indicators, log) = check(["emploi-ete", "une aide", "Une aid", ""].map { subject($0) }) {
      $0.output.subject = .item
    }

    #expect(indicators.map(\.subject) == ["item:ml.essai/emploi-ete", "item:ml.essai/aide", "all"])
    #expect(log.sorted.first?.first.advice.fr == "vouliez-vous dire Une aide ?")
  }

  @Test func `wants periods of the length declared`() {
    let rows = ["2025", "T1 2025", "2025-Q1", "1825", ""].map { period in
      var row = row("2416")
      row.period = period
      return row
    }
    let (indicators, log) = check(rows) { $0.output.period = .quarter }

    #expect(indicators.map(\.period) == ["2025-Q1"])
    #expect(
      log.sorted.flatMap(\.samples).map(\.advice.fr) == [
        "l’écrire comme 2025-Q1, ou changer period dans [output]", "écrire 2025-Q1",
        "l’écrire comme 2025-Q1, ou changer period dans [output]",
        "l’écrire comme 2025-Q1, ou changer period dans [output]",
      ])
  }

  @Test(
    arguments: [
      (nil, "", "row-empty"), (nil, "ok", "row-empty"), (3, "notCollected", "row-status"),
      (3, "masqué", "row-status"), (2.5, "", "row-number"), (-1, "", "row-number"),
      (nil, "masked", ""), (nil, "notSignificant", ""), (3, "provisional", ""), (0, "", ""),
    ] as [(Double?, String, String)])
  func `holds numbers and statuses together`(value: Double?, status: String, code: String) {
    var one = row("2416")
    (one.value, one.status) = (value, status)
    let (indicators, log) = check([one])

    #expect(log.sorted.map(\.first.code) == (code.isEmpty ? [] : [code]))
    #expect(indicators.count == (code.isEmpty ? 1 : 0))
  }

  @Test func `says how a share is written`() {
    var one = row("2416")
    one.value = 12
    let (_, log) = check([one]) { $0.output.unit = .share }

    #expect(
      told(log) == [
        "row-number figures.csv:2:4 une part s’écrit 0,12, et non 12 | diviser la colonne par 100 : "
          + "une part est une fraction de 1"
      ])
  }

  @Test func `makes a share of its parts, and none of nothing`() {
    let parts: [(Double?, Double?)] = [(3, 12), (0, 0), (5, 4), (nil, 12)]
    let rows = zip(["2416", "2417", "2421", "2499"], parts).map { code, parts in
      var row = row(code)
      (row.value, row.numerator, row.denominator) = (nil, parts.0, parts.1)
      return row
    }
    let (indicators, log) = check(rows) { $0.output.unit = .share }

    #expect(indicators.map(\.measure.value) == [0.25, nil])
    #expect(indicators.map(\.measure.base) == [12, 0])
    #expect(indicators.map(\.measure.status) == [.ok, .notApplicable])
    #expect(log.sorted.map(\.first.code).sorted() == ["row-half", "row-number"])
  }

  @Test func `asks on how many persons a figure rests`() {
    var told = row("2417")
    told.n = 12
    var hidden = row("2421")
    (hidden.value, hidden.status) = (nil, "masked")
    let (indicators, log) = check([row("2416"), told, hidden]) { $0.output.countsPersons = true }

    #expect(indicators.map(\.territory) == ["bmo:2417", "bmo:2421"])
    #expect(indicators.first?.measure.persons == 12)
    #expect(log.sorted.map(\.first.code) == ["row-persons"])
  }

  @Test func `takes the parts of a quotient for whole persons`() {
    var quotient = row("2416")
    (quotient.value, quotient.numerator, quotient.denominator, quotient.n) = (nil, 3.5, 250, 12)
    let (indicators, _) = check([quotient]) { manifest in
      manifest.output.unit = .ratio
      manifest.output.countsPersons = true
    }

    #expect(indicators.map(\.measure.persons) == [4])
  }

  @Test func `refuses the same figure twice, however it is named`() {
    let (indicators, log) = check([row("2416"), row("Blois", line: 7)])

    #expect(indicators.count == 1)
    #expect(
      told(log) == [
        "row-duplicate figures.csv:7:4 ce chiffre est déjà donné à la ligne 2 | garder une seule "
          + "ligne par territoire, sujet et période"
      ])
  }

  // Whatever is thrown at it, a check neither traps nor lets through what the contract forbids.
  @Test func `lets nothing wrong through, whatever the rows`() {
    var random = SystemRandomNumberGenerator()
    func pick<Element>(_ choices: [Element]) -> Element {
      choices[Int.random(in: choices.indices, using: &random)]
    }
    let numbers: [Double?] = [nil, 0, 1, 3.5, -2, 0.4, 12, .infinity, .nan, 1e300, 250]
    for _ in 0..<300 {
      let rows = (0..<20).map { line in
        ContractRow(
          territory: pick(["2416", "Blois", "41", "", "é", "0", "region:24", "🙂"]),
          subject: pick(["", "all", "V0X60", "x", "Total"]),
          period: pick(["2025", "", "25", "2025-13"]),
          value: pick(numbers), numerator: pick(numbers), denominator: pick(numbers),
          n: pick(numbers), status: pick(["", "ok", "masked", "notCollected", "hm"]),
          location: SourceLocation(file: "x", row: line))
      }
      let unit = pick([Unit.share, .score, .count(singular: "", plural: ""), .ratio])
      let (indicators, _) = check(rows) { manifest in
        manifest.output.unit = unit
        manifest.output.subject = .occupation
        manifest.output.countsPersons = true
      }
      #expect(Set(indicators.map(\.key)).count == indicators.count)
      for one in indicators {
        let carries = [.ok, .provisional, .revised].contains(one.measure.status)
        #expect((one.measure.value != nil) == carries)
        #expect(one.measure.value.map { $0.isFinite && $0 >= 0 } ?? true)
        #expect(unit != .share || one.measure.value.map { $0 <= 1 } ?? true)
        #expect(!carries || one.measure.persons.map { $0 >= 0 && $0 == $0.rounded() } ?? false)
      }
    }
  }

  // MARK: - Totals of wider territories

  @Test func `adds up what a file of counts leaves out, and says what is missing`() {
    let rows = [("2416", 10.0), ("2417", 5), ("2421", 7)].map { code, value in
      var row = row(code)
      (row.value, row.n) = (value, value)
      return row
    }
    let (indicators, _) = check(rows) { manifest in
      manifest.output.levels = [.bassin, .departement, .region]
      manifest.secrecy.sums = [.territory]
    }
    let totals = indicators.filter { !$0.territory.hasPrefix("bmo:") }

    // Blois and Vendôme without Entre-deux; then both départements.
    #expect(totals.map(\.territory) == ["departement:41", "departement:45", "region:24"])
    #expect(totals.map(\.measure.value) == [15, 7, 22])
    #expect(totals.map(\.measure.missingCells) == [1, 0, 1])
    #expect(totals.map(\.measure.persons) == [15, 7, 22])
  }

  @Test func `adds up nothing where the plugin does not say so`() {
    #expect(check([row("2416")]).indicators.count == 1)
    let sums: (inout PluginManifest) -> Void = { manifest in
      manifest.secrecy.sums = [.territory]
      manifest.kind = .sql
    }
    #expect(check([row("2416")], sums).indicators.count == 1)
  }

  // MARK: - Rows and manifests

  private func row(_ territory: String, line: Int? = nil) -> ContractRow {
    var row = ContractRow(
      territory: territory, period: "2025", value: 12,
      location: SourceLocation(file: "figures.csv", row: line, column: 4))
    row.columns = [.territory: 1, .value: 4, .n: 5]
    return row
  }

  private func subject(_ subject: String) -> ContractRow {
    var row = row("2416")
    row.subject = subject
    return row
  }

  private func check(
    _ rows: [ContractRow], over other: Snapshot? = nil,
    _ change: (inout PluginManifest) -> Void = { _ in }
  ) -> (indicators: [Indicator], log: FindingLog) {
    var log = FindingLog()
    guard var manifest = Self.manifest() else { return ([], log) }
    manifest.output.subject = .all
    change(&manifest)
    let numbered = rows.enumerated().map { index, row in
      var row = row
      row.location.row = row.location.row ?? index + 2
      return row
    }
    let indicators = ContractRowCheck(manifest, snapshot: other ?? snapshot)
      .indicators(of: numbered, into: &log)
    return (indicators, log)
  }

  private func told(_ log: FindingLog) -> [String] {
    log.sorted.flatMap(\.samples).map { one in
      let place = [one.location.row, one.location.column].compactMap { $0 }
      let text = ([one.location.file] + place.map(String.init)).joined(separator: ":")
      return "\(one.code) \(text) \(one.message.fr) | \(one.advice.fr)"
    }
  }

  private static func manifest() -> PluginManifest? {
    var log = FindingLog()
    return PluginManifest(
      toml: """
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
        unit = "count"
        noun = ["personne", "personnes"]
        subject = "item"
        [items]
        emploi-ete = "Un emploi d’été"
        aide = "Une aide"
        [quality]
        source = "S"
        periodicity = "annuelle"
        [figures]
        file = "figures.csv"
        """, file: "plugin.toml", into: &log)
  }
}
