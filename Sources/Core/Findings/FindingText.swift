/// Findings as a person reads them in a terminal, in the manner of rustc.
///
///     error[type-error]: not a whole number
///       --> bmo.xlsx › BMO_2025_open_data › L12 (met)
///        | environ 40
///        = help: write digits only
///        = note: and 4,310 others in the same column (rows 14, 15, 18, 20 …)
public struct FindingText: Sendable {
  /// The language of the sentences.
  public var language: Language
  /// Whether severities and places are set off by the colours of a terminal.
  public var isColored: Bool

  /// Makes a writer; who calls knows whether the output is a terminal.
  public init(_ language: Language, isColored: Bool = false) {
    self.language = language
    self.isColored = isColored
  }

  /// Writes every group of a log, errors first, and the summary; ends with a line end.
  public func text(of log: FindingLog) -> String {
    let groups = log.sorted.map { text(of: $0) + "\n" }
    return groups.joined() + summary(of: log) + "\n"
  }

  /// Writes a group: its first finding, and where the others are.
  public func text(of group: FindingLog.Group) -> String {
    let finding = group.first
    let severity = style(severityName(finding.severity), as: Self.color(finding.severity))
    var lines = [
      "\(severity)[\(finding.code)]: \(style(visible(finding.message[language]), as: "1"))",
      "  \(style("-->", as: "34")) \(place(finding.location))",
    ]
    if let found = finding.found {
      lines.append("   \(bar("|")) \(visible(found))")
      if let mark = mark(finding.location, below: found) {
        lines.append("   \(bar("|")) \(style(mark, as: Self.color(finding.severity)))")
      }
    }
    lines.append("   \(bar("=")) \(word("aide : ", "help: "))\(visible(finding.advice[language]))")
    if group.count > 1 { lines.append("   \(bar("=")) \(others(in: group))") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Writes how many findings of each severity there are, in how many files.
  public func summary(of log: FindingLog) -> String {
    let counts = Finding.Severity.allCases.reversed().compactMap { severity in
      let count = log.count(of: severity)
      return count == 0 ? nil : counted(count, severityName(severity), plural: plural(severity))
    }
    guard let last = counts.last else { return word("aucun problème", "no problem") }
    let listed = [counts.dropLast().joined(separator: ", "), last].filter { !$0.isEmpty }
    let files = counted(
      Set(log.groups.map(\.first.location.file)).count, word("fichier", "file"),
      plural: word("fichiers", "files"))
    return listed.joined(separator: word(" et ", " and ")) + word(" dans ", " in ") + files
  }

  /// Writes a place: `bmo.xlsx › BMO_2025_open_data › L12 (met)`, `dash.toml:20:1`.
  public func place(_ location: SourceLocation) -> String {
    let field = location.field.map { " (\($0))" } ?? ""
    guard location.sheet != nil || !isPlainText(location.file) else {
      let parts = [location.row, location.column].compactMap { $0.map(String.init) }
      return visible(([location.file] + parts).joined(separator: ":") + field)
    }
    let parts = [location.file, location.sheet, cell(of: location)].compactMap(\.self)
    return visible(parts.joined(separator: " › ") + field)
  }

  /// Whether a file is read in an editor, by line and column, and not in a spreadsheet.
  private func isPlainText(_ file: String) -> Bool {
    [".toml", ".json", ".geojson", ".mustache", ".css", ".sql", StoreQuery.noFile]
      .contains { file.hasSuffix($0) }
  }

  /// Of a query, whose line is shown whole, or from the place on after an ellipsis: a mark below the place.
  private func mark(_ location: SourceLocation, below found: String) -> String? {
    guard location.file.hasSuffix(".sql") || location.file == StoreQuery.noFile,
      let column = location.column, location.sheet == nil
    else { return nil }
    let blanks = found.hasPrefix("…") ? 1 : max(0, column - 1)
    return String(repeating: " ", count: blanks) + "^"
  }

  private func cell(of location: SourceLocation) -> String? {
    switch (location.row, location.column.map(SourceLocation.columnName)) {
    case (let row?, let column?): "\(column)\(row)"
    case (let row?, nil): word("ligne", "row") + " \(row)"
    case (nil, let column?): word("colonne", "column") + " \(column)"
    case (nil, nil): nil
    }
  }

  private func others(in group: FindingLog.Group) -> String {
    let rows = group.samples.dropFirst().compactMap(\.location.row).map(String.init)
    let count = group.count - 1
    let dots = rows.count < count ? " …" : ""
    let list = rows.joined(separator: ", ") + dots
    let shown =
      rows.isEmpty
      ? "" : " (" + (rows.count == 1 ? word("ligne", "row") : word("lignes", "rows")) + " \(list))"
    let place =
      group.first.location.column == nil && group.first.location.field == nil
      ? word(" au même endroit", " in the same place")
      : word(" dans la même colonne", " in the same column")
    let noun = counted(count, word("autre", "other"), plural: word("autres", "others"))
    return word("note : et ", "note: and ") + noun + place + shown
  }

  private func severityName(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: word("erreur", "error")
    case .warning: word("avertissement", "warning")
    case .note: "note"
    }
  }

  private func plural(_ severity: Finding.Severity) -> String { severityName(severity) + "s" }

  private func counted(_ count: Int, _ singular: String, plural: String) -> String {
    let digits = NumberText.count(Double(count))
    let number =
      language == .french
      ? digits : digits.split(separator: NumberText.thinSpace).joined(separator: ",")
    return "\(number) \(count > 1 || count == 0 ? plural : singular)"
  }

  private func word(_ fr: String, _ en: String) -> String { language == .french ? fr : en }

  private func bar(_ sign: String) -> String { style(sign, as: "34") }

  private func style(_ text: String, as code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private static func color(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    }
  }

  /// Shows control characters instead of obeying them: what a file holds cannot move the cursor.
  private func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: Self.isHidden) else { return text }
    return text.unicodeScalars.reduce(into: "") { shown, scalar in
      switch scalar {
      case "\n": shown += "⏎"
      case "\t": shown += "⇥"
      case _ where Self.isHidden(scalar): shown += "\u{FFFD}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
  }

  /// Control characters, and those that turn the direction of writing.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
