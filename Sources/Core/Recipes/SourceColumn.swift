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
    case empty, notANumber, notAYear, notAMonth, notWhole, outOfRange, wrongShape, unknown
    case rounded, belowMask
  }

  let spec: RecipeFile.Column
  /// The column's place in the row, from 0; nil where the file has none.
  let place: Int?
  private(set) var entries: [Entry] = []
  private var numbers: [Cell: Int32] = [:]
  private let rules: RecipeFile.Numbers?
  private let lexers: [NumberLexer]
  private let shape: WholePattern?

  init(_ spec: RecipeFile.Column, place: Int?, numbers rules: RecipeFile.Numbers?) {
    self.spec = spec
    self.place = place
    self.rules = rules
    lexers = (rules?.decimal_characters ?? ["."]).compactMap(\.first).map {
      NumberLexer(decimalChar: $0, groupChar: " ")
    }
    shape = spec.shape.flatMap { WholePattern($0) }
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
    if spec.kind.isNumeric { return numeric(cell, text) }
    guard !text.isEmpty else {
      return Entry(text: "", problem: spec.optional == true ? nil : .empty)
    }
    switch spec.kind {
    case .code: return code(text)
    case .year: return year(text)
    case .month: return month(cell, text)
    case .text: return Entry(text: withoutNote(text))
    case .place, .region, .count, .whole, .number: return Entry(text: text)
    }
  }

  // MARK: - Codes, texts and dates

  /// A code of digits gets back the zeros that a spreadsheet took, and loses the decimal that a
  /// program gave it: `1` and `1.0` are `01`.
  private func code(_ text: String) -> Entry {
    var code = text
    if let width = spec.width {
      if code.hasSuffix(".0"), Self.isDigits(code.dropLast(2)) { code.removeLast(2) }
      if Self.isDigits(code[...]) {
        code = String(repeating: "0", count: max(0, width - code.count)) + code
      }
    }
    guard let shape, !shape.matches(code) else { return Entry(text: code) }
    return Entry(text: code, problem: .wrongShape)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isDigit)
  }

  private func year(_ text: String) -> Entry {
    guard let year = NumberLexer().integer(text), (1900...2999).contains(year) else {
      return Entry(text: text, problem: .notAYear)
    }
    return Entry(text: text)
  }

  /// The month of a day: `2025-03-31`, `31/03/2025` and `2025-03` are `2025-03`.
  private func month(_ cell: Cell, _ text: String) -> Entry {
    if case .date(let date) = cell { return Entry(text: String(date.isoText.prefix(7))) }
    let parts = text.split { $0 == "-" || $0 == "/" }.map(String.init)
    let isYearFirst = parts.first?.count == 4
    guard parts.count == 3 || (parts.count == 2 && isYearFirst) else {
      return Entry(text: text, problem: .notAMonth)
    }
    let month = (isYearFirst ? parts[0] : parts[2]) + "-" + parts[1]
    guard Month(month) != nil else { return Entry(text: text, problem: .notAMonth) }
    return Entry(text: month)
  }

  private func withoutNote(_ text: String) -> String {
    guard let sign = spec.footnote else { return text }
    var text = text[...]
    while text.hasSuffix(sign) { text = text.dropLast(sign.count) }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  // MARK: - Numbers

  private func numeric(_ cell: Cell, _ text: String) -> Entry {
    if rules?.missing?.contains(where: { $0.value == text }) == true { return Entry(text: text) }
    if spec.kind == .count, rules?.mask?.contains(where: { $0.value == text }) == true {
      return Entry(text: text)
    }
    guard !text.isEmpty else { return Entry(text: "") }
    guard let number = value(of: cell, text), abs(number) < 1e15 else {
      return Entry(text: text, problem: .notANumber)
    }
    if spec.kind == .count { return count(number, text) }
    let plain = NumberPlain.text(number)
    if spec.kind == .whole, number != number.rounded() {
      return Entry(text: plain, number: number, problem: .notWhole)
    }
    let isInside =
      number >= spec.minimum.map(Double.init) ?? -.infinity
      && number <= spec.maximum.map(Double.init) ?? .infinity
    return Entry(text: plain, number: number, problem: isInside ? nil : .outOfRange)
  }

  private func count(_ number: Double, _ text: String) -> Entry {
    guard number >= 0 else { return Entry(text: text, problem: .notANumber) }
    let whole = number.rounded()
    let entry = Entry(text: NumberPlain.text(whole), number: number)
    if whole != number { return Entry(text: entry.text, number: number, problem: .rounded) }
    guard let highest = rules?.mask?.map(\.maximum).max(), number <= Double(highest) else {
      return entry
    }
    return Entry(text: entry.text, number: number, problem: .belowMask)
  }

  private func value(of cell: Cell, _ text: String) -> Double? {
    if case .number(let number) = cell { return number }
    return lexers.lazy.compactMap { $0.number(text) }.first
  }
}
