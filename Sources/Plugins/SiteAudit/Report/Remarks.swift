import Core

/// What an audit met that gives nothing away by itself, yet that who publishes should know.
struct Remarks {
  let knowledge: Knowledge
  let words: FigureWords

  /// - Parameters:
  ///   - broken: Sums whose parts are shown and exceed them.
  ///   - contradictions: Sums that cannot hold together, whatever is hidden.
  func all(broken: [Relation], contradictions: [[Relation]]) -> [Finding] {
    knowledge.shownBefore.map(shownBefore) + knowledge.revised.map(revised)
      + broken.map(broken(_:)) + contradictions.compactMap(\.first).map(contradiction)
  }

  /// Verdicts that rest on rounded numbers, which neither whole numbers nor fractions confirm.
  func ofRounding(_ attack: Attack) -> [Finding] {
    let unproven = attack.findings.filter { $0.isExact == false }.map(\.key)
    return unproven.map { key in
      note(
        key, "audit-unproven",
        Phrase(
          fr: "la fuite est calculée en nombres arrondis, sans preuve exacte",
          en: "the leak is reckoned in rounded numbers, without an exact proof"))
    }
      + attack.fractional.map { key in
        note(
          key, "audit-fractional",
          Phrase(
            fr:
              "chaque valeur secrète reste possible en fractions ; en nombres entiers, l’audit ne "
              + "l’a pas vérifié",
            en:
              "every secret value stays possible in fractions; in whole numbers the audit did not "
              + "confirm it"))
      }
  }

  private func note(_ key: CellKey, _ code: String, _ text: Phrase) -> Finding {
    Finding(
      .note, code: code, at: words.location(key),
      message: Phrase(
        fr: "\(words.name(key)) : \(text.fr)", en: "\(words.name(key)): \(text.en)"),
      advice: Phrase(
        fr: "vérifier ce chiffre à la main s’il compte",
        en: "check this figure by hand if it matters"))
  }

  private func shownBefore(_ key: CellKey) -> Finding {
    Finding(
      .warning, code: "audit-shown-before", at: words.location(key),
      message: Phrase(
        fr: "\(words.name(key)) : masqué ici, mais une édition antérieure le montre",
        en: "\(words.name(key)): hidden here, but an earlier edition shows it"),
      advice: Phrase(
        fr: "garder le registre des masques avec le projet : ce qui a été publié reste su",
        en: "keep the ledger of masks with the project: what was published stays known"))
  }

  private func revised(_ key: CellKey) -> Finding {
    Finding(
      .note, code: "audit-revised", at: words.location(key),
      message: Phrase(
        fr: "\(words.name(key)) : une édition antérieure donne un autre nombre",
        en: "\(words.name(key)): an earlier edition gives another number"),
      advice: Phrase(
        fr: "rien à faire si les données ont été corrigées : l’audit n’en tire rien de plus",
        en: "nothing to do where the data were corrected: the audit makes no more of it"))
  }

  private func broken(_ relation: Relation) -> Finding {
    let equation = words.equation(relation, hasRest: relation.hasRest)
    return Finding(
      .warning, code: "audit-sum-exceeded", at: words.location(relation.whole[0]),
      message: Phrase(
        fr: "les parties dépassent leur total : \(equation.fr)",
        en: "the parts exceed their total: \(equation.en)"),
      advice: Phrase(
        fr: "vérifier les données ; l’audit laisse cette somme de côté",
        en: "check the data; the audit leaves this sum out"))
  }

  private func contradiction(_ relation: Relation) -> Finding {
    Finding(
      .warning, code: "audit-sums-unequal", at: words.location(relation.whole[0]),
      message: Phrase(
        fr: "\(words.name(relation.whole[0])) et les chiffres voisins ne s’additionnent pas "
          + "exactement",
        en: "\(words.name(relation.whole[0])) and the figures beside it do not add up exactly"),
      advice: Phrase(
        fr: "vérifier les données ; l’audit admet ici des parties qui ne sont pas publiées",
        en: "check the data; the audit allows here for parts that are not published"))
  }
}
