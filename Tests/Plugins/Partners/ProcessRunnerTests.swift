import Core
import TestSupport
import Testing

@testable import Partners

struct ProcessRunnerTests {
  private static var snapshot: Snapshot {
    get throws {
      try SampleProject.snapshot(of: [
        SampleProject.frame,
        SampleProject.needs("2025", ["V0X60 2416 41 10 4 3", "O0X10 2416 41 * 1 0"]),
      ])
    }
  }

  private static let projects = """
    from dash import Demande, nombre
    demande = Demande()
    for besoin in demande.table("needTotal"):
        masque = int(besoin["projectsMasked"]) > 0
        demande.ligne(besoin["territory"], besoin["subject"], besoin["period"],
                      value=None if masque else nombre(besoin["projects"]),
                      status="masked" if masque else None)
    demande.repondre()
    """

  private static func plugin(
    _ python: String, reads: [String] = ["needTotal"], program: [String] = ["python3", "run.py"],
    more: [String: String] = [:]
  ) throws -> HeldRunner {
    let helper = try FileAccess.text(of: "\(ProjectFiles.root)/docs/aides/dash.py")
    let plugin = try WrittenPlugin(
      python, program: program, seconds: 20, reads: reads,
      more: ["dash.py": helper].merging(more) { $1 })
    var trust = TrustLock()
    try trust.trust(plugin.folder)
    return HeldRunner(plugin: plugin, runner: ProcessRunner(plugin.folder, trust: trust))
  }

  /// A runner with its folder, which goes with it.
  private struct HeldRunner {
    let plugin: WrittenPlugin
    let runner: ProcessRunner

    func rows(from snapshot: Snapshot) async throws -> [ContractRow] {
      defer { withExtendedLifetime(plugin) {} }
      return try await runner.rows(from: snapshot)
    }

    func describe() async throws -> ProcessReport {
      defer { withExtendedLifetime(plugin) {} }
      return try await runner.describe()
    }

    func check(over snapshot: Snapshot) async throws -> ProcessReport {
      defer { withExtendedLifetime(plugin) {} }
      return try await runner.check(over: snapshot)
    }
  }

  @Test func `gives the rows of all territories from one run`() async throws {
    let runner = try Self.plugin(Self.projects)
    let rows = try await runner.rows(from: Self.snapshot)

    let texts = rows.map {
      "\($0.territory) \($0.subject) \($0.value.map { "\($0)" } ?? $0.status)"
    }
    #expect(texts.contains("bmo:2416 FAP2021:V0X60 10.0"))
    #expect(texts.contains("departement:41 FAP2021:V0X60 10.0"))
    #expect(texts.contains("bmo:2416 FAP2021:O0X10 masked"))
    #expect(texts.contains("bmo:2416 all masked"))
  }

  @Test func `gives the same rows again`() async throws {
    let runner = try Self.plugin(Self.projects)
    let first = try await runner.rows(from: Self.snapshot)
    #expect(try await runner.rows(from: Self.snapshot) == first)
  }

  @Test func `describe and check give no rows`() async throws {
    let runner = try Self.plugin(
      Self.projects.replacing(
        "demande.repondre()",
        with: "demande.constat('rien de grave', gravite='note')\ndemande.repondre()"))
    #expect(try await runner.describe().rows.isEmpty)
    let report = try await runner.check(over: Self.snapshot)
    #expect(report.rows.isEmpty)
    #expect(report.log.sorted.map(\.first.message.fr) == ["rien de grave"])
  }

  @Test func `an error that the program finds costs the metric`() async throws {
    let runner = try Self.plugin(
      "from dash import Demande\nd = Demande()\nd.constat('pas de 2024', 'le demander')\nd.repondre()"
    )
    let failure = try await #require(throws: MetricFailure.self) {
      try await runner.rows(from: Self.snapshot)
    }
    #expect(failure.log.sorted.map(\.first.advice.fr) == ["le demander"])
  }

  @Test func `a table that is not declared is refused, one that is none is named`() async throws {
    let undeclared = try Self.plugin(Self.projects, reads: [])
    let failure = try await #require(throws: MetricFailure.self) {
      try await undeclared.rows(from: Self.snapshot)
    }
    #expect(
      failure.log.sorted.map(\.first.found) == [
        "needTotal n'est pas dans [reads] tables de plugin.toml ; il y a periods, subjects, territories"
      ])

    let absent = try Self.plugin(Self.projects, reads: ["needTotals"])
    let other = try await #require(throws: MetricFailure.self) {
      try await absent.rows(from: Self.snapshot)
    }
    #expect(other.log.sorted.map(\.first.advice.fr) == ["vouliez-vous dire needTotal ?"])
  }

  @Test func `today is the end of the data, unless dash was told`() async throws {
    let program = "import os, sys\nsys.exit(os.environ['SOURCE_DATE_EPOCH'])"
    let runner = try Self.plugin(program)
    let failure = try await #require(throws: MetricFailure.self) {
      try await runner.rows(from: Self.snapshot)
    }
    // date -u -d 2026-01-01 +%s
    #expect(failure.log.sorted.map(\.first.found) == ["1767225600"])

    var trust = TrustLock()
    try trust.trust(runner.plugin.folder)
    let told = ProcessRunner(runner.plugin.folder, trust: trust, sourceDate: 12)
    let other = try await #require(throws: MetricFailure.self) {
      try await told.rows(from: Self.snapshot)
    }
    #expect(other.log.sorted.map(\.first.found) == ["12"])
  }

  @Test func `200,000 rows come through whole`() async throws {
    let runner = try Self.plugin(
      """
      from dash import Demande
      d = Demande()
      for i in range(200000): d.ligne("bmo:2416", "", "2025", value=i / 7)
      d.repondre()
      """)
    let rows = try await runner.rows(from: Self.snapshot)
    #expect(rows.count == 200_000)
    #expect(rows.last?.value == 199_999.0 / 7)
  }

  @Test(.enabled(if: FileAccess.exists("/usr/bin/Rscript"), "Rscript is absent"))
  func `R needs nothing but its base`() async throws {
    let helper = try FileAccess.text(of: "\(ProjectFiles.root)/docs/aides/dash.R")
    let program = """
      source("dash.R")
      demande <- dash_demande()
      besoins <- dash_table(demande, "needTotal")
      masque <- besoins$projectsMasked > 0
      dash_repondre(demande, data.frame(
        territory = besoins$territory, subject = besoins$subject, period = besoins$period,
        value = ifelse(masque, NA, besoins$projects), status = ifelse(masque, "masked", NA)))
      """
    let r = try Self.plugin(
      "", program: ["Rscript", "run.R"], more: ["dash.R": helper, "run.R": program])
    let python = try Self.plugin(Self.projects)
    #expect(try await r.rows(from: Self.snapshot) == python.rows(from: Self.snapshot))
    #expect(try await r.describe().rows.isEmpty)
  }
}
