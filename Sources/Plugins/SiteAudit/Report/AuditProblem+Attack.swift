import Core

extension AuditProblem {
  /// A hidden count that all published figures together determine or narrow.
  init(_ found: Attack.Finding, _ words: FigureWords, open: Set<Relation>) {
    let proof = Self.proof(found.relations, words, open: open)
    let value = Self.value(found)
    self.init(
      found.least == found.greatest ? .determined : .narrowed, at: words.location(found.key),
      Phrase(
        fr: "\(words.name(found.key)) : ce chiffre masqué \(value.fr)\(proof.fr)",
        en: "\(words.name(found.key)): this hidden figure \(value.en)\(proof.en)"),
      advice: Self.hideMore)
  }

  /// A hidden count that who knows their own counts determines.
  init(own found: OwnCounts.Finding, _ words: FigureWords) {
    let proof = Self.proof(found.relations, words, open: [])
    self.init(
      .determinedByOwn, at: words.location(found.key),
      Phrase(
        fr: "\(words.name(found.key)) : qui connaît ses propres chiffres déduit celui-ci"
          + proof.fr,
        en: "\(words.name(found.key)): who knows their own figures finds this one" + proof.en),
      advice: Phrase(
        fr: "masquer un troisième chiffre de cette somme, ou publier ce détail moins finement",
        en: "hide a third figure of this sum, or publish it less finely"))
  }

  /// What the problem is where the count may be a large one: who has the data can tell, a reader cannot.
  var doubt: Finding {
    Finding(
      .note, code: "audit-narrowed-if-small", at: location,
      message: Phrase(
        fr: "\(message.fr) ; s’il est petit, toutes les valeurs secrètes ne restent pas possibles",
        en: "\(message.en); if it is small, not every secret value stays possible"),
      advice: Phrase(
        fr: "rien à faire pour un site de dash build, qui l’a vérifié données en main",
        en: "nothing to do for a site of dash build, which checked it with the data in hand"))
  }

  private static let hideMore = Phrase(
    fr: "masquer aussi un autre chiffre de cette somme ; dash build le fait, si le site est à jour",
    en: "hide another figure of this sum too; dash build does, where the site is up to date")

  private static func value(_ found: Attack.Finding) -> Phrase {
    guard let greatest = found.greatest else {
      return Phrase(fr: "vaut au moins \(found.least)", en: "is at least \(found.least)")
    }
    guard found.least < greatest else {
      return Phrase(fr: "vaut \(greatest)", en: "is \(greatest)")
    }
    return Phrase(
      fr: "est entre \(found.least) et \(greatest)", en: "is between \(found.least) and \(greatest)"
    )
  }

  /// The equations that prove it: three at most, then how many more.
  private static func proof(
    _ relations: [Relation], _ words: FigureWords, open: Set<Relation>
  ) -> Phrase {
    guard !relations.isEmpty else { return Phrase(fr: "", en: "") }
    let shown = relations.prefix(shownEquations).map {
      words.equation($0, hasRest: open.contains($0))
    }
    let rest = relations.count - shown.count
    return Phrase(
      fr: ", d’après " + shown.map(\.fr).joined(separator: " ; ")
        + (rest > 0 ? " ; et \(rest) \(rest > 1 ? "autres sommes" : "autre somme")" : ""),
      en: ", from " + shown.map(\.en).joined(separator: "; ")
        + (rest > 0 ? "; and \(rest) more \(rest > 1 ? "sums" : "sum")" : ""))
  }

  private static let shownEquations = 3
}
