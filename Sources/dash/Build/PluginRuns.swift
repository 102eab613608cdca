import Core
import Partners

/// What became of the plugins of a build, for `--explain`.
struct PluginRuns {
  private let runs: [RunCache.Run]
  private let unavailable: [UnavailableMetric]
  private let failed: Set<String>

  /// Takes the runs that a cache noted, and the metrics that failed.
  init(_ cache: RunCache?, unavailable: [UnavailableMetric]) {
    runs = cache?.runs ?? []
    self.unavailable = unavailable
    failed = Set(unavailable.map(\.id))
  }

  /// One line a plugin: `region.places-prf : lancé, la table needTotal a changé`.
  var lines: [Phrase] {
    let told = runs.map { run in
      let what =
        run.wasRun
        ? Phrase(fr: "lancé", en: "run")
        : Phrase(fr: "repris du dernier calcul", en: "kept as it was")
      let end =
        failed.contains(run.plugin)
        ? Phrase(fr: " ; en panne, il sera relancé", en: "; it failed, and will be run again")
        : Phrase(fr: "", en: "")
      return Phrase(
        fr: "\(run.plugin) : \(what.fr), \(run.reason.fr)\(end.fr)",
        en: "\(run.plugin): \(what.en), \(run.reason.en)\(end.en)")
    }
    let known = Set(runs.map(\.plugin))
    let others = unavailable.filter { !known.contains($0.id) }.map { metric in
      let why = metric.log.sorted.first?.first.message
      return Phrase(
        fr: "\(metric.id) : pas lancé" + (why.map { ", \($0.fr)" } ?? ""),
        en: "\(metric.id): not run" + (why.map { ", \($0.en)" } ?? ""))
    }
    let all = told + others
    return all.isEmpty ? [Phrase(fr: "aucun plugin", en: "no plugin")] : all
  }

  /// The same for `--json`.
  func fact(in language: Language) -> Fact {
    .list(
      runs.map { run in
        .object([
          "id": .text(run.plugin), "wasRun": .boolean(run.wasRun),
          "reason": .text(run.reason[language]), "failed": .boolean(failed.contains(run.plugin)),
        ])
      })
  }
}
