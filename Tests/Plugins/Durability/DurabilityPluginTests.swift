import Core
import Testing

@testable import Durability

struct DurabilityPluginTests {
  @Test func `its layout names only metrics of the catalogue`() {
    let plugin = DurabilityPlugin()
    var log = FindingLog()
    let metrics = plugin.metrics.map(\.manifest.id)
    _ = PageLayout.read(toml: plugin.layout, file: plugin.id, metrics: metrics, into: &log)
    #expect(log.sorted.isEmpty)
  }
}
