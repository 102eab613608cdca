/// The texts that a PNG carries beside its pixels.
///
/// Pictures of dash carry none; a picture that another program wrote may say what it was made from.
struct PictureTexts {
  /// Keyword and text of each `tEXt` and plain `iTXt`.
  private(set) var texts: [String] = []
  /// Whether it holds what can be read elsewhere but not here: compressed texts, bytes behind the
  /// picture.
  private(set) var hasUnread = false

  init(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return }
    var place = 8
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = place + 8 + length
      guard end + 4 <= bytes.count else { break }
      read(String(decoding: bytes[place + 4..<place + 8], as: UTF8.self), bytes[place + 8..<end])
      place = end + 4
    }
    if place < bytes.count { hasUnread = true }
  }

  private mutating func read(_ kind: String, _ bytes: ArraySlice<UInt8>) {
    switch kind {
    case "tEXt":
      // Latin-1: each byte is its own scalar; a NUL stands between keyword and text.
      texts.append(
        String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0 == 0 ? 32 : $0) })))
    case "iTXt":
      let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let isCompressed = bytes.dropFirst(parts[0].count + 1).first else {
        return
      }
      if isCompressed == 0 {
        let words = bytes.map { $0 == 0 ? UInt8(ascii: " ") : $0 }
        texts.append(String(decoding: words, as: UTF8.self))
      } else {
        hasUnread = true
      }
    case "zTXt", "eXIf", "iCCP": hasUnread = true
    default: break
    }
  }
}
