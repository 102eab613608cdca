import ArgumentParser
import Core

/// `dash version`.
struct VersionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version",
    abstract: Phrase(fr: "Donne la version de dash.", en: "Gives the version of dash.").help)

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    try await options.perform("version") { session in
      session.console.say(
        Phrase(fr: "dash \(ToolVersion.current)", en: "dash \(ToolVersion.current)"))
    }
  }
}
