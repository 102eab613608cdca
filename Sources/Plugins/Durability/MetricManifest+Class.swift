import Core

extension MetricManifest {
  static let durabilityClass = MetricManifest(
    id: "durability.class", title: "Classe de durabilité", shortTitle: "Durabilité",
    unit: .grade(maximum: 5),
    definition: """
      Durabilité des emplois du métier en cinq classes, 5 la plus durable. C’est une classe \
      inversée : les producteurs publient la NON-durabilité, où 5 est le moins durable.
      """,
    formula: """
      6 − classe de non-durabilité publiée. La non-durabilité résume la part d’offres durables (la \
      moitié), le temps plein et les projets non saisonniers (un quart chacun), en cinq classes \
      nationales. La source est la plus proche qui parle du métier : le territoire lui-même, puis le \
      département, la région, la France ; dans chacun, le code de métier le plus sûr d’abord, le \
      groupe de métiers plus large en dernier. Quand plusieurs codes également sûrs le décrivent, \
      c’est leur classe médiane pondérée par les offres, la moins durable en cas d’égalité.
      """,
    source: "Dares et Pôle emploi, indicateurs de tension sur le marché du travail",
    periodicity: "annuelle",
    caveats: [
      """
      Aucune table publique ne passe de la FAP 2021 aux nomenclatures des tensions : le lien se fait \
      par l’intitulé, le code et les passages ROME. « Repose sur » dit les codes, la source, son \
      année et la sûreté du lien ; sans lien, il n’y a pas de classe.
      """,
      """
      Un code ROME seul ne fixe pas toujours un métier (« passage partagé ») : les offres ne servent \
      qu’à choisir la classe, aucun effectif ne change de nomenclature.
      """,
      """
      L’année est celle de la source la plus récente ; une classe peut venir d’une source plus \
      ancienne, que « Repose sur » indique.
      """,
      """
      Les déclarations d’embauche (DPAE) coupent à un mois : elles ne disent pas qui dure plus de \
      six mois et n’entrent pas ici.
      """,
    ],
    chart: .rankedBars, reads: ["tension", "correspondences"], subjects: [.occupation])
}
