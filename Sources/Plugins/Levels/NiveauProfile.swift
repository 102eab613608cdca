import Core

/// How much of an occupation each niveau is, and where that is known from.
struct NiveauProfile {
  /// Both are there: a share of offers, or of people at work.
  let shares: [Niveau: Measure]
  /// In French.
  let basis: String
}

/// The niveaux of every occupation: from its offers in the territory where they are many enough,
/// else from the diplomas of the people who do the job, which are known for all of France only.
struct NiveauIndex {
  /// A share of fewer offers says nothing.
  static let minimumBase = 30.0

  private struct Place: Hashable {
    let territory: String
    let subject: String
  }

  /// Of the newest whole year.
  private let offers: [Place: [NiveauOffers]]
  /// Of the newest survey, by métier.
  private let diplomas: [String: [DiplomaShare]]
  private let links: OccupationLinks

  init(_ snapshot: Snapshot) throws {
    self.init(
      offers: try snapshot.niveauOffers(), diplomas: try snapshot.diplomaShares(),
      links: try snapshot.links)
  }

  init(offers: [NiveauOffers], diplomas: [DiplomaShare], links: OccupationLinks) {
    self.offers = Dictionary(grouping: offers) {
      Place(territory: $0.territory, subject: $0.subject)
    }.mapValues { rows in
      let newest = rows.map(\.year).max()
      return rows.filter { $0.year == newest }
    }
    self.diplomas = Dictionary(grouping: diplomas, by: \.subject).mapValues { rows in
      let newest = rows.map(\.period).max()
      return rows.filter { $0.period == newest }
    }
    self.links = links
  }

  /// Returns the niveaux of an occupation in a territory; nil where no source tells.
  func profile(of occupation: String, in territory: String) -> NiveauProfile? {
    let rows = offers[Place(territory: territory, subject: occupation)] ?? []
    return Self.profile(of: rows) ?? nationalProfile(of: occupation)
  }

  /// The shares in all offers that ask for a niveau.
  private static func profile(of rows: [NiveauOffers]) -> NiveauProfile? {
    guard let year = rows.first?.year else { return nil }
    let shares = Niveau.allCases.map { niveau in
      let part = rows.filter { $0.niveau == niveau.rawValue }.map(\.offers)
      let rest = rows.filter { $0.niveau != niveau.rawValue }.map(\.offers)
      return (
        niveau,
        Measure.share(
          of: part.isEmpty ? CellSum(visible: 0) : CellSum(adding: part),
          beside: rest.isEmpty ? CellSum(visible: 0) : CellSum(adding: rest))
      )
    }
    guard shares.allSatisfy({ $0.1.value != nil && $0.1.base ?? 0 >= minimumBase }) else {
      return nil
    }
    return NiveauProfile(
      shares: Dictionary(uniqueKeysWithValues: shares),
      basis: "offres du territoire qui demandent un niveau, \(year)")
  }

  /// The shares in the people whose studies are over, with a diploma or none.
  private func nationalProfile(of occupation: String) -> NiveauProfile? {
    let codes = [occupation] + links.links(of: occupation).map(\.subject)
    guard let code = codes.first(where: { diplomas[$0] != nil }), let rows = diplomas[code],
      let period = rows.first?.period
    else { return nil }
    let whole = rows.filter { $0.niveau != "studying" }.reduce(0) { $0 + $1.share }
    guard whole > 0 else { return nil }
    let shares = Niveau.allCases.map { niveau in
      let part = rows.filter { $0.niveau == niveau.rawValue }.reduce(0) { $0 + $1.share }
      return (niveau, Measure(value: min(1, part / whole)))
    }
    let name = code.replacing("FAP2009:", with: "FAP 2009 ").replacing(
      "FAP2021:", with: "FAP 2021 ")
    return NiveauProfile(
      shares: Dictionary(uniqueKeysWithValues: shares),
      basis: "France, \(period), \(name) (diplômes des personnes en emploi)")
  }
}
