/// What the rows of offers tell apart: the nomenclature of their occupations, of their sectors, and
/// whether they give the niveau.
///
/// Rows of different breakdowns are the same offers counted again: they are never added together.
struct OfferBreakdown: Hashable {
  /// Numbers in `OfferSubjects.nomenclatures`; 0 where a row is about all.
  var occupation: Int32
  var sector: Int32
  var niveau: Bool

  /// How many things it tells apart.
  var depth: Int { (occupation > 0 ? 1 : 0) + (sector > 0 ? 1 : 0) + (niveau ? 1 : 0) }
}

/// What a row of offers is about, by the ids of the store.
struct OfferKey: Hashable {
  var occupation: Int32
  var sector: Int32
  var niveau: Int32
}

/// The subjects of the store as offers see them, by id.
struct OfferSubjects {
  struct Entry {
    var key: String
    /// A number from 1 for an occupation or a sector, 0 for all others.
    var nomenclature: Int32
    /// Of the family of an occupation.
    var family: Int32?
    var niveau: String?
  }

  private(set) var entries: [Int32: Entry] = [:]
  /// The number of the nomenclature of every occupation with offers.
  private(set) var occupations: Set<Int32> = []
  /// Those whose occupations have families.
  private(set) var withFamilies: Set<Int32> = []
  private(set) var sectors: Set<Int32> = []
  private(set) var hasNiveaux = false
  private(set) var all: Int32 = 0

  /// Takes the project's subjects, whose ids follow the order of their keys.
  init(_ subjects: [Subject], usedBy outline: OfferOutline) {
    let ids = Dictionary(
      uniqueKeysWithValues: subjects.map(\.key).sorted().enumerated()
        .map { ($1, Int32(clamping: $0 + 1)) })
    let numbers = Dictionary(
      uniqueKeysWithValues: Set(subjects.compactMap(\.breakdownName)).sorted().enumerated()
        .map { ($1, Int32(clamping: $0 + 1)) })
    for subject in subjects {
      guard let id = ids[subject.key] else { continue }
      let number = subject.breakdownName.flatMap { numbers[$0] } ?? 0
      let family = subject.kind == .occupation ? subject.parent.flatMap { ids[$0] } : nil
      entries[id] = Entry(
        key: subject.key, nomenclature: number, family: family,
        niveau: subject.kind == .niveau ? subject.code : nil)
      if subject.kind == .all { all = id }
      guard outline.subjects.contains(subject.key) else { continue }
      switch subject.kind {
      case .occupation:
        occupations.insert(number)
        if family != nil { withFamilies.insert(number) }
      case .sector: sectors.insert(number)
      case .niveau: hasNiveaux = true
      case .all, .family, .domain: continue
      }
    }
  }

  func breakdown(of key: OfferKey) -> OfferBreakdown {
    OfferBreakdown(
      occupation: entries[key.occupation]?.nomenclature ?? 0,
      sector: entries[key.sector]?.nomenclature ?? 0, niveau: key.niveau != all)
  }

  /// What the offers can be seen by.
  var views: [OfferView] {
    var views = [OfferView(by: .all)]
    views += occupations.sorted().map { OfferView(by: .occupations($0)) }
    if !withFamilies.isEmpty { views.append(OfferView(by: .families)) }
    views += sectors.sorted().map { OfferView(by: .sectors($0)) }
    guard hasNiveaux else { return views }
    views += [OfferView(by: .niveaux), OfferView(by: .all, niveaux: true)]
    views += occupations.sorted().map { OfferView(by: .occupations($0), niveaux: true) }
    if !withFamilies.isEmpty { views.append(OfferView(by: .families, niveaux: true)) }
    return views
  }
}

extension Subject {
  /// The nomenclature of an occupation or of a sector (`sector:A21-G`).
  fileprivate var breakdownName: String? {
    switch kind {
    case .occupation: nomenclature
    case .sector: String(key.dropLast(code.count + 1))
    case .all, .family, .niveau, .domain: nil
    }
  }
}
