import TOMLKit

/// A file that a recipe cannot read: what it looks like, and what was expected.
struct WrongFile {
  let seen: [RecipeHeader]
  let file: String
  let recipe: RecipeFile

  func report(into log: inout FindingLog) {
    let needed = recipe.column.filter { $0.optional != true }.count
    if let near = nearest, (needed - near.missing.count) * 2 >= needed {
      return reportMissing(near, into: &log)
    }
    let known = KnownFile.all.first { known in seen.contains { known.describes($0.labels) } }
    let header = seen.first { header in known?.describes(header.labels) ?? false } ?? widest
    var place = SourceLocation(file: file)
    place.sheet = header?.sheet
    place.row = header?.row
    log.add(
      .error, "unknown-format", at: place, found: header.map(Self.columns), message: message(known),
      advice: expectation)
  }

  private var nearest: RecipeHeader? {
    seen.min { $0.missing.count < $1.missing.count }
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

  private var expectation: Phrase {
    let names = recipe.column.filter { $0.optional != true }.map(\.label).joined(separator: ", ")
    let rows = recipe.rows.map { ", \($0)" } ?? ""
    return Phrase(
      fr: "le fichier de \(recipe.producer) a les colonnes \(names)\(rows)",
      en: "the file of \(recipe.producer) has the columns \(names)\(rows)")
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
        file: file, sheet: header.sheet, row: header.row, field: column.id)
      let near = column.names.lazy.compactMap { Suggestion.closest(to: $0, among: free) }.first
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

extension RecipeFile.Column {
  /// The name a person knows the column by.
  var label: String { names.first ?? id }
}

/// A public file that may be taken for another.
struct KnownFile: Decodable, Sendable {
  /// After « il ressemble ».
  var fr: String
  /// After “it looks like”.
  var en: String
  var columns: [String]

  private struct List: Decodable {
    var file: [KnownFile]
  }

  static let all: [KnownFile] = {
    let text = String(decoding: PackageResources.known_files_toml, as: UTF8.self)
    return (try? TOMLDecoder().decode(List.self, from: text))?.file ?? []
  }()

  func describes(_ labels: [String]) -> Bool {
    let folded = Set(labels.map(NameFolding.key))
    return columns.allSatisfy { folded.contains(NameFolding.key($0)) }
  }
}
