import Core
import Testing
import TestSupport

@testable import Levels

struct NiveauIndexTests {
  private let occupation = "FAP2021:B2X36"
  private let links = OccupationLinks([
    "FAP2021:B2X36": [
      .init(subject: "FAP2009:B2Z46", certainty: .sameName),
      .init(subject: "FAP2009:B2Z", certainty: .coarser),
    ]
  ])
  /// With studying out: 0.45 of 0.9 is niveau V, 0.18 of 0.9 niveau IV.
  private let diplomas = [
    ("2003-2005", "V", 1.0), ("2017-2019", "none", 0.18), ("2017-2019", "V", 0.45),
    ("2017-2019", "IV", 0.18), ("2017-2019", "III", 0.06), ("2017-2019", "II-I", 0.03),
    ("2017-2019", "studying", 0.1),
  ].map { DiplomaShare(subject: "FAP2009:B2Z", period: $0.0, niveau: $0.1, share: $0.2) }

  /// `year niveau offers`, `*` for 0 to 4.
  private func offers(_ rows: [String]) -> [NiveauOffers] {
    rows.map { row in
      let words = row.split(separator: " ").map(String.init)
      let hidden = CellSum(visible: nil, masked: 1, lower: 0, upper: 4)
      return NiveauOffers(
        territory: "bmo:2416", subject: occupation, year: words[0], niveau: words[1],
        offers: Int(words[2]).map { CellSum(visible: $0) } ?? hidden)
    }
  }

  private func profile(_ rows: [String] = [], in territory: String = "bmo:2416") -> NiveauProfile? {
    NiveauIndex(offers: offers(rows), diplomas: diplomas, links: links)
      .profile(of: occupation, in: territory)
  }

  @Test func `takes the newest offers of the territory that ask for a niveau`() {
    // 20 and 12 of 40.
    let profile = profile(["2024 V 100", "2025 V 20", "2025 IV 12", "2025 III 8"])

    #expect(profile?.shares[.v] == Measure(value: 0.5, base: 40))
    #expect(profile?.shares[.iv] == Measure(value: 0.3, base: 40))
    #expect(profile?.basis == "offres du territoire qui demandent un niveau, 2025")
  }

  @Test func `takes the diplomas of all France where offers are few, hidden or elsewhere`() {
    for found in [
      profile(), profile(["2025 V 20", "2025 IV 9"]), profile(["2025 V *", "2025 IV 40"]),
      profile(["2025 V 20", "2025 IV 20"], in: "bmo:2417"),
    ] {
      #expect(abs((found?.shares[.v]?.value ?? 0) - 0.5) < 1e-12)
      #expect(abs((found?.shares[.iv]?.value ?? 0) - 0.2) < 1e-12)
      #expect(
        found?.basis == "France, 2017-2019, FAP 2009 B2Z (diplômes des personnes en emploi)")
    }
  }

  @Test func `a niveau that no offer asks for is none of them`() {
    #expect(profile(["2025 V 40"])?.shares[.iv]?.value == 0)
  }

  @Test func `says between what and what a share is where other niveaux are hidden`() {
    let share = profile(["2025 V 30", "2025 IV 10", "2025 III *"])?.shares[.v]

    #expect(share?.value == 0.75)
    #expect(share?.bounds == Bounds(30.0 / 44, 0.75))
  }

  @Test func `says nothing where no source tells`() {
    let index = NiveauIndex(offers: [], diplomas: diplomas, links: OccupationLinks())

    #expect(index.profile(of: occupation, in: "bmo:2416") == nil)
  }

  @Test(
    arguments: [
      (0.25, 0.2, "V"), (0.2, 0.25, "IV"), (0.25, 0.6, "V et IV"), (0.24, 0.24, "autre"),
    ])
  func `an occupation is open to the niveaux that make a quarter of it`(
    v: Double, iv: Double, name: String
  ) {
    let profile = NiveauProfile(
      shares: [.v: Measure(value: v), .iv: Measure(value: iv)], basis: "France")
    let measure = OpenLevelsMetric(threshold: 0.25).measure(of: profile)

    #expect(measure.value.map { OpenLevelsMetric.classes[Int($0) - 1] } == name)
  }

  @Test func `says the shares that the class rests on`() {
    let profile = NiveauProfile(
      shares: [.v: Measure(value: 0.5), .iv: Measure(value: 0.2)], basis: "France, 2017-2019")

    #expect(
      OpenLevelsMetric(threshold: 0.25).measure(of: profile).basis
        == "niveau V 50,0\u{202F}%, niveau IV 20,0\u{202F}% ; France, 2017-2019")
  }
}

struct LevelsPluginTests {
  @Test func `says which niveau is which on both scales, and the threshold of the project`() {
    var thresholds = OpportunityThresholds()
    thresholds.niveau = 0.3
    let manifests = LevelsPlugin(thresholds: thresholds).metrics.map(\.manifest)

    #expect(
      manifests.map(\.title) == [
        "Part du niveau V (CAP, BEP), 3 dans l’échelle de 2019",
        "Part du niveau IV (bac), 4 dans l’échelle de 2019",
        "Niveaux auxquels le métier s’ouvre",
      ])
    #expect(manifests.last?.formula.contains("au moins 30\u{202F}% du métier") == true)
  }

  @Test func `stands beside the needs of the newest year, in every territory that has them`()
    async throws
  {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.needs("2023", ["V0Z60 2417 41 50 20 10"]),
      SampleProject.needs("2025", ["V0X60 2416 41 50 20 10"]),
      SampleProject.diplomas([
        "FAP2021:V0X60 2017-2019 V 0.6", "FAP2021:V0X60 2017-2019 IV 0.1",
        "FAP2021:V0X60 2017-2019 none 0.3",
      ]),
    ])
    let metric = try #require(LevelsPlugin(thresholds: OpportunityThresholds()).metrics.last)
    let rows = try await metric.indicators(from: snapshot)

    #expect(rows.map(\.territory) == ["bmo:2416", "departement:41", "region:24"])
    #expect(Set(rows.map(\.period)) == ["2025"])
    #expect(Set(rows.map(\.measure.value)) == [1])
  }
}
