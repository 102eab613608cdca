internal import Core
internal import Glibc

/// The SHA-256 of every file of a plugin's folder, hidden ones too: R reads `.Rprofile` where it starts.
enum TrustedFiles {
  /// Returns digests by path in the folder; of a link, that of its target's name.
  ///
  /// - Throws: `FileError` where something cannot be read.
  static func digests(below folder: String, in prefix: String = "") throws(FileError)
    -> [String: String]
  {
    var digests: [String: String] = [:]
    for name in try FileAccess.names(in: folder) {
      let path = "\(folder)/\(name)"
      let shown = prefix + name
      switch kind(of: path) {
      case S_IFDIR: digests.merge(try Self.digests(below: path, in: "\(shown)/")) { $1 }
      case S_IFLNK: digests[shown] = "link-\(ContentHash(of: target(of: path)))"
      case S_IFREG: digests[shown] = ContentHash(of: try FileAccess.bytes(of: path)).description
      default: digests[shown] = "special"
      }
    }
    return digests
  }

  private static func kind(of path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  private static func target(of path: String) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink(path, &bytes, bytes.count))
    return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
