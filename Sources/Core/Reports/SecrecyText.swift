/// What pages say of hidden figures: the rule, why more is hidden than the rule asks, and how much.
///
/// Made of the rules of the datasets and of published figures, so it cannot depend on what is hidden.
struct SecrecyText {
  /// The strictest rule of the datasets that have one; nil where none has.
  let rule: DisclosureRule?
  let mode: DisclosureMode
  /// Whether counts are rounded instead of hidden.
  let isRounded: Bool

  init(sources: [DataSource], mode: DisclosureMode, isRounded: Bool) {
    self.isRounded = isRounded
    let rules = sources.compactMap(\.disclosure)
    rule = rules.dropFirst().reduce(rules.first) { $0?.joined(with: $1) }
    self.mode = mode
  }

  /// The paragraphs of the method page; none where no dataset has a rule.
  var paragraphs: [String] {
    guard let rule else { return [] }
    let texts =
      switch mode {
      case .diffusion where isRounded: [Self.rounding(rule), Self.order]
      case .diffusion: [primary(rule), Self.secondary, Self.order]
      case .interne: [Self.inside(rule)]
      }
    return texts.map(French.typeset)
  }

  /// What a page says of its own figures.
  ///
  /// - Parameter hidden: How many of them are hidden.
  func remark(hidden: Int) -> String? {
    guard let rule else { return nil }
    switch mode {
    case .interne: return French.typeset(Self.inside(rule))
    case .diffusion where isRounded: return French.typeset(Self.rounding(rule))
    case .diffusion where hidden == 0:
      return French.typeset("\(primary(rule)) Ici, aucun chiffre n’a dû être caché.")
    case .diffusion:
      let count = French.counted(Double(hidden), "chiffre est caché", "chiffres sont cachés")
      return French.typeset("\(primary(rule)) \(Self.secondary) Ici, \(count).")
    }
  }

  private func primary(_ rule: DisclosureRule) -> String {
    let zeros =
      rule.zeros == .shown
      ? "Un vrai zéro est montré."
      : "Les zéros sont cachés comme les petits nombres."
    return "Un nombre de personnes ou d’établissements de moins de \(rule.threshold) n’est pas "
      + "montré : il est remplacé par « s », pour secret statistique. \(zeros)"
  }

  private static let secondary =
    "D’autres nombres, plus grands, sont cachés avec lui et de la même façon, totaux compris : "
    + "sinon une soustraction le donnerait. Le signe ne dit pas lesquels. Un taux dont la base est "
    + "cachée l’est aussi."

  private static let order =
    "Les titres, les rangs, les ordres et les graphiques sont faits des seuls chiffres montrés. Les "
    + "lignes cachées viennent après les autres, par ordre alphabétique."

  private static func rounding(_ rule: DisclosureRule) -> String {
    "Un nombre de personnes ou d’établissements de moins de \(rule.threshold) ne doit pas pouvoir être "
      + "connu. Tous les effectifs sont donc arrondis à un multiple de 5, de sorte que les sommes "
      + "restent justes. Un taux est calculé sur les effectifs arrondis."
  }

  private static func inside(_ rule: DisclosureRule) -> String {
    "Édition interne : les nombres de moins de \(rule.threshold), que l’édition à diffuser cache, "
      + "sont montrés ici. Ils concernent des personnes que l’on pourrait reconnaître."
  }
}
