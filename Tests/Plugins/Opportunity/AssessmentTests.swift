import Core
import Testing

@testable import Opportunity

struct OpportunityClassTests {
  private typealias Fixture = AssessmentFixture

  @Test(
    arguments: [
      (40, 10, 4, "porteur durable"), (33, 16, 5, "porteur durable"),
      // 20 of 40 is seasonal: the threshold belongs to the season.
      (40, 20, 4, "volume saisonnier"), (40, 10, 3, "volume saisonnier"),
      (40, 40, 1, "volume saisonnier"), (32, 0, 4, "niche durable"),
      (10, 10, 5, "niche durable"), (32, 0, 3, "à surveiller"), (10, 10, 1, "à surveiller"),
    ])
  func `classes by volume, durability and season`(
    projects: Int, seasonal: Int, durability: Int, name: String
  ) throws {
    let one = try Fixture.assess(
      projects, seasonal: seasonal, durability: Fixture.grade(durability))

    #expect(one.class?.rawValue == name)
    #expect(one.classMeasure.value == OpportunityClass(rawValue: name).map { Double($0.number) })
  }

  @Test func `prefers nothing to a guess where no source says whether jobs last`() throws {
    let one = try Fixture.assess(40, seasonal: 40, durability: nil)

    #expect(one.class == .unknown)
    #expect(
      one.classMeasure.basis
        == "40\u{A0}projets (seuil 33) ; aucune source ne dit la durabilité ; "
        + "100,0\u{202F}% saisonniers (seuil 50\u{202F}%)")
  }

  @Test func `takes the share of offers where it is known`() throws {
    let under = DurabilityEvidence.share(Measure(value: 0.55, base: 40), year: 2025)
    let over = DurabilityEvidence.share(Measure(value: 0.6, base: 40), year: 2025)

    #expect(try Fixture.assess(40, seasonal: 0, durability: under).class == .seasonal)
    #expect(try Fixture.assess(40, seasonal: 0, durability: over).class == .durable)
  }

  @Test func `gives no class to hidden projects, nor to none`() throws {
    let hidden = try Fixture.assess(nil, seasonal: nil, hidden: 1, durability: Fixture.grade(5))
    #expect(hidden.classMeasure == Measure(value: nil, maskedCells: 2, status: .masked))

    let none = try Fixture.assess(0, seasonal: 0, durability: Fixture.grade(5))
    #expect(none.classMeasure.status == .notApplicable)
  }

  @Test func `decides by the interval of a hidden season where it lies on one side`() throws {
    // 0 to 4 of 40: at most a tenth.
    let one = try Fixture.assess(
      40, seasonal: nil, hidden: 1, durability: Fixture.grade(4))

    #expect(one.class == .durable)
    #expect(one.classMeasure.basis?.contains("saisonniers masqués, 10,0\u{202F}% au plus") == true)
  }

  @Test func `decides by what is visible where the interval passes the threshold, and says so`()
    throws
  {
    // 18 to 22 of 40.
    let one = try Fixture.assess(40, seasonal: 18, hidden: 1, durability: Fixture.grade(4))

    #expect(one.class == .durable)
    #expect(
      one.classMeasure.basis?.contains(
        "45,0\u{202F}% saisonniers sur le visible (de 45,0\u{202F}% à 55,0\u{202F}%)") == true)
  }

  @Test func `gives no class where the season decides and nothing of it is visible`() throws {
    // 0 to 4 of 6: from nothing to two thirds.
    let field = [5, 5, 6, 6]
    let open = try Fixture.assess(
      6, seasonal: nil, hidden: 1, durability: Fixture.grade(4), field: field)
    #expect(open.classMeasure == Measure(value: nil, maskedCells: 1, status: .masked))

    // Not durable, or a low volume: the season does not decide.
    let brief = try Fixture.assess(
      6, seasonal: nil, hidden: 1, durability: Fixture.grade(3), field: field)
    #expect(brief.class == .seasonal)
    let low = try Fixture.assess(
      5, seasonal: nil, hidden: 1, durability: Fixture.grade(4), field: field)
    #expect(low.class == .niche)
  }

  @Test func `follows the thresholds of the project`() throws {
    var thresholds = Fixture.thresholds
    thresholds.volume = 1
    thresholds.durableClass = 3
    thresholds.seasonal = 0.2
    let one = try Fixture.assess(
      40, seasonal: 10, durability: Fixture.grade(3), thresholds: thresholds)

    // 40 of at least 40; 3 of at least 3; 25 % of at least 20 %.
    #expect(one.class == .seasonal)
  }
}

