/// What the rows of offers tell apart: the nomenclature of their occupations, of their sectors, and
/// whether they give the niveau.
///
/// Rows of different breakdowns are the same offers counted again: they are never added together.
struct OfferBreakdown: Hashable {
  /// The number of a nomenclature; 0 where a row is about all.
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
struct OfferSubjects: Sendable {
  struct Entry {
    var key: String
    /// Of an occupation or a sector, numbered from 1 in the order of their names; else 0.
    var nomenclature: Int32
    /// Of the family of an occupation.
    var family: Int32?
    /// Of a niveau.
    var niveau: String?
  }

  /// From the id 1.
  private let entries: [Entry]
  /// The nomenclatures whose occupations have families.
  let withFamilies: Set<Int32>
  /// The id of `all`.
  let all: Int32

  /// Takes the project's subjects, whose ids follow the order of their keys.
  init(_ subjects: [Subject]) {
    let subjects = subjects.sorted { $0.key < $1.key }
    let ids = Dictionary(
      uniqueKeysWithValues: subjects.enumerated().map { ($1.key, Int32(clamping: $0 + 1)) })
    let numbers = Dictionary(
      uniqueKeysWithValues: Set(subjects.compactMap(\.offerNomenclature)).sorted().enumerated()
        .map { ($1, Int32(clamping: $0 + 1)) })
    entries = subjects.map { subject in
      Entry(
        key: subject.key,
        nomenclature: subject.offerNomenclature.flatMap { numbers[$0] } ?? 0,
        family: subject.kind == .occupation ? subject.parent.flatMap { ids[$0] } : nil,
        niveau: subject.kind == .niveau ? subject.code : nil)
    }
    withFamilies = Set(entries.filter { $0.family != nil }.map(\.nomenclature))
    all = ids[Subject.all.key] ?? 0
  }

  subscript(id: Int32) -> Entry? {
    entries.indices.contains(Int(id) - 1) ? entries[Int(id) - 1] : nil
  }

  func breakdown(of key: OfferKey) -> OfferBreakdown {
    OfferBreakdown(
      occupation: self[key.occupation]?.nomenclature ?? 0,
      sector: self[key.sector]?.nomenclature ?? 0, niveau: key.niveau != all)
  }
}

extension Subject {
  /// The nomenclature of an occupation or of a sector (`sector:A21-G`).
  fileprivate var offerNomenclature: String? {
    switch kind {
    case .occupation: nomenclature
    case .sector: String(key.dropLast(code.count + 1))
    case .all, .family, .niveau, .domain, .origin, .destination, .flow, .audience, .instrument,
      .structure, .item:
      nil
    }
  }
}
