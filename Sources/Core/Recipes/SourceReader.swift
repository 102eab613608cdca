/// Reads the rows of an official file by a recipe, and reports every cell that is wrong.
struct SourceReader {
  let recipe: RecipeFile
  let header: RecipeHeader
  let options: ImportOptions
  private(set) var columns: [SourceColumn]
  /// The entries of the rows kept, one after the other.
  private(set) var cells: [Int32] = []
  private(set) var rowNumbers: [Int32] = []
  /// How many rows of data the file has, kept or not.
  private(set) var sourceRowCount = 0
  var log = FindingLog()
  /// The regions met, and whether each is kept.
  private(set) var regions: [String: (name: String, isKept: Bool)] = [:]
  /// The entry of the year that the first row gives.
  private var year: Int32?
  private let plan: SourcePlan
  /// What derived columns hold, by the entry of their source.
  private var outcomes: [[Int32: Outcome]]
  private var kept: [Int32: Bool] = [:]

  private enum Outcome {
    case entry(Int32)
    case column(Int)
  }

  /// How many entries a row has.
  var width: Int { columns.count }
  var rowCount: Int { rowNumbers.count }

  init(_ recipe: RecipeFile, header: RecipeHeader, options: ImportOptions) {
    self.recipe = recipe
    self.header = header
    self.options = options
    columns = recipe.column.map {
      SourceColumn($0, place: header.places[$0.id], numbers: recipe.numbers)
    }
    plan = SourcePlan(recipe, columns: columns)
    outcomes = Array(repeating: [:], count: columns.count)
  }

  func index(_ id: String) -> Int? {
    columns.firstIndex { $0.spec.id == id }
  }

  func entry(row: Int, column: Int) -> SourceColumn.Entry {
    columns[column].entries[Int(cells[row * width + column])]
  }

  func text(row: Int, column: Int) -> String {
    entry(row: row, column: column).text
  }

  mutating func read(_ rows: SourceRows) {
    var scratch = FindingLog()
    rows.forEachRow(inSheet: header.sheet, into: &scratch) { row in
      guard row.number > header.row, row.cells.contains(where: { $0 != .empty }),
        !isSkipped(row)
      else { return .continue }
      sourceRowCount += 1
      if isKept(row) { take(row) }
      return .continue
    }
    log.add(contentsOf: scratch)
    deriveYear()
    checkTotals()
  }

  private func cell(_ row: Row, _ column: Int) -> Cell {
    guard let place = columns[column].place, place < row.cells.count else { return .empty }
    return row.cells[place]
  }

  // MARK: - Rows

  private mutating func isSkipped(_ row: Row) -> Bool {
    for rule in plan.skips {
      let entry = number(rule.column, in: row)
      if rule.values.contains(columns[rule.column].entries[Int(entry)].text) { return true }
    }
    return false
  }

  private mutating func isKept(_ row: Row) -> Bool {
    guard let region = plan.region else { return true }
    let number = number(region.code, in: row)
    if let known = kept[number] { return known }
    let entry = columns[region.code].entries[Int(number)]
    let isKept: Bool
    if region.always.contains(entry.text) {
      isKept = true
    } else {
      let name =
        region.name.map { cell(row, $0).label } ?? FrenchRegions.name(of: entry.text) ?? ""
      // A region that cannot be told is no other region: the row is kept for its finding.
      let isLost = entry.problem != nil && plan.derived[region.code] != nil
      isKept = isLost || isWanted(entry.text, name, in: region.code)
      if !entry.text.isEmpty { regions[entry.text] = (name, isKept) }
    }
    kept[number] = isKept
    return isKept
  }

  private func isWanted(_ code: String, _ name: String, in column: Int) -> Bool {
    guard let asked = options.region else { return true }
    let width = columns[column].spec.width ?? 0
    let padded = String(repeating: "0", count: max(0, width - asked.count)) + asked
    return code == padded || (!name.isEmpty && NameFolding.key(name) == NameFolding.key(asked))
  }