struct OpportunityBasisTests {
  private typealias Fixture = AssessmentFixture

  private func basis(_ projects: Int, _ seasonal: Int, _ durability: Int) throws -> String? {
    try Fixture.assess(projects, seasonal: seasonal, durability: Fixture.grade(durability))
      .classMeasure.basis
  }

  @Test func `says each value with its threshold, and how far the nearest class is`() throws {
    // A low volume 3 short of 33; durability is two classes away, the season changes nothing.
    #expect(
      try basis(30, 3, 5)
        == "30\u{A0}projets (seuil 33) ; durabilité 5/5 (seuil 4) ; "
        + "10,0\u{202F}% saisonniers (seuil 50\u{202F}%) — à 3\u{A0}projets de « porteur durable »"
    )
  }

  @Test func `measures each step by its own scale and names the least`() throws {
    // 8 of 33 projects less (24 %), one class of four less (25 %), 25 points of season more.
    #expect(try basis(40, 10, 4)?.hasSuffix("— à 8\u{A0}projets de « niche durable »") == true)
    // 12.5 points of season against 8 of 33 projects; durability changes nothing.
    #expect(
      try basis(40, 25, 4)?.hasSuffix(
        "— à 12,5 points de projets saisonniers de « porteur durable »") == true)
    // 28 of 33 projects less, or one class more.
    #expect(
      try basis(60, 0, 3)?.hasSuffix("— à 1\u{A0}classe de durabilité de « porteur durable »")
        == true)
  }

  @Test func `says the year of a share and its distance in points`() throws {
    let one = try Fixture.assess(
      40, seasonal: 0,
      durability: .share(Measure(value: 0.615, base: 40), year: 2025))

    #expect(
      one.classMeasure.basis
        == "40\u{A0}projets (seuil 33) ; 61,5\u{202F}% d’offres durables en 2025 "
        + "(seuil 60\u{202F}%) ; 0,0\u{202F}% saisonniers (seuil 50\u{202F}%) "
        + "— à 1,5 point d’offres durables de « volume saisonnier »")
  }
}

struct OpportunityScoreTests {
  private typealias Fixture = AssessmentFixture

  @Test func `adds the weighted parts`() throws {
    let one = try Fixture.assess(40, seasonal: 10, durability: Fixture.grade(4))

    #expect(one.volumePart?.value == 1)
    #expect(one.durabilityPart?.value == 0.75)
    #expect(one.seasonPart?.value == 0.75)
    // 0.4 × 1 + 0.4 × 0.75 + 0.2 × 0.75.
    #expect(abs((one.score?.value ?? 0) - 85) < 1e-9)
    #expect(one.score?.basis == "volume 1,00 ; durabilité 0,75 ; saison 0,75")
  }

  @Test func `takes the least that a hidden season leaves, within its bounds`() throws {
    let one = try Fixture.assess(40, seasonal: nil, hidden: 1, durability: Fixture.grade(5))

    #expect(one.seasonPart?.value == 0.9)
    #expect(one.seasonPart?.bounds == Bounds(0.9, 1))
    #expect(one.seasonPart?.maskedCells == 1)
  }

  @Test func `is not given where a part is not known`() throws {
    #expect(try Fixture.assess(40, seasonal: 0, durability: nil).score == nil)
    let hidden = try Fixture.assess(nil, seasonal: nil, hidden: 1, durability: Fixture.grade(5))
    #expect(hidden.score?.status == .masked)
    #expect(hidden.score?.value == nil)
  }

  @Test func `ranks volumes from 0 to 1, equals in the middle, one half on average`() throws {
    let counts = [10, 20, 20, 40]
    let field = try #require(VolumeField(visible: counts, quantile: 0.75))
    let ranks = counts.compactMap(field.percentileRank)

    // Of three others, one has fewer and one as many: 1.5 of 3.
    #expect(ranks == [0, 0.5, 0.5, 1])
    #expect(VolumeField(visible: [7], quantile: 0.75)?.percentileRank(of: 7) == nil)
  }

  @Test(arguments: [(0.75, 33), (0.5, 25), (1.0, 40), (0.0, 10)])
  func `a high volume begins at the whole number above the quantile`(
    quantile: Double, threshold: Int
  ) {
    #expect(VolumeField(visible: [40, 10, 30, 20], quantile: quantile)?.threshold == threshold)
  }
}
