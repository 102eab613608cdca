import ArgumentParser
import Core

/// `dash version`.
struct VersionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Donne la version de dash.")

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    try await options.perform("version") { session in
      session.console.say(
        Phrase(fr: "dash \(ToolVersion.current)", en: "dash \(ToolVersion.current)"))
    }
  }
}
