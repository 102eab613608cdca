/// All monthly offers of a project: every territory, subject and month added up once.
///
/// A territory's own rows come before those of the territories below it, and of two breakdowns of
/// the same offers one alone is taken, in each month.
struct OfferCube: Sendable {
  /// Sorted by territory, then subject.
  private(set) var series: [OfferSeries] = []
  /// Sorted by territory, subject, year, niveau.
  private(set) var niveaux: [NiveauOffers] = []

  /// Adds up what the reader finds; nothing where the project holds no offers.
  init(_ reader: OfferReader, tree: TerritoryTree, outline: OfferOutline) throws {
    guard let calendar = outline.calendar else { return }
    let filler = OfferFiller(
      reader: reader, tree: tree, subjects: outline.subjects, calendar: calendar,
      sources: outline.sources, views: outline.views)
    for root in tree.territories.filter({ $0.parent.flatMap { tree[$0] } == nil }) {
      _ = try filler.planes(of: root, into: &self)
    }
    for reference in tree.references { _ = try filler.planes(of: reference, into: &self) }
    series.sort { ($0.territory, $0.subject) < ($1.territory, $1.subject) }
    niveaux.sort {
      ($0.territory, $0.subject, $0.year, $0.niveau)
        < ($1.territory, $1.subject, $1.year, $1.niveau)
    }
  }

  fileprivate mutating func append(_ plane: OfferPlane, of territory: String, _ filler: OfferFiller)
  {
    if plane.view.niveaux {
      niveaux += plane.niveauOffers(of: territory, filler.subjects, filler.calendar)
    } else {
      series += plane.series(of: territory, filler.subjects, filler.calendar)
    }
  }
}

/// Fills the planes of a territory from its own rows and from the territories below it.
private struct OfferFiller {
  let reader: OfferReader
  let tree: TerritoryTree
  let subjects: OfferSubjects
  let calendar: OfferCalendar
  let sources: [OfferOutline.Source]
  let views: [OfferView]

  func planes(of territory: Territory, into cube: inout OfferCube) throws -> [OfferPlane] {
    var below: [[OfferPlane]] = []
    for child in tree.children(of: territory.key) {
      below.append(try planes(of: child, into: &cube))
    }
    let rows = try reader.rows(of: territory.key, subjects, calendar: calendar)
    let facts = OfferFacts(rows, sources: sources, calendar: calendar)
    return views.enumerated().map { position, view in
      var plane = OfferPlane(view, months: calendar.count)
      plane.fill(from: facts, subjects)
      plane.fill(from: below.map { $0[position] })
      cube.append(plane, of: territory.key, self)
      return plane
    }
  }
}
