import Core

/// What is wrong with the header of a partner's file.
struct HeaderFindings {
  private(set) var log = FindingLog()

  init(_ header: FiguresHeader, names: FigureNames, at place: SourceLocation) {
    for field in header.missing { log.add(Self.missing(field, header, at: place)) }
    if names.isWide, header.series.isEmpty { log.add(Self.noSeries(at: place)) }
    for one in header.doubtful {
      var place = place
      place.column = one.column + 1
      log.add(
        .error, "table-column", at: place, found: one.label,
        message: Phrase(
          fr: "cette colonne ne porte le nom d’aucune modalité",
          en: "this column has the name of nothing known"),
        advice: Phrase(
          fr: "la nommer comme dans plugin.toml (proche : \(one.near)), ou la retirer",
          en: "name it as plugin.toml does (near: \(one.near)), or remove it"))
    }
  }

  private static func missing(
    _ field: ContractRow.Field, _ header: FiguresHeader, at place: SourceLocation
  ) -> Finding {
    var place = place
    place.field = field.rawValue
    let labels = header.labels.filter { !$0.isEmpty }.map { "« \($0) »" }
    let list = labels.joined(separator: ", ")
    return Finding(
      .error, code: "table-header", at: place,
      message: Phrase(
        fr: "aucune colonne ne donne \(field.rawValue)", en: "no column gives \(field.rawValue)"),
      advice: Phrase(
        fr: "dire laquelle sous [figures.columns] : \(field.rawValue) = \"…\""
          + (list.isEmpty ? "" : " ; le fichier a \(list)"),
        en: "say which under [figures.columns]: \(field.rawValue) = \"…\""
          + (list.isEmpty ? "" : "; the file has \(list)")))
  }

  private static func noSeries(at place: SourceLocation) -> Finding {
    Finding(
      .error, code: "table-header", at: place,
      message: Phrase(
        fr: "aucune colonne n’est une période ni une modalité",
        en: "no column is a period or a thing of the plugin"),
      advice: Phrase(
        fr: "nommer les colonnes 2023, 2024 … ou comme les modalités, sinon layout = \"long\"",
        en: "name the columns 2023, 2024 … or like the items, else layout = \"long\""))
  }
}
