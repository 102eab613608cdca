import Core

/// What the metrics of opportunity share: their sources, and what the classes do not say.
enum Opportunity {
  static let source = """
    France Travail, enquête BMO et offres d’emploi ; Dares et Pôle emploi, tensions sur le marché du \
    travail
    """
  static let periodicity = "annuelle"
  static let reads = ["needs", "offers", "tension", "correspondences"]
  /// Where the projects of an occupation are secret, so is what is made of them.
  static let disclosure = MetricManifest.Disclosure(follows: ["demand.projects"])

  static let intention = """
    Le volume et la saison viennent de l’enquête BMO : un projet de recrutement n’est pas une \
    embauche.
    """
  static let proportion = """
    Un seuil coupe net entre deux métiers voisins : la note de chaque métier dit ce qui le sépare de \
    la classe la plus proche.
    """
  static let masks = """
    France Travail masque les effectifs inférieurs à 5 (0 à 4). Le volume se lit sur les effectifs \
    visibles ; un métier dont tous les projets sont masqués n’a pas de classe.
    """
  static let season = """
    La part saisonnière est encadrée par ce que les effectifs masqués laissent possible. Si \
    l’intervalle passe le seuil, la part visible tranche et la note le dit ; sans part visible, il \
    n’y a pas de classe.
    """
  static let older = """
    Faute d’offres, la durabilité vient d’une classe qui peut être plus ancienne, d’un territoire \
    plus large ou d’un code voisin : « Repose sur » de la classe de durabilité le dit.
    """
}

extension MetricManifest {
  static func opportunityClass(_ thresholds: OpportunityThresholds) -> MetricManifest {
    let quantile = Assessment.threshold(thresholds.volume)
    let share = Assessment.threshold(thresholds.durableShare)
    let seasonal = Assessment.threshold(thresholds.seasonal)
    return MetricManifest(
      id: "opportunity.class", title: "Métiers porteurs et métiers de saison", shortTitle: "Classe",
      unit: .category(OpportunityClass.names),
      definition: """
        Ce que le métier offre dans le territoire : porteur durable (volume fort, durable, non \
        saisonnier), volume saisonnier (volume fort, mais saisonnier ou non durable), niche durable \
        (volume moindre, durable), à surveiller (le reste). Sans source sur la durabilité, elle est \
        inconnue et jamais devinée.
        """,
      formula: """
        Volume fort : nombre visible de projets au moins égal au quantile à \(quantile) des métiers \
        du territoire (quantile interpolé, type 7). Durable : au moins \(share) d’offres en CDI ou \
        en CDD de plus de 6 mois, sur 30 offres ou plus dans la dernière année complète ; sinon \
        classe de durabilité d’au moins \(thresholds.durableClass) sur 5. Saisonnier : au moins \
        \(seasonal) des projets. Le projet règle ces seuils dans dash.toml.
        """,
      source: Opportunity.source, periodicity: Opportunity.periodicity,
      caveats: [
        Opportunity.intention, Opportunity.proportion, Opportunity.season, Opportunity.masks,
        Opportunity.older,
      ],
      chart: .quadrant, reads: Opportunity.reads, subjects: [.occupation],
      disclosure: Opportunity.disclosure)
  }
}