  private mutating func take(_ row: Row) {
    let start = cells.count
    var blamed: [Int] = []
    for column in columns.indices {
      let number = number(column, in: row)
      cells.append(number)
      guard let problem = columns[column].entries[Int(number)].problem else { continue }
      report(problem, row: row, column: column, after: &blamed)
    }
    rowNumbers.append(Int32(clamping: row.number))
    checkYear(at: start, row)
    checkParts(plan.parts, row: rowCount - 1)
  }

  /// The entry of a column in a row: of its own cell, or of what the column follows from.
  private mutating func number(_ column: Int, in row: Row) -> Int32 {
    guard let rule = plan.derived[column] else {
      return columns[column].number(of: cell(row, column))
    }
    let source = number(rule.source, in: row)
    switch outcome(of: column, rule, source) {
    case .entry(let number): return number
    case .column(let other):
      let found = number(other, in: row)
      let text = columns[other].entries[Int(found)].text
      return columns[column].number(of: text.isEmpty ? .empty : .text(text))
    }
  }

  private mutating func outcome(
    of column: Int, _ rule: DerivedColumn, _ source: Int32
  ) -> Outcome {
    if let known = outcomes[column][source] { return known }
    let outcome: Outcome
    switch rule.value(for: columns[rule.source].entries[Int(source)].text) {
    case .column(let other): outcome = .column(other)
    case .text(let text):
      outcome = .entry(columns[column].number(of: text.isEmpty ? .empty : .text(text)))
    case .unknown:
      outcome = .entry(columns[column].append(SourceColumn.Entry(text: "", problem: .unknown)))
    }
    outcomes[column][source] = outcome
    return outcome
  }

  // MARK: - Year

  private mutating func checkYear(at start: Int, _ row: Row) {
    guard let column = plan.year, columns[column].place != nil else { return }
    let number = cells[start + column]
    guard let first = year else {
      if columns[column].entries[Int(number)].problem == nil { year = number }
      return
    }
    let expected = columns[column].entries[Int(first)].text
    guard columns[column].entries[Int(number)].text != expected else { return }
    logTwoYears(expected, at: place(row, column), found: cell(row, column).label)
  }

  /// Where no column says the year, the header's digits do, else the file's name.
  private mutating func deriveYear() {
    guard let column = plan.year, year == nil, rowCount > 0, columns[column].place == nil else {
      return
    }
    let named = recipe.year?.file.flatMap { WholePattern(".*?\($0).*") }?.capture(header.file)
    guard let found = header.digits.map({ "20\($0)" }) ?? named else { return logNoYear() }
    let number = columns[column].append(SourceColumn.Entry(text: found))
    for row in 0..<rowCount { cells[row * width + column] = number }
  }

  // MARK: - Findings

  func place(row: Int, column: Int) -> SourceLocation {
    place(number: Int(rowNumbers[row]), column: column)
  }

  private func place(_ row: Row, _ column: Int) -> SourceLocation {
    place(number: row.number, column: column)
  }

  /// The place of a cell; of a derived column, that of the cell it follows from.
  private func place(number: Int, column: Int) -> SourceLocation {
    var column = column
    while let rule = plan.derived[column] { column = rule.source }
    let at = columns[column].place
    return SourceLocation(
      file: header.file, sheet: header.sheet, row: number, column: at.map { $0 + 1 },
      field: at.map { header.labels[$0] })
  }

  /// Reports a problem at the cell it comes from: once, whatever follows from that cell.
  private mutating func report(
    _ problem: SourceColumn.Problem, row: Row, column: Int, after blamed: inout [Int]
  ) {
    let base = base(of: column, row)
    guard columns[base].place != nil, !blamed.contains(base) else { return }
    blamed.append(base)
    let spec = columns[problem == .unknown ? column : base].spec
    let finding = problem.finding(spec, in: recipe)
    let written = cell(row, base).label
    log.add(
      finding.severity, finding.code, at: place(row, base), found: written,
      message: finding.message, advice: finding.advice)
  }

  /// The column of the file that gives a column its value in a row.
  private mutating func base(of column: Int, _ row: Row) -> Int {
    guard let rule = plan.derived[column] else { return column }
    let source = number(rule.source, in: row)
    if case .column(let other) = outcome(of: column, rule, source) { return base(of: other, row) }
    return base(of: rule.source, row)
  }
}
