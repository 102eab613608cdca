internal import CLibCrypto

/// The SHA-256 of some bytes: how dash recognises an input, and keys its caches.
public struct ContentHash: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let description: String

  /// Hashes bytes held in memory.
  public init(of bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes, bytes.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    description = String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Hashes the UTF-8 bytes of a text.
  public init(of text: String) {
    self.init(of: text.utf8)
  }

  /// Orders hashes by their digits.
  public static func < (left: ContentHash, right: ContentHash) -> Bool {
    left.description < right.description
  }
}
