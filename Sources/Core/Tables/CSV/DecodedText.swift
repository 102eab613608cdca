/// The bytes of a text file brought to UTF-8.
struct DecodedText {
  /// UTF-8; damaged places are repaired when a cell is made.
  var bytes: [UInt8]
  /// Where the text starts, after a byte order mark.
  var start = 0
  /// Where in `bytes` something could not be decoded, in order.
  var damage: [Int] = []
  /// The encoding it was decoded from.
  var encoding: TextEncoding

  /// Decodes a file, detecting the encoding where none is asked for; the mark outweighs the asked.
  init(_ file: [UInt8], encoding asked: TextEncoding?) {
    self = file.withUnsafeBufferPointer { bytes in
      if let (encoding, length) = TextEncoding.marked(bytes) {
        return Self(file, from: length, as: encoding, check: nil)
      }
      if let encoding = asked ?? TextEncoding.unmarkedUTF16(bytes) {
        return Self(file, from: 0, as: encoding, check: nil)
      }
      let check = UTF8Check(bytes)
      return Self(file, from: 0, as: check.isLikely ? .utf8 : .windows1252, check: check)
    }
  }

  private init(_ file: [UInt8], from start: Int, as encoding: TextEncoding, check: UTF8Check?) {
    self.encoding = encoding
    bytes = []
    switch encoding {
    case .utf8:
      bytes = file
      self.start = start
      damage = (check ?? file.withUnsafeBufferPointer { UTF8Check($0) }).damage
    case .windows1252:
      bytes = Windows1252.decoded(file)
    case .utf16LittleEndian, .utf16BigEndian:
      decodeUTF16(file[start...], bigEndian: encoding == .utf16BigEndian)
    }
  }

  private mutating func decodeUTF16(_ file: ArraySlice<UInt8>, bigEndian: Bool) {
    let units = stride(from: file.startIndex, to: file.endIndex - 1, by: 2).lazy.map { index in
      let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    bytes.reserveCapacity(file.count / 2)
    var decoder = UTF16()
    var iterator = units.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): bytes.append(contentsOf: String(scalar).utf8)
      case .error:
        damage.append(bytes.count)
        bytes.append(contentsOf: "\u{FFFD}".utf8)
      case .emptyInput: break decoding
      }
    }
    if !file.count.isMultiple(of: 2) { damage.append(bytes.count) }
  }
}
