import Core
import Foundation
import Testing

/// The JSON Schema of a manifest and the reader say the same.
struct PluginSchemaTests {
  private typealias Object = [String: Any]
  private let root: Object

  init() throws {
    root = try #require(
      try JSONSerialization.jsonObject(with: Data(PluginContract.schema)) as? Object)
  }

  @Test func `has the sections and keys that the reader asks for`() throws {
    for section in [
      "", "reads", "output", "quality", "disclosure", "run", "figures", "figures.columns",
    ] {
      let kind = section == "run" ? "process" : "table"
      // The finding about a key that nobody knows lists those that are known.
      let log = findings(
        kind: kind, section.isEmpty ? "zzzzzzzzzzzz = 1" : "[\(section)]\nzzzzzzzzzzzz = 1")
      let advice = log.sorted.flatMap(\.samples).first { $0.code == "unknown-key" }?.advice.fr
      let known = try #require(advice?.components(separatedBy: "les clés connues sont ").last)
      #expect(
        Set(known.components(separatedBy: ", ")) == Set(try properties(of: section).keys),
        "\(section)")
    }
  }

  @Test(arguments: [
    ("", "kind"), ("output", "unit"), ("output", "subject"), ("output", "period"),
    ("output", "direction"), ("output", "chart"), ("output", "level"), ("disclosure", "sums"),
    ("figures", "layout"),
  ])
  func `has the choices that the reader takes`(section: String, key: String) throws {
    let property = try #require(try properties(of: section)[key] as? Object)
    let list = property["items"] as? Object
    let choices = try #require((list ?? property)["enum"] as? [String])
    let wrong = list == nil ? "\"zzzzzzzz\"" : "[\"zzzzzzzz\"]"
    let log = findings(kind: "table", section.isEmpty ? "" : "[\(section)]\n\(key) = \(wrong)")
    let own = section.isEmpty ? findings(kind: "zzzzzzzz", "") : log
    let message = try #require(
      own.sorted.flatMap(\.samples).first { $0.location.field?.hasSuffix(key) ?? false }?.message.fr
    )
    let taken = message.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }

    #expect(taken == choices)
  }

  @Test func `asks for the same keys`() throws {
    let asked = try #require(root["required"] as? [String]).filter {
      $0 != "quality" && $0 != "output"
    }
    var log = FindingLog()
    _ = PluginManifest(toml: "", file: "plugin.toml", into: &log)
    let missing = log.sorted.flatMap(\.samples).compactMap(\.location.field)

    #expect(Set(asked).isSubset(of: missing))
    #expect(
      Set(missing).subtracting(asked)
        == ["output.unit", "quality.source", "quality.periodicity", "noun"].filter {
          missing.contains($0)
        }.reduce(into: Set()) { $0.insert($1) }
        .union(missing.filter { $0.hasSuffix("noun") }))
  }

  private func properties(of section: String) throws -> Object {
    try section.split(separator: ".").reduce(try #require(root["properties"] as? Object)) {
      known, name in
      try #require((known[String(name)] as? Object)?["properties"] as? Object)
    }
  }

  private func findings(kind: String, _ text: String) -> FindingLog {
    var log = FindingLog()
    let head = text.hasPrefix("[") ? "kind = \"\(kind)\"\n\(text)" : "\(text)\nkind = \"\(kind)\""
    _ = PluginManifest(toml: head, file: "plugin.toml", into: &log)
    return log
  }
}
