/// A file that a recipe cannot read: what it looks like, and what was expected.
struct WrongFile {
  let seen: [RecipeHeader]
  let table: TableFile
  let recipe: RecipeFile

  /// The form of a recipe that lacks the fewest columns, the first of those that are equal.
  static func nearest(of misses: [WrongFile]) -> WrongFile? {
    misses.max { $0.likeness < $1.likeness }
  }

  func report(into log: inout FindingLog) {
    let known = KnownFile.all.first { $0.describes(seen, table) }
    if let nearest, likeness >= 0.5, known == nil || known?.recipe == recipe.id {
      return reportMissing(nearest, into: &log)
    }
    let header = known?.text == nil ? row(of: known) : nil
    var place = SourceLocation(file: table.name)
    place.sheet = header?.sheet
    place.row = header?.row
    log.add(
      .error, "unknown-format", at: place, found: header.map(Self.columns), message: message(known),
      advice: advice(known))
  }

  /// The row that tells what the file is, else the one that looks most like a header.
  private func row(of known: KnownFile?) -> RecipeHeader? {
    seen.first { known?.describes($0.labels) ?? false } ?? widest
  }

  private var needed: [RecipeFile.Column] { recipe.column.filter(\.isNeeded) }

  private var nearest: RecipeHeader? {
    seen.min { $0.missing.count < $1.missing.count }
  }

  /// Which part of the columns it needs the best row has.
  private var likeness: Double {
    guard let nearest else { return 0 }
    return 1 - Double(nearest.missing.count) / Double(max(1, needed.count))
  }

  private var widest: RecipeHeader? {
    seen.max { left, right in
      left.labels.count { !$0.isEmpty } < right.labels.count { !$0.isEmpty }
    }
  }

  private static func columns(_ header: RecipeHeader) -> String {
    let labels = header.labels.filter { !$0.isEmpty }
    return labels.prefix(8).joined(separator: ", ") + (labels.count > 8 ? " …" : "")
  }

  private func message(_ known: KnownFile?) -> Phrase {
    if let known {
      return Phrase(
        fr: "ce fichier n’est pas « \(recipe.title) » : il ressemble \(known.fr)",
        en: "this file is not “\(recipe.title)”: it looks like \(known.en)")
    }
    return Phrase(
      fr: "ce fichier n’est pas « \(recipe.title) » : aucune feuille n’a ses colonnes",
      en: "this file is not “\(recipe.title)”: no sheet has its columns")
  }

  /// What the right file has, and the recipe of the one that was given.
  private func advice(_ known: KnownFile?) -> Phrase {
    let names = needed.map(\.label).joined(separator: ", ")
    let rows = recipe.rows.map { ", \($0)" } ?? ""
    let other = known?.recipe.map { "dash import \($0) \(table.name)" }
    return Phrase(
      fr: "le fichier de \(recipe.producer) a les colonnes \(names)\(rows)"
        + (other.map { " ; pour importer celui-ci : \($0)" } ?? ""),
      en: "the file of \(recipe.producer) has the columns \(names)\(rows)"
        + (other.map { "; to import this one: \($0)" } ?? ""))
  }

  /// Nearly the right file: each column that it lacks is a finding.
  private func reportMissing(_ header: RecipeHeader, into log: inout FindingLog) {
    let used = Set(header.places.values)
    let free = header.labels.enumerated().filter {
      !used.contains($0.offset) && !$0.element.isEmpty
    }
    .map(\.element)
    for column in recipe.column where header.missing.contains(column.id) {
      let place = SourceLocation(
        file: table.name, sheet: header.sheet, row: header.row, field: column.id)
      let near = (column.names ?? []).lazy
        .compactMap { Suggestion.closest(to: $0, among: free) }.first
      log.add(
        .error, "missing-label", at: place, found: near,
        message: Phrase(
          fr: "la colonne « \(column.label) » manque", en: "the column `\(column.label)` is missing"
        ),
        advice: Phrase(
          fr: near.map { "vouliez-vous dire la colonne « \($0) » ? la renommer" }
            ?? "reprendre le fichier tel que \(recipe.producer) le publie",
          en: near.map { "did you mean the column `\($0)`? rename it" }
            ?? "take the file as \(recipe.producer) publishes it"))
    }
  }
}
