internal import GRDBSQLite

/// What is wrong with a statement, at its line and column, with the line itself.
struct QueryFindings {
  private let words: SQLText
  private let file: String

  init(_ words: SQLText, file: String) {
    self.words = words
    self.file = file
  }

  /// What a text cannot be, before SQLite sees it: nothing at all, several statements, anything but a
  /// SELECT; nil where it may be one.
  func shape(tables: [String]) -> Finding? {
    let statements = words.statements
    guard let first = statements.first else {
      return finding(
        "query-empty", at: nil, Phrase(fr: "aucune instruction", en: "there is no statement"),
        Phrase(fr: "écrire un SELECT", en: "write a SELECT"))
    }
    guard words.text.utf8.count <= StoreQuery.longestText else {
      return finding(
        "query-limit", at: nil,
        Phrase(
          fr: "l’instruction dépasse 100 000 octets", en: "the statement is over 100,000 bytes"),
        Phrase(fr: "la raccourcir", en: "make it shorter"))
    }
    guard first.isWord("select") || first.isWord("with") else { return notASelect(first) }
    if let writing = words.writing { return notASelect(writing) }
    guard statements.count == 1 else {
      return finding(
        "query-several", at: statements[1].offset,
        Phrase(fr: "une seconde instruction commence ici", en: "a second statement begins here"),
        Phrase(
          fr: "n’en garder qu’une : SELECT …, ou WITH … SELECT …",
          en: "keep one only: SELECT …, or WITH … SELECT …"))
    }
    return tables.lazy.compactMap(unknown).first
  }

  /// A name that a statement must not hold: of a table of the store itself, or one that WITH gives though a
  /// table bears it.
  ///
  /// - Parameter known: All that the store holds, in lower case.
  func names(known: Set<String>) -> Finding? {
    let documented = Set(StoreTable.all.map { $0.name.lowercased() })
    let hidden = known.subtracting(documented)
    // SQLite takes a text for a name where only a name can stand.
    if let token = words.tokens.first(where: {
      $0.mayBeName && hidden.contains($0.name.lowercased())
    }) {
      return self.hidden(token.name)
    }
    let taken = words.commonTables.first { documented.contains($0.name.lowercased()) }
    return taken.map { token in
      finding(
        "query-name", at: token.offset,
        Phrase(
          fr: "WITH donne le nom \(token.name), qui est celui d’une table",
          en: "WITH gives the name \(token.name), which is that of a table"),
        Phrase(fr: "choisir un autre nom", en: "choose another name"))
    }
  }

  /// What the store itself says, where it cannot be opened.
  func store(_ error: any Error) -> Finding {
    finding(
      "query-store", at: nil,
      Phrase(
        fr: "la base du projet n’a pas pu être lue : \(error)",
        en: "the project's store could not be read: \(error)"),
      Phrase(fr: "relancer la commande", en: "run the command again"))
  }

  /// Says that a file is not UTF-8, at the first byte that is not.
  static func encoding(_ bytes: [UInt8], file: String) -> Finding {
    let valid = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .prefix { $0 != "\u{FFFD}" && $0 != "\0" }
    let text = String(String.UnicodeScalarView(valid))
    let place = SourceLocation(
      file: file, row: 1 + text.count { $0 == "\n" || $0 == "\r\n" },
      column: 1 + (text.split(omittingEmptySubsequences: false) { $0.isNewline }.last?.count ?? 0))
    return Finding(
      .error, code: "query-encoding", at: place,
      message: Phrase(fr: "ce fichier n’est pas en UTF-8", en: "this file is not UTF-8"),
      advice: Phrase(
        fr: "l’enregistrer en UTF-8 (sans BOM) dans l’éditeur de texte",
        en: "save it as UTF-8 (without BOM) in the text editor"))
  }

