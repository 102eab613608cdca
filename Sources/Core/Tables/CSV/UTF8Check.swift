/// What a pass over bytes says of them as UTF-8.
struct UTF8Check {
  /// Well-formed sequences of two bytes or more.
  private(set) var sequences = 0
  /// Where a byte fits no sequence, in order, up to `maximumKept`.
  private(set) var damage: [Int] = []
  /// How many such bytes there are in all.
  private(set) var damagedBytes = 0

  static let maximumKept = 100_000

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position += 1
        continue
      }
      let length = Self.sequenceLength(in: bytes, at: position)
      if length > 0 { sequences += 1 } else { note(position) }
      position += max(length, 1)
    }
  }

  /// Whether the bytes are most likely UTF-8.
  ///
  /// In text of another encoding, accents hardly ever make well-formed sequences; a file with more
  /// of these than of bad bytes is UTF-8 that something damaged.
  var isLikely: Bool { damagedBytes == 0 || sequences > damagedBytes }

  private mutating func note(_ position: Int) {
    damagedBytes += 1
    if damage.count < Self.maximumKept { damage.append(position) }
  }

  /// The length of the well-formed sequence at a position (Unicode, table 3-7), or 0.
  private static func sequenceLength(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[position] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return 0 }
    for index in (position + 2)..<max(position + length, position + 2)
    where bytes[index] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
