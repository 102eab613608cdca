/// A JSON value to write: keys keep their order, so that the same value gives the same bytes.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// Compares the texts.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    left.compactText == right.compactText
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(compactText)
  }

  /// The value on one line, without spaces.
  public var compactText: String {
    var text = ""
    write(into: &text, indent: nil)
    return text
  }

  /// The value on several lines, two spaces a level, with a final line end.
  public var prettyText: String {
    var text = ""
    write(into: &text, indent: 0)
    return text + "\n"
  }

  private func write(into text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += number.isFinite ? NumberPlain.text(number) : "null"
    case .string(let string): Self.quote(string, into: &text)
    case .array(let items):
      Self.list(items, between: ("[", "]"), into: &text, indent: indent) { item, text, indent in
        item.write(into: &text, indent: indent)
      }
    case .object(let members):
      Self.list(members, between: ("{", "}"), into: &text, indent: indent) { member, text, indent in
        Self.quote(member.key, into: &text)
        text += indent == nil ? ":" : ": "
        member.value.write(into: &text, indent: indent)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], between brackets: (String, String), into text: inout String, indent: Int?,
    write: (Item, inout String, Int?) -> Void
  ) {
    text += brackets.0
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
      write(item, &text, indent.map { $0 + 1 })
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += brackets.1
  }

  private static func quote(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Script-safe: the text may stand inside a page.
      case "<", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
