/// How durable the jobs of an occupation are somewhere, as the files of tension tell it.
public struct DurabilityClass: Sendable, Hashable {
  /// One code of the file that speaks of the occupation.
  public struct Code: Sendable, Hashable {
    /// A `Subject.key`: `ROME:F1703`.
    public var subject: String
    /// The class as published: 5 is the LEAST durable.
    public var nonDurability: Int
    /// The offers behind it, where the source gives them.
    public var offers: Double?

    /// The class turned round: 5 is the MOST durable.
    public var durability: Int { 6 - nonDurability }
  }

  /// From 1 to 5, where 5 is the MOST durable: the published class turned round.
  public let value: Int
  /// What it is the median of, by key: codes of one nomenclature.
  public let codes: [Code]
  /// Where the file gives it: the territory asked for, or one around it.
  public let territory: Territory
  /// The year of the file.
  public let year: String
  /// How surely the codes speak of the occupation.
  public let certainty: OccupationLinks.Certainty

  /// Takes the median class of some codes; nil without any.
  init?(
    codes: [Code], territory: Territory, year: String, certainty: OccupationLinks.Certainty
  ) {
    guard let value = Self.median(of: codes) else { return nil }
    self.value = value
    self.codes = codes
    self.territory = territory
    self.year = year
    self.certainty = certainty
  }

  /// The class that half of the offers do not exceed: at a tie the less durable one.
  ///
  /// Offers only choose among classes, none is carried to the occupation. Where one is not known
  /// every code weighs the same.
  private static func median(of codes: [Code]) -> Int? {
    let known = codes.compactMap(\.offers)
    let isWeighted = known.count == codes.count && known.contains { $0 > 0 }
    let weighted = codes.map { (class: $0.durability, weight: isWeighted ? $0.offers ?? 0 : 1) }
      .sorted { $0.class < $1.class }
    let half = weighted.reduce(0) { $0 + $1.weight } / 2
    var sum = 0.0
    return weighted.first { one in
      sum += one.weight
      return sum >= half && one.weight > 0
    }?.class
  }
}

extension DurabilityClass {
  /// All that a reader needs to find the figure again in its file, in French.
  ///
  ///     ROME F1703 (5 → 1), F1704 (3 → 3), médiane des classes inversées, bassin de Blois, 2021, passage partagé
  public var basis: String {
    let nomenclature = codes.first?.subject.prefix { $0 != ":" } ?? ""
    let list = codes.map { code in
      "\(code.subject.dropFirst(nomenclature.count + 1)) "
        + "(\(code.nonDurability) → \(code.durability))"
    }
    let inversion = codes.count > 1 ? "médiane des classes inversées" : "classe inversée"
    let parts: [String?] = [
      "\(nomenclature) \(list.joined(separator: ", "))", inversion, territory.plainName, year,
      certainty.words,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension Territory {
  /// `bassin de Blois`, `Loir-et-Cher`, `France`: without an article.
  fileprivate var plainName: String {
    level == .bassin ? "bassin \(FrenchName.genitive(name))" : name
  }
}

extension OccupationLinks.Certainty {
  /// How sure a link is, in French; nil where there is nothing to say.
  var words: String? {
    switch self {
    case .same: nil
    case .whole: "passage univoque"
    case .sameName: "même intitulé"
    case .shared: "passage partagé"
    case .sameCode: "même code, intitulé différent"
    case .coarser: "groupe de métiers plus large"
    }
  }
}
