import Referrals
import Testing

struct ReferralsPluginTests {
  @Test func `is named referrals`() {
    #expect(ReferralsPlugin().id == "referrals")
  }
}
