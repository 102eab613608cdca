/// Reads JSON (RFC 8259) into nodes that know their line; Foundation's decoder knows none.
struct JSONParser {
  /// Deeper nesting is refused: no descriptor needs it, and recursion must end.
  private static let maximumDepth = 200

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      lineStart = 3
    }
  }

  static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONNode {
    var parser = JSONParser(bytes)
    let node = try parser.value()
    parser.skipSpace()
    guard parser.position == bytes.count else {
      throw parser.error(Phrase(fr: "du texte après la fin", en: "text after the end"))
    }
    return node
  }

  private mutating func value() throws(JSONError) -> JSONNode {
    skipSpace()
    let start = line
    guard let byte = peek else {
      throw error(Phrase(fr: "fin de fichier inattendue", en: "unexpected end of file"))
    }
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth else {
      throw error(Phrase(fr: "trop de niveaux imbriqués", en: "nested too deeply"))
    }
    let content: JSONNode.Content
    switch byte {
    case UInt8(ascii: "{"): content = .object(try object())
    case UInt8(ascii: "["): content = .array(try array())
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try word("true", .boolean(true))
    case UInt8(ascii: "f"): content = try word("false", .boolean(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    default: content = .number(try number())
    }
    return JSONNode(content: content, line: start)
  }

  private mutating func object() throws(JSONError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    position += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return members }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else {
        throw error(
          Phrase(
            fr: "un nom de clé entre guillemets était attendu",
            en: "a key in double quotes was expected"))
      }
      let key = try string()
      skipSpace()
      try expect(UInt8(ascii: ":"))
      members.append(JSONNode.Member(key: key, value: try value()))
      skipSpace()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
    return members
  }

  private mutating func array() throws(JSONError) -> [JSONNode] {
    var items: [JSONNode] = []
    position += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return items }
    repeat {
      items.append(try value())
      skipSpace()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    return items
  }

  private mutating func number() throws(JSONError) -> Double {
    let allowed = Array("+-.0123456789eE".utf8)
    let start = position
    while let byte = peek, allowed.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(text), number.isFinite, text.first != "+", text.first != "." else {
      position = start
      throw error(Phrase(fr: "une valeur JSON était attendue", en: "a JSON value was expected"))
    }
    return number
  }

  private mutating func word(
    _ word: String, _ content: JSONNode.Content
  ) throws(JSONError) -> JSONNode.Content {
    guard bytes[position...].starts(with: word.utf8) else {
      throw error(Phrase(fr: "une valeur JSON était attendue", en: "a JSON value was expected"))
    }
    position += word.utf8.count
    return content
  }

  private mutating func string() throws(JSONError) -> String {
    var text: [UInt8] = []
    position += 1
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20:
        position -= 1
        throw error(
          Phrase(fr: "un texte n’est pas fermé sur sa ligne", en: "a string is not closed"))
      default: text.append(byte)
      }
    }
    throw error(Phrase(fr: "un texte n’est pas fermé", en: "a string is not closed"))
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard let byte = peek else {
      throw error(Phrase(fr: "un texte n’est pas fermé", en: "a string is not closed"))
    }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try unicodeEscape()
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    default: throw error(Phrase(fr: "échappement inconnu", en: "unknown escape"))
    }
  }

  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let unit = try hexadecimal()
    guard (0xD800..<0xDC00).contains(unit) else {
      return Unicode.Scalar(unit) ?? "\u{FFFD}"
    }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { return "\u{FFFD}" }
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    let end = position + 4
    guard end <= bytes.count,
      let unit = UInt32(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
    else { throw error(Phrase(fr: "échappement inconnu", en: "unknown escape")) }
    position = end
    return unit
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard !take(byte) else { return }
    let sign = String(UnicodeScalar(byte))
    throw error(Phrase(fr: "« \(sign) » était attendu", en: "`\(sign)` was expected"))
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
      guard byte == 0x0A else { continue }
      line += 1
      lineStart = position
    }
  }

  private func error(_ message: Phrase) -> JSONError {
    JSONError(line: line, column: position - lineStart + 1, message: message)
  }
}
