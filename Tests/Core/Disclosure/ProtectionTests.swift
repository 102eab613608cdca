import Core
import Testing

struct ProtectionTests {
  private let manifest = InventedMetric { [] }.manifest

  @Test func `publishes a number with its reservations`() {
    let measure = Measure(
      value: 0.5, bounds: Bounds(0.4, 0.6), base: 100, maskedCells: 3, missingCells: 1,
      status: .provisional)

    #expect(
      published(measure)
        == .number(
          PublishedNumber(
            value: 0.5, bounds: Bounds(0.4, 0.6), base: 100, maskedCells: 3, missingCells: 1,
            isProvisional: true)))
  }

  @Test func `marks a rate on fewer than its minimum base`() {
    #expect(published(Measure(value: 0.5, base: 29))?.number?.hasSmallBase == true)
    #expect(published(Measure(value: 0.5, base: 30))?.number?.hasSmallBase == false)
    #expect(published(Measure(value: 0.5))?.number?.hasSmallBase == false)
  }

  @Test func `keeps no number of a hidden figure, even where a metric left one`() {
    let careless = Measure(value: 3, base: 12, maskedCells: 1, status: .masked)

    #expect(published(careless) == .masked(nil))
    #expect(
      published(Measure(value: nil, bounds: Bounds(0, 4), maskedCells: 1, status: .masked))
        == .masked(Bounds(0, 4)))
    #expect(published(Measure(value: 3, status: .notSignificant)) == .missing(.notSignificant))
  }

  @Test func `publishes nothing that is not a number`() {
    #expect(published(Measure(value: nil)) == .missing(.notTransmitted))
    #expect(published(Measure(value: .infinity)) == .missing(.notTransmitted))
  }

  @Test func `leaves out a metric without a manifest`() {
    let row = Indicator(
      metric: "other.metric", territory: "bmo:2416", subject: "all", period: "2025",
      measure: Measure(value: 1))
    #expect(Protection.publish([row], metrics: [manifest]).count == 0)
  }

  private func published(_ measure: Measure) -> PublishedFigure? {
    let row = Indicator(
      metric: manifest.id, territory: "bmo:2416", subject: "all", period: "2025",
      measure: measure)
    return Protection.publish([row], metrics: [manifest])
      .figure(manifest.id, "bmo:2416", "all", "2025")
  }
}
