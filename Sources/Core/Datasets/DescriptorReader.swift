/// Turns the JSON of a descriptor into values, and reports every problem with its JSON pointer.
///
/// Keys that no specification knows are kept out silently, for the standard allows them; one that
/// looks like a slip of a known key is a warning.
struct DescriptorReader {
  /// As findings show it.
  let file: String
  /// Reads a file of the package's folder, for schemas and dialects that stand apart.
  let read: (String) -> [UInt8]?
  var log: FindingLog

  /// A value of the descriptor and where it stands.
  struct Place {
    var node: JSONNode
    var pointer: String
    /// The finding code of what it describes: `package-error`, `resource-error`, `schema-error`.
    var code: String
    /// The file it stands in, where not the descriptor.
    var file: String

    func child(_ key: String, _ node: JSONNode, code: String? = nil) -> Place {
      let escaped = key.split(separator: "~", omittingEmptySubsequences: false).joined(
        separator: "~0"
      ).split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
      return Place(
        node: node, pointer: "\(pointer)/\(escaped)", code: code ?? self.code, file: file)
    }
  }

  mutating func report(
    _ severity: Finding.Severity = .error, at place: Place, found: String? = nil,
    message: Phrase, advice: Phrase
  ) {
    log.add(
      severity, place.code, at: location(place), found: found ?? place.node.text,
      message: message, advice: advice)
  }

  func location(_ place: Place) -> SourceLocation {
    SourceLocation(
      file: place.file, row: place.node.line, field: place.pointer.isEmpty ? nil : place.pointer)
  }

  /// The JSON of a file of the package's folder, or nil with a finding.
  mutating func document(_ path: String, at place: Place) -> Place? {
    guard PackagePath.isSafe(path), let bytes = read(path) else {
      report(
        at: place, found: path,
        message: Phrase(
          fr: "le fichier « \(path) » est introuvable dans le dossier du jeu de données",
          en: "no file `\(path)` in the dataset's folder"),
        advice: Phrase(
          fr: "corriger le chemin, relatif au dossier de datapackage.json",
          en: "correct the path, relative to the folder of datapackage.json"))
      return nil
    }
    let shown = PackagePath.beside(file, path)
    do {
      let node = try JSONParser.parse(bytes)
      return Place(node: node, pointer: "", code: place.code, file: shown)
    } catch {
      log.add(.notJSON(error, file: shown, code: place.code))
      return nil
    }
  }

  // MARK: - Members

  mutating func member(_ key: String, of place: Place, code: String? = nil) -> Place? {
    guard let node = place.node[key] else { return nil }
    if case .null = node.content { return nil }
    return place.child(key, node, code: code)
  }

  mutating func string(_ key: String, of place: Place) -> String? {
    guard let member = member(key, of: place) else { return nil }
    if case .string(let text) = member.node.content { return text }
    wrongKind(member, expected: Phrase(fr: "un texte", en: "a string"))
    return nil
  }

  /// A text, or a number or boolean as a text: `"vintage": 2025` is what people write.
  mutating func scalar(_ key: String, of place: Place) -> String? {
    guard let member = member(key, of: place) else { return nil }
    if let text = member.node.text { return text }
    wrongKind(member, expected: Phrase(fr: "un texte ou un nombre", en: "a string or a number"))
    return nil
  }

  mutating func character(_ key: String, of place: Place) -> Character? {
    guard let text = string(key, of: place), let member = member(key, of: place) else { return nil }
    if text.count == 1 { return text.first }
    report(
      at: member,
      message: Phrase(
        fr: "« \(key) » n’est pas un seul caractère", en: "`\(key)` is not a single character"),
      advice: Phrase(fr: "écrire un caractère, comme \";\"", en: "write one, such as \";\""))
    return nil
  }

  mutating func boolean(_ key: String, of place: Place) -> Bool? {
    guard let member = member(key, of: place) else { return nil }
    if case .boolean(let flag) = member.node.content { return flag }
    wrongKind(member, expected: Phrase(fr: "true ou false", en: "true or false"))
    return nil
  }

