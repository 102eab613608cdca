import Core
import Glibc
import Synchronization

/// What is said on the terminal: results on standard output, progress and failures on standard
/// error.
struct Console: Sendable {
  let language: Language
  let isJSON: Bool
  let isQuiet: Bool
  let isVerbose: Bool
  private let colorsOutput: Bool
  private let colorsErrors: Bool
  private let isInteractive: Bool

  init(options: GlobalOptions, environment: [String: String]) {
    language = options.lang ?? Language(environment: environment)
    isJSON = options.json
    isQuiet = options.quiet
    isVerbose = options.verbose
    let refused = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
    colorsOutput = Self.colors(options.color, refused: refused, descriptor: STDOUT_FILENO)
    colorsErrors = Self.colors(options.color, refused: refused, descriptor: STDERR_FILENO)
    isInteractive =
      isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb" && !options.json && !options.quiet
  }

  /// Says a result.
  func say(_ phrase: Phrase) {
    guard !isJSON, !isQuiet else { return }
    Self.write(phrase[language] + "\n", to: STDOUT_FILENO)
  }

  /// Says a detail, only with `--verbose`.
  func detail(_ phrase: Phrase) {
    if isVerbose { say(phrase) }
  }

  /// Says how far a step is: one line that changes on a terminal, nothing elsewhere.
  func progress(_ phrase: Phrase) {
    guard isInteractive else { return }
    Self.write("\r\u{1B}[K\(phrase[language])", to: STDERR_FILENO)
  }

  /// Clears the line of progress.
  func endProgress() {
    guard isInteractive else { return }
    Self.write("\r\u{1B}[K", to: STDERR_FILENO)
  }

  /// Prints all findings and their count.
  func show(_ log: FindingLog) {
    endProgress()
    guard !log.isEmpty else { return }
    let text = FindingText(language, isColored: colorsOutput).text(of: log)
    Self.write(text, to: STDOUT_FILENO)
  }

  /// Says why the command stopped, and what to do.
  func fail(_ message: Phrase, advice: Phrase?) {
    endProgress()
    let head = Phrase(fr: "erreur", en: "error")[language]
    let word = colorsErrors ? "\u{1B}[1;31m\(head)\u{1B}[0m" : head
    let colon = language == .french ? " :" : ":"
    var text = "\(word)\(colon) \(message[language])\n"
    if let advice { text += "  = \(advice[language])\n" }
    Self.write(text, to: STDERR_FILENO)
  }

  /// Prints the one JSON document.
  func print(_ document: ResultDocument) {
    Self.write(document.text, to: STDOUT_FILENO)
  }

  private static func colors(_ mode: ColorMode, refused: Bool, descriptor: Int32) -> Bool {
    switch mode {
    case .always: true
    case .never: false
    case .auto: !refused && isatty(descriptor) == 1
    }
  }

  static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }
}
