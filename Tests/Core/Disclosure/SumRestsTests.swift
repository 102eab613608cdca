import Testing

@testable import Core

/// What a site says of its sums is true of the rows that it has.
struct SumRestsTests {
  private static let orientations = "referrals.orientations"

  private func fixture() -> CountFixture {
    var fixture = CountFixture()
    fixture.add(Self.orientations, "bmo:1", "all", ["2015": 37, "2015-01": 20])
    fixture.add(Self.orientations, "bmo:1", "to:a", ["2015": 20, "2015-01": 12])
    fixture.add(Self.orientations, "bmo:1", "to:b", ["2015": 17, "2015-01": 8])
    return fixture
  }

  private func rests(without isLeftOut: (Indicator) -> Bool) -> [String] {
    let rows = fixture().rows
    let published = Protection.publish(
      rows.filter { !isLeftOut($0) }, metrics: CountFixture.metrics)
    let policy = DisclosurePolicy(
      sources: [
        DataSource(
          name: "o", title: "", source: "", roles: ["referrals"], disclosure: .persons)
      ], tree: CountFixture.tree, subjects: CountFixture.subjects)
    let rests = SumRests(
      rows, metrics: CountFixture.metrics, policy: policy, published: published)
    return rests.axes[Self.orientations] ?? []
  }

  @Test func `knows no rest of destinations that all stand in the site`() {
    #expect(rests { _ in false } == ["period month"])
  }

  @Test func `tells that a sum holds destinations which the site leaves out`() {
    #expect(rests { $0.subject == "to:b" } == ["period month", "subject to"])
  }

  @Test func `leaves untold what readers see, a line of figures that has years only`() {
    #expect(rests { $0.subject == "to:b" && $0.period != "2015" } == ["period month"])
  }
}
