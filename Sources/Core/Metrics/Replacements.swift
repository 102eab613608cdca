/// Which metrics of a catalogue give way to others, as the plugins of these say.
///
/// A metric that others follow or are parts of stays: disclosure control could no longer hold them
/// together.
struct Replacements {
  /// The metrics that give way, each with the id of the one that takes its place.
  let ids: [String: String]
  private let owners: [String: String]

  /// Reads what plugins say they replace; what cannot be is said in the log.
  init(_ plugins: [any Plugin], into log: inout FindingLog) {
    let manifests = plugins.flatMap(\.metrics).map(\.manifest)
    var ids: [String: String] = [:]
    var owners: [String: String] = [:]
    for plugin in plugins {
      guard let replaced = plugin.replaces, let own = plugin.metrics.first?.manifest.id else {
        continue
      }
      let others = plugins.filter { $0.file != plugin.file }.flatMap(\.metrics).map(\.manifest.id)
      let place = SourceLocation(file: plugin.file, field: "replaces")
      if !others.contains(replaced) {
        log.add(Self.unknown(replaced, among: others, at: place))
      } else if let other = owners[replaced] {
        log.add(Self.twice(replaced, by: other, and: plugin.file, at: place))
      } else if let tied = manifests.first(where: { $0.leans(on: replaced) }) {
        log.add(Self.needed(replaced, by: tied.id, at: place))
      } else {
        ids[replaced] = own
        owners[replaced] = plugin.file
      }
    }
    self.ids = ids
    self.owners = owners
  }

  /// Whether a metric of a plugin gives way to that of another.
  func removes(_ id: String, of plugin: any Plugin) -> Bool {
    owners[id].map { $0 != plugin.file } ?? false
  }

  private static func unknown(
    _ id: String, among ids: [String], at place: SourceLocation
  ) -> Finding {
    let near = Suggestion.closest(to: id, among: ids)
    return Finding(
      .error, code: "replaces-unknown", at: place, found: id,
      message: Phrase(
        fr: "replaces nomme un indicateur qui n’existe pas", en: "replaces names no known metric"),
      advice: near.map { Phrase(fr: "vouliez-vous dire \($0) ?", en: "did you mean \($0)?") }
        ?? Phrase(
          fr: "les indicateurs sont ceux que donne dash metric list",
          en: "the metrics are those of dash metric list"))
  }

  private static func twice(
    _ id: String, by owner: String, and other: String, at place: SourceLocation
  ) -> Finding {
    Finding(
      .error, code: "replaces-twice", at: place, found: id,
      message: Phrase(
        fr: "\(owner) et \(other) remplacent tous deux \(id)",
        en: "\(owner) and \(other) both replace \(id)"),
      advice: Phrase(
        fr: "n’en garder qu’un, ou retirer replaces de l’autre",
        en: "keep one of them, or take replaces out of the other"))
  }

  private static func needed(_ id: String, by other: String, at place: SourceLocation) -> Finding {
    Finding(
      .error, code: "replaces-needed", at: place, found: id,
      message: Phrase(
        fr: "\(id) ne peut pas être remplacé : le secret de \(other) repose sur lui",
        en: "\(id) cannot be replaced: the secrecy of \(other) rests on it"),
      advice: Phrase(
        fr: "retirer replaces : les deux indicateurs seront publiés côte à côte",
        en: "take replaces out: both metrics will be published side by side"))
  }
}

extension MetricManifest {
  /// Whether disclosure control makes it follow another metric, or takes it for a part of it.
  fileprivate func leans(on id: String) -> Bool {
    disclosure.follows.contains(id) || disclosure.partOf == id || disclosure.orientations == id
  }
}
