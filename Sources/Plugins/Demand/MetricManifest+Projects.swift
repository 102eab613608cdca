import Core

/// What the eight metrics share: their source, and what the survey does not say.
enum BMO {
  static let source = "France Travail, enquête Besoins en main-d’œuvre (BMO)"
  static let periodicity = "annuelle"
  /// A rate on fewer projects is marked, and left out of rankings.
  static let minimumBase = 30.0

  static let intention = """
    Un projet de recrutement n’est pas une embauche : c’est une intention déclarée par un employeur \
    pour l’année à venir.
    """
  static let scope = """
    Créations de postes et remplacements, emplois à temps partiel et saisonniers compris ; les \
    administrations de l’État ne sont pas interrogées.
    """
  static let masks = """
    France Travail masque les effectifs inférieurs à 5 (notés « * », soit 0 à 4). Ils ne sont pas \
    comptés comme des zéros : l’intervalle indique ce que valent au moins et au plus les totaux.
    """
  static let smallBase = """
    Un taux calculé sur moins de 30 projets est signalé et n’entre pas dans les classements.
    """
  static let survey = """
    Les chiffres viennent d’une enquête redressée : un petit écart d’une année ou d’un territoire à \
    l’autre peut ne rien signifier.
    """
}

extension MetricManifest {
  static let projects = MetricManifest(
    id: "demand.projects", title: "Projets de recrutement", shortTitle: "Projets",
    unit: .count(singular: "projet", plural: "projets"),
    definition: """
      Nombre de recrutements que les employeurs du territoire envisagent pour l’année, tels qu’ils \
      les déclarent à l’enquête BMO.
      """,
    formula: """
      Somme des effectifs visibles de projets. Au moins : somme des effectifs visibles et des bornes \
      basses des effectifs masqués (0) ; au plus : somme des effectifs visibles et des bornes hautes \
      (4 par effectif masqué).
      """,
    source: BMO.source, periodicity: BMO.periodicity,
    caveats: [BMO.intention, BMO.scope, BMO.masks], chart: .rankedBars, reads: ["needs"],
    subjects: [.all, .family, .occupation],
    disclosure: Disclosure(isCount: true, sums: [.territory, .subject]))

  static let rank = MetricManifest(
    id: "demand.rank", title: "Rang du métier dans le territoire", shortTitle: "Rang", unit: .rank,
    definition: """
      Place du métier parmi ceux du territoire, du plus au moins demandé en nombre de projets de \
      recrutement.
      """,
    formula: """
      1 + nombre de métiers du territoire dont l’effectif visible de projets est strictement \
      supérieur. Les ex æquo partagent le même rang ; un métier dont tous les effectifs sont masqués \
      n’est pas classé. L’intervalle donne le meilleur et le moins bon rang que les effectifs \
      masqués laissent possibles.
      """,
    source: BMO.source, periodicity: BMO.periodicity,
    caveats: [
      BMO.intention,
      "Le rang dépend de la finesse de la nomenclature : un métier large passe devant un métier étroit.",
      BMO.masks,
    ],
    chart: .rankedBars, reads: ["needs"], subjects: [.occupation],
    disclosure: Disclosure(follows: ["demand.projects"]))

  static let projectsChange = MetricManifest(
    id: "demand.change", title: "Évolution des projets de recrutement", shortTitle: "Évolution",
    unit: .relativeChange,
    definition: """
      Variation du nombre de projets de recrutement par rapport à l’enquête précédente parmi celles \
      que le site présente.
      """,
    formula: """
      (projets visibles de l’année − projets visibles de l’enquête précédente) ÷ projets visibles de \
      l’enquête précédente. L’intervalle rapproche le minimum d’une année du maximum de l’autre.
      """,
    source: BMO.source, periodicity: BMO.periodicity,
    caveats: [
      """
      Les métiers ne sont pas comparés de part et d’autre d’un changement de nomenclature (FAP2009 \
      jusqu’en 2023, FAP2021 depuis 2024) ; les familles et l’ensemble le sont.
      """,
      "Aucune évolution n’est calculée si des effectifs n’ont pas été transmis l’une des deux années.",
      BMO.masks, BMO.smallBase, BMO.survey,
    ],
    chart: .change, minimumBase: BMO.minimumBase, reads: ["needs"],
    subjects: [.all, .family, .occupation],
    disclosure: Disclosure(follows: ["demand.projects"]))

  static let specificity = MetricManifest(
    id: "demand.specificity", title: "Spécificité du métier dans le territoire",
    shortTitle: "Spécificité", unit: .ratio,
    definition: """
      Poids du métier ou de la famille dans les projets du territoire, rapporté à son poids dans \
      ceux de la région : 1 signifie « comme dans la région », 2 « deux fois plus présent ».
      """,
    formula: """
      (projets visibles du métier dans le territoire ÷ tous les projets visibles du territoire) ÷ \
      (projets visibles du métier dans la région ÷ tous les projets visibles de la région).
      """,
    source: BMO.source, periodicity: BMO.periodicity,
    caveats: [
      "Un métier peut être très spécifique avec peu de projets : lire aussi leur nombre.",
      """
      L’indice est signalé quand la région entière compte moins de 30 projets visibles dans le métier.
      """,
      BMO.masks, BMO.survey,
    ],
    chart: .rankedBars, minimumBase: BMO.minimumBase, reads: ["needs"],
    subjects: [.family, .occupation], levels: [.departement, .bassin],
    disclosure: Disclosure(follows: ["demand.projects"]))
}
