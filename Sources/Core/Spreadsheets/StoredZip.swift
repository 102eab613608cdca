/// A zip of stored entries, all of 1 January 1980: the same files give the same bytes on any machine.
///
/// Workbooks of a few kilobytes are all that it writes, so nothing is gained by deflating, and
/// written out whole it needs neither a file nor the machine's clock and time zone.
struct StoredZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// The archive.
  var bytes: [UInt8] {
    body + directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + Self.little(count, bytes: 2)
      + Self.little(count, bytes: 2) + Self.little(directory.count, bytes: 4)
      + Self.little(body.count, bytes: 4) + [0, 0]
  }

  /// Adds a file; `path` is ASCII, with `/`.
  mutating func add(_ path: String, _ content: [UInt8]) {
    let offset = body.count
    let name = Array(path.utf8)
    // Version 2.0, no flag, stored, midnight of the first day that a zip knows.
    let common =
      [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + Self.little(Int(Self.checksum(of: content)), bytes: 4)
      + Self.little(content.count, bytes: 4) + Self.little(content.count, bytes: 4)
      + Self.little(name.count, bytes: 2) + [0, 0]
    body += [0x50, 0x4B, 0x03, 0x04] + common + name + content
    directory +=
      [0x50, 0x4B, 0x01, 0x02, 20, 0] + common + [UInt8](repeating: 0, count: 10)
      + Self.little(offset, bytes: 4) + name
    count += 1
  }

  private static func little(_ number: Int, bytes count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// CRC-32, as zip, gzip and PNG compute it.
  private static func checksum(of content: [UInt8]) -> UInt32 {
    ~content.reduce(UInt32.max) { rest, byte in
      (0..<8).reduce(rest ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
      }
    }
  }
}