  mutating func integer(_ key: String, of place: Place) -> Int? {
    guard let member = member(key, of: place) else { return nil }
    if case .number(let number) = member.node.content, let whole = Int(exactly: number) {
      return whole
    }
    wrongKind(member, expected: Phrase(fr: "un nombre entier", en: "a whole number"))
    return nil
  }

  mutating func array(_ key: String, of place: Place, code: String? = nil) -> [Place] {
    guard let member = member(key, of: place, code: code) else { return [] }
    return items(of: member)
  }

  mutating func items(of place: Place) -> [Place] {
    guard case .array(let items) = place.node.content else {
      wrongKind(place, expected: Phrase(fr: "une liste", en: "an array"))
      return []
    }
    return items.enumerated().map { place.child(String($0.offset), $0.element) }
  }

  /// An array of texts; a single text stands for an array of one.
  mutating func strings(_ key: String, of place: Place) -> [String] {
    guard let member = member(key, of: place) else { return [] }
    return strings(of: member)
  }

  mutating func strings(of place: Place) -> [String] {
    if case .string(let text) = place.node.content { return [text] }
    return items(of: place).compactMap { item in
      if let text = item.node.text { return text }
      wrongKind(item, expected: Phrase(fr: "un texte", en: "a string"))
      return nil
    }
  }

  mutating func isObject(_ place: Place) -> Bool {
    if case .object = place.node.content { return true }
    wrongKind(place, expected: Phrase(fr: "un objet", en: "an object"))
    return false
  }

  mutating func wrongKind(_ place: Place, expected: Phrase) {
    let key = place.pointer.split(separator: "/").last.map(String.init) ?? ""
    let kind = place.node.kind
    report(
      at: place,
      message: Phrase(fr: "« \(key) » est \(kind.fr)", en: "`\(key)` is \(kind.en)"),
      advice: Phrase(fr: "écrire \(expected.fr)", en: "write \(expected.en)"))
  }

  /// Warns of keys that look like a slip of a known key that is not there.
  mutating func checkKeys(of place: Place, known: [String]) {
    guard case .object(let members) = place.node.content else { return }
    let absent = known.filter { place.node[$0] == nil }
    for member in members where !known.contains(member.key) && !member.key.contains(":") {
      guard let near = Suggestion.closest(to: member.key, among: absent) else { continue }
      let key = place.child(member.key, member.value)
      log.add(
        .warning, "unknown-key", at: location(key), found: member.key,
        message: Phrase(
          fr: "clé inconnue « \(member.key) »", en: "unknown key `\(member.key)`"),
        advice: Phrase(
          fr: "vouliez-vous dire « \(near) » ? sans correction, la clé est ignorée",
          en: "did you mean `\(near)`? uncorrected, the key is ignored"))
    }
  }
}

extension Finding {
  /// A descriptor that is not JSON at all.
  static func notJSON(_ error: JSONError, file: String, code: String) -> Finding {
    Finding(
      .error, code: code,
      at: SourceLocation(file: file, row: error.line),
      message: Phrase(
        fr: "ce n’est pas du JSON : \(error.message.fr)",
        en: "this is not JSON: \(error.message.en)"),
      advice: Phrase(
        fr: "corriger la ligne \(error.line), caractère \(error.column)",
        en: "correct line \(error.line), character \(error.column)"))
  }
}

/// Paths of a data package: relative, with `/`, inside the package's folder.
enum PackagePath {
  static func isSafe(_ path: String) -> Bool {
    guard let first = path.first, first != "/", first != "~", !path.contains("\\"),
      !path.contains("\0")
    else { return false }
    return !path.split(separator: "/").contains("..")
  }

  static func isRemote(_ path: String) -> Bool {
    path.hasPrefix("http://") || path.hasPrefix("https://") || path.hasPrefix("ftp://")
  }

  /// The path of a file in the folder of another.
  static func beside(_ file: String, _ path: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }
}
