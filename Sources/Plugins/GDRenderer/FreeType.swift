import CLibGD
import ChartLayout

/// One glyph's coverage, four times as wide as it will be drawn, as libgd's FreeType makes it.
struct WideGlyph: Equatable {
  /// 0…255, row by row.
  var coverage: [UInt8]
  var width: Int
  var height: Int
  /// The place of the pen within, in columns and rows.
  var originX: Int
  var originY: Int

  var isBlank: Bool { coverage.allSatisfy { $0 == 0 } }
}

/// The two questions asked of libgd's text: how a glyph looks, and how far it moves the pen.
enum FreeType {
  /// How much wider than high glyphs are drawn, so that they can stand at quarters of a pixel.
  static let widening = 4
  /// Sets up libgd's font cache once, before any thread draws.
  static let isReady: Bool = gdFontCacheSetup() == 0

  /// Draws one character at its final height.
  static func glyph(_ scalar: Unicode.Scalar, file: String, size: Double) -> WideGlyph? {
    let em = Int(size.rounded(.up))
    let (originX, originY) = (em / 2 * widening, em * 5 / 4)
    let (width, height) = (em * 5 / 2 * widening, em * 7 / 4)
    guard isReady, let image = gdImageCreateTrueColor(Int32(width), Int32(height)) else {
      return nil
    }
    defer { gdImageDestroy(image) }
    guard
      draw(
        String(scalar), file: file, size: size, widening: widening, on: image, x: originX,
        y: originY) != nil, let rows = image.pointee.tpixels
    else { return nil }
    var coverage = [UInt8](repeating: 0, count: width * height)
    for y in 0..<height {
      guard let row = rows[y] else { continue }
      for x in 0..<width { coverage[y * width + x] = UInt8(row[x] & 0xff) }
    }
    return WideGlyph(
      coverage: coverage, width: width, height: height, originX: originX, originY: originY)
  }

  /// How far a character moves the pen, as a part of the font's size.
  static func advance(_ scalar: Unicode.Scalar, file: String) -> Double? {
    let size = 2000.0
    guard isReady, let with = right("|\(scalar)|", file: file, size: size),
      let without = right("||", file: file, size: size)
    else { return nil }
    return Double(with - without) / size
  }

  private static func right(_ text: String, file: String, size: Double) -> Int32? {
    draw(text, file: file, size: size, widening: 1, on: nil, x: 0, y: 0)?[2]
  }

  /// The corners of the text's box, or nil where libgd refuses the file.
  private static func draw(
    _ text: String, file: String, size: Double, widening: Int, on image: gdImagePtr?, x: Int,
    y: Int
  ) -> [Int32]? {
    var options = gdFTStringExtra()
    options.flags =
      gdFTEX_RESOLUTION | gdFTEX_DISABLE_KERNING | gdFTEX_CHARMAP | gdFTEX_FONTPATHNAME
    options.charmap = gdFTEX_Unicode
    options.hdpi = Int32(72 * widening)
    options.vdpi = 72
    var box = [Int32](repeating: 0, count: 8)
    let failure = text.withCString { text in
      text.withMemoryRebound(to: CChar.self, capacity: 1) { characters in
        gdImageStringFTEx(
          image, &box, 0xffffff, file, size, 0, Int32(x), Int32(y),
          UnsafeMutablePointer(mutating: characters), &options)
      }
    }
    return failure == nil ? box : nil
  }
}
