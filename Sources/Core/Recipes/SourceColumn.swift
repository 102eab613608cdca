/// A column of an official file: each distinct cell is understood once and numbered.
struct SourceColumn {
  /// What a cell was found to say.
  struct Entry {
    /// As the dataset writes it.
    var text: String
    var number: Double?
    var problem: Problem?
  }

  /// What is wrong with a cell, or worth a word.
  enum Problem {
    case empty, notANumber, notAYear, rounded, belowMask
  }

  let spec: RecipeFile.Column
  /// The column's place in the row, from 0; nil where the file has none.
  let place: Int?
  private(set) var entries: [Entry] = []
  private var numbers: [Cell: Int32] = [:]
  private let counts: RecipeFile.Counts?
  private let lexers: [NumberLexer]

  init(_ spec: RecipeFile.Column, place: Int?, counts: RecipeFile.Counts?) {
    self.spec = spec
    self.place = place
    self.counts = counts
    lexers = (counts?.decimal_characters ?? ["."]).compactMap(\.first).map {
      NumberLexer(decimalChar: $0, groupChar: " ")
    }
  }

  /// The number of the entry of a cell.
  mutating func number(of cell: Cell) -> Int32 {
    if let number = numbers[cell] { return number }
    let number = append(entry(for: cell))
    numbers[cell] = number
    return number
  }

  /// Adds an entry that no cell gives: a value derived from other columns.
  mutating func append(_ entry: Entry) -> Int32 {
    entries.append(entry)
    return Int32(clamping: entries.count - 1)
  }

  private func entry(for cell: Cell) -> Entry {
    if case .failure(let text) = cell { return Entry(text: text, problem: .notANumber) }
    let text = cell.label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if spec.kind == .count { return count(cell, text) }
    guard !text.isEmpty else {
      return Entry(text: "", problem: spec.optional == true ? nil : .empty)
    }
    switch spec.kind {
    case .code: return Entry(text: padded(text))
    case .year: return year(text)
    case .text, .place, .count: return Entry(text: text)
    }
  }

  /// A code of digits gets back the zeros that a spreadsheet took.
  private func padded(_ text: String) -> String {
    guard let width = spec.width, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return text
    }
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private func year(_ text: String) -> Entry {
    guard let year = NumberLexer().integer(text), (1900...2999).contains(year) else {
      return Entry(text: text, problem: .notAYear)
    }
    return Entry(text: text)
  }

  // MARK: - Counts

  private func count(_ cell: Cell, _ text: String) -> Entry {
    if counts?.mask?.contains(where: { $0.value == text }) == true { return Entry(text: text) }
    if counts?.missing?.contains(where: { $0.value == text }) == true { return Entry(text: text) }
    guard !text.isEmpty else { return Entry(text: "") }
    guard let number = numeric(cell, text), number >= 0, number < 1e15 else {
      return Entry(text: text, problem: .notANumber)
    }
    let whole = number.rounded()
    let entry = Entry(text: NumberPlain.text(whole), number: number)
    if whole != number { return Entry(text: entry.text, number: number, problem: .rounded) }
    guard let highest = counts?.mask?.map(\.maximum).max(), number <= Double(highest) else {
      return entry
    }
    return Entry(text: entry.text, number: number, problem: .belowMask)
  }

  private func numeric(_ cell: Cell, _ text: String) -> Double? {
    if case .number(let number) = cell { return number }
    return lexers.lazy.compactMap { $0.number(text) }.first
  }
}
