/// A JSON value that remembers the line it stands on and the order of its keys.
struct JSONNode: Sendable {
  indirect enum Content: Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  struct Member: Sendable {
    var key: String
    var value: JSONNode
  }

  var content: Content
  /// Counted from 1.
  var line: Int

  /// The JSON name of the kind of value, for messages.
  var kind: Phrase {
    switch content {
    case .null: Phrase(fr: "null", en: "null")
    case .boolean: Phrase(fr: "un booléen", en: "a boolean")
    case .number: Phrase(fr: "un nombre", en: "a number")
    case .string: Phrase(fr: "un texte", en: "a string")
    case .array: Phrase(fr: "une liste", en: "an array")
    case .object: Phrase(fr: "un objet", en: "an object")
    }
  }

  /// The value of a scalar as a person would type it, nil for the rest.
  var text: String? {
    switch content {
    case .string(let text): text
    case .number(let number): NumberPlain.text(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.key == key }?.value
  }
}

/// Why a text is not JSON, and where.
struct JSONError: Error, Equatable {
  var line: Int
  var column: Int
  var message: Phrase
}
