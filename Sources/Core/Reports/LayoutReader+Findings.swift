internal import TOMLKit

extension LayoutReader {
  mutating func check(_ table: TOMLTable, at place: String, allowed: [String]) {
    for key in table.keys.sorted() where !allowed.contains(key) {
      report(key, at: place.isEmpty ? key : "\(place).\(key)", among: allowed, severity: .warning)
    }
  }

  mutating func report(
    _ name: String, at field: String, among candidates: [String],
    severity: Finding.Severity = .error
  ) {
    let near = Suggestion.closest(to: name, among: candidates)
    let choices = candidates.joined(separator: ", ")
    log.add(
      severity, "layout-unknown-name", at: SourceLocation(file: file, field: field), found: name,
      message: Phrase(
        fr: "la mise en page nomme «\u{A0}\(name)\u{A0}», que dash ne connaît pas",
        en: "the layout names \"\(name)\", which dash does not know"),
      advice: Phrase(
        fr: near.map { "écrire «\u{A0}\($0)\u{A0}» ?" } ?? "choisir parmi : \(choices)",
        en: near.map { "did you mean \"\($0)\"?" } ?? "choose among: \(choices)"))
  }

  mutating func report(missing key: String, at place: String) {
    log.add(
      .error, "layout-missing-key", at: SourceLocation(file: file, field: place),
      message: Phrase(
        fr: "il manque la clé «\u{A0}\(key)\u{A0}»", en: "the key \"\(key)\" is missing"),
      advice: Phrase(fr: "ajouter \(key) = …", en: "add \(key) = …"))
  }
}
