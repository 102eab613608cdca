/// A statement as its author wrote it, cut into words: SQLite does not say where a name stands that it
/// was refused, and where one statement ends and the next begins is asked before SQLite sees any.
struct SQLText: Sendable {
  /// A word of a statement.
  struct Token: Sendable, Hashable {
    /// What a word is.
    enum Kind: Sendable, Hashable {
      /// A keyword or a bare name.
      case word
      /// A name between quotation marks.
      case quotedName
      /// A text between apostrophes.
      case text
      /// A number, or the bytes of a blob.
      case literal
      /// Anything else: one character of punctuation.
      case sign
    }

    let kind: Kind
    /// Without its quotation marks.
    let name: String
    /// Where it begins in the text, in bytes from 0.
    let offset: Int

    var isName: Bool { kind == .word || kind == .quotedName }

    /// SQLite also takes a text for a name where only a name can stand: `FROM 'need'`.
    var mayBeName: Bool { isName || kind == .text }

    /// Whether it is a keyword, whatever its case.
    func isWord(_ word: String) -> Bool { kind == .word && name.lowercased() == word }

    func isSign(_ sign: String) -> Bool { kind == .sign && name == sign }
  }

  let text: String
  /// Without comments.
  let tokens: [Token]

  init(_ text: String) {
    self.text = text
    var reader = SQLTokenReader(Array(text.utf8))
    tokens = reader.tokens()
  }

  /// The first word of each statement.
  var statements: [Token] {
    tokens.split { $0.isSign(";") }.compactMap(\.first)
  }

  /// The names that WITH gives to its queries, in lower case: `name (columns) AS (SELECT …`.
  var commonTables: [Token] {
    tokens.indices.compactMap { index in
      guard tokens[index].mayBeName, let body = body(after: index),
        ["select", "with", "values"].contains(where: body.isWord)
      else { return nil }
      return tokens[index]
    }
  }

  /// The word by which `WITH … INSERT` writes.
  var writing: Token? {
    tokens.indices.dropFirst().first { index in
      tokens[index - 1].isSign(")")
        && ["insert", "update", "delete"].contains(where: tokens[index].isWord)
    }.map { tokens[$0] }
  }

  /// The first word that is a name, whatever its case: where a finding about it stands.
  func token(named name: String) -> Token? {
    let wanted = name.lowercased()
    return tokens.first { $0.mayBeName && $0.name.lowercased() == wanted }
  }

  /// What stands first in the parentheses of `name (columns) AS NOT MATERIALIZED (…)`; nil where
  /// something else follows the name.
  private func body(after name: Int) -> Token? {
    var next = name + 1
    if tokens.indices.contains(next), tokens[next].isSign("(") {
      guard let end = tokens[next...].firstIndex(where: { $0.isSign(")") }) else { return nil }
      next = end + 1
    }
    guard tokens.indices.contains(next), tokens[next].isWord("as") else { return nil }
    next += 1
    while tokens.indices.contains(next),
      ["not", "materialized"].contains(where: tokens[next].isWord)
    {
      next += 1
    }
    guard tokens.indices.contains(next + 1), tokens[next].isSign("(") else { return nil }
    return tokens[next + 1]
  }
}

/// Cuts bytes into the words of SQL, in the manner of SQLite.
private struct SQLTokenReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func tokens() -> [SQLText.Token] {
    var tokens: [SQLText.Token] = []
    while let token = next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() -> SQLText.Token? {
    skipBlanks()
    guard place < bytes.count else { return nil }
    let start = place
    switch bytes[place] {
    case UInt8(ascii: "'"):
      return SQLText.Token(kind: .text, name: quoted(until: UInt8(ascii: "'")), offset: start)
    case UInt8(ascii: "\""), UInt8(ascii: "`"):
      return SQLText.Token(kind: .quotedName, name: quoted(until: bytes[place]), offset: start)
    case UInt8(ascii: "["):
      return SQLText.Token(kind: .quotedName, name: quoted(until: UInt8(ascii: "]")), offset: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      place = bytes[place...].firstIndex { !Self.isWordByte($0) } ?? bytes.count
      return token(.literal, from: start)
    case let byte where Self.isWordByte(byte):
      place = bytes[place...].firstIndex { !Self.isWordByte($0) } ?? bytes.count
      return token(.word, from: start)
    default:
      place += 1
      return token(.sign, from: start)
    }
  }

  private func token(_ kind: SQLText.Token.Kind, from start: Int) -> SQLText.Token {
    SQLText.Token(
      kind: kind, name: String(decoding: bytes[start..<place], as: UTF8.self), offset: start)
  }

  private mutating func skipBlanks() {
    while place < bytes.count {
      if [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(bytes[place]) {
        place += 1
      } else if starts(with: "--") {
        place = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      } else if starts(with: "/*") {
        place += 2
        while place < bytes.count, !starts(with: "*/") { place += 1 }
        place = min(place + 2, bytes.count)
      } else {
        return
      }
    }
  }

  private func starts(with sign: String) -> Bool {
    bytes[place...].starts(with: sign.utf8)
  }

  /// What stands between two marks; a doubled mark stands for itself, but in brackets.
  private mutating func quoted(until mark: UInt8) -> String {
    var inside: [UInt8] = []
    place += 1
    while place < bytes.count {
      let isDoubled = place + 1 < bytes.count && bytes[place + 1] == mark
      if bytes[place] == mark {
        if mark == UInt8(ascii: "]") || !isDoubled { break }
        place += 1
      }
      inside.append(bytes[place])
      place += 1
    }
    place = min(place + 1, bytes.count)
    return String(decoding: inside, as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }
}
