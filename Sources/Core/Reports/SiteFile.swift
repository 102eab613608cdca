/// One file of a published site.
public struct SiteFile: Sendable, Hashable {
  /// ASCII, relative to the site's folder, with `/`: `bassins/2416-blois/index.html`.
  public var path: String
  /// What the file holds.
  public var bytes: [UInt8]

  /// Names some bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A text file in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
