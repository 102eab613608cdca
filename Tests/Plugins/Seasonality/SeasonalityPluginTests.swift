import Core
import Testing

@testable import Seasonality

struct SeasonalityPluginTests {
  @Test func `its layout names only metrics of the catalogue`() {
    let plugin = SeasonalityPlugin()
    var log = FindingLog()
    let metrics = plugin.metrics.map(\.manifest.id)
    _ = PageLayout.read(toml: plugin.layout, file: plugin.id, metrics: metrics, into: &log)
    #expect(log.sorted.isEmpty)
  }
}
