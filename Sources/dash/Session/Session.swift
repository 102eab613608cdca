import Core
import Foundation

/// One run of a command: what surrounds it, what it found, what it has to say at the end.
struct Session {
  let command: String
  let environment: [String: String]
  /// Where the command was called.
  let folder: String
  let console: Console
  var log = FindingLog()
  /// The metrics that could not be computed: they cost their own card, not the run.
  var unavailable: [UnavailableMetric] = []
  /// What `--json` tells of the result.
  var facts: [String: Fact] = [:]

  init(command: String, options: GlobalOptions) {
    self.command = command
    environment = ProcessInfo.processInfo.environment
    folder = FileManager.default.currentDirectoryPath
    console = Console(options: options, environment: environment)
  }

  var language: Language { console.language }

  /// The path as a person in this folder would write it.
  func shown(_ path: String) -> String {
    FilePath.relative(path, to: folder)
  }

  /// Stops here, where the findings hold an error.
  func requireNoErrors() throws {
    if log.hasErrors { throw Failure(.badData) }
  }

  /// Finds and opens the project, from `--project` or the current folder.
  mutating func project(_ option: ProjectOption) throws -> Project {
    if let named = option.project {
      let folder = FilePath.absolute(named, in: folder)
      guard FileAccess.exists("\(folder)/\(Project.settingsName)") else {
        throw Failure.noProject(in: named)
      }
      return try Project(folder: folder, into: &log)
    }
    guard let around = Project.folder(around: folder) else { throw Failure.noProject(in: nil) }
    return try Project(folder: around, into: &log)
  }

  /// The day that SOURCE_DATE_EPOCH names, in UTC; nil where it is not set.
  func sourceDate() throws -> CalendarDate? {
    guard let text = environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
    guard let seconds = Int(text), seconds >= 0, seconds < 253_402_300_800 else {
      throw Failure(
        .usage,
        Phrase(
          fr: "SOURCE_DATE_EPOCH ne vaut pas un nombre de secondes : \(text)",
          en: "SOURCE_DATE_EPOCH is no number of seconds: \(text)"),
        advice: Phrase(
          fr: "l’effacer (unset SOURCE_DATE_EPOCH), ou lui donner date +%s",
          en: "unset SOURCE_DATE_EPOCH, or give it date +%s"))
    }
    return CalendarDate(secondsSince1970: seconds)
  }

  /// Prints findings and failure, in words or as JSON, and returns the code to leave with.
  func finish(_ failure: Failure?) -> ExitStatus {
    let partial: ExitStatus = unavailable.isEmpty ? .ok : .partial
    let status = failure?.status ?? (log.hasErrors ? .badData : partial)
    let log = wholeLog
    if console.isJSON {
      console.print(document(status, failure, log))
    } else {
      console.show(log)
      if let message = failure?.message { console.fail(message, advice: failure?.advice) }
    }
    return status
  }

  /// What was found, in the data and by metrics that could not be computed.
  private var wholeLog: FindingLog {
    unavailable.reduce(into: log) { $0.merge($1.log) }
  }

  private func document(
    _ status: ExitStatus, _ failure: Failure?, _ log: FindingLog
  ) -> ResultDocument {
    let problem = failure?.message.map {
      ResultDocument.Problem(message: $0[language], advice: failure?.advice?[language])
    }
    return ResultDocument(
      command: command, exitCode: status.rawValue, error: problem, result: facts,
      findings: FindingReport(log))
  }
}
