import Core
import Testing
import TestSupport

/// Partners' figures on persons, as the public sees them.
struct PartnerFiguresTests {
  @Test func `hides counts of fewer than five persons unless the partner says else`() throws {
    var fixture = PartnerFixture(sums: [])
    fixture.add("bmo:2416", 4, persons: 4)
    fixture.add("bmo:2417", 5, persons: 5)
    fixture.add("bmo:2421", 0, persons: 0)

    #expect(try fixture.shown() == ["bmo:2417": 5, "bmo:2421": 0])
    fixture.threshold = 11
    #expect(try fixture.shown() == ["bmo:2421": 0])
  }

  @Test func `hides a count of many things behind which few persons stand`() throws {
    var fixture = PartnerFixture(sums: [])
    fixture.add("bmo:2416", 12, persons: 3)
    fixture.add("bmo:2417", 12, persons: 12)

    #expect(try fixture.shown() == ["bmo:2417": 12])
  }

  // Blois 12, Vendôme 40, Entre-deux 20, together 72: the total less the others would tell.
  @Test func `hides what would give such a count back`() throws {
    var fixture = PartnerFixture(sums: [.territory])
    for (key, value, persons) in [
      ("bmo:2416", 12, 3), ("bmo:2417", 40, 30), ("bmo:2499", 20, 20), ("departement:41", 72, 53),
    ] {
      fixture.add(key, Double(value), persons: Double(persons))
    }
    let shown = try fixture.shown()

    #expect(shown["bmo:2416"] == nil)
    #expect(shown.count <= 2)
    #expect(try fixture.outcome().report.exposed.isEmpty)
  }

  @Test func `never publishes on how many persons a count rests`() throws {
    var fixture = PartnerFixture(sums: [])
    fixture.add("bmo:2416", 30, persons: 17)
    let figures = try fixture.outcome().figures

    #expect(figures.first { _ in true }?.figure == .number(PublishedNumber(value: 30)))
  }

  @Test(arguments: [
    (3, 40, 40, false), (38, 40, 40, false), (20, 40, 40, true), (0, 40, 40, true),
    (40, 40, 40, true), (1, 4, 4, false), (20, 40, 3, false),
  ])
  func `hides a share whose numerator, rest or base is small`(
    part: Int, whole: Int, persons: Int, isShown: Bool
  ) throws {
    var fixture = PartnerFixture(sums: [], unit: "share")
    fixture.add("bmo:2416", part: Double(part), of: Double(whole), persons: Double(persons))

    #expect(try fixture.shown().isEmpty != isShown)
  }

  // 3 of 40, 25 of 60 and 10 of 50 are 38 of 150: the total and the others would tell 3.
  @Test func `hides a share that its neighbours would tell`() throws {
    var fixture = PartnerFixture(sums: [.territory], unit: "share")
    for (key, part, whole) in [
      ("bmo:2416", 3, 40), ("bmo:2417", 25, 60), ("bmo:2499", 10, 50), ("departement:41", 38, 150),
    ] {
      fixture.add(key, part: Double(part), of: Double(whole), persons: Double(whole))
    }
    let shown = try fixture.shown()

    #expect(shown["bmo:2416"] == nil)
    #expect(shown.count <= 2)
    #expect(!shown.isEmpty)
  }

  @Test func `hides any other figure that few persons, or nobody knows how many, stand behind`()
    throws
  {
    var fixture = PartnerFixture(sums: [], unit: "score")
    fixture.add("bmo:2416", 61, persons: 4)
    fixture.add("bmo:2417", 62, persons: 40)
    fixture.add("bmo:2421", 63, persons: nil)
    let figures = try fixture.outcome().figures

    #expect(try fixture.shown() == ["bmo:2417": 62])
    #expect(figures.allSatisfy { $0.figure.number?.base == nil })
  }

