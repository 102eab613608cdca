import Core
import Foundation
import Synchronization
import Testing

@Suite struct ChartCacheTests {
  /// Draws nothing but counts: bytes that begin and end as a PNG does, with the title between.
  private final class CountingRenderer: ChartRenderer {
    let identity: String
    let drawn = Mutex(0)

    init(_ identity: String = "counting 1") {
      self.identity = identity
    }

    func png(of spec: ChartSpec, format: ChartFormat) throws -> [UInt8] {
      drawn.withLock { $0 += 1 }
      return [0x89, 0x50, 0x4E, 0x47] + Array("\(spec.texts.title) \(format)".utf8)
        + [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
    }
  }

  let folder = NSTemporaryDirectory() + "charts-\(UUID().uuidString)"

  private func spec(_ title: String) -> ChartSpec {
    .rankedBars(
      ChartTexts(title: title, subtitle: "s", source: "s", alternativeText: "a"), unit: .share,
      bars: [])
  }

  @Test func `draws once what stays the same`() throws {
    defer { try? FileAccess.remove(folder) }
    let renderer = CountingRenderer()

    let first = try ChartCache(in: folder, for: renderer).png(of: spec("a"), format: .page)
    let second = try ChartCache(in: folder, for: renderer).png(of: spec("a"), format: .page)

    #expect(first == second)
    #expect(renderer.drawn.withLock { $0 } == 1)
  }

  @Test func `draws again for another spec, format or renderer`() throws {
    defer { try? FileAccess.remove(folder) }
    let renderer = CountingRenderer()
    let other = CountingRenderer("counting 2")
    let cache = ChartCache(in: folder, for: renderer)

    for (title, format) in [("a", ChartFormat.page), ("b", .page), ("a", .slide)] {
      _ = try cache.png(of: spec(title), format: format)
    }
    _ = try ChartCache(in: folder, for: other).png(of: spec("a"), format: .page)

    #expect(renderer.drawn.withLock { $0 } == 3)
    #expect(other.drawn.withLock { $0 } == 1)
  }

  @Test func `draws again what a crash cut short`() throws {
    defer { try? FileAccess.remove(folder) }
    let renderer = CountingRenderer()
    let whole = try ChartCache(in: folder, for: renderer).png(of: spec("a"), format: .page)
    let name = try #require(try FileAccess.names(in: folder).first)
    try FileAccess.replace("\(folder)/\(name)", bytes: Array(whole.dropLast()))

    #expect(try ChartCache(in: folder, for: renderer).png(of: spec("a"), format: .page) == whole)
    #expect(renderer.drawn.withLock { $0 } == 2)
  }

  @Test func `removes what nobody asked for`() throws {
    defer { try? FileAccess.remove(folder) }
    let renderer = CountingRenderer()
    _ = try ChartCache(in: folder, for: renderer).png(of: spec("a"), format: .page)

    let next = ChartCache(in: folder, for: renderer)
    _ = try next.png(of: spec("b"), format: .page)
    next.prune()

    #expect(try FileAccess.names(in: folder).count == 1)
  }
}
