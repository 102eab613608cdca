extension OccupationLinks {
  /// Ties occupations to the codes of other nomenclatures.
  ///
  ///     let links = OccupationLinks(
  ///       of: [couvreurs2021],
  ///       by: [Correspondence(source: "ROME:F1610", target: "FAP2009:B2Z44")])
  ///     links.links(of: "FAP2021:B1X34").map(\.subject)
  ///     // ["FAP2021:B1X34", "FAP2009:B2Z44", "ROME:F1610", "FAP2009:B2Z"]
  ///
  /// - Parameters:
  ///   - subjects: The occupations with their names; groups of FAP 2021 (`FAP2021:A0X`) among them
  ///     tie what no métier ties.
  ///   - correspondences: The producer's tables.
  public init(of subjects: [Subject], by correspondences: [Correspondence]) {
    let table = CorrespondenceTable(correspondences)
    let bridge = FAPBridge()
    let occupations = subjects.filter { $0.kind == .occupation }
    let names = Dictionary(
      occupations.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
    var links: [String: [Link]] = [:]
    for occupation in occupations {
      var found = LinkSet(from: occupation.key)
      switch occupation.nomenclature {
      case FAP2009.nomenclature:
        found.add(fap2009: occupation.code, at: .same, table)
      case FAPBridge.nomenclature:
        if let old = bridge.occupation(code: occupation.code, name: occupation.name) {
          found.add(fap2009: old.code, at: old.certainty, table)
        }
        let group = String(occupation.code.prefix(3))
        if let name = names["\(FAPBridge.nomenclature):\(group)"],
          let old = bridge.group(code: group, name: name)
        {
          found.add("\(FAP2009.nomenclature):\(old)", at: .coarser)
        }
      default: break
      }
      links[occupation.key] = found.sorted
    }
    self.init(links)
  }
}

/// The producer's tables, read from the métier back to the codes that speak of it.
private struct CorrespondenceTable {
  private var sources: [String: Set<String>] = [:]
  private var targets: [String: Set<String>] = [:]
  private var qualified: Set<String> = []

  init(_ rows: [Correspondence]) {
    for row in rows {
      sources[row.target, default: []].insert(row.source)
      targets[row.source, default: []].insert(row.target)
      if row.qualification != nil { qualified.insert(row.source) }
    }
  }

  /// The codes that speak of a métier, and whether they speak of it alone.
  ///
  /// A code that needs a qualification in any table is shared, even where one table leaves it out.
  func codes(of target: String) -> [(source: String, certainty: OccupationLinks.Certainty)] {
    sources[target, default: []].map { source in
      let isWhole = targets[source]?.count == 1 && !qualified.contains(source)
      return (source, isWhole ? .whole : .shared)
    }
  }
}

/// The links of one occupation, each code once with its surest link.
private struct LinkSet {
  private var certainties: [String: OccupationLinks.Certainty]

  init(from key: String) {
    certainties = [key: .same]
  }

  mutating func add(_ subject: String, at certainty: OccupationLinks.Certainty) {
    certainties[subject] = min(certainty, certainties[subject] ?? certainty)
  }

  /// Adds a métier of FAP 2009, the codes that speak of it, and the group above it.
  mutating func add(
    fap2009 code: String, at certainty: OccupationLinks.Certainty, _ table: CorrespondenceTable
  ) {
    let key = "\(FAP2009.nomenclature):\(code)"
    add(key, at: certainty)
    for (source, step) in table.codes(of: key) { add(source, at: max(certainty, step)) }
    if code.count == 5 { add("\(FAP2009.nomenclature):\(code.prefix(3))", at: .coarser) }
  }

  var sorted: [OccupationLinks.Link] {
    certainties.map { OccupationLinks.Link(subject: $0.key, certainty: $0.value) }
      .sorted { ($0.certainty, $0.subject) < ($1.certainty, $1.subject) }
  }
}
