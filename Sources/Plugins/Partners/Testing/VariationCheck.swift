import Core

/// What the figures over changed data must still be.
struct VariationCheck {
  private let manifest: PluginManifest
  private let variation: DataVariation
  private let snapshot: Snapshot

  init(_ manifest: PluginManifest, _ variation: DataVariation, snapshot: Snapshot) {
    self.manifest = manifest
    self.variation = variation
    self.snapshot = snapshot
  }

  /// Lists what is wrong with the figures, beside those over the data as given.
  func problems(of changed: [Indicator], beside plain: [Indicator]) -> [Phrase] {
    switch variation {
    case .empty: changed.filter { $0.measure.value != nil }.map(Self.fromNothing)
    case .missing: fromMissing(changed, plain)
    case .small: shown(changed)
    case .accents, .zeros, .shuffled: differences(of: changed, from: plain)
    }
  }

  private static func fromNothing(_ one: Indicator) -> Phrase {
    let place = name(one.key)
    return Phrase(
      fr: "\(place) : un chiffre sort de données vides",
      en: "\(place): a figure comes out of no data")
  }

  /// A number that stays the same never came from the numbers that are missing.
  private func fromMissing(_ changed: [Indicator], _ plain: [Indicator]) -> [Phrase] {
    let before = Dictionary(plain.map { ($0.key, $0.measure.value) }, uniquingKeysWith: { $1 })
    return changed.filter { one in
      one.measure.value != nil && one.measure.value != before[one.key] ?? nil
    }.map { one in
      let (place, value) = (Self.name(one.key), one.measure.value.map(NumberPlain.text) ?? "")
      return Phrase(
        fr: "\(place) : \(value) sort de nombres manquants ; donner un statut, rien ne devient 0",
        en: "\(place): \(value) comes out of missing numbers; give a status, nothing becomes 0")
    }
  }

  /// Small counts of persons that a site would show.
  private func shown(_ changed: [Indicator]) -> [Phrase] {
    guard manifest.output.countsPersons else { return [] }
    let threshold = manifest.secrecy.threshold ?? DisclosureRule.persons.threshold
    let policy = DisclosurePolicy(
      sources: snapshot.sources, tree: snapshot.tree,
      subjects: snapshot.subjects + manifest.subjects)
    let outcome = Protection.publish(changed, metrics: [manifest.metric], under: policy)
    let persons = Dictionary(changed.map { ($0.key, $0.measure.persons) }, uniquingKeysWith: { $1 })
    return outcome.figures.filter { one in
      guard let n = persons[one.key] ?? nil, one.figure.number != nil else { return false }
      return n > 0 && n < Double(threshold)
    }.map { one in
      Phrase(
        fr: "\(Self.name(one.key)) : un petit nombre serait montré",
        en: "\(Self.name(one.key)): a small number would be shown")
    }
  }

  private func differences(of changed: [Indicator], from plain: [Indicator]) -> [Phrase] {
    let wanted = Dictionary(
      plain.map { one in
        var key = one.key
        key.territory = variation.key(of: key.territory)
        return (key, one.measure)
      }, uniquingKeysWith: { $1 })
    let found = Dictionary(changed.map { ($0.key, $0.measure) }, uniquingKeysWith: { $1 })
    return Set(wanted.keys).union(found.keys).sorted().compactMap { key in
      guard wanted[key] != found[key] else { return nil }
      let (before, after) = (Self.text(wanted[key]), Self.text(found[key]))
      return Phrase(
        fr: "\(Self.name(key)) : \(before) devient \(after)",
        en: "\(Self.name(key)): \(before) becomes \(after)")
    }
  }

  private static func name(_ key: FigureKey) -> String {
    [key.territory, key.subject, key.period].joined(separator: " ")
  }

  private static func text(_ measure: Measure?) -> String {
    guard let measure else { return "—" }
    return measure.value.map(NumberPlain.text) ?? measure.status.rawValue
  }
}
