import Core
import SiteAudit
import Testing

/// What a reader makes of the editions before.
struct EditionAuditTests {
  private func audit(_ rows: [String], earlier: [String]? = nil) throws -> AuditReport {
    try SiteAudit(
      files: SampleSite(rows).files, earlier: earlier.map { [SampleSite($0).files] } ?? []
    ).report()
  }

  /// The same site, with another count hidden beside the small one.
  private static func earlier(all: Int) -> [String] {
    [
      "persons bmo:1 all 2015 \(all)", "persons bmo:1 public:a 2015 s",
      "persons bmo:1 public:b 2015 30", "persons bmo:1 public:c 2015 s",
      "persons bmo:1 public:d 2015 50",
    ]
  }

  @Test func `finds what two editions with other masks give away together`() throws {
    let report = try audit(SampleSite.edition, earlier: Self.earlier(all: 124))

    #expect(
      report.problems.map { "\($0.kind) \($0.location.field ?? "")" }
        == ["determined bmo:1 public:a 2015"])
    #expect(report.remarks.map(\.code) == ["audit-shown-before"])
    #expect(try audit(SampleSite.edition).isClean)
    #expect(try audit(SampleSite.edition, earlier: SampleSite.edition).isClean)
  }

  @Test func `knows no number of a period that still ran when it was published`() throws {
    let november = [
      "persons bmo:1 all 2015 83", "persons bmo:1 all 2015-11 20", "persons bmo:1 public:a 2015 80",
    ]
    let december = [
      "persons bmo:1 all 2015 s", "persons bmo:1 all 2015-12 20", "persons bmo:1 public:a 2015 80",
      "persons bmo:1 public:b 2015 s",
    ]

    #expect(try audit(december, earlier: november).isClean)
    // The same months: nothing more was told, so 83 is still known, and 80 of it.
    let again = december.filter { !$0.contains("2015-12") } + ["persons bmo:1 all 2015-11 20"]
    #expect(try !audit(again, earlier: november).isClean)
  }

  @Test func `makes nothing of an earlier edition whose figures were corrected`() throws {
    let report = try audit(SampleSite.edition, earlier: Self.earlier(all: 130))

    #expect(report.isClean)
    #expect(report.remarks.map(\.code) == ["audit-revised"])
  }
}
