import Core

/// What an example expects: `expect.csv`, in the words of the contract.
///
///     territory,subject,period,value,status
///     bmo:2416,,2025,12,
struct Expectation {
  /// A number as the file writes it, good to its last decimal.
  private struct Row {
    var indicator: Indicator
    var line: Int
    var tolerance: Double
  }

  private let file: String
  private let rows: [FigureKey: Row]
  private let tellsPersons: Bool
  /// Whether a total of a territory is dash's own, at a level that the file does not speak of.
  private let isOurTotal: @Sendable (String) -> Bool

  /// Reads the file; nil where the log then holds errors.
  init?(
    _ one: ExampleCase, _ manifest: PluginManifest, snapshot: Snapshot, into log: inout FindingLog
  ) {
    file = one.expected.name
    var read = ExpectedRows()
    do {
      read.read(try TableFile(contentsOf: one.expected.path, shownAs: file), into: &log)
    } catch {
      log.add(error.finding)
      return nil
    }
    tellsPersons = read.columns[.n] != nil
    var plain = manifest
    plain.output.countsPersons = plain.output.countsPersons && tellsPersons
    plain.secrecy.sums = []
    let indicators = ContractRowCheck(plain, snapshot: snapshot)
      .indicators(of: read.rows.map(\.row), into: &log)
    guard !log.hasErrors else { return nil }
    let tree = snapshot.tree
    let levels = Set(indicators.compactMap { tree[$0.territory]?.level })
    let isCompleted = manifest.kind == .table && manifest.secrecy.sums.contains(.territory)
    isOurTotal = { key in isCompleted && tree[key].map { !levels.contains($0.level) } ?? false }
    // Rows without a problem come out in their order.
    let lines = read.rows.map { ($0.row.location.row ?? 0, $0.tolerance) }
    rows = Dictionary(
      indicators.enumerated().map { index, indicator in
        let (line, tolerance) = lines.indices.contains(index) ? lines[index] : (0, 1e-9)
        return (indicator.key, Row(indicator: indicator, line: line, tolerance: tolerance))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Lists what differs, in the order of the file, then what was not expected.
  func differences(from indicators: [Indicator]) -> [Phrase] {
    let found = Dictionary(indicators.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let expected = rows.values.sorted { ($0.line, $0.indicator.key) < ($1.line, $1.indicator.key) }
    let cells = expected.flatMap { row -> [Phrase] in
      guard let own = found[row.indicator.key] else {
        return [line(row, Phrase(fr: "attendu, non donné", en: "expected, not given"))]
      }
      return differences(of: own.measure, from: row)
    }
    let surplus = indicators.filter { rows[$0.key] == nil && !isOurTotal($0.territory) }.sorted {
      $0.key < $1.key
    }
    return cells
      + surplus.map { one in
        Phrase(
          fr: "\(Self.name(one.key)) : donné (\(Self.text(one.measure))), non attendu",
          en: "\(Self.name(one.key)): given (\(Self.text(one.measure))), not expected")
      }
  }

  private func differences(of own: Measure, from row: Row) -> [Phrase] {
    let wanted = row.indicator.measure
    var found: [Phrase] = []
    if own.status != wanted.status {
      found.append(told("status", wanted.status.rawValue, own.status.rawValue))
    }
    if !Self.equal(own.value, wanted.value, within: row.tolerance) {
      found.append(told("value", Self.text(wanted.value), Self.text(own.value)))
    }
    if tellsPersons, !Self.equal(own.persons, wanted.persons, within: 1e-9) {
      found.append(told("n", Self.text(wanted.persons), Self.text(own.persons)))
    }
    return found.map { line(row, $0) }
  }

  private func told(_ column: String, _ wanted: String, _ own: String) -> Phrase {
    Phrase(
      fr: "\(column) : attendu \(wanted), obtenu \(own)",
      en: "\(column): expected \(wanted), got \(own)")
  }

  private func line(_ row: Row, _ what: Phrase) -> Phrase {
    let place = "\(file):\(row.line) \(Self.name(row.indicator.key))"
    return Phrase(fr: "\(place) : \(what.fr)", en: "\(place): \(what.en)")
  }

  private static func equal(_ left: Double?, _ right: Double?, within tolerance: Double) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) <= tolerance
  }

  private static func name(_ key: FigureKey) -> String {
    [key.territory, key.subject, key.period].joined(separator: " ")
  }

  private static func text(_ number: Double?) -> String {
    number.map(NumberPlain.text) ?? "—"
  }

  private static func text(_ measure: Measure) -> String {
    measure.value.map(NumberPlain.text) ?? measure.status.rawValue
  }

  /// Writes figures as the file of what is expected, sorted.
  static func csv(of indicators: [Indicator]) -> [UInt8] {
    var writer = CSVWriter()
    let tellsPersons = indicators.contains { $0.measure.persons != nil }
    let names: [ContractRow.Field] =
      [.territory, .subject, .period, .value] + (tellsPersons ? [.n] : []) + [.status]
    writer.write(names.map(\.rawValue))
    for one in indicators.sorted(by: { $0.key < $1.key }) {
      let cells: [ContractRow.Field: String] = [
        .territory: one.territory, .subject: one.subject == Subject.all.key ? "" : one.subject,
        .period: one.period, .value: one.measure.value.map(NumberPlain.text) ?? "",
        .n: one.measure.persons.map(NumberPlain.text) ?? "",
        .status: one.measure.status == .ok ? "" : one.measure.status.rawValue,
      ]
      writer.write(names.map { cells[$0] ?? "" })
    }
    return writer.bytes
  }
}

/// The rows of an `expect.csv`, by the names of the contract.
private struct ExpectedRows {
  private(set) var rows: [(row: ContractRow, tolerance: Double)] = []
  private(set) var columns: [ContractRow.Field: Int] = [:]
  private var hasHeader = false

  mutating func read(_ file: TableFile, into log: inout FindingLog) {
    var read: [Row] = []
    file.forEachRow(into: &log) { row in
      read.append(row)
      return .continue
    }
    for row in read {
      if hasHeader { add(row, file.name) } else { readHeader(row, file.name, into: &log) }
    }
  }

  private mutating func readHeader(_ row: Row, _ file: String, into log: inout FindingLog) {
    hasHeader = true
    for (index, cell) in row.cells.enumerated() where cell != .empty {
      let names = ContractRow.Field.allCases.map(\.rawValue)
      if let field = ContractRow.Field(rawValue: cell.writtenText) {
        columns[field] = index + 1
        continue
      }
      log.add(
        .error, "example-column",
        at: SourceLocation(file: file, row: row.number, column: index + 1),
        found: cell.writtenText,
        message: Phrase(fr: "colonne inconnue", en: "unknown column"),
        advice: Phrase(
          fr: "les colonnes sont \(names.joined(separator: ", "))",
          en: "the columns are \(names.joined(separator: ", "))"))
    }
  }

  private mutating func add(_ row: Row, _ file: String) {
    guard row.cells.contains(where: { $0 != .empty }) else { return }
    func text(_ field: ContractRow.Field) -> String {
      guard let column = columns[field], row.cells.indices.contains(column - 1) else { return "" }
      return row.cells[column - 1].writtenText
    }
    func number(_ field: ContractRow.Field) -> Double? {
      NumberLexer().number(text(field)) ?? NumberLexer(decimalChar: ",").number(text(field))
    }
    var one = ContractRow(
      territory: text(.territory), subject: text(.subject), period: text(.period),
      value: number(.value), numerator: number(.numerator), denominator: number(.denominator),
      n: number(.n), status: text(.status),
      location: SourceLocation(file: file, row: row.number, column: columns[.value]))
    one.columns = columns
    let decimals = text(.value).split { $0 == "." || $0 == "," }.dropFirst().first?.count ?? 0
    rows.append((one, decimals == 0 ? 1e-9 : 0.5000001 * Self.power(decimals)))
  }

  /// 0.1 to the number of decimals.
  private static func power(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1) { value, _ in value / 10 }
  }
}
