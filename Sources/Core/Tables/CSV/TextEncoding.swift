/// The encodings of text that dash reads.
enum TextEncoding: Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252

  /// Finds an encoding by its usual names (`UTF-8`, `latin1`, `cp1252` …), whatever the case.
  ///
  /// Latin-1 is read as Windows-1252, as the WHATWG says: so is every file that claims it.
  init?(name: String) {
    switch String(name.lowercased().filter { $0.isLetter || $0.isNumber }) {
    case "utf8", "utf8sig", "unicode11utf8", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "1252", "latin1", "iso88591", "iso885915", "l1", "ansi":
      self = .windows1252
    default: return nil
    }
  }

  /// The encoding that a byte order mark names, and the mark's length.
  static func marked(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, length: Int)?
  {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return (.utf8, 3) }
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16LittleEndian, 2) }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The encoding of UTF-16 without a mark: text of Europe has a NUL in every other byte.
  static func unmarkedUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let start = bytes.prefix(512)
    guard start.count >= 4 else { return nil }
    let pairs = start.count / 2
    let even = start.enumerated().count { $0.offset.isMultiple(of: 2) && $0.element == 0 }
    let odd = start.enumerated().count { !$0.offset.isMultiple(of: 2) && $0.element == 0 }
    if even * 10 >= pairs * 7, odd == 0 { return .utf16BigEndian }
    if odd * 10 >= pairs * 7, even == 0 { return .utf16LittleEndian }
    return nil
  }
}
