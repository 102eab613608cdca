import CLibGD
import FoundationEssentials
import Testing

@testable import GDRenderer

/// Compares a picture with the one recorded beside the tests, with a tolerance for other versions
/// of libraries.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  /// Expects the picture of a name; with `RECORD_SNAPSHOTS=1` records it instead.
  static func expect(
    _ png: [UInt8], named name: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: "\(name).png")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(png).write(to: file)
      return
    }
    let expected = try #require(pixels(of: Array(Data(contentsOf: file))))
    let drawn = try #require(pixels(of: png))
    try #require(drawn.count == expected.count, sourceLocation: place)
    let far = zip(drawn, expected).count { distance($0, $1) > 24 }
    // One pixel in ten thousand: less than an edge of any mark moved by half a pixel.
    #expect(far * 10_000 <= drawn.count, "\(far) pixels of \(name) differ", sourceLocation: place)
  }

  /// The largest difference of a channel.
  private static func distance(_ first: Int32, _ second: Int32) -> Int32 {
    [16, 8, 0].map { abs((first >> $0 & 0xff) - (second >> $0 & 0xff)) }.max() ?? 0
  }

  /// `0xRRGGBB` of every pixel, row by row.
  private static func pixels(of png: [UInt8]) -> [Int32]? {
    var png = png
    guard let image = gdImageCreateFromPngPtr(Int32(png.count), &png) else { return nil }
    defer { gdImageDestroy(image) }
    let (width, height) = (image.pointee.sx, image.pointee.sy)
    return (0..<height).flatMap { y in
      (0..<width).map { x in gdImageGetTrueColorPixel(image, x, y) & 0xffffff }
    }
  }
}
