import TOMLKit

/// Reads the values of one table of `dash.toml`, and says what is wrong with them, each at its
/// line.
struct SettingsReader {
  private let file: String
  let table: TOMLTable
  private let section: String
  private let places: TOMLPlaces
  private var asked: [String] = []

  init(file: String, table: TOMLTable, places: TOMLPlaces, section: String = "") {
    self.file = file
    self.table = table
    self.section = section
    self.places = places
  }

  /// The text of a key; nil where it is absent or, after a finding, no text.
  mutating func text(_ key: String, into log: inout FindingLog) -> String? {
    asked.append(key)
    guard let value = table[key] else { return nil }
    if let text = value.string { return text }
    log.add(
      .error, "settings-type", at: location(of: key), found: value.debugDescription,
      message: Phrase(fr: "\(name(key)) n’est pas un texte", en: "\(name(key)) is not a text"),
      advice: Phrase(
        fr: "l’écrire entre guillemets : \(key) = \"…\"",
        en: "write it between quotes: \(key) = \"…\""))
    return nil
  }

  /// The members of a closed list that a key names; nil where it is absent or wrong.
  mutating func choices<Choice: RawRepresentable & CaseIterable>(
    _ key: String, into log: inout FindingLog
  ) -> [Choice]? where Choice.RawValue == String {
    asked.append(key)
    guard let value = table[key] else { return nil }
    let names = Choice.allCases.map(\.rawValue)
    let written = value.array.map { array in array.map { $0.string ?? $0.debugDescription } }
    if let written, !written.isEmpty, written.allSatisfy(names.contains) {
      return written.compactMap(Choice.init(rawValue:))
    }
    let example = names.map { "\"\($0)\"" }.joined(separator: ", ")
    log.add(
      .error, "settings-choice", at: location(of: key), found: value.debugDescription,
      message: Phrase(
        fr: "\(name(key)) n’est pas une liste prise parmi \(example)",
        en: "\(name(key)) is not a list taken from \(example)"),
      advice: Phrase(fr: "écrire \(key) = [\(example)]", en: "write \(key) = [\(example)]"))
    return nil
  }

  /// The member of a closed list that a key names; nil where it is absent or wrong.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, into log: inout FindingLog
  ) -> Choice? where Choice.RawValue == String {
    asked.append(key)
    guard let value = table[key] else { return nil }
    if let choice = value.string.flatMap(Choice.init(rawValue:)) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let list = names.map { "\"\($0)\"" }
    let near = value.string.flatMap { Suggestion.closest(to: $0, among: names) } ?? names.first
    log.add(
      .error, "settings-choice", at: location(of: key), found: value.debugDescription,
      message: Phrase(
        fr: "\(name(key)) n’est ni \(list.joined(separator: " ni "))",
        en: "\(name(key)) is neither \(list.joined(separator: " nor "))"),
      advice: Phrase(
        fr: "écrire \(key) = \"\(near ?? "")\"", en: "write \(key) = \"\(near ?? "")\""))
    return nil
  }

  /// The number of a key, written with a decimal point or without; nil where it is absent or,
  /// after a finding, no number of the range.
  mutating func number(
    _ key: String, in range: ClosedRange<Double>, such example: Double,
    into log: inout FindingLog
  ) -> Double? {
    guard let number = number(key, such: Self.plain(example), into: &log) else { return nil }
    guard range.contains(number) else {
      addOutOfRange(key, from: range.lowerBound, to: range.upperBound, such: example, into: &log)
      return nil
    }
    return number
  }

  /// The whole number of a key; nil where it is absent or, after a finding, no whole number of the
  /// range.
  mutating func whole(
    _ key: String, in range: ClosedRange<Int>, such example: Int, into log: inout FindingLog
  ) -> Int? {
    guard let number = number(key, such: "\(example)", into: &log) else { return nil }
    guard let whole = Int(exactly: number), range.contains(whole) else {
      addOutOfRange(
        key, from: Double(range.lowerBound), to: Double(range.upperBound),
        such: Double(example), whole: true, into: &log)
      return nil
    }
    return whole
  }

  private mutating func number(
    _ key: String, such example: String, into log: inout FindingLog
  ) -> Double? {
    asked.append(key)
    guard let value = table[key] else { return nil }
    if let number = value.double ?? value.int.map(Double.init) { return number }
    log.add(
      .error, "settings-type", at: location(of: key), found: value.debugDescription,
      message: Phrase(fr: "\(name(key)) n’est pas un nombre", en: "\(name(key)) is not a number"),
      advice: Phrase(
        fr: "l’écrire sans guillemets, avec un point décimal : \(key) = \(example)",
        en: "write it without quotes, with a decimal point: \(key) = \(example)"))
    return nil
  }

  private func addOutOfRange(
    _ key: String, from least: Double, to most: Double, such example: Double, whole: Bool = false,
    into log: inout FindingLog
  ) {
    let (least, most, example) = (Self.plain(least), Self.plain(most), Self.plain(example))
    log.add(
      .error, "settings-range", at: location(of: key),
      found: table[key]?.debugDescription ?? "",
      message: Phrase(
        fr: "\(name(key)) n’est pas un nombre\(whole ? " entier" : "") de \(least) à \(most)",
        en: "\(name(key)) is not a \(whole ? "whole " : "")number from \(least) to \(most)"),
      advice: Phrase(
        fr: "écrire par exemple \(key) = \(example)",
        en: "write for example \(key) = \(example)"))
  }

  /// A number as TOML writes it: `0.75`, `1`.
  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  /// The reader of a table inside this one, empty where it is absent.
  mutating func section(_ key: String, into log: inout FindingLog) -> SettingsReader {
    asked.append(key)
    if let value = table[key], value.table == nil {
      log.add(
        .error, "settings-type", at: location(of: key), found: value.debugDescription,
        message: Phrase(fr: "\(name(key)) n’est pas une section", en: "\(name(key)) is no section"),
        advice: Phrase(
          fr: "écrire [\(key)] seul sur sa ligne, ses clés dessous",
          en: "write [\(key)] alone on its line, its keys below"))
    }
    return SettingsReader(
      file: file, table: table[key]?.table ?? TOMLTable(), places: places,
      section: name(key))
  }

  /// Tells of the keys that nothing asked for.
  func reportUnknownKeys(as severity: Finding.Severity = .warning, into log: inout FindingLog) {
    for key in table.keys.sorted() where !asked.contains(key) {
      let near = Suggestion.closest(to: key, among: asked)
      let known = asked.joined(separator: ", ")
      log.add(
        severity, "unknown-key", at: location(of: key), found: key,
        message: Phrase(fr: "clé inconnue \(name(key))", en: "unknown key \(name(key))"),
        advice: near.map { Phrase(fr: "vouliez-vous dire \($0) ?", en: "did you mean \($0)?") }
          ?? Phrase(
            fr: "la retirer ; les clés connues sont \(known)",
            en: "remove it; the known keys are \(known)"))
    }
  }

  /// Keeps a key from being called unknown.
  mutating func note(_ key: String) { asked.append(key) }

  /// Where a key stands.
  func location(of key: String) -> SourceLocation {
    let name = name(key)
    let place = places[name]
    return SourceLocation(file: file, row: place?.row, column: place?.column, field: name)
  }

  func name(_ key: String) -> String {
    section.isEmpty ? key : "\(section).\(key)"
  }
}
