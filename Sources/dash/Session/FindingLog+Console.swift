import Core

extension FindingLog {
  func text(in language: Language, colored: Bool) -> String {
    sorted.map { group in
      let finding = group.first
      let place = [
        finding.location.file, finding.location.sheet,
        finding.location.row.map { "\($0)" }, finding.location.field,
      ].compactMap { $0 }.joined(separator: " › ")
      return """
        \(finding.severity.rawValue)[\(finding.code)]: \(finding.message[language])
          --> \(place) (\(group.count))
          = \(finding.advice[language])

        """
    }.joined(separator: "\n")
  }

  func json(in language: Language) -> JSONValue {
    .array(
      sorted.map { group in
        .object([
          ("severity", .string(group.first.severity.rawValue)),
          ("code", .string(group.first.code)), ("count", .integer(group.count)),
          ("message", .string(group.first.message[language])),
          ("advice", .string(group.first.advice[language])),
        ])
      })
  }
}
