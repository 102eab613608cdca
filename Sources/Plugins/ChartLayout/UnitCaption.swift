import Core

extension Unit {
  /// What the numbers of an axis are, said once on the picture.
  var caption: String {
    switch self {
    case .count(_, let plural): "Nombre \(Self.of(plural))"
    case .difference(_, let plural): "Écart, en nombre \(Self.of(plural))"
    case .share: "En %"
    case .relativeChange: "Évolution en %"
    case .points: "Évolution en points de pourcentage"
    case .rank: "Rang"
    case .ratio: "Rapport : 1 = comme l’ensemble de référence"
    case .category: "Classe"
    case .grade(let maximum): "Classe, de 1 à \(maximum)"
    case .month: "Mois"
    case .index: "Indice : 1 = mois moyen"
    case .coefficient: "De 0 à 1"
    case .score: "Note sur 100"
    case .rate(let noun): "Nombre \(Self.of(noun)) pour 30 jours"
    }
  }

  private static func of(_ noun: String) -> String {
    let isVowel = noun.first.map { "aeiouyàâéèêîôœhAEIOUÉ".contains($0) } ?? false
    return isVowel ? "d’\(noun)" : "de \(noun)"
  }

  /// A round number of an axis, with no more decimals than its step needs.
  func tick(_ value: Double, step: Double) -> String {
    switch self {
    case .count, .rank, .category, .grade, .month, .score: return NumberText.count(value)
    case .difference: return NumberText.signed(value, NumberText.count(value))
    case .share: return NumberText.share(value, places: step < 0.00999 ? 1 : 0)
    case .relativeChange:
      return NumberText.signed(value, NumberText.share(value, places: step < 0.00999 ? 1 : 0))
    case .points:
      return NumberText.signed(
        value, NumberText.decimal(value * 100, places: step < 0.00999 ? 1 : 0))
    case .ratio, .rate: return NumberText.decimal(value, places: step < 0.999 ? 1 : 0)
    case .index, .coefficient:
      return NumberText.decimal(value, places: step < 0.0999 ? 2 : step < 0.999 ? 1 : 0)
    }
  }

  /// The smallest step between ticks that `tick` can tell apart.
  var smallestStep: Double {
    switch self {
    case .count, .difference, .rank, .category, .grade, .month, .score: 1
    case .share, .relativeChange, .points: 0.001
    case .ratio, .rate: 0.1
    case .index, .coefficient: 0.01
    }
  }
}
