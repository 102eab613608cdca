/// Draws charts as PNG.
///
/// HTML pages are given one and do not know which library draws.
public protocol ChartRenderer: Sendable {
  /// What the bytes depend on beside the spec: library, version, fonts. A part of cache keys.
  var identity: String { get }

  /// Draws one chart; the same spec and format give the same bytes. May be called concurrently.
  func png(of spec: ChartSpec, format: ChartFormat) throws -> [UInt8]
}

/// The sizes a chart is drawn at.
public enum ChartFormat: String, Sendable, Codable, CaseIterable {
  /// 1600 × 1000 pixels, for pages and A4.
  case page
  /// 1920 × 1080 pixels, larger text, to fill a slide.
  case slide
}
