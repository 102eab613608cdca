import Core
import Foundation

/// The same figures in the files by territory and in those for programs: what one file hides, another
/// may show.
struct TerritoryFigures {
  let knowledge: Knowledge
  let words: FigureWords

  func problems() -> [AuditProblem] {
    let secret = knowledge.site.descriptor.secret
    guard !secret.isEmpty else { return [] }
    return knowledge.site.files.flatMap { file -> [AuditProblem] in
      let name = FilePath.name(of: file.path)
      guard file.path.contains("/") else { return [] }
      if file.path.hasPrefix("donnees/") { return name.hasSuffix(".json") ? metricJSON(file) : [] }
      if name.hasSuffix(".json") { return json(file) }
      return name.hasSuffix(".csv") ? table(file) : []
    }
  }

  /// The figures of a JSON: by metric, period, subject.
  private func json(_ file: SiteFile) -> [AuditProblem] {
    guard
      let document = try? JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any],
      let place = document["territory"] as? [String: Any],
      let zoning = place["zoning"] as? String, let code = place["code"] as? String,
      let figures = document["figures"] as? [String: [String: [String: [String: Any]]]]
    else { return [] }
    return figures.keys.sorted().flatMap { metric in
      problems(figures[metric] ?? [:], of: metric, in: "\(zoning):\(code)", file.path)
    }
  }

  /// The figures of a JSON of one metric: by territory, period, subject.
  private func metricJSON(_ file: SiteFile) -> [AuditProblem] {
    guard
      let document = try? JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any],
      let metric = (document["metric"] as? [String: Any])?["id"] as? String,
      let figures = document["figures"] as? [String: [String: [String: [String: Any]]]]
    else { return [] }
    return figures.keys.sorted().flatMap { place in
      problems(figures[place] ?? [:], of: metric, in: place, file.path)
    }
  }

  /// The figures of a metric and territory: by period, subject.
  private func problems(
    _ figures: [String: [String: [String: Any]]], of metric: String, in territory: String,
    _ file: String
  ) -> [AuditProblem] {
    guard knowledge.site.descriptor.secret[metric] != nil else { return [] }
    return figures.sorted { $0.key < $1.key }.flatMap { period, subjects in
      subjects.keys.sorted().compactMap { subject -> AuditProblem? in
        guard let value = subjects[subject]?["value"] as? Double else { return nil }
        let key = CellKey(metric: metric, territory: territory, subject: subject, period: period)
        return problem(key, value, in: file, line: nil)
      }
    }
  }

  /// The figures of a table for spreadsheets: one column a metric, by its title.
  private func table(_ file: SiteFile) -> [AuditProblem] {
    let secret = knowledge.site.descriptor.secret
    let titles = secret.compactMap { metric, table in table.title.map { (metric, $0) } }
      .sorted { $0.0 < $1.0 }
    return SiteTable(file, delimiter: ";").lines.flatMap { line -> [AuditProblem] in
      let subjects = knowledge.site.subjects.named(line["Libellé"])
      let places = knowledge.site.places.named(line["Territoire"], code: line["Code"])
      return titles.flatMap { metric, title -> [AuditProblem] in
        let text = line[title].isEmpty ? line["\(title) (%)"] : line[title]
        guard let value = Double(text.replacingOccurrences(of: ",", with: ".")) else { return [] }
        let keys = places.flatMap { place in
          subjects.map {
            CellKey(metric: metric, territory: place, subject: $0, period: line["Période"])
          }
        }
        // Two subjects may bear one name: a number that one of them shows is taken for its own.
        guard !keys.contains(where: { knowledge.site.cells[$0]?.number != nil }) else { return [] }
        return keys.compactMap { problem($0, value, in: file.path, line: line.number) }
      }
    }
  }

  /// A number where the file of the metric hides it.
  private func problem(
    _ key: CellKey, _ value: Double, in file: String, line: Int?
  ) -> AuditProblem? {
    guard knowledge.site.cells[key]?.state == .hidden else { return nil }
    let number = NumberText.count(value)
    return AuditProblem(
      .elsewhere, at: SourceLocation(file: file, row: line, field: "\(key.subject) \(key.period)"),
      Phrase(
        fr: "\(words.name(key)) : masqué ailleurs, ce fichier donne \(number)",
        en: "\(words.name(key)): hidden elsewhere, this file gives \(number)"),
      advice: Phrase(
        fr: "construire le site à nouveau, en entier : dash build",
        en: "build the site again, as a whole: dash build"))
  }
}
