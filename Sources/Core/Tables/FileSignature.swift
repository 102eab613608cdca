/// What the first bytes of a file say it is.
enum FileSignature {
  case zip, compoundDocument, pdf, webPage, otherArchive, text

  init(_ bytes: [UInt8]) {
    let start = bytes.prefix(1024)
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundDocument
    } else if start.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if Self.isWebPage(start) {
      self = .webPage
    } else {
      self = Self.isArchive(start) ? .otherArchive : .text
    }
  }

  private static func isWebPage(_ start: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: start, as: UTF8.self).lowercased().drop {
      !$0.isASCII || $0.isWhitespace
    }
    return ["<!doctype", "<html", "<?xml"].contains { text.hasPrefix($0) }
  }

  /// Gzip, RAR, 7-Zip, Zstandard.
  private static func isArchive(_ start: ArraySlice<UInt8>) -> Bool {
    let marks: [[UInt8]] = [
      [0x1F, 0x8B], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
      [0x28, 0xB5, 0x2F, 0xFD],
    ]
    return marks.contains { start.starts(with: $0) }
  }
}
