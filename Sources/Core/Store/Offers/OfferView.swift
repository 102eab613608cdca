/// One way to look at the offers: added up by occupation, family, sector or niveau, or by the
/// niveaux within each of them.
struct OfferView: Hashable {
  /// What its lines are about.
  enum Axis: Hashable {
    case all, families, niveaux
    /// Of one nomenclature, by its number.
    case occupations(Int32)
    case sectors(Int32)
  }

  /// What one series of it is about.
  struct Line: Hashable {
    var subject: Int32
    /// 0 where niveaux are added up.
    var niveau: Int32 = 0
  }

  let axis: Axis
  /// Whether each line is one niveau.
  let niveaux: Bool

  init(by axis: Axis, niveaux: Bool = false) {
    self.axis = axis
    self.niveaux = niveaux
  }

  /// How good a breakdown is for this view, the best first: the fewest things that must be added
  /// up, then occupations, then those with families, then the last nomenclature by name.
  ///
  /// Nil where the view cannot be had from it.
  func rank(of breakdown: OfferBreakdown, _ subjects: OfferSubjects) -> [Int]? {
    guard !niveaux || breakdown.niveau else { return nil }
    switch axis {
    case .all: break
    case .niveaux: guard breakdown.niveau else { return nil }
    case .families: guard subjects.withFamilies.contains(breakdown.occupation) else { return nil }
    case .occupations(let number): guard breakdown.occupation == number else { return nil }
    case .sectors(let number): guard breakdown.sector == number else { return nil }
    }
    return [
      breakdown.depth, breakdown.occupation > 0 ? 0 : 1,
      subjects.withFamilies.contains(breakdown.occupation) ? 0 : 1, -Int(breakdown.occupation),
      breakdown.sector > 0 ? 0 : 1, -Int(breakdown.sector),
    ]
  }

  /// The line that a row counts in; nil for an occupation without a family.
  func line(of key: OfferKey, _ subjects: OfferSubjects) -> Line? {
    let subject: Int32? =
      switch axis {
      case .all: subjects.all
      case .niveaux: key.niveau
      case .families: subjects[key.occupation]?.family
      case .occupations: key.occupation
      case .sectors: key.sector
      }
    return subject.map { Line(subject: $0, niveau: niveaux ? key.niveau : 0) }
  }
}
