/// The detail of a month as partners write it: how many of its people went where.
///
///     CAD et ML : 2 personnes ; ML : 1
///     1 : PE, ML, CCI, AFPA
///     ML (2), non précisé (1)
///
/// The grammar, where `names` are known structures, or words that say that none was named:
///
///     detail = group { (";" | newline | "," | "et" | "+" | "/" | "&") group }
///     group  = count [link] names | names [link] count [")"] | names
///     names  = name { ("," | "et" | "+" | "/" | "&") name }
///     count  = number ["personnes"]
///
/// A group without a count stands alone. A text that the grammar reads in two ways is not read.
struct DetailText {
  /// Some people sent to the same structures.
  struct Group: Hashable {
    /// Nil where the text gives no count.
    var count: Int?
    /// As written; empty where none was named.
    var names: [String]
  }

  private let text: String
  private let tokens: [DetailToken]
  /// The id of a structure that a name means; nil for a name that is nobody's.
  private let id: (String) -> String?

  /// Every way in which the grammar reads a text, each once.
  ///
  /// Where no reading is made of known names alone, names are any words between signs.
  static func readings(of text: String, id: @escaping (String) -> String?) -> [[Group]] {
    if DestinationList.saysNone(text) { return [[Group(count: nil, names: [])]] }
    let known = DetailText(text, id: id).readings
    return known.isEmpty ? DetailText(text, id: id, isLoose: true).readings : known
  }

  private let isLoose: Bool

  private init(_ text: String, id: @escaping (String) -> String?, isLoose: Bool = false) {
    self.text = text
    self.id = id
    self.isLoose = isLoose
    tokens = DetailToken.tokens(of: text)
  }

  private var readings: [[Group]] {
    // A cell is short; a longer one is no list of counts, and would have too many readings.
    guard !tokens.isEmpty, tokens.count <= 80 else { return [] }
    var seen: Set<[Group]> = []
    return groups(from: 0).filter { groups in
      guard groups.count == 1 || groups.allSatisfy({ $0.count != nil }) else { return false }
      return seen.insert(groups.map(identified)).inserted
    }
  }

  /// The same group whatever its names are written like.
  private func identified(_ group: Group) -> Group {
    Group(count: group.count, names: group.names.map { id($0) ?? NameFolding.key($0) }.sorted())
  }

  // MARK: - Grammar

  private func groups(from start: Int) -> [[Group]] {
    group(from: start).flatMap { group, end -> [[Group]] in
      if end == tokens.count { return [[group]] }
      guard isComma(end) || kind(end) == .semicolon else { return [] }
      let next = after(end)
      // A sign at the end parts nothing.
      if next == tokens.count { return [[group]] }
      return group.count == nil ? [] : groups(from: next).map { [group] + $0 }
    }
  }

  private func group(from start: Int) -> [(group: Group, end: Int)] {
    var found: [(group: Group, end: Int)] = []
    if let (count, end) = count(from: start) {
      found += names(from: skippingLinks(end)).map { (Group(count: count, names: $0), $1) }
    }
    for (names, end) in names(from: start) {
      if let (count, end) = count(from: skippingLinks(end)) {
        found.append((Group(count: count, names: names), skippingLinks(end)))
      } else if end == tokens.count {
        found.append((Group(count: nil, names: names), end))
      }
    }
    return found
  }

  private func names(from start: Int) -> [(names: [String], end: Int)] {
    name(from: start).flatMap { name, end -> [(names: [String], end: Int)] in
      let own = DestinationList.saysNone(name) ? [] : [name]
      let alone = [(names: own, end: end)]
      guard isComma(end), !own.isEmpty else { return alone }
      return alone
        + names(from: after(end)).filter { !$0.names.isEmpty }.map { (own + $0.names, $0.end) }
    }
  }

  private func name(from start: Int) -> [(name: String, end: Int)] {
    guard start < tokens.count, isWord(start) else { return [] }
    if isLoose {
      let end = tokens[start...].firstIndex { $0.kind != .word } ?? tokens.count
      return end > start ? [(words(start..<end), end)] : []
    }
    return (start + 1...tokens.count).compactMap { end in
      guard isWord(end - 1) else { return nil }
      let name = words(start..<end)
      return id(name) != nil || DestinationList.saysNone(name) ? (name, end) : nil
    }
  }

  private func count(from start: Int) -> (count: Int, end: Int)? {
    guard start < tokens.count, case .number(let count) = tokens[start].kind else { return nil }
    return (count, kind(start + 1) == .noun ? start + 2 : start + 1)
  }

  // MARK: - Tokens

  private func kind(_ index: Int) -> DetailToken.Kind? {
    index < tokens.count ? tokens[index].kind : nil
  }

  /// Whether a name can begin or end here: with a word, or a number as in « Cap emploi 36 ».
  private func isWord(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word, .number: true
    case .noun, .link, .comma, .semicolon: false
    }
  }

  private func isComma(_ index: Int) -> Bool { kind(index) == .comma }

  private func skippingLinks(_ start: Int) -> Int {
    tokens[min(start, tokens.count)...].firstIndex { $0.kind != .link } ?? tokens.count
  }

  /// Past one sign, or several: `, et`.
  private func after(_ start: Int) -> Int {
    tokens[start...].firstIndex { $0.kind != .comma && $0.kind != .semicolon } ?? tokens.count
  }

  private func words(_ range: Range<Int>) -> String {
    let (first, last) = (tokens[range.lowerBound].range, tokens[range.upperBound - 1].range)
    return String(text[first.lowerBound..<last.upperBound])
  }
}
