import Core

/// Which column of a query says what of a row.
struct ContractColumns {
  /// What a column says; `n` is the one that the manifest names.
  private typealias Role = ContractRow.Field

  private let places: [Role: Int]
  private let names: [String]
  private let query: StoreQuery

  /// Finds the columns.
  ///
  /// - Throws: `MetricFailure` with all that are unknown, twice there, or absent.
  init(
    _ names: [String], of query: StoreQuery, for manifest: PluginManifest
  ) throws(MetricFailure) {
    self.names = names
    self.query = query
    // A count of persons may be its own n.
    let own = manifest.output.n?.lowercased() == Role.value.rawValue
    let n = own ? Role.n.rawValue : manifest.output.n ?? Role.n.rawValue
    var places: [Role: Int] = [:]
    var log = FindingLog()
    for (place, name) in names.enumerated() {
      let folded = name.lowercased()
      let role = folded == n.lowercased() ? Role.n : Role(rawValue: folded)
      guard let role else {
        log.add(Self.unknown(name, n: n, in: query))
        continue
      }
      if places[role] != nil { log.add(Self.twice(name, in: query)) }
      places[role] = place
    }
    if own, places[.n] == nil { places[.n] = places[.value] }
    for absent in Self.absent(places, manifest) {
      log.add(Self.missing(absent == .n ? n : absent.rawValue, in: query))
    }
    guard !log.hasErrors else { throw MetricFailure(log) }
    self.places = places
  }

  /// Returns the rows of a result, each with its number.
  ///
  /// - Throws: `MetricFailure` with the cells that are no number, or no text.
  func rows(_ result: StoreQuery.Result) throws(MetricFailure) -> [ContractRow] {
    var log = FindingLog()
    let columns = places.mapValues { $0 + 1 }
    let rows = result.rows.enumerated().map { index, values in
      let row = ResultRow(values: values, place: Self.place(index + 1, of: query))
      var made = ContractRow(
        territory: text(.territory, row), subject: text(.subject, row), period: text(.period, row),
        value: number(.value, row, &log), numerator: number(.numerator, row, &log),
        denominator: number(.denominator, row, &log), n: number(.n, row, &log),
        status: text(.status, row), location: row.place)
      made.columns = columns
      return made
    }
    guard !log.hasErrors else { throw MetricFailure(log) }
    return rows
  }

  private struct ResultRow {
    let values: [SQLValue]
    let place: SourceLocation
  }

  /// The place of a row of the result: no line of the file.
  private static func place(_ row: Int, of query: StoreQuery) -> SourceLocation {
    SourceLocation(file: query.file, sheet: "résultat", row: row)
  }

  private func text(_ role: Role, _ row: ResultRow) -> String {
    guard let place = places[role] else { return "" }
    return switch row.values[place] {
    case .null: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
  }

  private func number(_ role: Role, _ row: ResultRow, _ log: inout FindingLog) -> Double? {
    guard let place = places[role] else { return nil }
    switch row.values[place] {
    case .null: return nil
    case .integer(let number): return Double(number)
    case .real(let number) where number.isFinite: return number
    case .real(let number): refuse("\(number)", at: place, row, &log)
    case .text(let text): refuse(text, at: place, row, &log)
    }
    return nil
  }

  private func refuse(
    _ found: String, at place: Int, _ row: ResultRow, _ log: inout FindingLog
  ) {
    var location = row.place
    location.column = place + 1
    location.field = names[place]
    log.add(
      .error, "query-number", at: location, found: found,
      message: Phrase(
        fr: "la colonne \(names[place]) ne contient pas un nombre",
        en: "column \(names[place]) holds no number"),
      advice: Phrase(
        fr: "rendre un nombre, ou NULL avec un status", en: "return a number, or NULL with a status"
      ))
  }
}

extension ContractColumns {
  /// The columns that a plugin must give and does not.
  private static func absent(_ places: [Role: Int], _ manifest: PluginManifest) -> [Role] {
    var needed: [Role] = [.territory, .period]
    if manifest.output.subject != .all { needed.append(.subject) }
    if places[.numerator] == nil, places[.denominator] == nil {
      needed.append(.value)
    } else {
      needed += [.numerator, .denominator]
    }
    if manifest.output.countsPersons || manifest.output.n != nil { needed.append(.n) }
    return needed.filter { places[$0] == nil }
  }

  private static func unknown(_ name: String, n: String, in query: StoreQuery) -> Finding {
    let known = Role.allCases.map { $0 == .n ? n : $0.rawValue }
    let near = Suggestion.closest(to: name, among: known)
    let list = known.joined(separator: ", ")
    return query.finding(
      "query-output", about: name,
      Phrase(
        fr: "la requête rend une colonne \(name), que le contrat ne connaît pas",
        en: "the query returns a column \(name), which the contract does not know"),
      near.map {
        Phrase(fr: "vouliez-vous dire AS \($0) ?", en: "did you mean AS \($0)?")
      } ?? Phrase(fr: "les colonnes possibles : \(list)", en: "the columns there can be: \(list)"))
  }

  private static func twice(_ name: String, in query: StoreQuery) -> Finding {
    query.finding(
      "query-output", about: name,
      Phrase(
        fr: "la requête rend deux fois la colonne \(name)",
        en: "the query returns column \(name) twice"),
      Phrase(fr: "n’en garder qu’une", en: "keep one"))
  }

  private static func missing(_ name: String, in query: StoreQuery) -> Finding {
    var finding = query.finding(
      "query-output", about: nil,
      Phrase(
        fr: "la requête ne rend pas la colonne \(name)",
        en: "the query does not return the column \(name)"),
      Phrase(fr: "ajouter … AS \(name)", en: "add … AS \(name)"))
    // Each absent column is a finding of its own.
    finding.location.field = name
    return finding
  }
}
