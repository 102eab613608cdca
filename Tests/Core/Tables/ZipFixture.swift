/// A zip made by hand: entries stored, or given as an already deflated stream.
struct ZipFixture {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// The archive's bytes.
  var bytes: [UInt8] {
    body + directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + Self.little(count, 2)
      + Self.little(count, 2) + Self.little(directory.count, 4) + Self.little(body.count, 4)
      + [0, 0]
  }

  /// Adds an entry as it is.
  mutating func store(_ name: String, _ content: [UInt8]) {
    add(name, content, method: 0, crc: Self.crc32(content), size: content.count)
  }

  /// Adds a text.
  mutating func store(_ name: String, _ text: String) { store(name, Array(text.utf8)) }

  /// Adds an entry of a kilobyte of spaces for every byte, as deflate writes them.
  mutating func storeSpaces(_ name: String, kilobytes: Int) {
    let start: [UInt8] = [
      0xED, 0xC1, 0x81, 0, 0, 0, 0, 0xC3, 0x20, 0x95, 0xF9, 0x53, 0x1E, 0xE4, 0x55, 0x01,
    ]
    let stream = start + [UInt8](repeating: 0, count: kilobytes) + [0xF7, 0x06]
    add(name, stream, method: 8, crc: 0, size: kilobytes * 1032)
  }

  private mutating func add(
    _ name: String, _ content: [UInt8], method: Int, crc: UInt32, size: Int
  ) {
    let offset = body.count
    let name = Array(name.utf8)
    // Version 2.0, names in UTF-8, method, 1 January 1980.
    let common =
      Self.little(20, 2) + Self.little(0x800, 2) + Self.little(method, 2) + [0, 0, 0x21, 0]
      + Self.little(Int(crc), 4) + Self.little(content.count, 4) + Self.little(size, 4)
      + Self.little(name.count, 2) + [0, 0]
    body += [0x50, 0x4B, 0x03, 0x04] + common + name + content
    directory +=
      [0x50, 0x4B, 0x01, 0x02, 20, 0] + common + [UInt8](repeating: 0, count: 10)
      + Self.little(offset, 4) + name
    count += 1
  }

  private static func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
      }
    }
  }
}
