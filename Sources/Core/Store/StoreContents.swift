/// Everything that the datasets of a project say together: what the store is filled with.
struct StoreContents {
  var tree: TerritoryTree
  var subjects: [Subject]
  var occupations: [Subject]
  var needs: NeedFacts
  /// What the other roles say.
  var facts: StoreFacts
  var referrals: ReferralContents
  var gaps: [Gap]
  var sources: [DataSource]
  /// What the cache is keyed by: the datasets and the version of the tables.
  var hash: ContentHash

  /// The periods that figures can be about, sorted.
  var periods: [String]

  /// Merges datasets, whatever their order; nil where they contradict each other.
  init?(merging datasets: [Dataset], into log: inout FindingLog) {
    let datasets = Self.ordered(datasets)
    var territories = TerritoryMerge()
    var subjects = SubjectMerge()
    for dataset in datasets {
      territories.add(dataset, into: &log)
      subjects.add(dataset)
    }
    referrals = ReferralMerge(datasets, territories: territories.known, into: &log).contents
    self.subjects = subjects.subjects + referrals.subjects
    occupations = subjects.allOccupations
    var needs = NeedMerge(
      territories: territories.known, occupations: subjects.occupations.known)
    var facts = FactMerge(territories: territories.spokenOf, subjects: self.subjects)
    for dataset in datasets {
      needs.add(dataset, into: &log)
      facts.add(dataset, into: &log)
    }
    needs.checkLevels(into: &log)
    self.needs = needs.sorted()
    self.facts = StoreFacts(facts, into: &log)
    tree = territories.tree(holding: self.needs, and: self.facts, into: &log)
    guard !log.hasErrors else { return nil }
    periods = self.facts.figurePeriods.union(self.needs.periods)
      .union(referrals.book.periods(in: tree)).sorted()
    let expected = needs.expected(gazetteer: territories.settled)
    gaps = Self.gaps(in: self.needs, tree: tree, expected: expected)
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
