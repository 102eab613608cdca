/// What a recipe asks of every row, by the numbers of its columns: found once for a file.
struct SourcePlan {
  /// For each column, how it follows from another; nil where it stands in the file.
  let derived: [DerivedColumn?]
  let skips: [(column: Int, values: Set<String>)]
  let region: (code: Int, name: Int?, always: Set<String>)?
  let year: Int?
  /// Columns that others are part of.
  let parts: [(part: Int, whole: Int)]

  init(_ recipe: RecipeFile, columns: [SourceColumn]) {
    let places = Dictionary(
      columns.enumerated().map { ($1.spec.id, $0) }, uniquingKeysWith: { first, _ in first })
    derived = columns.map { DerivedColumn($0, places: places) }
    skips = (recipe.skip ?? []).compactMap { rule in
      places[rule.column].map { ($0, Set(rule.values)) }
    }
    region = recipe.region.flatMap { rule in
      places[rule.code].map { code in
        (code, rule.name.flatMap { places[$0] }, Set(rule.always ?? []))
      }
    }
    year = recipe.year?.column.flatMap { places[$0] }
    parts = columns.enumerated().compactMap { part, column in
      column.spec.at_most.flatMap { places[$0] }.map { (part, $0) }
    }
  }
}
