internal import GRDBSQLite

extension QueryFindings {
  /// Says what the guard refused, and what to write instead.
  func refused(_ denial: QueryGuard.Denial, by guardian: QueryGuard) -> Finding {
    switch denial {
    case .undeclared(let name): undeclared(StoreTable.named(name)?.name ?? name)
    // SQLite asks for what stands under a view before it asks for the view.
    case .hidden(let table):
      token(named: table) == nil
        ? undeclaredTable(by: guardian).map(undeclared)
          ?? hidden(token(beginning: "sqlite_")?.name ?? table) : hidden(table)
    case .function(let name): refused(function: name)
    case .action(let action): refused(action: action)
    }
  }

  /// Says which limit stopped a running statement.
  func stopped(_ stop: QueryGuard.Stop, _ limits: QueryLimits) -> Finding {
    switch stop {
    case .deadline:
      let seconds = NumberText.decimal(limits.seconds, places: limits.seconds < 1 ? 1 : 0)
      return finding(
        "query-deadline", at: nil,
        Phrase(
          fr: "la requête a été arrêtée après \(seconds) s",
          en: "the query was stopped after \(seconds) s"),
        Phrase(
          fr:
            "lire moins de lignes, ou borner la récursion ; au besoin, [run] timeout dans plugin.toml",
          en: "read fewer rows, or bound the recursion; if need be, [run] timeout in plugin.toml"))
    case .memory:
      return finding(
        "query-limit", at: nil,
        Phrase(
          fr: "la requête prend plus de \(limits.memoryBytes >> 20) Mio de mémoire",
          en: "the query takes more than \(limits.memoryBytes >> 20) MiB of memory"),
        Phrase(fr: "lire moins de lignes à la fois", en: "read fewer rows at a time"))
    }
  }

  func limit(rows: Int) -> Finding {
    finding(
      "query-limit", at: nil,
      Phrase(
        fr: "le résultat a plus de \(NumberText.count(Double(rows))) lignes",
        en: "the result has more than \(rows) rows"),
      Phrase(
        fr: "grouper davantage, ou garder moins de périodes",
        en: "group further, or keep fewer periods"))
  }

  func limit(bytes: Int) -> Finding {
    finding(
      "query-limit", at: nil,
      Phrase(
        fr: "le résultat contient plus de \(bytes >> 20) Mio de texte",
        en: "the result holds more than \(bytes >> 20) MiB of text"),
      Phrase(fr: "rendre moins de colonnes de texte", en: "return fewer columns of text"))
  }

  func limit(value: Int) -> Finding {
    let culprit = [
      "zeroblob", "printf", "format", "group_concat", "hex", "replace", "json_group_array",
    ]
    .lazy.compactMap { token(named: $0) }.first
    return finding(
      "query-limit", at: culprit?.offset,
      Phrase(
        fr: "la requête fait un texte de plus de \(value >> 10) Kio",
        en: "the query makes a text of more than \(value >> 10) KiB"),
      Phrase(
        fr: "rendre des lignes plutôt qu’un long texte", en: "return rows rather than a long text"))
  }

  private func undeclared(_ table: String) -> Finding {
    finding(
      "query-table", at: token(named: table)?.offset,
      Phrase(
        fr: "la requête lit \(table), que plugin.toml ne déclare pas",
        en: "the query reads \(table), which plugin.toml does not declare"),
      Phrase(
        fr: "ajouter \"\(table)\" à tables, dans la section [reads] de plugin.toml",
        en: "add \"\(table)\" to tables, in the section [reads] of plugin.toml"))
  }

  func hidden(_ table: String) -> Finding {
    let near = StoreTable.all.first { table.lowercased().hasPrefix($0.name.lowercased()) }?.name
    return finding(
      "query-table", at: token(named: table)?.offset,
      Phrase(
        fr: "\(table) n’est pas une table à lire : elle peut changer d’une version à l’autre",
        en: "\(table) is not a table to read: it may change from one version to the next"),
      near.map { Phrase(fr: "lire plutôt \($0)", en: "read \($0) instead") }
        ?? Phrase(
          fr: "lire une des tables de docs/reference/tables.md",
          en: "read one of the tables of docs/reference/tables.md"))
  }

  private func refused(function name: String) -> Finding {
    let clock = ["current_timestamp", "current_date", "current_time"]
    let advice =
      clock.contains(name.lowercased())
      ? Self.fixedDate
      : ["random", "randomblob"].contains(name.lowercased())
        ? Phrase(
          fr: "les mêmes données doivent donner les mêmes chiffres : trier, ne pas tirer au sort",
          en: "the same data must give the same figures: sort, do not draw")
        : Phrase(
          fr: "les fonctions permises sont dans docs/reference/tables.md",
          en: "the functions allowed are in docs/reference/tables.md")
    return finding(
      "query-function", at: token(named: name)?.offset,
      Phrase(
        fr: "la fonction \(name) est refusée dans une requête",
        en: "the function \(name) is refused in a query"), advice)
  }

  /// What to write instead of the time of the clock.
  static let fixedDate = Phrase(
    fr:
      "écrire la date elle-même ('2025-01-01'), ou prendre max(period) : les mêmes données doivent "
      + "donner les mêmes chiffres demain",
    en:
      "write the date itself ('2025-01-01'), or take max(period): the same data must give the same "
      + "figures tomorrow")

  private func refused(action: Int32) -> Finding {
    let name = Self.actions[action] ?? "action \(action)"
    let word = token(named: name.split(separator: " ").first.map(String.init) ?? name)
    // A table that SQLite makes of itself looks like writing when it is first named.
    if word == nil, let module = Self.modules.lazy.compactMap({ token(beginning: $0) }).first {
      return hidden(module.name)
    }
    return finding(
      "query-statement", at: word?.offset,
      Phrase(
        fr: "\(name) est refusé : une requête ne fait que lire",
        en: "\(name) is refused: a query only reads"),
      Phrase(
        fr: "écrire une seule instruction SELECT …, ou WITH … SELECT …",
        en: "write one statement only, SELECT … or WITH … SELECT …"))
  }

  private static let modules = ["pragma_", "sqlite_", "dbstat", "bytecode", "fts", "rtree"]

  private static let actions: [Int32: String] = [
    SQLITE_INSERT: "INSERT", SQLITE_UPDATE: "UPDATE", SQLITE_DELETE: "DELETE",
    SQLITE_PRAGMA: "PRAGMA", SQLITE_ATTACH: "ATTACH", SQLITE_DETACH: "DETACH",
    SQLITE_CREATE_TABLE: "CREATE TABLE", SQLITE_CREATE_VIEW: "CREATE VIEW",
    SQLITE_TRANSACTION: "BEGIN", SQLITE_SAVEPOINT: "SAVEPOINT", SQLITE_ANALYZE: "ANALYZE",
    SQLITE_REINDEX: "REINDEX", SQLITE_DROP_TABLE: "DROP TABLE", SQLITE_ALTER_TABLE: "ALTER TABLE",
  ]
}
