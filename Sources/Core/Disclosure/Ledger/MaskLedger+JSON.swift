extension MaskLedger {
  /// Where a project keeps it, below its folder.
  public static let path = "secret/registre.json"

  /// The ledger as a file: sorted, a figure a line.
  public var text: String {
    let lines = entries.sorted { $0.key < $1.key }.map { key, entry in
      let fact: (String, JSONValue) =
        switch entry {
        case .shown(let value): ("shown", .integer(value))
        case .hidden(let digest): ("hidden", .string(digest))
        case .omitted(let digest): ("omitted", .string(digest))
        case .withdrawn(let digest): ("withdrawn", .string(digest))
        }
      let members: [(key: String, value: JSONValue)] = [
        ("metric", .string(key.metric)), ("territory", .string(key.territory)),
        ("subject", .string(key.subject)), ("period", .string(key.period)), fact,
      ]
      return "    \(JSONValue.object(members).compactText)"
    }
    return """
      {
        "format": 1,
        "note": \(JSONValue.string(Self.note).compactText),
        "figures": [
      \(lines.joined(separator: ",\n"))
        ]
      }

      """
  }

  private static let note = """
    Ce que les éditions publiées ont montré ou masqué. À garder avec le projet, sans le diffuser : \
    dash build s’en sert pour que deux éditions ne se trahissent pas.
    """

  /// Reads the text of a ledger; what is wrong with it goes to the log, at its line.
  public init(text: String, file: String, into log: inout FindingLog) {
    self.init()
    do throws(JSONError) {
      let root = try JSONParser.parse(Array(text.utf8))
      guard case .array(let figures) = root["figures"]?.content else {
        Self.report(
          SourceLocation(file: file, row: root.line),
          Phrase(fr: "ce n’est pas un registre de masques", en: "this is no ledger of masks"),
          into: &log)
        return
      }
      var entries: [FigureKey: Entry] = [:]
      for figure in figures {
        guard let (key, entry) = Self.entry(figure), entries.updateValue(entry, forKey: key) == nil
        else {
          Self.report(
            SourceLocation(file: file, row: figure.line),
            Phrase(
              fr:
                "cette ligne du registre n’est pas un chiffre montré ou masqué, ou l’est deux fois",
              en: "this line of the ledger is no figure shown or hidden, or is one twice"),
            into: &log)
          continue
        }
      }
      self.init(entries)
    } catch {
      Self.report(
        SourceLocation(file: file, row: error.line, column: error.column),
        Phrase(
          fr: "ce n’est pas du JSON : \(error.message.fr)",
          en: "this is not JSON: \(error.message.en)"), into: &log)
    }
  }

  private static func entry(_ node: JSONNode) -> (FigureKey, Entry)? {
    guard case .string(let metric) = node["metric"]?.content,
      case .string(let territory) = node["territory"]?.content,
      case .string(let subject) = node["subject"]?.content,
      case .string(let period) = node["period"]?.content
    else { return nil }
    let key = FigureKey(metric, territory, subject, period)
    let facts = ["shown", "hidden", "omitted", "withdrawn"].compactMap { name in
      node[name].map { (name, $0.content) }
    }
    guard facts.count == 1, let fact = facts.first else { return nil }
    switch fact {
    case ("shown", .number(let value)): return Int(exactly: value).map { (key, .shown($0)) }
    case ("hidden", .string(let digest)): return (key, .hidden(digest))
    case ("omitted", .string(let digest)): return (key, .omitted(digest))
    case ("withdrawn", .string(let digest)): return (key, .withdrawn(digest))
    default: return nil
    }
  }

  private static func report(
    _ place: SourceLocation, _ message: Phrase, into log: inout FindingLog
  ) {
    log.add(
      .error, "mask-ledger", at: place, message: message,
      advice: Phrase(
        fr:
          "reprendre le registre de la dernière sauvegarde : sans lui, deux éditions peuvent se trahir",
        en:
          "take the ledger from the last backup: without it, two editions may give each other away"
      ))
  }
}
