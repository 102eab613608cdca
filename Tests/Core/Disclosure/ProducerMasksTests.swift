import Core
import Testing
import TestSupport

/// Totals beside what their producer hides.
struct ProducerMasksTests {
  @Test func `covers a total that tells the one class its producer hides`() throws {
    let total = try offers("50 40 6 0 * total=100")
    #expect(total?.value == 96)
    #expect(total?.bounds == Bounds(96, 100))
    #expect(total?.maskedCells == 1)
  }

  @Test func `keeps a total that tells nothing more`() throws {
    // Two masks that are 4 together: each may still be anything from 0 to 4.
    #expect(try offers("50 40 6 * * total=100")?.value == 100)
    // Two masks that are 1 together: neither is more than 1.
    #expect(try offers("50 40 6 * * total=97")?.value == 96)
    #expect(try offers("50 40 6 4 0 total=100")?.value == 100)
  }

  @Test func `gives nothing away by sums of what is visible`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.needs("2025", ["V0X60 2416 41 10 5 *", "O0X10 2416 41 * * *"]),
    ])
    let needs = try snapshot.needTotals().filter { $0.territory == "bmo:2416" }
    let visible = { (subject: String) in
      needs.first { $0.subject == subject }?.projects.visible ?? 0
    }
    // A total is what its visible parts add up to: less these it leaves nothing.
    #expect(visible("all") - visible("family:V") == 0)
    #expect(visible("all") == 10)
  }

  private func offers(_ cells: String) throws -> Measure? {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame, SampleProject.offers(["2025-01 2416 - - \(cells)"]),
    ])
    return try snapshot.offerSeries()
      .first { $0.territory == "bmo:2416" && $0.subject == "all" }?.total.first?.measure
  }
}
