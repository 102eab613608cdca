/// From the numbers and the status of a row to a measure, or to what is wrong with them.
struct MeasureCheck {
  private let manifest: PluginManifest
  /// Whether a number must say on how many persons it rests.
  private let asksPersons: Bool

  init(_ manifest: PluginManifest, in snapshot: Snapshot) {
    self.manifest = manifest
    let secret = snapshot.sources.contains { source in
      source.disclosure != nil && !Set(manifest.metric.reads).isDisjoint(with: source.roles)
    }
    asksPersons = manifest.output.countsPersons || secret && !manifest.output.isCount
  }

  /// The measure of a row; nil after a finding for each thing that is wrong.
  func measure(of row: ContractRow, into log: inout FindingLog) -> Measure? {
    guard let status = status(of: row, into: &log) else { return nil }
    let problems = problems(of: row, status)
    guard problems.isEmpty else {
      for problem in problems { log.add(problem.finding(at: row)) }
      return nil
    }
    guard status.carriesNumber else {
      return Measure(
        value: nil, maskedCells: status == .masked ? 1 : 0,
        missingCells: status == .masked ? 0 : 1, status: status)
    }
    let base = row.denominator ?? (manifest.output.isCount ? nil : row.n)
    if row.denominator == 0 { return Measure(value: nil, base: 0, status: .notApplicable) }
    let quotient = row.numerator.flatMap { part in row.denominator.map { part / $0 } }
    var measure = Measure(value: row.value ?? quotient, base: base, status: status)
    measure.persons = persons(of: row)
    return measure
  }

  /// On how many persons a number rests: of a quotient, the fewest that its parts or n say.
  ///
  /// A share is protected with its numerator and its rest, so its n is enough. Persons are whole: what rests
  /// on 3.5 of something rests on 4 at least.
  private func persons(of row: ContractRow) -> Double? {
    guard manifest.output.unit != .share, row.denominator != nil else { return row.n }
    let parts = [row.n, row.numerator, row.denominator].compactMap { $0 }
    return parts.filter { $0 > 0 }.min()?.rounded(.up)
  }

  /// The status of a row: where it says none, that its number stands.
  private func status(of row: ContractRow, into log: inout FindingLog) -> Measure.Status? {
    let hasNumber = row.value != nil || row.numerator != nil || row.denominator != nil
    if row.status.isEmpty {
      if hasNumber { return .ok }
      log.add(Self.empty.finding(at: row))
      return nil
    }
    let names = Measure.Status.ofContract.map(\.rawValue)
    guard names.contains(row.status), let status = Measure.Status(rawValue: row.status) else {
      let list = names.joined(separator: ", ")
      let problem = RowProblem(
        code: "row-status", field: .status,
        message: Phrase(fr: "ce statut n’existe pas", en: "there is no such status"),
        advice: .didYouMean(
          Suggestion.closest(to: row.status, among: names),
          otherwise: Phrase(fr: "écrire l’un de \(list)", en: "write one of \(list)")),
        found: row.status)
      log.add(problem.finding(at: row))
      return nil
    }
    return status
  }

  private func problems(of row: ContractRow, _ status: Measure.Status) -> [RowProblem] {
    let numbers: [(ContractRow.Field, Double?)] = [
      (.value, row.value), (.numerator, row.numerator), (.denominator, row.denominator),
    ]
    let written = numbers.filter { $0.1 != nil }.map(\.0)
    guard status.carriesNumber else {
      return written.prefix(1).map { Self.contradiction(status, $0) }
        + personProblems(of: row, false)
    }
    guard !written.isEmpty else { return [Self.statusAlone(status)] }
    if row.value != nil, written.count > 1 { return [Self.twice] }
    if row.value == nil, written.count == 1 {
      return [Self.half(missing: row.numerator == nil ? .numerator : .denominator)]
    }
    return numberProblems(of: row) + partProblems(of: row) + personProblems(of: row, true)
  }

  // MARK: - Numbers

  private func numberProblems(of row: ContractRow) -> [RowProblem] {
    guard let value = row.value else { return [] }
    return manifest.output.unit.impossibility(of: value).map { message, advice in
      RowProblem(
        code: "row-number", field: .value, message: message, advice: advice,
        found: NumberPlain.text(value))
    }.map { [$0] } ?? []
  }

  private func partProblems(of row: ContractRow) -> [RowProblem] {
    guard let part = row.numerator, let whole = row.denominator else { return [] }
    guard [.share, .ratio, .index, .coefficient].contains(manifest.output.unit) else {
      return [Self.partsOfNothing]
    }
    for (field, number) in [(ContractRow.Field.numerator, part), (.denominator, whole)]
    where !number.isFinite || number < 0 {
      return [Self.noCount(number, field)]
    }
    guard manifest.output.unit == .share, part > whole else {
      return whole == 0 && part > 0 ? [Self.moreThanWhole(part, whole)] : []
    }
    return [Self.moreThanWhole(part, whole)]
  }

  private func personProblems(of row: ContractRow, _ hasNumber: Bool) -> [RowProblem] {
    if let n = row.n {
      return n.isFinite && n >= 0 && n == n.rounded() ? [] : [Self.noCount(n, .n)]
    }
    let isTold = row.denominator != nil && !manifest.output.countsPersons
    guard asksPersons, hasNumber, !isTold else { return [] }
    return [Self.noPersons]
  }
}

extension PluginManifest.Output {
  /// Whether its values are counts.
  var isCount: Bool { if case .count = unit { true } else { false } }
}

extension Measure.Status {
  /// Those that a row may bear, in the order of the contract.
  public static let ofContract: [Measure.Status] = [
    .ok, .masked, .notCollected, .notTransmitted, .notApplicable, .notSignificant, .provisional,
    .revised,
  ]

  /// Whether a number stands beside it.
  var carriesNumber: Bool { [.ok, .provisional, .revised].contains(self) }
}