  @Test func `protects figures on persons by rounding too`() throws {
    var shares = PartnerFixture(sums: [], unit: "share", method: .rounding)
    shares.add("bmo:2416", part: 22, of: 44, persons: 44)
    shares.add("bmo:2417", part: 2, of: 44, persons: 44)
    let figures = try shares.outcome().figures
    let number = figures.figure("ml.essai", "bmo:2416", "all", "2025")?.number

    #expect(number?.isRounded == true)
    #expect(number?.base.map { $0.truncatingRemainder(dividingBy: 5) } == 0)
    #expect(figures.figure("ml.essai", "bmo:2417", "all", "2025") == .masked(nil))
  }

  @Test func `hides nothing in an internal edition, nor where no persons are counted`() throws {
    var fixture = PartnerFixture(sums: [])
    fixture.add("bmo:2416", 2, persons: 2)
    fixture.mode = .interne
    #expect(try fixture.shown() == ["bmo:2416": 2])
    fixture.mode = .diffusion
    fixture.countsPersons = false
    #expect(try fixture.shown() == ["bmo:2416": 2])
  }

  // What is shown must leave every hidden count of persons at least two values: a total has never
  // exactly one hidden part, whatever the counts.
  @Test func `leaves no total with a single hidden part, whatever the counts`() throws {
    for seed in 0..<60 {
      var fixture = PartnerFixture(sums: [.territory])
      var values: [Double] = []
      for (index, key) in ["bmo:2416", "bmo:2417", "bmo:2499"].enumerated() {
        let value = Double((seed * 7 + index * 11 + seed * index) % 23)
        values.append(value)
        fixture.add(key, value, persons: seed.isMultiple(of: 3) ? Double(Int(value) % 7) : value)
      }
      fixture.add("departement:41", values.reduce(0, +), persons: values.reduce(0, +))
      let shown = try fixture.shown()
      let parts = ["bmo:2416", "bmo:2417", "bmo:2499"].filter { shown[$0] == nil }.count

      #expect(shown["departement:41"] == nil || parts != 1, "\(seed) \(values) \(shown)")
      #expect(try fixture.outcome().report.exposed.isEmpty)
    }
  }
}

/// Figures of one partner's metric in 2025.
private struct PartnerFixture {
  var threshold: Int?
  var countsPersons = true
  var mode = DisclosureMode.diffusion
  private let sums: Set<MetricManifest.Disclosure.Axis>
  private let unit: String
  private let method: DisclosureMethod
  private var rows: [Indicator] = []

  init(
    sums: Set<MetricManifest.Disclosure.Axis>, unit: String = "count",
    method: DisclosureMethod = .suppression
  ) {
    self.sums = sums
    self.unit = unit
    self.method = method
  }

  mutating func add(_ territory: String, _ value: Double, persons: Double?) {
    var measure = Measure(value: value, base: unit == "count" ? nil : persons)
    measure.persons = persons
    append(territory, measure)
  }

  mutating func add(_ territory: String, part: Double, of whole: Double, persons: Double) {
    var measure = Measure(value: part / whole, base: whole)
    measure.persons = persons
    append(territory, measure)
  }

  private mutating func append(_ territory: String, _ measure: Measure) {
    rows.append(
      Indicator(
        metric: "ml.essai", territory: territory, subject: "all", period: "2025", measure: measure))
  }

  func outcome() throws -> Protection.Outcome {
    var log = FindingLog()
    var manifest = try #require(
      PluginManifest(
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
          unit = "\(unit)"
          noun = ["personne", "personnes"]
          persons = \(countsPersons)
          n = "n"
          [quality]
          source = "S"
          periodicity = "annuelle"
          [figures]
          file = "figures.csv"
          """, file: "plugin.toml", into: &log))
    manifest.secrecy.sums = sums
    manifest.secrecy.threshold = threshold
    let snapshot = try SampleProject.snapshot(of: [SampleProject.frame])
    return Protection.publish(
      rows, metrics: [manifest.metric],
      under: DisclosurePolicy(
        mode: mode, method: method, tree: snapshot.tree, subjects: snapshot.subjects))
  }

  /// The numbers that readers see, by territory.
  func shown() throws -> [String: Double] {
    try outcome().figures.reduce(into: [:]) { $0[$1.territory] = $1.figure.number?.value }
  }
}
