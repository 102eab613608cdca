/// Whose monthly table a sheet is, and of which year: what stands above its titles, the name of the
/// sheet, then what the command says.
struct MonthlyHeading {
  /// The structure, as written, and where.
  let structure: (name: String, place: SourceLocation)
  let year: Int

  /// Finds both; nil, with a finding for each, where one is not said or is said in two ways.
  init?(
    _ sheet: FormSheet, choices: ReferralForm.Choices, id: (String) -> String?,
    into log: inout FindingLog
  ) {
    let texts = Self.texts(of: sheet)
    let structure = Self.structure(of: sheet, texts, choices, id: id, into: &log)
    let year = Self.year(of: sheet, texts, choices, into: &log)
    guard let structure, let year else { return nil }
    self.structure = structure
    self.year = year
  }

  /// A text above the titles, or the sheet's name.
  private struct Text {
    var text: String
    var place: SourceLocation
    /// What the cell before it says: `structure`, `annee`.
    var label: String?
  }

  private static func texts(of sheet: FormSheet) -> [Text] {
    let cells = sheet.above.flatMap { row in
      row.cells.enumerated().compactMap { column, cell -> Text? in
        guard cell != .empty else { return nil }
        let before = row.cells[..<column].last { $0 != .empty }
        return Text(
          text: cell.label, place: sheet.place(row.number, column: column),
          label: before.map { NameFolding.key($0.label) })
      }
    }
    return cells + (sheet.location.sheet.map { [Text(text: $0, place: sheet.location)] } ?? [])
  }

  // MARK: - Structure

  private static func structure(
    of sheet: FormSheet, _ texts: [Text], _ choices: ReferralForm.Choices,
    id: (String) -> String?, into log: inout FindingLog
  ) -> (name: String, place: SourceLocation)? {
    let labelled = texts.first { $0.label == "structure" && NameFolding.key($0.text) != "annee" }
    let named = texts.lazy.flatMap { text in names(in: text.text).map { ($0, text.place) } }
      .first { id($0.0) != nil }
    let said = labelled.map { ($0.text, $0.place) } ?? named
    guard let said else {
      if let chosen = choices.structure { return (chosen, sheet.location) }
      log.addNoStructure(at: sheet.location)
      return nil
    }
    if let chosen = choices.structure, id(chosen) != id(said.0) {
      log.addOtherStructure(said.0, chosen: chosen, at: said.1)
      return nil
    }
    return (name: said.0, place: said.1)
  }

  /// A title, and the title without its year and the words around it.
  private static func names(in title: String) -> [String] {
    let words = title.split { $0.isWhitespace || "—–:-_".contains($0) }.map(String.init)
    let kept = words.filter { PartialDay.year($0) == nil }
    return [title, kept.joined(separator: " ")]
  }

  // MARK: - Year

  private static func year(
    of sheet: FormSheet, _ texts: [Text], _ choices: ReferralForm.Choices,
    into log: inout FindingLog
  ) -> Int? {
    let said = texts.flatMap { text in
      text.text.split { !$0.isNumber }.compactMap { PartialDay.year(String($0)) }
        .map { (year: $0, place: text.place) }
    }
    let years = Set(said.map(\.year)).union(choices.year.map { [$0] } ?? []).sorted()
    if years.count == 1 { return years[0] }
    if years.isEmpty {
      log.addNoYear(at: sheet.location)
    } else {
      log.addSeveralYears(years, at: said.first?.place ?? sheet.location)
    }
    return nil
  }
}
