import Core

/// What the metrics on referrals share: their source, and what referrals do not say.
enum Referrals {
  static let source = "Structures du réseau, relevés de leurs orientations"
  static let tables = ["referrals", "structures", "reports", "instruments"]

  static let apart = """
    Une personne envoyée à deux structures est une personne et deux orientations : les deux ne \
    s’additionnent jamais.
    """
  static let missing = """
    Une période que la structure n’a pas remontée n’est pas un zéro : le total dit alors « au moins », et la \
    courbe s’interrompt.
    """
  static let straddling = """
    Un relevé sur plusieurs mois ne compte que dans les périodes qui le contiennent en entier ; les mois \
    qu’il traverse sont « au moins ».
    """
  static let rough = """
    « Une dizaine » reste un intervalle, de 8 à 12 : seule, elle s’écrit ainsi ; dans un total, elle ne \
    compte pas et le total dit « au moins ».
    """
  static let network = """
    Dans un bassin, chaque structure a son chiffre ; au-dessus, les structures d’un même réseau sont \
    additionnées.
    """
  static let breaks = """
    Un nouvel instrument (fiche, formulaire) rompt la série : avant et après ne se comparent pas, et l’année \
    est alors donnée aussi de part et d’autre de la rupture.
    """
}

extension MetricManifest {
  static let persons = MetricManifest(
    id: "referrals.persons", title: "Personnes orientées", shortTitle: "Personnes",
    unit: .count(singular: "personne", plural: "personnes"),
    definition: """
      Nombre de personnes qu’une structure a envoyées vers une autre, qu’une destination ait été nommée ou \
      non, d’après la structure qui envoie.
      """,
    formula: """
      Somme des personnes des relevés d’envoi que la période contient en entier ; par public et par \
      instrument, des relevés qui les disent.
      """,
    source: Referrals.source, periodicity: "mensuelle ou par quinzaine, selon la structure",
    caveats: [
      Referrals.apart, Referrals.missing, Referrals.rough, Referrals.straddling, Referrals.breaks,
      Referrals.network,
      "Une personne orientée deux fois dans la période est comptée deux fois : les relevés ne nomment personne.",
    ],
    chart: .rankedBars, reads: Referrals.tables,
    subjects: [.all, .origin, .audience, .instrument],
    disclosure: Disclosure(
      isCount: true, sums: [.territory, .subject, .period], orientations: "referrals.orientations"))

  static let unnamed = MetricManifest(
    id: "referrals.unnamed", title: "Personnes orientées sans destination nommée",
    shortTitle: "Sans destination", unit: .count(singular: "personne", plural: "personnes"),
    definition: """
      Nombre de personnes envoyées sans que le relevé dise vers quelle structure.
      """,
    formula: "Somme des personnes des relevés d’envoi qui ne nomment aucune destination.",
    source: Referrals.source, periodicity: "mensuelle ou par quinzaine, selon la structure",
    caveats: [
      "Une destination probable n’est pas une destination nommée : « presque toutes vers le CAD » compte ici.",
      Referrals.missing, Referrals.rough, Referrals.straddling,
    ],
    chart: .rankedBars, reads: Referrals.tables, subjects: [.all, .origin],
    disclosure: Disclosure(
      isCount: true, sums: [.territory, .subject, .period], partOf: "referrals.persons"))

  static let orientations = MetricManifest(
    id: "referrals.orientations", title: "Orientations vers une structure nommée",
    shortTitle: "Orientations", unit: .count(singular: "orientation", plural: "orientations"),
    definition: """
      Nombre d’envois d’une personne vers une structure nommée, d’après la structure qui envoie.
      """,
    formula: """
      Somme, sur les relevés d’envoi que la période contient en entier, des personnes multipliées par le \
      nombre de destinations nommées.
      """,
    source: Referrals.source, periodicity: "mensuelle ou par quinzaine, selon la structure",
    caveats: [
      Referrals.apart,
      "Les personnes envoyées sans destination nommée n’y sont pas : elles ont leur propre chiffre.",
      "Zéro veut dire que la structure a remonté la période et n’a envoyé personne là.",
      Referrals.missing, Referrals.rough, Referrals.straddling, Referrals.network,
    ],
    chart: .flowMatrix, reads: Referrals.tables, subjects: [.all, .origin, .destination, .flow],
    disclosure: Disclosure(isCount: true, sums: [.territory, .subject, .period]))

  static let arrivals = MetricManifest(
    id: "referrals.arrivals", title: "Personnes arrivées, d’après la structure qui accueille",
    shortTitle: "Arrivées", unit: .count(singular: "personne", plural: "personnes"),
    definition: """
      Nombre de personnes venues de la part d’une autre structure, comptées par celle qui les accueille.
      """,
    formula: "Somme des personnes des relevés d’accueil que la période contient en entier.",
    source: Referrals.source, periodicity: "mensuelle ou par quinzaine, selon la structure",
    caveats: [
      "Peu de structures comptent les arrivées : l’absence de chiffre n’est pas un zéro.",
      "La structure qui accueille ne sait pas toujours d’où vient la personne.",
      Referrals.missing, Referrals.rough, Referrals.straddling,
    ],
    chart: .rankedBars, reads: Referrals.tables, subjects: [.all, .destination, .flow],
    disclosure: Disclosure(isCount: true, sums: [.territory, .subject, .period]))
}
