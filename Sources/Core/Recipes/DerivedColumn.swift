/// A column that the file does not hold, and that follows from another, case by case.
///
/// Names are compared without case, accents, spaces nor punctuation, except `<` and `>`.
struct DerivedColumn {
  /// What the column holds for one entry of its source.
  enum Value {
    case text(String)
    /// What stands in another column of the same row.
    case column(Int)
    case unknown
  }

  /// The column it follows from.
  let source: Int
  private let cases: [(match: Match, value: Value)]
  private let isRegion: Bool

  private enum Match {
    case names(Set<String>)
    case pattern(WholePattern)
  }

  /// Nil for a column that stands in the file, or follows from none.
  init?(_ column: SourceColumn, places: [String: Int]) {
    guard column.place == nil, let source = column.spec.from.flatMap({ places[$0] }) else {
      return nil
    }
    self.source = source
    isRegion = column.spec.kind == .region
    cases = (column.spec.case ?? []).compactMap { rule in
      let value = rule.reference.flatMap { places[$0] }.map(Value.column) ?? .text(rule.value)
      if let names = rule.is { return (.names(Set(names.map(Self.key))), value) }
      return rule.matches.flatMap { WholePattern($0) }.map { (.pattern($0), value) }
    }
  }

  /// What the column holds where its source says a text.
  func value(for text: String) -> Value {
    guard !text.isEmpty else { return .text("") }
    if isRegion { return FrenchRegions.region(ofDepartement: text).map(Value.text) ?? .unknown }
    let key = Self.key(text)
    for rule in cases {
      switch rule.match {
      case .names(let names) where names.contains(key): return rule.value
      case .pattern(let pattern) where pattern.matches(text):
        guard case .text("{1}") = rule.value else { return rule.value }
        return .text(pattern.capture(text) ?? "")
      case .names, .pattern: continue
      }
    }
    return .unknown
  }

  private static func key(_ name: String) -> String {
    NameFolding.fold(name).filter { $0.isLetter || $0.isNumber || $0 == "<" || $0 == ">" }
  }
}

extension RecipeFile.Column {
  /// What the column's source may hold, or the codes that come of it, for a person.
  var knownValues: [String] {
    let cases = `case` ?? []
    let names = cases.flatMap { $0.is?.prefix(1) ?? [] }
    let values = cases.map(\.value).filter { RecipeTable.reference($0) == nil && !$0.isEmpty }
    return names.isEmpty ? values : names
  }
}
