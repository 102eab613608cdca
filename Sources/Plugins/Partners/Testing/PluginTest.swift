public import Core

/// Tries a plugin on its examples, then on changed data that every plugin must withstand.
public struct PluginTest: Sendable {
  /// What one trial came to.
  public struct Result: Sendable {
    /// What was tried: `exemple simple`.
    public var name: Phrase
    /// Whether it went well; nil where there was nothing to try.
    public var passed: Bool?
    /// What differs, cell by cell, or why nothing was tried.
    public var lines: [Phrase]
    /// What is wrong with rows, files and data.
    public var log: FindingLog
    /// How many figures came out.
    public var figures: Int
  }

  /// How many differences of one example are told.
  static let mostLines = 20

  let folder: PluginFolder
  private let runner: @Sendable (PluginFolder) -> (any ContractRunner)?

  /// Prepares to try a plugin, run as it is in a build.
  ///
  /// - Parameter trust: The programs that the project lets run; by default none.
  public init(_ folder: PluginFolder, trust: TrustLock = TrustLock()) {
    self.folder = folder
    runner = { PartnerPlugins.runner(of: $0, trust: trust) }
  }

  /// Runs everything, the examples first.
  public func results() async -> [Result] {
    let cases = ExampleCase.all(of: folder)
    guard let first = cases.first else { return [Self.noExample(folder)] }
    var results: [Result] = []
    for one in cases { results.append(await result(of: one)) }
    for variation in DataVariation.allCases {
      results.append(await result(of: variation, on: first))
    }
    return results
  }

  /// Writes what the plugin gives on each example as what is expected of it; returns the files.
  ///
  /// - Throws: `MetricFailure` where it gives nothing, `FileError` where a file cannot be written.
  public func record() async throws -> [String] {
    var written: [String] = []
    for one in ExampleCase.all(of: folder) {
      var log = FindingLog()
      guard let run = await run(one, nil, into: &log) else { throw MetricFailure(log) }
      try FileAccess.replace(one.expected.path, bytes: Expectation.csv(of: run.indicators))
      written.append(one.expected.name)
    }
    return written
  }

  // MARK: - Trials

  private func result(of one: ExampleCase) async -> Result {
    let name = Phrase(fr: "exemple \(one.name)", en: "example \(one.name)")
    var log = FindingLog()
    guard let run = await run(one, nil, into: &log) else {
      return Result(name: name, passed: false, lines: [], log: log, figures: 0)
    }
    let expected = Expectation(one, folder.manifest, snapshot: run.snapshot, into: &log)
    let differences = expected?.differences(from: run.indicators) ?? []
    return Result(
      name: name, passed: !log.hasErrors && differences.isEmpty,
      lines: Self.clipped(differences), log: log, figures: run.indicators.count)
  }

  private func result(of variation: DataVariation, on one: ExampleCase) async -> Result {
    var scratch = FindingLog()
    guard !(folder.manifest.kind == .table && [.accents, .zeros].contains(variation)) else {
      return Self.skipped(
        variation, Phrase(fr: "le fichier est le sien", en: "the file is its own"))
    }
    guard let plain = await run(one, nil, into: &scratch) else {
      return Self.skipped(
        variation, Phrase(fr: "l’exemple échoue déjà", en: "the example fails already"))
    }
    var log = FindingLog()
    guard let snapshot = snapshot(of: one, variation, into: &scratch) else {
      return Self.skipped(
        variation,
        Phrase(fr: "ces données ne s’y prêtent pas", en: "these data do not lend themselves"))
    }
    guard let run = await run(one, variation, over: snapshot, into: &log) else {
      return Result(name: variation.title, passed: false, lines: [], log: log, figures: 0)
    }
    let lines = VariationCheck(folder.manifest, variation, snapshot: snapshot)
      .problems(of: run.indicators, beside: plain.indicators)
    return Result(
      name: variation.title, passed: lines.isEmpty, lines: Self.clipped(lines), log: log,
      figures: run.indicators.count)
  }

  // MARK: - Runs

  private struct Run {
    var snapshot: Snapshot
    var indicators: [Indicator]
  }

  private func run(
    _ one: ExampleCase, _ variation: DataVariation?, into log: inout FindingLog
  ) async -> Run? {
    guard let snapshot = snapshot(of: one, variation, into: &log) else { return nil }
    return await run(one, variation, over: snapshot, into: &log)
  }

  private func run(
    _ one: ExampleCase, _ variation: DataVariation?, over snapshot: Snapshot,
    into log: inout FindingLog
  ) async -> Run? {
    guard var runner = runner(folder) else {
      log.add(Self.noRunner(folder))
      return nil
    }
    if var table = runner as? TableRunner {
      table.example = one.figures
      table.variation = variation
      runner = table
    }
    do {
      let rows = try await runner.rows(from: snapshot)
      let indicators = ContractRowCheck(folder.manifest, snapshot: snapshot)
        .indicators(of: rows, into: &log)
      return log.hasErrors ? nil : Run(snapshot: snapshot, indicators: indicators)
    } catch {
      let failure = error as? MetricFailure ?? MetricFailure(error, of: folder.manifest.id)
      log.merge(failure.log)
      return nil
    }
  }

  private func snapshot(
    of one: ExampleCase, _ variation: DataVariation?, into log: inout FindingLog
  ) -> Snapshot? {
    guard
      var datasets = ExampleDataset.load(
        one.given.path, shownAs: one.given.name, ignoring: one.figureNames, into: &log)
    else { return nil }
    if let variation { datasets = variation.applied(to: datasets) }
    return try? Store.open(datasets, at: .memory, into: &log)
  }

  // MARK: - What is said

  private static func clipped(_ lines: [Phrase]) -> [Phrase] {
    guard lines.count > mostLines else { return lines }
    let more = lines.count - mostLines
    return lines.prefix(mostLines) + [Phrase(fr: "… et \(more) autres", en: "… and \(more) more")]
  }

  private static func skipped(_ variation: DataVariation, _ why: Phrase) -> Result {
    Result(name: variation.title, passed: nil, lines: [why], log: FindingLog(), figures: 0)
  }

  private static func noExample(_ folder: PluginFolder) -> Result {
    Result(
      name: Phrase(fr: "exemples", en: "examples"), passed: false,
      lines: [
        Phrase(
          fr: "aucun exemple : écrire \(folder.name)/examples/simple/given/ et expect.csv",
          en: "no example: write \(folder.name)/examples/simple/given/ and expect.csv")
      ], log: FindingLog(), figures: 0)
  }

  private static func noRunner(_ folder: PluginFolder) -> Finding {
    let kind = folder.manifest.kind.rawValue
    return Finding(
      .error, code: "plugin-kind",
      at: SourceLocation(file: "\(folder.name)/\(PluginContract.manifestName)", field: "kind"),
      found: kind,
      message: Phrase(
        fr: "un plugin de cette sorte ne se lance pas depuis son dossier",
        en: "a plugin of this kind is not run from its folder"),
      advice: Phrase(
        fr: "l’écrire en kind = \"table\", \"sql\" ou \"process\"",
        en: "write it as kind = \"table\", \"sql\" or \"process\""))
  }
}
