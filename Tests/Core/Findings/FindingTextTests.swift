import Core
import Testing

struct FindingTextTests {
  private static func log(_ count: Int) -> FindingLog {
    var log = FindingLog()
    for row in 0..<count {
      log.add(
        .error, "type-error",
        at: SourceLocation(
          file: "bmo.xlsx", sheet: "BMO_2025", row: 12 + row, column: 28, field: "met"),
        found: "environ 40",
        message: Phrase(fr: "ce n’est pas un nombre entier", en: "not a whole number"),
        advice: Phrase(fr: "n’écrivez que des chiffres", en: "write digits only"))
    }
    return log
  }

  @Test func `writes a group as rustc does, in French`() {
    #expect(
      FindingText(.french).text(of: Self.log(4311)) == """
        erreur[type-error]: ce n’est pas un nombre entier
          --> bmo.xlsx › BMO_2025 › AB12 (met)
           | environ 40
           = aide : n’écrivez que des chiffres
           = note : et 4\u{202F}310 autres dans la même colonne (lignes 13, 14, 15, 16 …)

        4\u{202F}311 erreurs dans 1 fichier

        """)
  }

  @Test func `writes the same in English`() {
    #expect(
      FindingText(.english).text(of: Self.log(2)) == """
        error[type-error]: not a whole number
          --> bmo.xlsx › BMO_2025 › AB12 (met)
           | environ 40
           = help: write digits only
           = note: and 1 other in the same column (row 13)

        2 errors in 1 file

        """)
  }

  @Test func `sums up all severities`() {
    var log = Self.log(2)
    for severity in [Finding.Severity.warning, .note] {
      log.add(
        severity, code(severity), at: SourceLocation(file: "b.csv"),
        message: Phrase(fr: "m", en: "m"), advice: Phrase(fr: "c", en: "a"))
    }

    #expect(
      FindingText(.french).summary(of: log)
        == "2 erreurs, 1 avertissement et 1 note dans 2 fichiers")
    #expect(FindingText(.english).summary(of: log) == "2 errors, 1 warning and 1 note in 2 files")
    #expect(FindingText(.french).summary(of: FindingLog()) == "aucun problème")
  }

  private func code(_ severity: Finding.Severity) -> String { "code-\(severity.rawValue)" }

  @Test func `names rows and columns that have no cell`() {
    let text = FindingText(.french)

    #expect(text.place(SourceLocation(file: "a.csv", row: 3)) == "a.csv › ligne 3")
    #expect(text.place(SourceLocation(file: "a.csv", column: 3)) == "a.csv › colonne C")
    #expect(text.place(SourceLocation(file: "dash.toml", field: "title")) == "dash.toml (title)")
    #expect(text.place(SourceLocation(file: "dash.toml", row: 20, column: 1)) == "dash.toml:20:1")
  }

  @Test func `colours only when asked`() {
    let log = Self.log(1)

    #expect(!FindingText(.french).text(of: log).contains("\u{1B}"))
    #expect(
      FindingText(.french, isColored: true).text(of: log).hasPrefix("\u{1B}[1;31merreur\u{1B}[0m["))
  }

  @Test func `shows the control characters of a file instead of obeying them`() {
    var log = FindingLog()
    log.add(
      .note, "x", at: SourceLocation(file: "a.csv"), found: "\u{1B}[2J\nb\u{202E}",
      message: Phrase(fr: "m", en: "m"), advice: Phrase(fr: "c", en: "a"))

    #expect(FindingText(.french).text(of: log).contains("   | \u{FFFD}[2J⏎b\u{FFFD}\n"))
  }
}
