public import Core
internal import Glibc

/// Runs a plugin of kind `process`: a program of any language, one call for all territories.
///
/// The program gets one JSON document on its standard input and a folder of CSV to read; it writes one
/// JSON document. It runs in the plugin's folder with an environment of its own, for as long as its
/// manifest says, behind what barriers the kernel has.
public struct ProcessRunner: ContractRunner {
  private let folder: PluginFolder
  private let sourceDate: Int?
  private let trust: TrustLock
  private let barriers: Set<SandboxOrder.Barrier>

  /// Prepares to run a plugin.
  ///
  /// - Parameters:
  ///   - trust: Of the project: a program that it does not know is not started.
  ///   - sourceDate: What the program may take for the present, in seconds since 1970; by default the
  ///     end of the newest year of the data.
  public init(_ folder: PluginFolder, trust: TrustLock, sourceDate: Int? = nil) {
    self.init(
      folder, trust: trust, sourceDate: sourceDate, barriers: Set(SandboxOrder.Barrier.allCases))
  }

  init(
    _ folder: PluginFolder, trust: TrustLock, sourceDate: Int? = nil,
    barriers: Set<SandboxOrder.Barrier>
  ) {
    self.folder = folder
    self.trust = trust
    self.sourceDate = sourceDate
    self.barriers = barriers
  }

  /// The digest of the plugin's files.
  public var fingerprint: String { folder.fingerprint }

  /// Runs the program over the data of a project.
  ///
  /// - Throws: `MetricFailure`, with all that is wrong.
  public func rows(from snapshot: Snapshot) async throws -> [ContractRow] {
    let report = try await run(.compute, over: snapshot)
    guard !report.log.hasErrors else { throw MetricFailure(report.log) }
    return report.rows
  }

  /// Asks the program whether it starts and speaks the contract; the rows are none.
  ///
  /// - Throws: `MetricFailure` where it does not.
  public func describe() async throws -> ProcessReport {
    try await run(.describe, over: nil)
  }

  /// Asks the program what it finds wrong with the data of a project; the rows are none.
  ///
  /// - Throws: `MetricFailure` where it gives no answer.
  public func check(over snapshot: Snapshot) async throws -> ProcessReport {
    try await run(.check, over: snapshot)
  }

  func run(
    _ action: ContractRequest.Action, over snapshot: Snapshot?
  ) async throws -> ProcessReport {
    let failures = ProcessFailures(folder)
    if let problem = trust.problem(of: folder) { throw MetricFailure(problem) }
    guard let run = folder.manifest.run else { throw failures.noProgram() }
    let program = try ProgramPath(run.program, in: folder.path).resolved(failures)
    let scratch = try ProcessScratch()
    let tables = try snapshot.map { snapshot in
      try ContractTables(of: folder.manifest, from: snapshot).write(into: scratch.tables)
    }
    let request = ContractRequest(action, of: folder.manifest, tables: tables ?? [])
    try scratch.write(request)
    let order = SandboxOrder(
      folder: folder.path, scratch: scratch.path, milliseconds: run.timeout * 1000,
      barriers: barriers, program: program)
    let environment = ProcessEnvironment(
      temporary: order.temporary, date: sourceDate ?? Self.endOfData(snapshot?.periods ?? []))
    let outcome = try await ProcessCall(order, environment: environment).outcome(failures)
    if let failure = failures.failure(of: outcome, after: run.timeout) { throw failure }
    var log = FindingLog()
    let document = ContractDocument(
      json: outcome.output.bytes, of: folder.name, n: folder.manifest.output.n, into: &log)
    guard let document else { throw MetricFailure(log) }
    for finding in document.findings { log.add(finding) }
    return ProcessReport(
      rows: action == .compute ? document.rows : [], log: log, sandbox: outcome.verdict.summary)
  }

  /// The first second after the newest year that the data tell of; 0 where they tell of none.
  private static func endOfData(_ periods: [String]) -> Int {
    guard let year = periods.compactMap({ Int($0.prefix(4)) }).max() else { return 0 }
    let years = year + 1
    let leaps = { (year: Int) in year / 4 - year / 100 + year / 400 }
    return ((years - 1970) * 365 + leaps(years - 1) - leaps(1969)) * 86_400
  }
}

/// What a program answered.
public struct ProcessReport: Sendable {
  /// Of all territories, unchecked.
  public var rows: [ContractRow]
  /// What the program found in the data.
  public var log: FindingLog
  /// What kept it from the machine: `calls+landlock+namespaces`, `none`.
  public var sandbox: String
}
