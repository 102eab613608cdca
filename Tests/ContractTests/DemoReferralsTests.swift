import Core
import Plugins
import Testing
import TestSupport

/// The referrals of the demonstration, read and counted.
///
/// Expected sums were computed apart from this program, by a Python script over the CSV files.
struct DemoReferralsTests {
  private static let opened = Result {
    try SampleProject.snapshot(
      of: ProjectFiles.datasets(
        ["demo-referrals", "territories"], in: "\(ProjectFiles.root)/datasets"))
  }
  private static let counted = Task {
    let snapshot = try opened.get()
    var indicators: [Indicator] = []
    for metric in Plugins.all().filter({ $0.id == "referrals" }).flatMap(\.metrics) {
      indicators += try await metric.indicators(from: snapshot)
    }
    return indicators
  }

  private let snapshot: Snapshot
  private let indicators: [Indicator]

  init() async throws {
    snapshot = try Self.opened.get()
    indicators = try await Self.counted.value
  }

  private func value(
    _ metric: String, _ territory: String, _ subject: String, _ period: String
  ) -> Double? {
    indicators.first {
      $0.metric == metric && $0.territory == territory && $0.subject == subject
        && $0.period == period
    }?.measure.value
  }

  @Test(arguments: [
    ("region:24", "all", "2024", 2547), ("region:24", "all", "2025", 2713),
    ("departement:37", "all", "2025", 1110), ("departement:41", "all", "2025", 551),
    ("bmo:2416", "all", "2025-12", 22), ("bmo:2415", "from:cio-tours", "2025", 49),
    ("bmo:2416", "from:cio-blois", "2025", 30), ("departement:37", "from:@cio", "2025", 96),
    ("region:24", "instrument:carte", "2024", 2035),
    ("region:24", "instrument:fiche-navette", "2025", 1765),
  ])
  func `counts the persons that the lines tell`(
    territory: String, subject: String, period: String, persons: Double
  ) {
    #expect(value("referrals.persons", territory, subject, period) == persons)
  }

  @Test(arguments: [
    ("region:24", "all", "2025", 3018), ("departement:37", "to:@greta", "2025", 198),
    ("bmo:2421", "flow:ft-orleans>ml-orleans", "2025", 130),
  ])
  func `counts an orientation for each destination of each person`(
    territory: String, subject: String, period: String, orientations: Double
  ) {
    #expect(value("referrals.orientations", territory, subject, period) == orientations)
  }

  @Test func `counts apart those without a destination, and those who arrived`() {
    #expect(value("referrals.unnamed", "region:24", "all", "2025") == 229)
    #expect(value("referrals.unnamed", "bmo:2421", "all", "2024") == 144)
    #expect(value("referrals.arrivals", "region:24", "all", "2025") == 802)
    #expect(value("referrals.arrivals", "bmo:2415", "all", "2025") == 363)
  }

  @Test func `keeps about twelve as an interval, in no sum`() {
    let june = indicators.first {
      $0.metric == "referrals.persons" && $0.subject == "from:ft-romorantin"
        && $0.period == "2025-06"
    }

    #expect(june?.measure.status == .imprecise)
    #expect(june?.measure.value == nil)
  }

  @Test func `cuts 2025 where the fiche navette came`() throws {
    let book = try snapshot.referrals()

    #expect(
      book.windows(of: 2025, in: "region:24", of: snapshot.tree).map(\.key)
        == ["2025-01-01/2025-02-28", "2025-03-01/2025-12-31"])
  }

  @Test func `still awaits five reports of December 2025`() throws {
    let awaited = try snapshot.referrals().reports().filter {
      $0.state == .awaited && $0.span.last == CalendarDate(year: 2025, month: 12, day: 31)
    }

    #expect(
      awaited.map(\.structure)
        == ["capemploi-orleans", "cio-blois", "cio-tours-nord", "ml-blois", "pointa-romorantin"])
  }
}
