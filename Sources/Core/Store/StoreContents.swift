/// Everything that the datasets of a project say together: what the store is filled with.
struct StoreContents {
  var tree: TerritoryTree
  var subjects: [Subject]
  var occupations: [Subject]
  var needs: NeedFacts
  var gaps: [Gap]
  var sources: [DataSource]
  /// What the cache is keyed by: the datasets and the version of the tables.
  var hash: ContentHash

  /// The periods that have facts, sorted.
  var periods: [String] { needs.periods }

  /// Merges datasets, whatever their order; nil where they contradict each other.
  init?(merging datasets: [Dataset], into log: inout FindingLog) {
    let datasets = Self.ordered(datasets)
    var territories = TerritoryMerge()
    var occupations = OccupationMerge()
    for dataset in datasets {
      territories.add(dataset, into: &log)
      occupations.add(dataset)
    }
    var needs = NeedMerge(territories: territories.known, occupations: occupations.known)
    for dataset in datasets { needs.add(dataset, into: &log) }
    needs.checkLevels(into: &log)
    let facts = needs.sorted()
    tree = territories.tree(holding: facts, into: &log)
    guard !log.hasErrors else { return nil }
    self.occupations = occupations.subjects
    subjects = [.all] + occupations.families + occupations.subjects
    self.needs = facts
    let expected = needs.expected(gazetteer: territories.settled)
    gaps = Self.gaps(in: facts, tree: tree, expected: expected)
    sources = datasets.map(\.origin).sorted { $0.name < $1.name }
    hash = Self.hash(of: datasets)
  }

  /// The order in which one dataset wins over the next: the pure gazetteers, then the newest.
  private static func ordered(_ datasets: [Dataset]) -> [Dataset] {
    datasets.sorted { left, right in
      if left.isGazetteer != right.isGazetteer { return left.isGazetteer }
      let (a, b) = (left.origin, right.origin)
      if a.vintage != b.vintage { return (a.vintage ?? "") > (b.vintage ?? "") }
      return (a.name, left.hash) < (b.name, right.hash)
    }
  }

  private static func hash(of datasets: [Dataset]) -> ContentHash {
    let parts = datasets.map { "\($0.origin.name) \($0.hash)" }.sorted()
    return ContentHash(of: (["store \(StoreSchema.version)"] + parts).joined(separator: "\n"))
  }
}
