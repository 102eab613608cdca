/// The facts of several datasets beside the needs: each key once, each code known.
struct FactMerge {
  private(set) var roles = FactTable.all.map(FactRows.init)
  /// In the order in which they are met.
  private(set) var periods = Interner()
  let territories: KeyList
  let subjects: KeyList
  /// The position of `all` among the subjects: what an empty code means.
  private let everything: Int32
  /// The zonings that the project knows.
  private let zonings: Set<String>

  init(territories: some Sequence<String>, subjects: [Subject]) {
    self.territories = KeyList(territories)
    self.subjects = KeyList(subjects.map(\.key))
    everything = Int32(clamping: self.subjects.keys.firstIndex(of: Subject.all.key) ?? 0)
    zonings = Set(
      self.territories.keys.map { String($0.prefix { $0 != ":" }) }
        + [Territory.Level.nation, .region, .departement].map(\.rawValue))
  }

  mutating func add(_ dataset: Dataset, into log: inout FindingLog) {
    for index in roles.indices {
      for table in dataset.tables(role: roles[index].table.role) {
        add(FactSource(table, of: dataset), to: index, into: &log)
      }
    }
  }

  /// The rows of each role in the order of their keys; a key that two rows give is found, unless
  /// the table only describes codes.
  func sorted(into log: inout FindingLog) -> [FactContents] {
    roles.map { role in
      let order = role.sorted { row, first in
        if !role.table.isDescription { reportDuplicate(row, first, in: role, into: &log) }
      }
      return FactContents(rows: role, order: order)
    }
  }

  // MARK: - Rows

  private mutating func add(
    _ source: FactSource, to index: Int, into log: inout FindingLog
  ) {
    let reader = FactKeyReader(source, keys: roles[index].table.keys)
    roles[index].begin(source)
    checkCells(of: source, values: roles[index].table.values, into: &log)
    var kept = 0
    var key = [Int32](repeating: 0, count: reader.keys.count)
    for row in 0..<source.table.rowCount {
      guard read(reader, row, into: &key, of: index, log: &log) else { continue }
      roles[index].append(key, row: row)
      kept += 1
    }
    if kept == 0, source.table.rowCount > 0, roles[index].table.isLocal {
      log.addForeign(role: roles[index].table.role, at: source.table.place(row: 0))
    }
  }

  /// Reads the codes of a row; false, with a finding, at the first that cannot be kept: a row about
  /// another territory is not held against the project's codes.
  private mutating func read(
    _ reader: FactKeyReader, _ row: Int, into key: inout [Int32], of index: Int,
    log: inout FindingLog
  ) -> Bool {
    for position in reader.keys.indices {
      guard let code = code(reader, position, row, of: index, into: &log) else { return false }
      key[position] = code
    }
    return true
  }

  private mutating func code(
    _ reader: FactKeyReader, _ position: Int, _ row: Int, of index: Int, into log: inout FindingLog
  ) -> Int32? {
    let key = reader.keys[position]
    guard let text = reader.texts(position, row) else {
      if key.kind == .text { return roles[index].code(of: "") }
      if key.isOptional { return everything }
      return log.addIncomplete(reader.place(row, position), role: roles[index].table)
    }
    switch key.kind {
    case .text: return roles[index].code(of: text.code)
    case .period:
      return key.accepts(period: text.code)
        ? periods.code(text.code)
        : log.addBadPeriod(text.code, key.fields[0], at: reader.place(row, position))
    case .territory:
      return territories.position(text.prefix, text.code)
        ?? missing(text, at: reader.place(row, position), in: roles[index].table, into: &log)
    case .niveau:
      return reader.niveau(text.code).flatMap { subjects.position(text.prefix, $0) }
        ?? log.addIncomplete(reader.place(row, position), role: roles[index].table)
    case .occupation, .sector, .domain:
      return subjects.position(text.prefix, text.code)
        ?? unknown(text, key, at: reader.place(row, position), into: &log)
    }
  }

  // MARK: - Findings

  private func missing(
    _ text: FactKeyReader.Text, at place: SourceLocation, in table: FactTable,
    into log: inout FindingLog
  ) -> Int32? {
    let key = "\(text.prefix):\(text.code)"
    if let padded = territories.padded(text.prefix, text.code) {
      log.addUnknown(key, table: "territories", at: place, padded: padded)
    } else if !zonings.contains(text.prefix) {
      log.addUnknown(
        key, table: "territories", at: place, padded: nil,
        similar: Suggestion.closest(to: text.prefix, among: zonings).map { "\($0):\(text.code)" })
    } else {
      log.addElsewhere(key, role: table.role, at: place)
    }
    return nil
  }

  private func unknown(
    _ text: FactKeyReader.Text, _ key: FactKey, at place: SourceLocation, into log: inout FindingLog
  ) -> Int32? {
    let written = "\(text.prefix):\(text.code)"
    log.addUnknown(
      written, table: key.kind == .sector ? "sectors" : "occupations", at: place,
      padded: subjects.padded(text.prefix, text.code),
      similar: Suggestion.closest(
        to: written, among: subjects.keys.filter { $0.hasPrefix("\(text.prefix):") }))
    return nil
  }

  private func checkCells(
    of source: FactSource, values: [FactValue], into log: inout FindingLog
  ) {
    for value in values where value.isNumeric {
      for (row, cell) in (source.table.column(value.field) ?? []).enumerated() {
        guard case .masked(let bounds) = cell, !(bounds.lower <= bounds.upper) else { continue }
        log.addReversed(bounds, at: source.table.place(row: row, field: value.field))
      }
    }
  }

  private func reportDuplicate(
    _ row: Int, _ first: Int, in role: FactRows, into log: inout FindingLog
  ) {
    let (origin, other) = (role.origins[row], role.origins[first])
    let (source, before) = (role.sources[Int(origin.source)], role.sources[Int(other.source)])
    let key = zip(role.table.keys, role.codes).compactMap { key, codes -> String? in
      name(of: codes[row], key, in: role)
    }
    log.addDuplicate(
      of: key.joined(separator: ", "), role.table.noun, in: [before.owner, source.owner],
      at: source.table.place(row: Int(origin.row), field: role.table.keys.last?.fields.first),
      first: before.table.place(row: Int(other.row)))
  }

  /// How a message names a code; nil where it means all.
  private func name(of code: Int32, _ key: FactKey, in role: FactRows) -> String? {
    switch key.kind {
    case .territory: territories.keys[Int(code)]
    case .period: periods.texts[Int(code)]
    case .text: role.texts.texts[Int(code)].isEmpty ? nil : role.texts.texts[Int(code)]
    case .occupation, .sector, .niveau, .domain:
      code == everything ? nil : subjects.keys[Int(code)]
    }
  }
}

/// The rows of a role that are stored, and their order.
struct FactContents {
  let rows: FactRows
  let order: [Int32]
}
