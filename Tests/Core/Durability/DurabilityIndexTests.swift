import Testing

@testable import Core

struct DurabilityIndexTests {
  private let occupation = "ROME:F1606"
  private let tree = TerritoryTree([
    Territory(
      key: "bmo:2418", level: .bassin, zoning: "bmo", vintage: "2025", code: "2418",
      name: "Romorantin", parent: nil)
  ])

  /// Some offers of each class a month, from January 2024.
  private func evidence(offers: Int, months: Int) -> DurabilityEvidence? {
    let cells = Array(repeating: CellSum(visible: offers), count: months)
    let classes: [ContractClass: [CellSum]] = Dictionary(
      uniqueKeysWithValues: ContractClass.allCases.map { ($0, cells) })
    let series = OfferSeries(
      territory: "bmo:2418", subject: occupation, first: Month(year: 2024, month: 1),
      classes: classes, total: cells)
    let tension = Tension(
      territory: "bmo:2418", subject: occupation, year: "2021", nonDurability: 2)
    let known = DurabilityClasses(tensions: [tension], links: OccupationLinks(), tree: tree)
    return DurabilityIndex(series: [series], classes: known)
      .evidence(of: occupation, in: "bmo:2418")
  }

  @Test func `takes the offers of the newest whole year`() {
    // 12 × 5 offers, two classes in five.
    #expect(
      evidence(offers: 1, months: 30) == .share(Measure(value: 0.4, base: 60), year: 2025))
  }

  @Test func `takes the class where a year is not whole or has no offer to speak of`() {
    for found in [evidence(offers: 1, months: 11), evidence(offers: 0, months: 12)] {
      guard case .class(let found) = found else {
        Issue.record("no class")
        continue
      }
      #expect(found.value == 4)
    }
  }

  @Test func `knows nothing of what no source speaks of`() {
    let known = DurabilityClasses(tensions: [], links: OccupationLinks(), tree: tree)

    #expect(
      DurabilityIndex(series: [], classes: known).evidence(of: occupation, in: "bmo:2418") == nil)
  }
}
