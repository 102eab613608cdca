import CLibGD
public import ChartLayout
public import Core
import FoundationEssentials

/// Draws charts with libgd: glyphs and PNG are libgd's, shapes are covered exactly by our own
/// rasteriser into a palette picture.
///
/// One renderer serves all threads; each glyph is rasterised once.
public struct GDRenderer: ChartRenderer {
  /// The versions of libgd and of the layout, and the hash of the fonts.
  public let identity: String

  /// Measures texts exactly as they will be drawn.
  public var measure: any TextMeasure { book }

  let book: FontBook
  let atlas = GlyphAtlas()

  /// Makes a renderer with the fonts installed on this machine.
  ///
  /// - Throws: `GDRendererError` where there are none.
  public init() throws {
    try self.init(fonts: .installed())
  }

  /// Makes a renderer with fonts of one's choice.
  ///
  /// - Throws: `GDRendererError` where a file cannot be read or is no font.
  public init(fonts: FontFiles) throws {
    var hashes: [String] = []
    for path in Set(Array(fonts.paths.values) + Array(fonts.fallback.values)).sorted() {
      guard let data = FileManager.default.contents(atPath: path),
        FreeType.advance("n", file: path) != nil
      else {
        throw GDRendererError(
          Phrase(
            fr: "police illisible : \(path) : réinstaller le paquet fonts-inter "
              + "(ou fonts-dejavu-core)",
            en: "unreadable font: \(path): reinstall the package fonts-inter "
              + "(or fonts-dejavu-core)"))
      }
      hashes.append(ContentHash(of: data).description)
    }
    let fontHash = ContentHash(of: hashes.joined(separator: " "))
    identity = "libgd \(Self.gdVersion); layout \(ChartLayout.version); fonts \(fontHash)"
    book = FontBook(fonts)
  }

  /// Lays a chart out and draws it.
  public func png(of spec: ChartSpec, format: ChartFormat) throws -> [UInt8] {
    try png(of: ChartLayout(measure: book).scene(of: spec, format: format))
  }

  /// The version of libgd that draws.
  public static var gdVersion: String { String(cString: gdVersionString()) }

  func png(of scene: Scene) throws -> [UInt8] {
    var canvas = Canvas(
      width: Int(scene.width), height: Int(scene.height), inks: scene.items.map(\.ink))
    for item in scene.items {
      switch item {
      case .fill(let path, let ink):
        let (rings, rule) = Contours.fill(path)
        canvas.fill(rings, rule, ink)
      case .stroke(let path, let width, let ink):
        canvas.fill(Contours.stroke(path, width: width), .nonZero, ink)
      case .text(let run):
        for (glyph, x, y) in atlas.glyphs(of: run, book: book) {
          canvas.draw(glyph, x: x, y: y, run.ink)
        }
      case .halo(let run, let reach):
        let reach = Int(reach.rounded())
        for (glyph, x, y) in atlas.glyphs(of: run, reach: reach, book: book) {
          canvas.draw(glyph, x: x, y: y, run.ink)
        }
      }
    }
    return try PNGWriter.png(of: canvas)
  }
}

extension SceneItem {
  fileprivate var ink: Ink {
    switch self {
    case .fill(_, let ink): ink
    case .stroke(_, _, let ink): ink
    case .text(let run), .halo(let run, _): run.ink
    }
  }
}
