/// Reads the rows of an official file by a recipe, and reports every cell that is wrong.
struct SourceReader {
  let recipe: RecipeFile
  let header: RecipeHeader
  let options: ImportOptions
  private(set) var columns: [SourceColumn]
  /// The entries of the rows kept, one after the other.
  private(set) var cells: [Int32] = []
  private(set) var rowNumbers: [Int32] = []
  private(set) var log = FindingLog()
  /// The regions met, and whether each is kept.
  private(set) var regions: [String: (name: String, isKept: Bool)] = [:]
  private var kept: [Int32: Bool] = [:]
  private var shapes: [(name: String, pattern: WholePattern)]
  private var nomenclatures: [Int32: Int32] = [:]
  private var letters: [Int32: Int32] = [:]
  private var year: Int32?
  /// Columns that others are part of, found once: a row only follows numbers.
  private let parts: [(part: Int, whole: Int)]
  private let nomenclatureSource: Int?
  private let familyLetter: (letter: Int, label: Int)?
  private let yearColumn: Int?

  /// How many entries a row has.
  var width: Int { columns.count }
  var rowCount: Int { rowNumbers.count }

  init(_ recipe: RecipeFile, header: RecipeHeader, options: ImportOptions) {
    self.recipe = recipe
    self.header = header
    self.options = options
    columns = recipe.column.map {
      SourceColumn($0, place: header.places[$0.id], counts: recipe.counts)
    }
    columns.append(
      SourceColumn(
        RecipeFile.Column(id: "nomenclature", names: [], kind: .text, optional: true), place: nil,
        counts: nil))
    let places = Dictionary(
      columns.enumerated().map { ($1.spec.id, $0) }, uniquingKeysWith: { first, _ in first })
    parts = columns.enumerated().compactMap { part, column in
      column.spec.at_most.flatMap { places[$0] }.map { (part, $0) }
    }
    nomenclatureSource = recipe.nomenclature.flatMap { places[$0.column] }
    yearColumn = recipe.year.column.flatMap { places[$0] }
    if let rule = recipe.family_letters, let letter = places[rule.letter],
      let label = places[rule.label], columns[letter].place == nil
    {
      familyLetter = (letter, label)
    } else {
      familyLetter = nil
    }
    shapes = (recipe.nomenclature?.shape ?? []).compactMap { shape in
      WholePattern(shape.pattern).map { (shape.name, $0) }
    }
  }

  func index(_ id: String) -> Int? {
    columns.firstIndex { $0.spec.id == id }
  }

  func text(row: Int, column: Int) -> String {
    columns[column].entries[Int(cells[row * width + column])].text
  }

  mutating func read(_ table: TableFile) {
    let region = recipe.region.flatMap { index($0.code) }
    let regionName = recipe.region.flatMap { index($0.name) }
    var scratch = FindingLog()
    table.forEachRow(inSheet: header.sheet, into: &scratch) { row in
      guard row.number > header.row, row.cells.contains(where: { $0 != .empty }) else {
        return .continue
      }
      if isKept(row, region, regionName) { take(row) }
      return .continue
    }
    log.add(contentsOf: scratch)
    deriveYear()
  }

  private func cell(_ row: Row, _ column: Int) -> Cell {
    guard let place = columns[column].place, place < row.cells.count else { return .empty }
    return row.cells[place]
  }

  private mutating func isKept(_ row: Row, _ region: Int?, _ name: Int?) -> Bool {
    guard let region else { return true }
    let number = columns[region].number(of: cell(row, region))
    if let known = kept[number] { return known }
    let code = columns[region].entries[Int(number)].text
    let label = name.map { cell(row, $0).label } ?? ""
    let wanted = options.region.map { asked in
      let width = columns[region].spec.width ?? 0
      let padded = String(repeating: "0", count: max(0, width - asked.count)) + asked
      return code == padded || (!label.isEmpty && NameFolding.key(label) == NameFolding.key(asked))
    }
    kept[number] = wanted ?? true
    if !code.isEmpty { regions[code] = (label, wanted ?? true) }
    return wanted ?? true
  }

  private mutating func take(_ row: Row) {
    let start = cells.count
    for column in columns.indices.dropLast() {
      let number = columns[column].number(of: cell(row, column))
      cells.append(number)
      guard let problem = columns[column].entries[Int(number)].problem,
        columns[column].place != nil
      else { continue }
      report(problem, row: row, column: column)
    }
    cells.append(0)
    deriveNomenclature(at: start, row)
    deriveLetter(at: start, row)
    checkYear(at: start, row)
    checkParts(at: start, row)
    rowNumbers.append(Int32(clamping: row.number))
  }

  // MARK: - Derived columns

