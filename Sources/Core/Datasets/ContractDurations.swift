/// Whether the columns of a table of offers cut contracts where the durability of jobs needs it.
///
/// A durable offer is a CDI or a CDD of more than six months, strictly. No sum of classes cut at one
/// or three months gives it, so such a table is refused rather than guessed from.
struct ContractDurations {
  let labels: [String]
  let location: SourceLocation

  func run(into log: inout FindingLog) {
    for (column, label) in labels.enumerated() {
      guard let reason = Self.reason(NameFolding.fold(label).replacing("_", with: " ")) else {
        continue
      }
      var place = location
      place.column = column + 1
      log.add(
        .error, "contract-durations", at: place, found: label, message: reason,
        advice: Phrase(
          fr:
            "demander au producteur la coupure « plus de 6 mois » : CDI, CDD de plus de 6 mois, de "
            + "1 à 6 mois, de moins d’un mois, autres contrats ; cette table ne peut pas la donner",
          en: "ask the producer for the cut “more than 6 months”: CDI, CDD of more than 6 months, "
            + "of 1 to 6 months, of less than a month, other contracts; this table cannot give it"))
    }
  }

  private static let month = "(1|un) mois"
  private static let cuts: [(pattern: WholePattern?, reason: Phrase)] = [
    (
      WholePattern(".*\\b(3|trois) mois.*"),
      Phrase(
        fr: "la table coupe les contrats à 3 mois : la part des emplois de plus de 6 mois ne s’en "
          + "déduit pas",
        en:
          "the table cuts contracts at 3 months: the share of jobs of more than 6 months does not "
          + "follow from it")
    ),
    (
      WholePattern(
        ".*(plus (de |d[’'])?\(month)|> ?\(month)|\(month) (et|ou) plus|au moins \(month)).*"),
      Phrase(
        fr: "la table coupe les contrats à un mois : la part des emplois de plus de 6 mois ne s’en "
          + "déduit pas",
        en: "the table cuts contracts at one month: the share of jobs of more than 6 months does "
          + "not follow from it")
    ),
    (
      WholePattern(".*((6|six) mois (et|ou) plus|au moins (6|six) mois|>= ?6|≥ ?6).*"),
      Phrase(
        fr:
          "la table compte « 6 mois et plus » : un emploi durable dure plus de 6 mois, strictement",
        en: "the table counts “6 months and more”: a durable job lasts more than 6 months, strictly"
      )
    ),
  ]

  private static func reason(_ label: String) -> Phrase? {
    cuts.first { $0.pattern?.matches(label) == true }?.reason
  }
}
