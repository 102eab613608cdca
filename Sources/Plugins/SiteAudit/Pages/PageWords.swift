/// The words of a sentence: what it names, the numbers it gives.
struct PageWords: Sendable {
  enum Word: Sendable, Equatable {
    case word(String)
    case number(PageNumber)
    case name(PageNames.Named)
    /// Where a clause ends.
    case stop
  }

  private(set) var words: [Word] = []

  /// Reads a sentence with the names of a site.
  init(_ text: String, names: PageNames) {
    let raw = Self.raw(text)
    var place = 0
    while place < raw.count {
      if let (named, length) = names.longest(in: raw, at: place) {
        words.append(.name(named))
        place += length
        continue
      }
      switch raw[place] {
      case .stop: words.append(.stop)
      case .word(let word): words.append(.word(word))
      case .number(let number): if !number.isYear { words.append(.number(number)) }
      }
      place += 1
    }
  }

  /// The numbers, without those that names hold.
  var numbers: [PageNumber] {
    words.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  /// A word before names are looked for.
  enum Raw: Sendable, Equatable {
    case word(String)
    case number(PageNumber)
    case stop

    /// As names are compared.
    var key: String {
      switch self {
      case .word(let word): word
      case .number(let number): number.text
      case .stop: ";"
      }
    }
  }

  /// Cuts a text: words in lower case, numbers as French pages write them, ends of clauses.
  static func raw(_ text: String) -> [Raw] {
    var words: [Raw] = []
    var letters = text[...]
    while let next = letters.first {
      if next.isNumber && next.isASCII, let (number, rest) = PageNumber.read(letters) {
        words.append(.number(number))
        letters = rest
      } else if next.isLetter || next.isNumber {
        let word = letters.prefix { $0.isLetter || $0.isNumber }
        words.append(.word(word.lowercased()))
        letters = letters.dropFirst(word.count)
      } else {
        letters = letters.dropFirst()
        let endsClause = ".,".contains(next) && letters.first?.isWhitespace ?? true
        if next == ";" || endsClause { words.append(.stop) }
      }
    }
    return words
  }
}

/// A number as pages write it: `12 480`, `28,7 %`.
struct PageNumber: Sendable, Hashable {
  var value: Double
  /// How many digits stand behind the comma.
  var decimals: Int
  var isPercent: Bool
  var text: String

  /// Four digits in a row without a space, as a year is written.
  var isYear: Bool {
    decimals == 0 && !isPercent && text.count == 4 && 1900...2100 ~= value
  }

  /// The value as files of figures give it: a share as a part of 1.
  var figure: Double { isPercent ? value / 100 : value }

  /// Whether it can be a figure of a table: counts are whole, shares in per cent or parts of 1.
  func canBe(_ table: SiteDescriptor.Table?) -> Bool {
    if table?.isCount == true { return decimals == 0 && !isPercent }
    return table?.unit != "share" || figure <= 1
  }

  /// Whether a figure written with as many digits looks like this.
  func shows(_ figure: Double) -> Bool {
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    let scaled = abs(figure) * (isPercent ? 100 : 1)
    return abs(scaled - value) <= unit / 2 + 1e-6
  }

  /// Reads digits, with narrow spaces between thousands and a decimal comma or point; nil where
  /// letters follow, as in a code.
  static func read(_ text: Substring) -> (number: PageNumber, rest: Substring)? {
    var rest = text
    var digits = take(&rest)
    var shown = digits
    while let space = rest.first, groups.contains(space) {
      var after = rest.dropFirst()
      let group = take(&after)
      guard group.count == 3 else { break }
      digits += group
      shown += group
      rest = after
    }
    var decimals = ""
    if let comma = rest.first, comma == "," || comma == "." {
      var after = rest.dropFirst()
      decimals = take(&after)
      if !decimals.isEmpty { rest = after }
    }
    guard !(rest.first?.isLetter ?? false), let value = Double("\(digits).\(decimals)0") else {
      return nil
    }
    var after = rest.drop { $0.isWhitespace }
    let isPercent = after.first == "%"
    if isPercent { after = after.dropFirst() }
    return (
      PageNumber(
        value: value, decimals: decimals.count, isPercent: isPercent,
        text: decimals.isEmpty ? shown : "\(shown),\(decimals)"), isPercent ? after : rest
    )
  }

  private static func take(_ text: inout Substring) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    text = text.dropFirst(digits.count)
    return String(digits)
  }

  /// Spaces that do not end a number.
  private static let groups: Set<Character> = ["\u{202F}", "\u{A0}", "\u{2009}"]
}

extension PublishedCell {
  /// Whether the row of the files shows all numbers that a page gives.
  func shows(_ numbers: [PageNumber]) -> Bool {
    var shown = [base, bounds?.lowerBound, bounds?.upperBound].compactMap(\.self)
    switch state {
    case .number(let value), .rounded(let value, _): shown.append(value)
    case .hidden, .withheld, .missing: break
    }
    return numbers.allSatisfy { number in shown.contains { number.shows($0) } }
  }
}
