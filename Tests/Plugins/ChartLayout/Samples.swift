import Core
import TestSupport

/// What the layout tests draw.
enum Samples {
  static let projects = Unit.count(singular: "projet", plural: "projets")

  static let texts = ChartTexts(
    title: "Les aides à domicile, premier métier recherché", subtitle: "Projets, Blois, 2025",
    source: "Source : France Travail, enquête BMO 2025.", note: "Lecture : voir la méthode.",
    alternativeText: "Un graphique.")

  /// The main towns of the 22 bassins of Centre-Val de Loire (definitions.md), west to east.
  static let towns: [(name: String, departement: String, latitude: Double, longitude: Double)] = [
    ("Chinon", "Indre-et-Loire", 47.1721, 0.2450), ("Tours", "Indre-et-Loire", 47.3984, 0.6961),
    ("Nogent-le-Rotrou", "Eure-et-Loir", 48.3174, 0.8042),
    ("Loches", "Indre-et-Loire", 47.1204, 0.9740),
    ("Amboise", "Indre-et-Loire", 47.3917, 1.0002), ("Vendôme", "Loir-et-Cher", 47.8015, 1.0611),
    ("Blois", "Loir-et-Cher", 47.5815, 1.3061), ("Châteaudun", "Eure-et-Loir", 48.0767, 1.3264),
    ("Dreux", "Eure-et-Loir", 48.7487, 1.3594), ("Argenton", "Indre", 46.5787, 1.4926),
    ("Chartres", "Eure-et-Loir", 48.4471, 1.5057), ("Châteauroux", "Indre", 46.8032, 1.6937),
    ("Romorantin", "Loir-et-Cher", 47.3748, 1.7443), ("Orléans", "Loiret", 47.8823, 1.9166),
    ("Issoudun", "Indre", 46.9486, 1.9999), ("Vierzon", "Cher", 47.2369, 2.0787),
    ("Pithiviers", "Loiret", 48.1801, 2.2494), ("Bourges", "Cher", 47.0749, 2.4046),
    ("Aubigny", "Cher", 47.4862, 2.4209), ("Saint-Amand-Montrond", "Cher", 46.7262, 2.5200),
    ("Gien", "Loiret", 47.7122, 2.6652), ("Montargis", "Loiret", 47.9991, 2.7373),
  ]

  /// The parts of contracts, the lasting ones first.
  static let contracts = [
    StackedPart(label: "CDI", tone: .permanent),
    StackedPart(label: "CDD de plus de 6 mois", tone: .fixedOver6Months),
    StackedPart(label: "CDD de 1 à 6 mois", tone: .fixed1To6Months),
    StackedPart(label: "CDD de moins d’1 mois", tone: .fixedUnder1Month),
    StackedPart(label: "Autres", tone: .otherContract),
  ]

  static let departements = Set(towns.map(\.departement)).sorted()

  /// A map of some towns with values from a generator; one in eight has none.
  static func map(
    of departement: String?, highlighting name: String? = nil,
    using random: inout SeededGenerator
  ) -> ChartSpec {
    let circles = towns.filter { departement == nil || $0.departement == departement }.map { town in
      let size = Double.random(in: 0...10, using: &random)
      let value: Double? =
        Int.random(in: 0..<8, using: &random) == 0 ? nil : size * size * size * 20
      return MapCircle(
        label: town.name, longitude: town.longitude, latitude: town.latitude, value: value,
        group: town.departement, isHighlighted: town.name == name)
    }
    return .proportionalCircles(texts, unit: projects, circles: circles)
  }
}

extension SeededGenerator {
  /// Words like those of occupation names, up to some number of letters in all.
  mutating func label(upTo length: Int) -> String {
    let words = ["Ouvriers", "non", "qualifiés", "de", "l’emballage", "(y compris", "ATSEM)", "et"]
    let wanted = Int.random(in: 1...max(1, length), using: &self)
    var text = words[Int.random(in: 0..<words.count, using: &self)]
    while text.count < wanted {
      text += " " + words[Int.random(in: 0..<words.count, using: &self)]
    }
    return String(text.prefix(length))
  }
}
