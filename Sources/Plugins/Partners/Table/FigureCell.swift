import Core

/// What a cell of a partner's file says: a number, or why there is none.
///
/// Numbers are French or not (`1 234,5`, `1234.5`); of shares, `12,5 %` is 0.125. Signs stand for
/// statuses, as French statistics write them: `s`, `*` and `c` are secret, `nd` is not transmitted,
/// `-` and `nc` not collected, `ns` not significant, `so` and `///` without meaning; `12 (p)` is
/// provisional, `12 (r)` revised.
struct FigureCell: Equatable {
  var number: Double?
  /// As rows bear it; empty for a number that stands.
  var status = ""
  /// Nothing stands in the cell.
  var isEmpty = false

  /// Reads a cell; nil where it is neither a number nor a known sign.
  init?(_ cell: Cell, unit: Unit) {
    switch cell {
    case .empty: isEmpty = true
    case .number(let number): self.number = number
    case .text(let text):
      if let status = Self.status(of: text) {
        self.status = status
      } else if let (number, status) = Self.number(text, unit: unit) {
        self.number = number
        self.status = status
      } else {
        return nil
      }
    case .date, .boolean, .failure: return nil
    }
  }

  /// Returns the status that a word of a file stands for, its own name included.
  static func status(of word: String) -> String? {
    if let own = Measure.Status.ofContract.first(where: { $0.rawValue == word }) {
      return own.rawValue
    }
    return (signs[word.lowercased()] ?? words[NameFolding.key(word)])?.rawValue
  }

  private static let signs: [String: Measure.Status] = [
    "s": .masked, "*": .masked, "c": .masked, "-": .notCollected, "–": .notCollected,
    "—": .notCollected, "///": .notApplicable, "…": .notTransmitted, "...": .notTransmitted,
  ]

  private static let words: [String: Measure.Status] = [
    "secret": .masked, "masque": .masked, "nc": .notCollected, "noncollecte": .notCollected,
    "nd": .notTransmitted, "nontransmis": .notTransmitted, "nondisponible": .notTransmitted,
    "na": .notTransmitted, "so": .notApplicable, "sansobjet": .notApplicable,
    "ns": .notSignificant, "nonsignificatif": .notSignificant, "provisoire": .provisional,
    "p": .provisional, "revise": .revised, "r": .revised,
  ]

  private static func number(_ text: String, unit: Unit) -> (Double, String)? {
    var text = text
    var status = ""
    for (mark, meaning) in [("(p)", Measure.Status.provisional), ("(r)", .revised)]
    where text.lowercased().hasSuffix(mark) {
      text = String(text.dropLast(3)).trimmingSpaces
      status = meaning.rawValue
    }
    var scale = 1.0
    if text.hasSuffix("%"), unit == .share || unit == .relativeChange {
      text = String(text.dropLast()).trimmingSpaces
      scale = 100
    }
    let number =
      NumberLexer(decimalChar: ",", groupChar: " ").number(text)
      ?? NumberLexer(decimalChar: ".", groupChar: " ").number(text)
    return number.map { ($0 / scale, status) }
  }
}

extension FigureCell {
  /// The cell as a test changes it.
  func changed(by variation: DataVariation?) -> FigureCell {
    var cell = self
    switch variation {
    case .missing where number != nil:
      cell.number = nil
      cell.status = Measure.Status.notTransmitted.rawValue
    case .small where number.map { $0 > 1 } ?? false: cell.number = 1
    default: break
    }
    return cell
  }
}

extension String {
  /// Without the spaces at its ends, no-break ones included.
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Cell {
  /// The cell as a code, a name or a heading; a whole number without decimals.
  var writtenText: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): NumberPlain.text(number)
    case .date(let date): date.iso
    case .boolean(let flag): flag ? "true" : "false"
    case .failure(let text): text
    }
  }
}
