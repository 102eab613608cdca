extension TableSchema {
  /// The schema as a descriptor holds it: keys in a fixed order, defaults left out.
  public var json: JSONValue {
    var members = JSONMembers()
    members.add("title", title)
    members.add("description", description)
    members.add("fields", .array(fields.map(\.json)))
    if fieldsMatch != .exact {
      members.add("fieldsMatch", list: [.string(fieldsMatch.rawValue)])
    }
    if missingValues != MissingValue.standard {
      members.add("missingValues", .array(missingValues.map(\.json)))
    }
    members.add("primaryKey", list: primaryKey.map(JSONValue.string))
    members.add("uniqueKeys", list: uniqueKeys.map { .array($0.map(JSONValue.string)) })
    members.add("foreignKeys", list: foreignKeys.map(\.json))
    return members.object
  }
}

extension ForeignKey {
  var json: JSONValue {
    .object([
      ("fields", .array(fields.map(JSONValue.string))),
      (
        "reference",
        .object([
          ("resource", .string(resource)),
          ("fields", .array(referenceFields.map(JSONValue.string))),
        ])
      ),
    ])
  }
}

extension MissingValue {
  var json: JSONValue {
    guard let label else { return .string(value) }
    return .object([("value", .string(value)), ("label", .string(label))])
  }
}

extension Mask {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("value", value)
    members.add("minimum", .number(bounds.lower))
    members.add("maximum", .number(bounds.upper))
    members.add("label", label)
    return members.object
  }
}

extension Field {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("name", name)
    members.add("type", type.rawValue)
    if format != "default" { members.add("format", format) }
    members.add("title", title)
    members.add("description", description)
    members.add("example", example)
    if decimalCharacter != "." { members.add("decimalChar", String(decimalCharacter)) }
    members.add("groupChar", groupCharacter.map { String($0) })
    if !isBareNumber { members.add("bareNumber", .boolean(false)) }
    if trueValues != Self.standardTrueValues {
      members.add("trueValues", list: trueValues.map(JSONValue.string))
    }
    if falseValues != Self.standardFalseValues {
      members.add("falseValues", list: falseValues.map(JSONValue.string))
    }
    if let missingValues { members.add("missingValues", .array(missingValues.map(\.json))) }
    members.add("masks", list: masks.map(\.json))
    if isLenient { members.add("dash:lenient", .boolean(true)) }
    let rules = constraints.json(isNumeric: type.isNumeric)
    if rules != .object([]) { members.add("constraints", rules) }
    return members.object
  }
}

extension Constraints {
  func json(isNumeric: Bool) -> JSONValue {
    func value(_ text: String) -> JSONValue {
      guard isNumeric, let number = Double(text), number.isFinite else { return .string(text) }
      return .number(number)
    }
    var members = JSONMembers()
    if required { members.add("required", .boolean(true)) }
    if unique { members.add("unique", .boolean(true)) }
    if let enumeration { members.add("enum", .array(enumeration.map(value))) }
    members.add("pattern", pattern)
    if let minimum { members.add("minimum", value(minimum)) }
    if let maximum { members.add("maximum", value(maximum)) }
    if let exclusiveMinimum { members.add("exclusiveMinimum", value(exclusiveMinimum)) }
    if let exclusiveMaximum { members.add("exclusiveMaximum", value(exclusiveMaximum)) }
    if let minimumLength { members.add("minLength", .integer(minimumLength)) }
    if let maximumLength { members.add("maxLength", .integer(maximumLength)) }
    return members.object
  }
}
