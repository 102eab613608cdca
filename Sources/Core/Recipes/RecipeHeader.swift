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
    for column in recipe.column {
      let pattern = column.pattern.flatMap { WholePattern($0) }
      let names = Set((column.names ?? []).map(NameFolding.key))
      let place = folded.firstIndex { names.contains($0) || pattern?.matches($0) == true }
      places[column.id] = place
      if let place, column.id == recipe.year?.header, let pattern {
        digits = pattern.capture(folded[place])
      }
    }
    let places = places
    missing = recipe.column.filter { column in
      column.isNeeded && places[column.id] == nil && column.unless.flatMap { places[$0] } == nil
    }
    .map(\.id)
  }

  /// What looking for the header gave.
  enum Search {
    case found(RecipeHeader)
    /// The rows that are not it.
    case absent([RecipeHeader])
  }

  /// Looks for the header among the first rows of every sheet.
  static func find(in source: SourceRows, recipe: RecipeFile) -> Search {
    var seen: [RecipeHeader] = []
    for sheet in source.sheets {
      var rows = 0
      var scratch = FindingLog()
      var found: RecipeHeader?
      source.forEachRow(inSheet: sheet, into: &scratch) { row in
        rows += 1
        let header = RecipeHeader(row, file: source.table.name, sheet: sheet, recipe: recipe)
        if header.labels.contains(where: { !$0.isEmpty }) { seen.append(header) }
        if header.isComplete { found = header }
        return found == nil && rows < rowsSearched ? .continue : .stop
      }
      if let found { return .found(found) }
    }
    return .absent(seen)
  }

  /// A header lower than this is not looked for.
  private static let rowsSearched = 40
}
