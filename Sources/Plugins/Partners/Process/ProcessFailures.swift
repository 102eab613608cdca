internal import Core
internal import Glibc

/// What a program may do wrong, said so that its author and its reader know what to do; every message
/// names the plugin.
struct ProcessFailures {
  private let id: String
  private let place: SourceLocation
  private let program: String

  init(_ folder: PluginFolder) {
    id = folder.manifest.id
    program = folder.manifest.run?.program.joined(separator: " ") ?? ""
    place = SourceLocation(
      file: "\(folder.name)/\(PluginContract.manifestName)", field: "run.program")
  }

  /// What is wrong with a run that came to an end; nil where it may have given its document.
  func failure(of outcome: ProcessCall.Outcome, after seconds: Int) -> MetricFailure? {
    let errors = Self.telling(outcome.errors.bytes)
    if outcome.output.isTooLong { return tooMuchOutput() }
    if outcome.errors.isTooLong { return tooManyErrors(errors) }
    switch outcome.verdict.end {
    case .exit(0): return nil
    case .exit(let code): return failed(code, errors)
    case .signal(let number): return killed(number, errors)
    case .timeout: return tooSlow(seconds, errors)
    case .notStarted(let code): return notStarted(code)
    case .stopped, .lost: return notLaunched(errors ?? "")
    }
  }

  func noProgram() -> MetricFailure {
    failure(
      "plugin-program", found: nil,
      Phrase(fr: "ne nomme aucun programme", en: "names no program"),
      Phrase(
        fr: "écrire [run] program = [\"Rscript\", \"run.R\"]",
        en: "write [run] program = [\"Rscript\", \"run.R\"]"))
  }

  func absent(_ name: String) -> MetricFailure {
    let places = ProcessEnvironment.path.joined(separator: ", ")
    let packages = ["Rscript": "r-base-core", "python3": "python3"]
    let advice =
      packages[name].map { package in
        Phrase(
          fr: "l’installer : sudo apt install \(package)",
          en: "install it: sudo apt install \(package)")
      }
      ?? Phrase(
        fr:
          "l’installer dans \(places), ou le mettre dans le dossier du plugin et écrire ./\(name)",
        en: "install it in \(places), or put it in the plugin's folder and write ./\(name)")
    return failure(
      "plugin-program-absent", found: name,
      Phrase(
        fr: "a besoin d’un programme absent : \(name)", en: "needs an absent program: \(name)"),
      advice)
  }

  func notExecutable(_ name: String) -> MetricFailure {
    failure(
      "plugin-program", found: name,
      Phrase(
        fr: "nomme un fichier qui n’est pas exécutable : \(name)",
        en: "names a file that cannot be run: \(name)"),
      Phrase(fr: "lancer chmod +x \(name)", en: "run chmod +x \(name)"))
  }

  func notLaunched(_ reason: String) -> MetricFailure {
    failure(
      "plugin-launch", found: PlainText.shown(reason),
      Phrase(fr: "n’a pas pu être lancé", en: "could not be launched"),
      Phrase(
        fr: "relancer ; si cela dure, signaler ce message avec dash doctor --json",
        en: "run again; if it lasts, report this message with dash doctor --json"))
  }

  private func notStarted(_ code: Int32) -> MetricFailure {
    failure(
      "plugin-launch", found: "\(program) : \(String(cString: strerror(code)))",
      Phrase(fr: "n’a pas pu démarrer", en: "could not start"),
      Phrase(
        fr: "vérifier la première ligne du programme (#!/usr/bin/…) et ses droits",
        en: "check the program's first line (#!/usr/bin/…) and its permissions"))
  }

  private func failed(_ code: Int32, _ errors: String?) -> MetricFailure {
    failure(
      "plugin-exit", found: errors,
      Phrase(fr: "s’est arrêté avec le code \(code)", en: "stopped with code \(code)"),
      Phrase(
        fr: "corriger l’erreur que le programme signale", en: "mend the error the program reports"))
  }

  private func killed(_ number: Int32, _ errors: String?) -> MetricFailure {
    let reason =
      switch number {
      case SIGXCPU: Phrase(fr: "trop de temps de calcul", en: "too much computing time")
      case SIGXFSZ: Phrase(fr: "un fichier de plus de 256 Mio", en: "a file of more than 256 MiB")
      case SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP:
        Phrase(
          fr: "une faute, ou plus de 2 Gio de mémoire", en: "a fault, or more than 2 GiB of memory")
      default:
        Phrase(
          fr: "le système l’a tué, souvent faute de mémoire",
          en: "the system killed it, often for lack of memory")
      }
    return failure(
      "plugin-killed", found: errors,
      Phrase(
        fr: "a été arrêté par le signal \(number) : \(reason.fr)",
        en: "was stopped by signal \(number): \(reason.en)"),
      Phrase(
        fr: "lire moins de tables à la fois, ou les agréger d’abord",
        en: "read fewer tables at once, or add them up first"))
  }

  private func tooSlow(_ seconds: Int, _ errors: String?) -> MetricFailure {
    failure(
      "plugin-timeout", found: errors,
      Phrase(
        fr: "n’a pas fini en \(seconds) s, il a été arrêté avec tout ce qu’il avait lancé",
        en: "was not done in \(seconds) s, it was stopped with all that it had started"),
      Phrase(
        fr: "accélérer le programme, ou écrire [run] timeout = \(min(600, seconds * 2))",
        en: "make the program faster, or write [run] timeout = \(min(600, seconds * 2))"))
  }

  private func tooMuchOutput() -> MetricFailure {
    failure(
      "plugin-output-limit", found: nil,
      Phrase(
        fr: "a écrit plus de 16 Mio sur sa sortie standard",
        en: "wrote more than 16 MiB on its standard output"),
      Phrase(
        fr: "n’écrire que le document, et moins de lignes",
        en: "write the document only, and fewer rows"))
  }

  private func tooManyErrors(_ errors: String?) -> MetricFailure {
    failure(
      "plugin-output-limit", found: errors,
      Phrase(
        fr: "a écrit plus de 1 Mio sur sa sortie d’erreur",
        en: "wrote more than 1 MiB on its standard error"),
      Phrase(
        fr: "écrire moins de messages, un par problème", en: "write fewer messages, one a problem"))
  }

  private func failure(
    _ code: String, found: String?, _ what: Phrase, _ advice: Phrase
  ) -> MetricFailure {
    MetricFailure(
      Finding(
        .error, code: code, at: place, found: found,
        message: Phrase(fr: "le plugin \(id) \(what.fr)", en: "the plugin \(id) \(what.en)"),
        advice: advice))
  }

  /// The line of the standard error that says most: the last that names an error, else the last.
  private static func telling(_ bytes: [UInt8]) -> String? {
    let lines = String(decoding: bytes.suffix(4096), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    let line = lines.last { $0.contains("rror") || $0.contains("rreur") } ?? lines.last
    return line.map(PlainText.shown)
  }
}
