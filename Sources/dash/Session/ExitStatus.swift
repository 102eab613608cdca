import Core

/// What the number that dash leaves with means; the numbers from 64 are those of sysexits.h.
enum ExitStatus: Int32, CaseIterable {
  case ok = 0
  case partial = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case ourBug = 70
  case cannotCreate = 73
  case busy = 75

  var meaning: Phrase {
    switch self {
    case .ok: Phrase(fr: "tout va bien", en: "all is well")
    case .partial:
      Phrase(
        fr: "tout est publié, sauf des indicateurs en panne",
        en: "all is published, except metrics that failed")
    case .usage: Phrase(fr: "commande mal écrite", en: "badly written command")
    case .badData:
      Phrase(fr: "données à corriger, rien n’a été publié", en: "data to mend, nothing published")
    case .noInput: Phrase(fr: "fichier ou projet introuvable", en: "no such file or project")
    case .ourBug: Phrase(fr: "défaut de dash, à signaler", en: "a bug of dash, to report")
    case .cannotCreate:
      Phrase(fr: "impossible d’écrire à l’endroit demandé", en: "cannot write where asked")
    case .busy: Phrase(fr: "une autre construction est en cours", en: "another build is running")
    }
  }

  /// One line a code, for the help.
  static var table: String {
    allCases.map { "  \($0.rawValue < 10 ? " " : "")\($0.rawValue)  \($0.meaning.help)" }
      .joined(separator: "\n")
  }
}
