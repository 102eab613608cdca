import TOMLKit

/// What a manifest must be beside well written, each at its line.
extension SettingsReader {
  /// Checks the id: the partner's prefix, a dot, a name.
  mutating func checkID(_ id: String, into log: inout FindingLog) {
    guard !id.isEmpty, let near = PluginManifest.nearestID(to: id) else { return }
    log.add(
      .error, "plugin-id", at: location(of: "id"), found: id,
      message: Phrase(
        fr: "ce n’est pas un identifiant de plugin", en: "this is not the id of a plugin"),
      advice: Phrase(
        fr: "écrire partenaire.nom en minuscules sans accent : id = \"\(near)\"",
        en: "write partner.name in lower-case ASCII letters: id = \"\(near)\""))
  }

  /// Checks the version: three numbers.
  mutating func checkVersion(_ version: String, into log: inout FindingLog) {
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    let isGood =
      parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
    guard !version.isEmpty, !isGood else { return }
    log.add(
      .error, "plugin-version", at: location(of: "version"), found: version,
      message: Phrase(
        fr: "ce n’est pas un numéro de version", en: "this is not a version number"),
      advice: Phrase(
        fr: "écrire trois nombres : version = \"1.0.0\"",
        en: "write three numbers: version = \"1.0.0\""))
  }

  /// The version of the contract: this one or the one before.
  mutating func contract(into log: inout FindingLog) -> Int? {
    let readable = PluginContract.readable
    guard
      let version = whole("contract", in: 1...1_000_000, such: PluginContract.version, into: &log)
    else {
      if table["contract"] == nil { requireKey("contract", into: &log) }
      return nil
    }
    if readable.contains(version) { return version }
    let isNewer = version > readable.upperBound
    log.add(
      .error, "plugin-contract", at: location(of: "contract"), found: "\(version)",
      message: Phrase(
        fr: "cette version de dash ne lit pas le contrat \(version)",
        en: "this dash does not read the contract \(version)"),
      advice: isNewer
        ? Phrase(
          fr: "mettre dash à jour, ou écrire contract = \(readable.upperBound)",
          en: "update dash, or write contract = \(readable.upperBound)")
        : Phrase(
          fr: "adapter le plugin au contrat \(readable.upperBound)",
          en: "adapt the plugin to the contract \(readable.upperBound)"))
    return nil
  }

  /// Says that a section is for another kind of plugin.
  func refuseSection(_ section: String, of kind: PluginKind, into log: inout FindingLog) {
    guard table[section] != nil else { return }
    log.add(
      .error, "plugin-section", at: location(of: section), found: "[\(section)]",
      message: Phrase(
        fr: "[\(section)] est pour kind = \"\(kind.rawValue)\"",
        en: "[\(section)] is for kind = \"\(kind.rawValue)\""),
      advice: Phrase(
        fr: "retirer la section, ou écrire kind = \"\(kind.rawValue)\"",
        en: "remove the section, or write kind = \"\(kind.rawValue)\""))
  }

  /// Checks that there are items where figures are about them, and nowhere else.
  func checkItems(
    _ items: [PluginManifest.Item], for subject: Subject.Kind, into log: inout FindingLog
  ) {
    let place = location(of: "items")
    if subject == .item, items.isEmpty {
      log.add(
        .error, "plugin-items", at: place,
        message: Phrase(
          fr: "subject = \"item\", et [items] ne nomme aucune modalité",
          en: "subject = \"item\", and [items] names nothing"),
        advice: Phrase(
          fr: "ajouter [items], puis une ligne par modalité : emploi-ete = \"Un emploi d’été\"",
          en: "add [items], then one line each: emploi-ete = \"Un emploi d’été\""))
    } else if subject != .item, !items.isEmpty {
      log.add(
        .error, "plugin-items", at: place,
        message: Phrase(
          fr: "[items] ne sert que si subject = \"item\"",
          en: "[items] is of use only where subject = \"item\""),
        advice: Phrase(
          fr: "écrire subject = \"item\" dans [output], ou retirer [items]",
          en: "write subject = \"item\" in [output], or remove [items]"))
    }
  }
}

extension PluginManifest {
  /// Returns what an id should be; nil for one that is well written.
  ///
  ///     PluginManifest.nearestID(to: "ML Blois.Accueil")  // "ml-blois.accueil"
  public static func nearestID(to id: String) -> String? {
    guard !MetricManifest.isWellFormed(id) else { return nil }
    let words = id.split(separator: ".").map { part in
      NameFolding.fold(String(part)).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        .joined(separator: "-")
    }.filter { $0.first?.isLetter == true }
    return words.count >= 2 ? words.joined(separator: ".") : "partenaire.\(words.first ?? "nom")"
  }
}
