import Core
import Testing

struct FindingLogTests {
  private func log(_ count: Int, column: Int = 3) -> FindingLog {
    var log = FindingLog()
    for row in 1...count {
      log.add(
        .error, "type-error", at: SourceLocation(file: "a.csv", row: row, column: column),
        found: "x\(row)", message: Phrase(fr: "faux", en: "wrong"),
        advice: Phrase(fr: "corrigez", en: "mend it"))
    }
    return log
  }

  @Test func `keeps five samples of a million findings and counts them all`() {
    let log = log(1_000_000)

    #expect(log.sorted.count == 1)
    #expect(log.sorted[0].count == 1_000_000)
    #expect(log.sorted[0].samples.map(\.location.row) == [1, 2, 3, 4, 5])
    #expect(log.count(of: .error) == 1_000_000)
  }

  @Test func `makes no sentence for a finding that it only counts`() {
    var log = log(FindingLog.samplesPerGroup)
    var sentences = 0
    func sentence() -> Phrase {
      sentences += 1
      return Phrase(fr: "", en: "")
    }
    log.add(
      .error, "type-error", at: SourceLocation(file: "a.csv", row: 9, column: 3),
      message: sentence(), advice: sentence())

    #expect(sentences == 0)
    #expect(log.sorted[0].count == FindingLog.samplesPerGroup + 1)
  }

  @Test func `clips what stood in an endless cell`() {
    var log = FindingLog()
    log.add(
      .note, "x", at: SourceLocation(file: "a.csv"), found: String(repeating: "é", count: 1_000),
      message: Phrase(fr: "", en: ""), advice: Phrase(fr: "", en: ""))

    #expect(log.sorted[0].first.found == String(repeating: "é", count: 119) + "…")
  }

  @Test func `merges logs with exact counts and the first samples`() {
    var merged = log(7)
    merged.merge(log(10))
    merged.merge(log(2, column: 4))

    #expect(merged.sorted.map(\.count) == [17, 2])
    #expect(merged.sorted[0].samples.map(\.location.row) == [1, 2, 3, 4, 5])
  }

  @Test func `sorts errors first, then by place, whatever the order of arrival`() {
    func finding(_ severity: Finding.Severity, _ code: String, _ file: String, _ row: Int)
      -> Finding
    {
      Finding(
        severity, code: code, at: SourceLocation(file: file, row: row),
        message: Phrase(fr: "", en: ""), advice: Phrase(fr: "", en: ""))
    }
    let findings = [
      finding(.error, "b", "a.csv", 2), finding(.error, "c", "a.csv", 2),
      finding(.error, "a", "b.csv", 1), finding(.warning, "a", "a.csv", 1),
      finding(.note, "a", "a.csv", 1),
    ]
    var log = FindingLog()
    for finding in findings.reversed() { log.add(finding) }

    #expect(log.sorted.map(\.first) == findings)
  }
}
