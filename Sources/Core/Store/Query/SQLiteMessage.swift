/// What SQLite says of a statement, in the two languages, with the name that was probably meant.
struct SQLiteMessage {
  private let message: String
  private let tables: [String]
  private let columns: [String]

  init(_ message: String, tables: [String], columns: [String]) {
    self.message = message
    self.tables = tables
    self.columns = columns
  }

  /// Makes a finding: its code, the name that it is about, what is wrong, what to do.
  func finding(
    _ make: (_ code: String, _ name: String?, _ message: Phrase, _ advice: Phrase) -> Finding
  ) -> Finding {
    if let name = rest(of: "no such column: ") { return column(name, make) }
    if let name = rest(of: "no such table: ") { return table(name, make) }
    if let name = rest(of: "no such function: ") { return function(name, make) }
    if let name = rest(of: "ambiguous column name: ") {
      return make(
        "query-column", name,
        Phrase(
          fr: "la colonne \(name) est dans plusieurs tables",
          en: "column \(name) is in several tables"),
        Phrase(fr: "écrire table.\(name)", en: "write table.\(name)"))
    }
    if let name = rest(of: "near \"")?.split(separator: "\"").first.map(String.init) {
      return make(
        "query-syntax", name,
        Phrase(
          fr: "erreur de syntaxe près de « \(name) »", en: "syntax error near “\(name)”"),
        Phrase(
          fr: "regarder ce qui précède : une virgule, une parenthèse, un mot-clé",
          en: "look at what stands before: a comma, a parenthesis, a keyword"))
    }
    if message == "incomplete input" {
      return make(
        "query-syntax", nil,
        Phrase(fr: "l’instruction s’arrête trop tôt", en: "the statement ends too early"),
        Phrase(
          fr: "fermer les parenthèses, compléter la dernière clause",
          en: "close the parentheses, complete the last clause"))
    }
    for asked in ["the clock", "the time zone"] where message.hasSuffix("asks \(asked)") {
      let name = message.split(separator: "(").first.map(String.init) ?? ""
      return make(
        "query-function", name,
        Phrase(
          fr:
            "\(name) demande \(asked == "the clock" ? "l’heure qu’il est" : "le fuseau horaire de la machine")",
          en: "\(name) asks \(asked)"), QueryFindings.fixedDate)
    }
    let function = message.split(separator: "(").first.map(String.init)
    return make(
      "query-error", function.flatMap { QueryFunctions.allowed.contains($0) ? $0 : nil },
      Phrase(
        fr: "SQLite refuse la requête : \(message)", en: "SQLite refuses the query: \(message)"),
      Phrase(
        fr: "corriger la requête ; dash query permet de l’essayer par morceaux",
        en: "mend the query; dash query lets you try it part by part"))
  }

  private func rest(of start: String) -> String? {
    message.hasPrefix(start) ? String(message.dropFirst(start.count)) : nil
  }

  private func column(
    _ name: String, _ make: (String, String?, Phrase, Phrase) -> Finding
  ) -> Finding {
    let bare = name.split(separator: ".").last.map(String.init) ?? name
    let near = Suggestion.closest(to: bare, among: Set(columns))
    return make(
      "query-column", bare,
      Phrase(fr: "la colonne \(name) n’existe pas", en: "there is no column \(name)"),
      near.map(Self.meant)
        ?? Phrase(
          fr:
            "un texte s’écrit entre apostrophes ; les colonnes sont dans docs/reference/tables.md",
          en: "a text stands between apostrophes; columns are in docs/reference/tables.md"))
  }

  private func table(
    _ name: String, _ make: (String, String?, Phrase, Phrase) -> Finding
  ) -> Finding {
    make(
      "query-table", name,
      Phrase(fr: "la table \(name) n’existe pas", en: "there is no table \(name)"),
      Suggestion.closest(to: name, among: tables).map(Self.meant)
        ?? Phrase(
          fr: "les tables : \(tables.joined(separator: ", "))",
          en: "the tables: \(tables.joined(separator: ", "))"))
  }

  private func function(
    _ name: String, _ make: (String, String?, Phrase, Phrase) -> Finding
  ) -> Finding {
    make(
      "query-function", name,
      Phrase(fr: "la fonction \(name) n’existe pas", en: "there is no function \(name)"),
      Suggestion.closest(to: name, among: QueryFunctions.allowed).map(Self.meant)
        ?? Phrase(
          fr: "les fonctions permises sont dans docs/reference/tables.md",
          en: "the functions allowed are in docs/reference/tables.md"))
  }

  private static func meant(_ name: String) -> Phrase {
    Phrase(fr: "vouliez-vous dire \(name) ?", en: "did you mean \(name)?")
  }
}
