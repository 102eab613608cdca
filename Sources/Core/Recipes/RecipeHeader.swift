/// The header of an official file: which column of the recipe stands where.
struct RecipeHeader {
  var file: String
  var sheet: String?
  var row: Int
  /// As published.
  var labels: [String]
  /// From a column's id to its place in the row, from 0.
  var places: [String: Int]
  /// Ids of columns that the recipe needs and the header lacks.
  var missing: [String]
  /// The two last digits of the year, where a header carries them.
  var digits: String?

  var isComplete: Bool { missing.isEmpty }

  init(_ row: Row, file: String, sheet: String?, recipe: RecipeFile) {
    self.file = file
    self.sheet = sheet
    self.row = row.number
    labels = row.cells.map(\.label)
    let folded = labels.map(NameFolding.key)
    places = [:]
    missing = []
    for column in recipe.column {
      let pattern = column.pattern.flatMap { WholePattern($0) }
      let names = Set(column.names.map(NameFolding.key))
      let place = folded.firstIndex { names.contains($0) || pattern?.matches($0) == true }
      places[column.id] = place
      if place == nil, column.optional != true { missing.append(column.id) }
      if let place, column.id == recipe.year.header, let pattern {
        digits = pattern.capture(folded[place])
      }
    }
    dropFamilyLabel(recipe)
  }

  /// The letter of a family may come from its label, but one of the two must be there.
  private mutating func dropFamilyLabel(_ recipe: RecipeFile) {
    guard let letters = recipe.family_letters, places[letters.letter] != nil else { return }
    missing.removeAll { $0 == letters.label }
  }

  /// Finds the header among the first rows of any sheet; nil with a finding where there is none.
  static func find(
    in table: TableFile, recipe: RecipeFile, into log: inout FindingLog
  ) -> RecipeHeader? {
    let sheets = table.kind == .xlsx ? table.sheetNames.map(Optional.some) : [nil]
    var seen: [RecipeHeader] = []
    for sheet in sheets {
      var rows = 0
      var scratch = FindingLog()
      var found: RecipeHeader?
      table.forEachRow(inSheet: sheet, into: &scratch) { row in
        rows += 1
        let header = RecipeHeader(row, file: table.name, sheet: sheet, recipe: recipe)
        if header.labels.contains(where: { !$0.isEmpty }) { seen.append(header) }
        if header.isComplete { found = header }
        return found == nil && rows < rowsSearched ? .continue : .stop
      }
      if let found { return found }
    }
    WrongFile(seen: seen, file: table.name, recipe: recipe).report(into: &log)
    return nil
  }

  /// A header lower than this is not looked for.
  private static let rowsSearched = 40
}
