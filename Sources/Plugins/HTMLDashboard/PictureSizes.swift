internal import Core

/// How large the pictures of a site are, in pixels: pages keep their room before they are loaded.
struct PictureSizes: Sendable {
  private let sizes: [String: (width: Int, height: Int)]

  /// Reads the heads of PNG files; what is no PNG has no size of its own.
  init(of files: [SiteFile]) {
    sizes = Dictionary(
      files.compactMap { file in Self.size(of: file.bytes).map { (file.path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The size of a picture; where it is not known, that of the format for pages.
  subscript(path: String) -> (width: Int, height: Int) { sizes[path] ?? (1600, 1000) }

  /// Width and height stand in four bytes each behind the signature and the head of `IHDR`.
  private static func size(of png: [UInt8]) -> (width: Int, height: Int)? {
    guard png.count >= 24, png.starts(with: [0x89, 0x50, 0x4e, 0x47]) else { return nil }
    let number = { (start: Int) in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }
}
