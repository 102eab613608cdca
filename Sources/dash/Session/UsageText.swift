import ArgumentParser
import Core
import Foundation

/// The parser's own messages, in French unless the command line or the environment asks for
/// English.
enum UsageText {
  /// Prints what stopped the parsing (a mistake, or a request for help) and leaves.
  static func exit(with error: any Error) -> Never {
    let code = Dash.exitCode(for: error)
    if error is ExitCode { Foundation.exit(code.rawValue) }
    let text = Dash.fullMessage(for: error)
    guard code == .success else {
      Console.write(translated(text, into: language) + "\n", to: STDERR_FILENO)
      Foundation.exit(ExitStatus.usage.rawValue)
    }
    Console.write(translated(text, into: language) + "\n", to: STDOUT_FILENO)
    Foundation.exit(0)
  }

  /// The language that the command line or the environment asks for, known before any option is
  /// parsed: help is written in it.
  static let language: Language = {
    let arguments = CommandLine.arguments
    let named =
      zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
      ?? arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    return named.flatMap(Language.init(rawValue:))
      ?? Language(environment: ProcessInfo.processInfo.environment)
  }()

  /// Replaces the words that swift-argument-parser writes, never ours.
  static func translated(_ text: String, into language: Language) -> String {
    guard language == .french else { return text }
    return words.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }

  private static let words = [
    ("OVERVIEW: ", ""), ("USAGE: ", "Usage : "), ("Usage: ", "Usage : "),
    ("ARGUMENTS:", "Arguments :"), ("OPTIONS:", "Options :"), ("SUBCOMMANDS:", "Commandes :"),
    ("<subcommand>", "<commande>"), ("<options>", "<options>"),
    ("Show the version.", "Donne la version."), ("Show help information.", "Affiche cette aide."),
    ("Show subcommand help information.", "Affiche l’aide d’une commande."),
    ("  See 'dash help <commande>' for detailed help.", "  Le détail : dash help <commande>"),
    ("  See '", "  Voir « "), ("' for detailed help.", " » pour le détail."),
    ("' for more information.", " »."),
    ("Error: ", "erreur : "), ("Help:  ", "Aide :  "), ("(default: ", "(par défaut : "),
    ("Unknown option ", "option inconnue "), (". Did you mean ", " ; vouliez-vous dire "),
    ("Missing expected argument ", "il manque "), ("Missing value for ", "il manque la valeur de "),
    ("Unexpected argument ", "argument inattendu "),
    (" unexpected arguments: ", " arguments en trop : "),
    ("The value ", "la valeur "), (" is invalid for ", " ne convient pas à "),
    ("Please provide one of ", "valeurs possibles : "), (" must not be ", " ne doit pas être "),
    ("(values: ", "(valeurs : "), ("; default: ", " ; par défaut : "),
  ]
}

extension Phrase {
  /// The phrase as help shows it.
  var help: String { self[UsageText.language] }
}
