/// What is wrong with one field of a plugin's row.
struct RowProblem: Error, Hashable {
  /// The id of the finding: `row-territory`.
  var code: String
  var field: ContractRow.Field
  var message: Phrase
  var advice: Phrase
  /// What stands there; nil where nothing does.
  var found: String?

  /// The problem as a finding at the row's place.
  func finding(at row: ContractRow) -> Finding {
    Finding(
      .error, code: code, at: row.place(of: field), found: found, message: message,
      advice: advice)
  }
}

extension Phrase {
  /// Proposes the name that was most likely meant, or else says what to do.
  static func didYouMean(_ name: String?, otherwise advice: Phrase) -> Phrase {
    name.map { Phrase(fr: "vouliez-vous dire \($0) ?", en: "did you mean \($0)?") } ?? advice
  }
}