  private mutating func deriveNomenclature(at start: Int, _ row: Row) {
    guard let source = nomenclatureSource else { return }
    let number = cells[start + source]
    let last = columns.count - 1
    if nomenclatures[number] == nil {
      let code = columns[source].entries[Int(number)].text
      let name = shapes.first { $0.pattern.matches(code) }?.name
      nomenclatures[number] = columns[last].append(SourceColumn.Entry(text: name ?? ""))
    }
    cells[start + last] = nomenclatures[number] ?? 0
    let entry = columns[last].entries[Int(cells[start + last])]
    guard entry.text.isEmpty, columns[source].entries[Int(number)].problem == nil else { return }
    let known = shapes.map(\.name).joined(separator: ", ")
    let written = cell(row, source).label
    log.add(
      .error, "constraint-error", at: place(row, source), found: written,
      message: Phrase(
        fr: "le code n’a la forme d’aucune nomenclature connue",
        en: "the code has the form of no known nomenclature"),
      advice: Phrase(
        fr: "reprendre le fichier publié ; nomenclatures connues : \(known)",
        en: "take the published file; known nomenclatures: \(known)"))
  }

  private mutating func deriveLetter(at start: Int, _ row: Row) {
    guard let rule = recipe.family_letters, let (letter, label) = familyLetter else { return }
    let number = cells[start + label]
    if letters[number] == nil {
      let name = NameFolding.key(columns[label].entries[Int(number)].text)
      let found = rule.labels.first { NameFolding.key($0.value) == name }?.key
      letters[number] = columns[letter].append(SourceColumn.Entry(text: found ?? ""))
    }
    cells[start + letter] = letters[number] ?? 0
    guard columns[letter].entries[Int(cells[start + letter])].text.isEmpty else { return }
    let known = rule.labels.values.sorted().joined(separator: " ; ")
    let written = cell(row, label).label
    log.add(
      .error, "constraint-error", at: place(row, label), found: written,
      message: Phrase(fr: "famille de métiers inconnue", en: "unknown family of occupations"),
      advice: Phrase(fr: "familles connues : \(known)", en: "known families: \(known)"))
  }

  private mutating func checkYear(at start: Int, _ row: Row) {
    guard let column = yearColumn, columns[column].place != nil else { return }
    let number = cells[start + column]
    guard let first = year else {
      if columns[column].entries[Int(number)].problem == nil { year = number }
      return
    }
    let expected = columns[column].entries[Int(first)].text
    guard columns[column].entries[Int(number)].text != expected else { return }
    let written = cell(row, column).label
    log.add(
      .error, "constraint-error", at: place(row, column), found: written,
      message: Phrase(
        fr: "le fichier mêle deux années : il commence par \(expected)",
        en: "the file mixes two years: it starts with \(expected)"),
      advice: Phrase(
        fr: "un fichier par année : séparer les lignes", en: "one file a year: separate the rows"))
  }

  /// A part is never more than its whole.
  private mutating func checkParts(at start: Int, _ row: Row) {
    for (part, whole) in parts {
      guard let count = columns[part].entries[Int(cells[start + part])].number,
        let total = columns[whole].entries[Int(cells[start + whole])].number, count > total
      else { continue }
      let names = (columns[part].spec.label, columns[whole].spec.label)
      log.add(
        .error, "constraint-error", at: place(row, part), found: NumberPlain.text(count),
        message: Phrase(
          fr: "« \(names.0) » dépasse « \(names.1) », dont il est une partie",
          en: "`\(names.0)` is more than `\(names.1)`, of which it is a part"),
        advice: Phrase(
          fr: "« \(names.1) » vaut \(NumberPlain.text(total)) : reprendre le fichier publié",
          en: "`\(names.1)` is \(NumberPlain.text(total)): take the published file"))
    }
  }

  /// Where no column says the year, the header's digits do, else the file's name.
  private mutating func deriveYear() {
    guard year == nil, let column = index("year"), rowCount > 0, columns[column].place == nil else {
      return
    }
    let named = recipe.year.file.flatMap { WholePattern(".*?\($0).*") }?.capture(header.file)
    guard let found = header.digits.map({ "20\($0)" }) ?? named else {
      log.add(
        .error, "source-error",
        at: SourceLocation(file: header.file, sheet: header.sheet, row: header.row),
        message: Phrase(
          fr: "l’année n’est ni dans une colonne, ni dans l’en-tête, ni dans le nom du fichier",
          en: "the year is in no column, nor in the header, nor in the file's name"),
        advice: Phrase(
          fr: "renommer le fichier avec son année : bmo-2015.csv",
          en: "rename the file with its year: bmo-2015.csv"))
      return
    }
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

  private func place(number: Int, column: Int) -> SourceLocation {
    let at = columns[column].place
    return SourceLocation(
      file: header.file, sheet: header.sheet, row: number, column: at.map { $0 + 1 },
      field: at.map { header.labels[$0] })
  }

  private mutating func report(_ problem: SourceColumn.Problem, row: Row, column: Int) {
    let finding = problem.finding(columns[column].spec, counts: recipe.counts)
    let written = cell(row, column).label
    log.add(
      finding.severity, finding.code, at: place(row, column), found: written,
      message: finding.message, advice: finding.advice)
  }
}
