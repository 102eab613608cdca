import TOMLKit

/// What a `plugin.toml` holds beside what a `dash.toml` does.
extension SettingsReader {
  /// The text of a key that must be there; empty after a finding.
  mutating func required(_ key: String, into log: inout FindingLog) -> String {
    let text = text(key, into: &log)
    if let text, !text.allSatisfy(\.isWhitespace) { return text }
    if text != nil || table[key] == nil { requireKey(key, into: &log) }
    return ""
  }

  /// Says that a key is absent, or empty.
  func requireKey(_ key: String, into log: inout FindingLog) {
    guard table[key].map({ $0.string == "" }) ?? true else { return }
    log.add(
      .error, "settings-missing", at: location(of: key),
      message: Phrase(fr: "il manque \(name(key))", en: "\(name(key)) is missing"),
      advice: Phrase(fr: "ajouter \(key) = …", en: "add \(key) = …"))
  }

  /// Says that a count needs its noun.
  func requireNoun(into log: inout FindingLog) {
    log.add(
      .error, "settings-missing", at: location(of: "noun"),
      message: Phrase(
        fr: "il manque le nom de ce qui est compté", en: "what is counted has no name"),
      advice: Phrase(
        fr: "ajouter noun = [\"personne\", \"personnes\"]",
        en: "add noun = [\"personne\", \"personnes\"]"))
  }

  /// The texts of a list, or one text alone; nil where the key is absent or wrong.
  mutating func texts(_ key: String, into log: inout FindingLog) -> [String]? {
    note(key)
    guard let value = table[key] else { return nil }
    if let text = value.string { return [text] }
    if let array = value.array {
      let texts = array.compactMap(\.string)
      if texts.count == array.count { return texts }
    }
    log.add(
      .error, "settings-type", at: location(of: key), found: value.debugDescription,
      message: Phrase(
        fr: "\(name(key)) n’est pas une liste de textes", en: "\(name(key)) is no list of texts"),
      advice: Phrase(fr: "écrire \(key) = [\"…\", \"…\"]", en: "write \(key) = [\"…\", \"…\"]"))
    return nil
  }

  /// The truth of a key; nil where it is absent or wrong.
  mutating func flag(_ key: String, into log: inout FindingLog) -> Bool? {
    note(key)
    guard let value = table[key] else { return nil }
    if let flag = value.bool { return flag }
    log.add(
      .error, "settings-type", at: location(of: key), found: value.debugDescription,
      message: Phrase(
        fr: "\(name(key)) n’est ni true ni false", en: "\(name(key)) is neither true nor false"),
      advice: Phrase(fr: "écrire \(key) = true", en: "write \(key) = true"))
    return nil
  }

  /// The days of a list, written `2015-11-03` with or without quotes; nil where it is absent or wrong.
  mutating func days(_ key: String, into log: inout FindingLog) -> [CalendarDate]? {
    note(key)
    guard let value = table[key] else { return nil }
    if let array = value.array {
      let days = array.compactMap { item -> CalendarDate? in
        if let date = item.date {
          return CalendarDate(year: date.year, month: date.month, day: date.day)
        }
        return item.string.flatMap(CalendarDate.init(iso:))
      }
      if days.count == array.count { return days }
    }
    log.add(
      .error, "settings-type", at: location(of: key), found: value.debugDescription,
      message: Phrase(
        fr: "\(name(key)) n’est pas une liste de jours", en: "\(name(key)) is no list of days"),
      advice: Phrase(fr: "écrire \(key) = [2015-11-03]", en: "write \(key) = [2015-11-03]"))
    return nil
  }

  /// The items of the section, in the order of the file: `emploi-ete = "Un emploi d’été"`.
  mutating func items(into log: inout FindingLog) -> [PluginManifest.Item] {
    let keys = table.keys.sorted { row(of: $0) < row(of: $1) }
    return keys.map { PluginManifest.Item(code: $0, name: required($0, into: &log)) }
  }

  private func row(of key: String) -> Int { location(of: key).row ?? 0 }
}
