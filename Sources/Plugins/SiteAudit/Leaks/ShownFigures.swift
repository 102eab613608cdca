import Core
import Foundation

/// Figures in the open that should not be, whatever the sums: small counts, figures made of hidden
/// ones, what rows give beside a figure they hide.
struct ShownFigures {
  let knowledge: Knowledge
  let words: FigureWords

  func problems() -> [AuditProblem] {
    let site = knowledge.site
    let keys = (Array(site.cells.keys) + knowledge.onlyOnPages).sorted()
    return keys.flatMap { key -> [AuditProblem] in
      guard let cell = site.cells[key] ?? knowledge.cells[key],
        let table = site.descriptor.secret[key.metric]
      else {
        return []
      }
      return [
        table.path == nil ? nil : remains(key, cell),
        table.isCount == true ? small(key, cell, table) : nil,
        follows(key, cell, table),
      ].compactMap(\.self)
    }
  }

  /// What a row still says of the figure that it hides.
  private func remains(_ key: CellKey, _ cell: PublishedCell) -> AuditProblem? {
    guard !cell.remains.isEmpty else { return nil }
    let columns = cell.remains.joined(separator: ", ")
    return AuditProblem(
      .elsewhere, at: words.location(key),
      Phrase(
        fr: "\(words.name(key)) : la ligne masquée garde \(columns)",
        en: "\(words.name(key)): the hidden row keeps \(columns)"),
      advice: Phrase(
        fr: "construire le site à nouveau : dash build ; si cela reste, signaler ce défaut de dash",
        en: "build the site again: dash build; where it stays, report this bug of dash"))
  }

  private func small(
    _ key: CellKey, _ cell: PublishedCell, _ table: SiteDescriptor.Table
  ) -> AuditProblem? {
    guard let small = table.disclosure?.small, !wasShown(key, cell) else { return nil }
    let range = Double(small.lowerBound)...Double(small.upperBound)
    let shown: String
    switch (cell.state, cell.bounds) {
    case (.number(let value), _) where range.contains(value): shown = NumberText.count(value)
    case (.missing, let bounds?) where bounds.lowerBound > 0 && range.contains(bounds.upperBound):
      shown = "\(NumberText.count(bounds.lowerBound))–\(NumberText.count(bounds.upperBound))"
    default: return nil
    }
    return AuditProblem(
      .small, at: words.location(key),
      Phrase(
        fr: "\(words.name(key)) : \(shown) \(table.path == nil ? "se déduit" : "est publié"), "
          + "sous le seuil de \(small.upperBound + 1)",
        en: "\(words.name(key)): \(shown) \(table.path == nil ? "follows" : "is published"), "
          + "under the threshold of \(small.upperBound + 1)"),
      advice: Phrase(
        fr: "construire le site en mode diffusion : dash build",
        en: "build the site for everybody: dash build"))
  }

  /// Whether an earlier edition shows the same number: hiding it would hide nothing.
  private func wasShown(_ key: CellKey, _ cell: PublishedCell) -> Bool {
    knowledge.earlier.contains { $0.cells[key]?.number == cell.number && cell.number != nil }
  }

  /// A figure made of a hidden one.
  private func follows(
    _ key: CellKey, _ cell: PublishedCell, _ table: SiteDescriptor.Table
  ) -> AuditProblem? {
    guard let value = cell.number,
      let hidden = followed(by: key, table).first(where: {
        knowledge.site.cells[$0]?.state == .hidden
      })
    else { return nil }
    let count = FollowedCount(knowledge).value(of: hidden, from: key, value, cell, table)
    let found = count.map(NumberText.count)
    return AuditProblem(
      .follows, at: words.location(key),
      Phrase(
        fr: "\(words.name(key)) : publié, alors que « \(title(hidden)) » y est masqué"
          + (found.map { " ; on en déduit \($0)" } ?? ""),
        en: "\(words.name(key)): published, where “\(title(hidden))” is hidden"
          + (found.map { "; it gives \($0)" } ?? "")),
      advice: Phrase(
        fr: "masquer ce chiffre aussi ; dash build le fait, si le site est à jour",
        en: "hide this figure too; dash build does, where the site is up to date"))
  }

  /// What a figure is made of; a change also of the period before.
  private func followed(by key: CellKey, _ table: SiteDescriptor.Table) -> [CellKey] {
    let own = (table.follows ?? []).map(key.of)
    guard ["relative-change", "points"].contains(table.unit) else { return own }
    return own
      + own.compactMap { followed in
        let line = knowledge.site.cells.keys.filter {
          $0.metric == followed.metric && $0.territory == key.territory && $0.subject == key.subject
            && $0.period < key.period && $0.period.utf8.count == key.period.utf8.count
        }
        return line.max()
      }
  }

  private func title(_ key: CellKey) -> String {
    knowledge.site.descriptor.secret[key.metric]?.title ?? key.metric
  }
}