  /// What a statement that SQLite, the guard or a limit stopped is told.
  func finding(_ problem: QueryRun.Problem, guardian: QueryGuard, columns: [String]) -> Finding {
    switch problem {
    case .parameter:
      let mark = words.tokens.first { ["?", ":", "@", "$"].contains(String($0.name.prefix(1))) }
      return finding(
        "query-parameter", at: mark?.offset,
        Phrase(
          fr: "l’instruction attend un paramètre", en: "the statement waits for a parameter"),
        Phrase(fr: "écrire la valeur elle-même", en: "write the value itself"))
    case .tooManyRows: return limit(rows: guardian.limits.rows)
    case .tooLarge: return limit(bytes: guardian.limits.resultBytes)
    case .bytes(let column, let row):
      return finding(
        "query-bytes", at: words.token(named: column)?.offset,
        Phrase(
          fr: "la colonne \(column) de la ligne \(row) contient des octets, ni texte ni nombre",
          en: "column \(column) of row \(row) holds bytes, neither text nor number"),
        Phrase(
          fr: "la convertir : CAST(\(column) AS TEXT)", en: "convert it: CAST(\(column) AS TEXT)"))
    case .refused(let message, let code, let offset):
      if let denial = guardian.denial { return refused(denial, by: guardian) }
      if let stop = guardian.stop { return stopped(stop, guardian.limits) }
      if code == SQLITE_TOOBIG { return limit(value: guardian.limits.valueBytes) }
      return SQLiteMessage(message, tables: StoreTable.all.map(\.name), columns: columns)
        .finding { code, name, message, advice in
          finding(
            code, at: offset ?? name.flatMap { words.token(named: $0)?.offset }, message, advice)
        }
    }
  }

  private func notASelect(_ first: SQLText.Token) -> Finding {
    finding(
      "query-statement", at: first.offset,
      Phrase(
        fr: "\(first.name) est refusé : une requête ne fait que lire",
        en: "\(first.name) is refused: a query only reads"),
      Phrase(
        fr: "écrire une seule instruction SELECT …, ou WITH … SELECT …",
        en: "write one statement only, SELECT … or WITH … SELECT …"))
  }

  private func unknown(table: String) -> Finding? {
    guard StoreTable.named(table) == nil else { return nil }
    let near = Suggestion.closest(to: table, among: StoreTable.all.map(\.name))
    return finding(
      "query-table", at: words.token(named: table)?.offset,
      Phrase(
        fr: "plugin.toml déclare la table \(table), qui n’existe pas",
        en: "plugin.toml declares the table \(table), which does not exist"),
      near.map { Phrase(fr: "vouliez-vous dire \($0) ?", en: "did you mean \($0)?") }
        ?? Phrase(
          fr: "les tables sont décrites dans docs/reference/tables.md",
          en: "the tables are described in docs/reference/tables.md"))
  }

  /// The first word that is a name.
  func token(named name: String) -> SQLText.Token? { words.token(named: name) }

  /// The first word that is a name and begins so.
  func token(beginning start: String) -> SQLText.Token? {
    words.tokens.first { $0.isName && $0.name.lowercased().hasPrefix(start) }
  }

  /// The first name of a documented table that the statement may not read.
  func undeclaredTable(by guardian: QueryGuard) -> String? {
    words.tokens.lazy.filter(\.mayBeName).compactMap { StoreTable.named($0.name)?.name }
      .first { !guardian.isDeclared($0) }
  }

  /// Makes a finding at a byte of the text, with the line it stands in.
  func finding(
    _ code: String, at offset: Int?, _ message: Phrase, _ advice: Phrase
  ) -> Finding {
    let place = offset.map { TextPlace($0, in: words.text) }
    return Finding(
      .error, code: code,
      at: SourceLocation(file: file, row: place?.row, column: place?.column),
      found: place?.excerpt, message: message, advice: advice)
  }
}

/// A place in a text, as an editor counts.
struct TextPlace {
  /// From 1.
  let row: Int
  /// From 1, in characters.
  let column: Int
  /// The line; of a long one, what stands from the place on, after an ellipsis.
  let excerpt: String

  /// Finds the place of a byte.
  init(_ offset: Int, in text: String) {
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes.prefix(offset), as: UTF8.self)
    let after = String(decoding: bytes.dropFirst(offset), as: UTF8.self)
    let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let (start, end) = (lines.last ?? "", after.prefix { !$0.isNewline })
    row = max(1, lines.count)
    column = start.count + 1
    excerpt = start.count + end.count > 110 ? "…" + end.prefix(109) : String(start + end)
  }
}
