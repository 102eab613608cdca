import ArgumentParser
import Core

/// `dash plugin schema > plugin.schema.json`.
struct SchemaPluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Phrase(
      fr: "Écrit le schéma JSON de plugin.toml, pour les éditeurs de texte.",
      en: "Writes the JSON Schema of plugin.toml, for text editors."
    ).help)

  func run() async throws {
    Console.write(String(decoding: PluginContract.schema, as: UTF8.self), to: 1)
  }
}
