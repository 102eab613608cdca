/// Windows-1252 by the WHATWG's table, where every byte has a meaning.
enum Windows1252 {
  /// Bytes 80…9F.
  ///
  /// The five that Microsoft left out (81 8D 8F 90 9D) stand for themselves.
  private static let upperControls: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// Returns the text in UTF-8.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        append(byte < 0xA0 ? upperControls[Int(byte) - 0x80] : UInt16(byte), to: &text)
      }
    }
    return text
  }

  private static func append(_ scalar: UInt16, to text: inout [UInt8]) {
    if scalar < 0x800 {
      text.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
    } else {
      text.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6) & 0x3F)
    }
    text.append(0x80 | UInt8(truncatingIfNeeded: scalar) & 0x3F)
  }
}
