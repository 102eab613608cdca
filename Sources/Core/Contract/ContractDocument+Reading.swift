extension ContractDocument {
  /// Reads what a program wrote; nil where the log then says what is wrong with it.
  ///
  /// - Parameters:
  ///   - place: As findings name the plugin: `plugins/mlblois.prf`.
  ///   - n: The key of a row that says how many persons a value rests on; `n` is read as well.
  public init?(json bytes: [UInt8], of place: String, n: String? = nil, into log: inout FindingLog)
  {
    let text = ContractText(bytes, file: "\(place)/stdout")
    guard let node = text.parsed(into: &log) else { return nil }
    var reader = ContractRowReader(place: place, n: n)
    guard node.members != nil else {
      text.addNoDocument(into: &log)
      return nil
    }
    guard let contract = node["contract"]?.number.flatMap({ Int(exactly: $0) }),
      PluginContract.readable.contains(contract)
    else {
      text.addContract(node["contract"], into: &log)
      return nil
    }
    guard let rows = node["rows"]?.elements else {
      text.addNoRows(into: &log)
      return nil
    }
    guard rows.count <= Self.maximumRows else {
      text.addTooManyRows(rows.count, into: &log)
      return nil
    }
    self.contract = contract
    self.rows = rows.enumerated().map { reader.row($1, number: $0 + 1, into: &log) }
    findings = (node["findings"]?.elements ?? []).map { Self.finding($0, of: place) }
    reader.reportUnknownKeys(into: &log)
    if log.hasErrors { return nil }
  }

  /// A finding of the program's own; one that says nothing of how bad it is, is an error.
  private static func finding(_ node: JSONNode, of place: String) -> Finding {
    let message = node["message"]?.text ?? ""
    let advice = node["advice"]?.text ?? ""
    return Finding(
      node["severity"]?.text.flatMap(Finding.Severity.init(rawValue:)) ?? .error,
      code: "plugin-finding",
      at: SourceLocation(
        file: "\(place)/rows", row: node["row"]?.number.flatMap { Int(exactly: $0) }),
      message: message.isEmpty
        ? Phrase(fr: "le programme signale un problème", en: "the program reports a problem")
        : Phrase(fr: message, en: message),
      advice: advice.isEmpty
        ? Phrase(fr: "demander à l’auteur de l’indicateur", en: "ask the metric's author")
        : Phrase(fr: advice, en: advice))
  }
}

/// Reads the rows of a document, each at its number.
private struct ContractRowReader {
  private static let texts = ["territory", "subject", "period", "status"]
  private static let numbers = ["value", "numerator", "denominator", "n"]

  let place: String
  let n: String?
  private var unknown: [(key: String, row: Int)] = []

  init(place: String, n: String?) {
    self.place = place
    self.n = n
  }

  mutating func row(_ node: JSONNode, number: Int, into log: inout FindingLog) -> ContractRow {
    var row = ContractRow(
      territory: "", period: "", location: SourceLocation(file: "\(place)/rows", row: number))
    guard let members = node.members else {
      log.add(
        .error, "plugin-row", at: row.location, found: node.text,
        message: Phrase(
          fr: "une ligne est \(node.kind.fr), non un objet",
          en: "a row is \(node.kind.en), not an object"),
        advice: Phrase(
          fr: "écrire {\"territory\": …, \"period\": …, \"value\": …}",
          en: "write {\"territory\": …, \"period\": …, \"value\": …}"))
      return row
    }
    for member in members {
      let key = member.key == n ? "n" : member.key
      switch key {
      case "territory": row.territory = text(member, in: row, into: &log)
      case "subject": row.subject = text(member, in: row, into: &log)
      case "period": row.period = text(member, in: row, into: &log)
      case "status": row.status = text(member, in: row, into: &log)
      case "value": row.value = amount(member, in: row, into: &log)
      case "numerator": row.numerator = amount(member, in: row, into: &log)
      case "denominator": row.denominator = amount(member, in: row, into: &log)
      case "n": row.n = amount(member, in: row, into: &log)
      default: if !unknown.contains(where: { $0.key == key }) { unknown.append((key, number)) }
      }
    }
    return row
  }

  private func text(
    _ member: JSONNode.Member, in row: ContractRow, into log: inout FindingLog
  ) -> String {
    switch member.value.content {
    case .null: return ""
    case .string(let text): return text
    // A year, to most programs, is a number.
    case .number(let number) where member.key == "period": return NumberPlain.text(number)
    default:
      log.add(
        .error, "plugin-row-type", at: place(of: member, in: row), found: member.value.text,
        message: Phrase(
          fr: "« \(member.key) » est \(member.value.kind.fr), non un texte",
          en: "\"\(member.key)\" is \(member.value.kind.en), not a text"),
        advice: Phrase(
          fr: "l’écrire entre guillemets : un code comme 01 perd son zéro en nombre",
          en: "write it in quotes: a code such as 01 loses its zero as a number"))
      return ""
    }
  }

  private func amount(
    _ member: JSONNode.Member, in row: ContractRow, into log: inout FindingLog
  ) -> Double? {
    switch member.value.content {
    case .null: return nil
    case .number(let number): return number
    default:
      log.add(
        .error, "plugin-row-type", at: place(of: member, in: row), found: member.value.text,
        message: Phrase(
          fr: "« \(member.key) » est \(member.value.kind.fr), non un nombre",
          en: "\"\(member.key)\" is \(member.value.kind.en), not a number"),
        advice: Phrase(
          fr: "écrire un nombre sans guillemets, ou null avec un status",
          en: "write a number without quotes, or null with a status"))
      return nil
    }
  }

  private func place(of member: JSONNode.Member, in row: ContractRow) -> SourceLocation {
    var place = row.location
    place.field = member.key
    return place
  }

  func reportUnknownKeys(into log: inout FindingLog) {
    for (key, row) in unknown {
      let known = Self.texts + Self.numbers
      let near = Suggestion.closest(to: key, among: known)
      log.add(
        .error, "plugin-row-key",
        at: SourceLocation(file: "\(place)/rows", row: row, field: key), found: key,
        message: Phrase(
          fr: "clé inconnue « \(key) » dans une ligne", en: "unknown key \"\(key)\" in a row"),
        advice: near.map { Phrase(fr: "vouliez-vous dire \($0) ?", en: "did you mean \($0)?") }
          ?? Phrase(
            fr: "la retirer ; les clés connues sont \(known.joined(separator: ", "))",
            en: "remove it; the known keys are \(known.joined(separator: ", "))"))
    }
  }
}
