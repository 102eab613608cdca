import Core

/// Figures and relations in words, as the site names them.
struct FigureWords: Sendable {
  let knowledge: Knowledge

  private var site: PublishedSite { knowledge.site }

  /// `« Personnes orientées », CIO, Châteauroux, mars 2015`.
  func name(_ key: CellKey) -> String {
    let title = site.descriptor.secret[key.metric]?.title ?? key.metric
    return "« \(title) », \(subject(key)), \(place(key)), \(period(key))"
  }

  /// Where a figure stands, its key as the field.
  func location(_ key: CellKey) -> SourceLocation {
    let cell = knowledge.cells[key]
    return SourceLocation(
      file: cell?.file ?? SiteDescriptor.path, row: cell?.line,
      field: "\(key.territory) \(key.subject) \(key.period)")
  }

  /// An equation: `Indre (20) = Châteauroux (masqué) + Issoudun (17)`.
  func equation(_ relation: Relation, hasRest: Bool) -> Phrase {
    let distinct = Set((relation.whole + relation.parts).map(\.metric)).count > 1
    func side(_ keys: [CellKey], _ language: Language) -> String {
      let shown = keys.prefix(Self.shownParts).map { key in
        "\(member(key, relation.reason, naming: distinct)) (\(value(key)[language]))"
      }
      let rest = keys.count - shown.count
      let more = Phrase(fr: "\(rest) autres", en: "\(rest) others")[language]
      return (shown + (rest > 0 ? [more] : [])).joined(separator: " + ")
    }
    let sign = hasRest ? "≥" : "="
    return Phrase(
      fr: "\(side(relation.whole, .french)) \(sign) \(side(relation.parts, .french))",
      en: "\(side(relation.whole, .english)) \(sign) \(side(relation.parts, .english))")
  }

  /// The parts of an equation that are written out.
  private static let shownParts = 8

  /// What tells a figure from the others of its relation.
  private func member(
    _ key: CellKey, _ reason: Relation.Reason, naming metric: Bool
  ) -> String {
    switch reason {
    case .territories: "\(place(key)), \(subject(key))"
    case .subjects: subject(key)
    case .periods, .months: period(key)
    case .part, .orientations, .destination:
      metric
        ? "\(site.descriptor.secret[key.metric]?.title ?? key.metric), \(subject(key))"
        : subject(key)
    }
  }

  private func value(_ key: CellKey) -> Phrase {
    if case .rounded(let value, _) = knowledge.cells[key]?.state {
      return Phrase(
        fr: "arrondi à \(NumberText.count(value))", en: "rounded to \(NumberText.count(value))")
    }
    guard let number = knowledge.cells[key]?.number else {
      return Phrase(fr: "masqué", en: "hidden")
    }
    let text = NumberText.count(number)
    return Phrase(fr: text, en: text)
  }

  private func place(_ key: CellKey) -> String { site.places.name(key.territory) }

  private func subject(_ key: CellKey) -> String {
    key.subject == Subject.all.key ? "ensemble" : site.subjects.name(key.subject)
  }

  private func period(_ key: CellKey) -> String { PeriodText.french(key.period) }
}
