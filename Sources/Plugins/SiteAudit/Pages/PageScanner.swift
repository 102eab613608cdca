/// Cuts HTML or SVG into tags and texts as a browser does, which forgives what XML does not: void
/// elements, attributes without quotes, a `<` that opens nothing.
///
/// Comments are texts too: who looks at the source of a page reads them.
struct PageScanner {
  enum Event: Equatable {
    case open(String, [String: String])
    case close(String)
    case text(String)
    case comment(String)
  }

  private let bytes: [UInt8]
  private var place = 0
  private(set) var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the next event, which ends in `line`; nil at the end.
  mutating func next() -> Event? {
    guard place < bytes.count else { return nil }
    guard bytes[place] == UInt8(ascii: "<"), let next = byte(at: place + 1) else {
      return .text(Self.decoded(take(until: UInt8(ascii: "<"), from: place + 1)))
    }
    if starts(with: "<!--") { return .comment(skip(past: "-->", from: 4)) }
    if starts(with: "<![CDATA[") { return .text(skip(past: "]]>", from: 9)) }
    switch next {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      _ = skip(past: ">", from: 1)
      return .text("")
    case UInt8(ascii: "/"):
      let name = skip(past: ">", from: 2)
      return .close(name.trimmed.lowercased())
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return element()
    default:
      return .text(Self.decoded(take(until: UInt8(ascii: "<"), from: place + 1)))
    }
  }

  /// Returns what stands before the end tag of an element that holds no others: a script, a style.
  mutating func raw(of name: String) -> String {
    let end = Array("</\(name)".utf8)
    let start = place
    while place < bytes.count, !matches(end) { step() }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  // MARK: - Tags

  private mutating func element() -> Event {
    step()
    let name = word(until: [UInt8(ascii: "/")]).lowercased()
    var attributes: [String: String] = [:]
    while let next = byte(at: place), next != UInt8(ascii: ">") {
      guard !next.isSpace, next != UInt8(ascii: "/"), next != UInt8(ascii: "=") else {
        step()
        continue
      }
      let key = word(until: [UInt8(ascii: "="), UInt8(ascii: "/")]).lowercased()
      skipSpaces()
      guard byte(at: place) == UInt8(ascii: "=") else {
        attributes[key] = attributes[key] ?? ""
        continue
      }
      step()
      skipSpaces()
      let value = Self.decoded(value())
      attributes[key] = attributes[key] ?? value
    }
    step()
    return .open(name, attributes)
  }

  private mutating func value() -> String {
    guard let quote = byte(at: place), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return word(until: []) }
    step()
    let text = take(until: quote, from: place)
    step()
    return text
  }

  /// Takes bytes up to a space, a `>` or one of some others.
  private mutating func word(until ends: [UInt8]) -> String {
    let start = place
    while let next = byte(at: place), !next.isSpace, next != UInt8(ascii: ">"),
      !ends.contains(next)
    {
      step()
    }
    // A tag such as `<a"=>` must not stand still.
    if place == start { step() }
    return String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self)
  }

  // MARK: - Bytes

  private func byte(at place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func step() {
    if place < bytes.count, bytes[place] == UInt8(ascii: "\n") { line += 1 }
    place += 1
  }

  private mutating func skipSpaces() {
    while let next = byte(at: place), next.isSpace { step() }
  }

  private func starts(with text: StaticString) -> Bool {
    guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[place..<place + $0.count]) }
  }

  /// Whether these letters stand here, in either case.
  private func matches(_ end: [UInt8]) -> Bool {
    guard place + end.count <= bytes.count else { return false }
    return zip(end, bytes[place...]).allSatisfy { $0 == $1 || $0 == $1 | 0x20 }
  }

  private mutating func take(until end: UInt8, from first: Int) -> String {
    let start = place
    while place < first { step() }
    while let next = byte(at: place), next != end { step() }
    return String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self)
  }

  private mutating func skip(past end: StaticString, from offset: Int) -> String {
    for _ in 0..<offset { step() }
    let start = min(place, bytes.count)
    while place < bytes.count, !starts(with: end) { step() }
    let text = String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self)
    for _ in 0..<end.utf8CodeUnitCount { step() }
    return text
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    String(
      drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

// MARK: - Characters by name or number

extension PageScanner {
  /// Puts characters in the place of `&amp;`, `&#39;`, `&#x202F;`.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)[...]
    var decoded = String(parts.removeFirst())
    for part in parts {
      guard let end = part.firstIndex(of: ";"), let scalar = character(part[..<end]) else {
        decoded += "&" + part
        continue
      }
      decoded.unicodeScalars.append(scalar)
      decoded += part[part.index(after: end)...]
    }
    return decoded
  }

  private static func character(_ name: Substring) -> Unicode.Scalar? {
    guard name.first == "#" else { return named[String(name)] }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }

  /// Those that may stand within a number or beside it.
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "thinsp": "\u{2009}", "ensp": "\u{2002}", "emsp": "\u{2003}", "minus": "\u{2212}",
    "ge": "\u{2265}", "le": "\u{2264}", "comma": ",", "period": ".", "rarr": "\u{2192}",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "ccedil": "ç", "ocirc": "ô",
    "rsquo": "\u{2019}", "shy": "\u{AD}",
  ]
}
