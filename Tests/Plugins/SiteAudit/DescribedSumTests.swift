import Core
import SiteAudit
import Testing

/// What the descriptor says of the figures changes what a reader can make of them.
struct DescribedSumTests {
  private func kinds(_ site: SampleSite) throws -> [String] {
    try SiteAudit(files: site.files).report().problems.map {
      "\($0.kind) \($0.location.field ?? "")"
    }
  }

  /// What would be narrowed if it is small.
  private func doubts(_ site: SampleSite) throws -> [String] {
    try SiteAudit(files: site.files).report().remarks
      .filter { $0.code == "audit-narrowed-if-small" }.map { $0.location.field ?? "" }
  }

  @Test func `takes no sum for exact that the site says has a rest`() throws {
    let rows = [
      "persons bmo:1 all 2015 50", "persons bmo:1 public:a 2015 s",
      "persons bmo:1 public:b 2015 30",
    ]
    var site = SampleSite(rows)
    #expect(try kinds(site) == ["determined bmo:1 public:a 2015"])

    site.more["persons"] = #""dash:rests": ["subject public"]"#
    #expect(try kinds(site).isEmpty)
  }

  @Test func `takes no year for its months where quarters leave something out`() throws {
    var site = SampleSite(
      ["persons bmo:1 all 2015 112", "persons bmo:1 all 2015-01 s"]
        + (2...12).map { "persons bmo:1 all 2015-\($0 < 10 ? "0" : "")\($0) 10" })
    #expect(try kinds(site) == ["determined bmo:1 all 2015-01"])

    site.more["persons"] = #""dash:rests": ["period quarter"]"#
    site.rows[0] = "persons bmo:1 all 2015 130"
    #expect(try kinds(site).isEmpty)
  }

  @Test func `finds what shares tell of counts that no file gives`() throws {
    // 32 % of 50 less 40 % of 30 leaves 4.
    let rows = [
      "persons departement:36 all 2015 50", "persons bmo:1 all 2015 30",
      "persons bmo:2 all 2015 20",
      "part departement:36 all 2015 0.32 50", "part bmo:1 all 2015 0.4 30", "part bmo:2 all 2015 s",
    ]
    #expect(try kinds(SampleSite(rows)) == ["determined bmo:2 all 2015"])

    let small = ["persons bmo:1 all 2015 30", "part bmo:1 all 2015 0.1 30"]
    #expect(try kinds(SampleSite(small)) == ["small bmo:1 all 2015"])
  }

  @Test func `narrows rounded counts by their sums`() throws {
    let metric = #""dash:rounding": 5"#
    // Each of the two is 6…14 by itself, their sum 11…19: nothing secret is touched.
    var site = SampleSite([
      "persons bmo:1 all 2015 15", "persons bmo:1 public:a 2015 10",
      "persons bmo:1 public:b 2015 10",
    ])
    site.more["persons"] = metric
    #expect(try kinds(site).isEmpty)

    // 21…29 less 11…19 and 0…4 leaves all of 1…9 possible; less 6…14 and 0…4, 3…9.
    site.rows = [
      "persons bmo:1 all 2015 25", "persons bmo:1 public:a 2015 15",
      "persons bmo:1 public:b 2015 5",
      "persons bmo:1 public:c 2015 0",
    ]
    #expect(try kinds(site).isEmpty)
    site.rows[1] = "persons bmo:1 public:a 2015 10"
    #expect(try doubts(site).contains("bmo:1 public:b 2015"))
  }

  @Test func `subtracts eleven months from the year that another metric counts`() throws {
    var site = SampleSite(
      ["persons bmo:1 all 2015 113", "orientations bmo:1 all 2015-01 s"]
        + (2...12).map { "orientations bmo:1 all 2015-\($0 < 10 ? "0" : "")\($0) 10" })
    #expect(try kinds(site).isEmpty)

    site.more["orientations"] = #""dash:monthsOf": "persons""#
    #expect(try kinds(site) == ["determined bmo:1 all 2015-01"])
    // Where the year holds more than its months, 113 less 110 is only the most it can be.
    site.more["persons"] = #""dash:rests": ["months orientations"]"#
    #expect(try kinds(site) == ["narrowed bmo:1 all 2015-01"])
  }

  @Test func `finds the count before a published change`() throws {
    let rows = [
      "persons bmo:1 all 2014 s", "persons bmo:1 all 2015 30", "change bmo:1 all 2015 6.5",
    ]
    #expect(try kinds(SampleSite(rows)) == ["follows bmo:1 all 2015"])
  }
}
