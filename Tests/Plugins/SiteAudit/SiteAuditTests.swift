import SiteAudit
import Testing

struct SiteAuditTests {
  @Test func `starts without knowledge`() { _ = SiteAudit() }
}
