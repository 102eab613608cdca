/// What the number that dash leaves with means; the numbers are those of sysexits.h.
enum ExitStatus: Int32, CaseIterable {
  case ok = 0
  case usage = 64
  case badData = 65
  case noInput = 66
  case ourBug = 70
  case cannotCreate = 73
  case busy = 75

  var meaning: String {
    switch self {
    case .ok: "tout va bien"
    case .usage: "commande mal écrite"
    case .badData: "données à corriger, rien n’a été publié"
    case .noInput: "fichier ou projet introuvable"
    case .ourBug: "défaut de dash, à signaler"
    case .cannotCreate: "impossible d’écrire à l’endroit demandé"
    case .busy: "une autre construction est en cours"
    }
  }

  /// One line a code, for the help.
  static var table: String {
    allCases.map { "  \($0.rawValue < 10 ? " " : "")\($0.rawValue)  \($0.meaning)" }
      .joined(separator: "\n")
  }
}
