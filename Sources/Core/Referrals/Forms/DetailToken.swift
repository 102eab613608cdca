/// A word or a sign of the detail of a monthly table.
struct DetailToken {
  /// What a token is to the grammar.
  enum Kind: Hashable {
    case word
    case number(Int)
    /// `personnes`, after a number.
    case noun
    /// `:` `(` `)` `→` « vers » « à »: what ties a count to names.
    case link
    /// `,` `+` `/` `&` « et »: between names, or between groups.
    case comma
    /// `;` or a new line: between groups only.
    case semicolon
  }

  var kind: Kind
  /// Where it stands in the text.
  var range: Range<String.Index>

  /// Cuts a text into tokens.
  static func tokens(of text: String) -> [DetailToken] {
    var tokens: [DetailToken] = []
    var start: String.Index?
    func close(_ end: String.Index) {
      if let start { tokens += word(start..<end, of: text) }
      start = nil
    }
    for index in text.indices {
      let next = text.index(after: index)
      if let kind = sign(text[index]) {
        close(index)
        tokens.append(DetailToken(kind: kind, range: index..<next))
      } else if text[index].isWhitespace {
        close(index)
      } else if start == nil {
        start = index
      }
    }
    close(text.endIndex)
    return numbered(tokens, of: text)
  }

  private static func sign(_ character: Character) -> Kind? {
    if character.isNewline { return .semicolon }
    switch character {
    case ";": return .semicolon
    case ",", "+", "/", "&": return .comma
    case ":", "(", ")", "=", "→", "×": return .link
    default: return nil
    }
  }

  private static let links: Set = ["vers", "à", "chez", "-", "–", "—", "x", "pour"]
  private static let nouns: Set = ["personne", "personnes", "pers", "pers.", "p.", "fois"]
  private static let numbers = ["un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5]

  private static func word(_ range: Range<String.Index>, of text: String) -> [DetailToken] {
    let word = text[range]
    if let number = number(word) { return [DetailToken(kind: .number(number), range: range)] }
    // « x2 » and « 2x »
    if word.first == "x", let number = number(word.dropFirst()) {
      return [DetailToken(kind: .number(number), range: range)]
    }
    if word.last == "x", let number = number(word.dropLast()) {
      return [DetailToken(kind: .number(number), range: range)]
    }
    if word == "et" || word == "ET" { return [DetailToken(kind: .comma, range: range)] }
    let kind: Kind = links.contains(String(word)) ? .link : .word
    return [DetailToken(kind: kind, range: range)]
  }

  private static func number(_ word: Substring) -> Int? {
    word.utf8.allSatisfy { 48...57 ~= $0 } ? Int(word) : nil
  }

  /// « personnes » is a noun only after a number, and « une » a number only before a noun.
  private static func numbered(_ tokens: [DetailToken], of text: String) -> [DetailToken] {
    var tokens = tokens
    for index in tokens.indices where tokens[index].kind == .word {
      let word = NameFolding.fold(String(text[tokens[index].range]))
      guard nouns.contains(word), index > 0 else { continue }
      let before = NameFolding.fold(String(text[tokens[index - 1].range]))
      if case .number = tokens[index - 1].kind {
        tokens[index].kind = .noun
      } else if let number = numbers[before] {
        tokens[index - 1].kind = .number(number)
        tokens[index].kind = .noun
      }
    }
    return tokens
  }
}
