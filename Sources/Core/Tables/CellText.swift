import Foundation

/// The text of a cell, from its bytes: trimmed, in NFC.
enum CellText {
  /// Makes a cell of UTF-8: `.empty` where nothing but white space stands there.
  static func cell(_ bytes: UnsafeBufferPointer<UInt8>) -> Cell {
    var (start, end) = (0, bytes.count)
    while start < end, case let length = spaceLength(in: bytes, from: start), length > 0 {
      start += length
    }
    while start < end, case let length = spaceLength(in: bytes, before: end, after: start),
      length > 0
    {
      end -= length
    }
    guard start < end else { return .empty }
    return .text(normalized(UnsafeBufferPointer(rebasing: bytes[start..<end])))
  }

  /// Returns the text in NFC; bad bytes become U+FFFD.
  static func normalized(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return mayNeedNormalization(bytes) ? text.precomposedStringWithCanonicalMapping : text
  }

  /// Whether some character may not be in NFC.
  ///
  /// Nothing below U+0300 needs normalization, nor does the punctuation and money of U+2002…20BF.
  private static func mayNeedNormalization(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0xCC {
        guard byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] <= 0x82,
          bytes[index + 1] > 0x80 || bytes[index + 2] >= 0x82
        else { return true }
        index += 2
      }
      index += 1
    }
    return false
  }

  /// The length of the white space at a position, 0 where there is none.
  @inline(__always)
  private static func spaceLength(
    in bytes: UnsafeBufferPointer<UInt8>, from position: Int
  ) -> Int {
    let byte = bytes[position]
    if byte < 0x80 { return isSpace(byte) ? 1 : 0 }
    return wideSpaceLength(in: bytes, at: position)
  }

  @inline(__always)
  private static func spaceLength(
    in bytes: UnsafeBufferPointer<UInt8>, before end: Int, after start: Int
  ) -> Int {
    let byte = bytes[end - 1]
    if byte < 0x80 { return isSpace(byte) ? 1 : 0 }
    for length in 2...3 where end - length >= start {
      if wideSpaceLength(in: bytes, at: end - length) == length { return length }
    }
    return 0
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  /// U+00A0, U+2000…200B, U+2028, U+2029, U+202F, U+3000 and the mark U+FEFF.
  private static func wideSpaceLength(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Int {
    let rest = bytes.count - position
    if bytes[position] == 0xC2, rest > 1 { return bytes[position + 1] == 0xA0 ? 2 : 0 }
    guard rest > 2 else { return 0 }
    switch (bytes[position], bytes[position + 1], bytes[position + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return 3
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }
}
