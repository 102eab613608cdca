/// Whether the niveaux that a table writes can be told: a number alone may mean two diplomas.
struct NiveauCheck {
  let table: LoadedTable
  let scale: NiveauScale?

  /// A table without a scale is one finding, not one a row.
  func run(into log: inout FindingLog) {
    guard table.role == "offers", let field = table.index("niveau") else { return }
    for row in 0..<table.rowCount {
      let written = table.columns[field][row].plainText
      guard !written.isEmpty else { continue }
      guard let scale else { return reportNoScale(written, at: table.place(row, field), &log) }
      if scale.key(of: written) == nil {
        report(written, outside: scale, at: table.place(row, field), &log)
      }
    }
  }

  private func reportNoScale(
    _ written: String, at place: SourceLocation, _ log: inout FindingLog
  ) {
    let scale = NiveauScale.allCases.first { $0.key(of: written) != nil }?.rawValue ?? "1969"
    log.add(
      .error, "niveau-scale", at: place, found: written,
      message: Phrase(
        fr: "la table donne des niveaux sans dire leur échelle : « niveau 3 » est le CAP depuis "
          + "2019 et le bac+2 avant",
        en: "the table gives niveaux without their scale: “niveau 3” is a CAP since 2019 and a "
          + "bac+2 before"),
      advice: Phrase(
        fr: "ajouter « \"niveauScale\": \"\(scale)\" » à la ressource « \(table.name) » de "
          + "datapackage.json, ou --niveau-scale \(scale) à dash new dataset (1969 : V, IV, III, II, "
          + "I ; 2019 : 3, 4, 5, 6, 7-8)",
        en: "add `\"niveauScale\": \"\(scale)\"` to the resource `\(table.name)` of "
          + "datapackage.json, or --niveau-scale \(scale) to dash new dataset (1969: V, IV, III, II, "
          + "I; 2019: 3, 4, 5, 6, 7-8)"))
  }

  private func report(
    _ written: String, outside scale: NiveauScale, at place: SourceLocation,
    _ log: inout FindingLog
  ) {
    let other = NiveauScale.allCases.first { $0 != scale && $0.key(of: written) != nil }
    let codes = scale.codes.joined(separator: ", ")
    log.add(
      .error, "niveau-scale", at: place, found: written,
      message: Phrase(
        fr: "« \(written) » n’est pas un niveau de l’échelle de \(scale.rawValue)",
        en: "`\(written)` is not a niveau of the scale of \(scale.rawValue)"),
      advice: other.map { other in
        Phrase(
          fr: "c’est un niveau de l’échelle de \(other.rawValue) : écrire \(codes), ou déclarer "
            + "« \"niveauScale\": \"\(other.rawValue)\" » si toute la table la suit",
          en: "it is a niveau of the scale of \(other.rawValue): write \(codes), or declare "
            + "`\"niveauScale\": \"\(other.rawValue)\"` if the whole table follows it")
      } ?? Phrase(fr: "écrire l’un de : \(codes)", en: "write one of: \(codes)"))
  }
}
