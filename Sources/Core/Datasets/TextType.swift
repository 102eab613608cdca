/// What a text must look like for the types that dash checks but does not compute with.
struct TextType {
  private let type: FieldType
  private let format: String
  private let pattern: DatePattern?
  private let shape: WholePattern?

  init(_ field: Field) {
    type = field.type
    format = field.format
    pattern = format == "default" || format == "any" ? nil : DatePattern(format)
    shape = Self.shape(of: field).flatMap { WholePattern($0) }
  }

  /// Whether a format of dates holds a directive that dash does not read.
  static func isUnreadable(_ field: Field) -> Bool {
    [.date, .time, .datetime].contains(field.type) && !["default", "any"].contains(field.format)
      && DatePattern(field.format) == nil
  }

  /// The day a text names; the text itself where its format cannot be read; nil where it is wrong.
  func date(_ text: String) -> Value? {
    switch format {
    case "default": return DatePattern.iso?.date(text).map(Value.date)
    case "any":
      return DatePattern.anyDate.lazy.compactMap { $0.date(text) }.first.map(Value.date)
    default:
      guard let pattern else { return .text(text) }
      return pattern.date(text).map(Value.date)
    }
  }

  func accepts(_ text: String) -> Bool {
    switch type {
    case .object: return isJSON(text) { if case .object = $0 { true } else { false } }
    case .array: return isJSON(text) { if case .array = $0 { true } else { false } }
    case .geojson: return isJSON(text) { if case .object = $0 { true } else { false } }
    case .time, .datetime:
      if let pattern { return pattern.date(text) != nil }
      return shape?.matches(text) ?? true
    default: return shape?.matches(text) ?? true
    }
  }

  private func isJSON(_ text: String, _ isExpected: (JSONNode.Content) -> Bool) -> Bool {
    guard let node = try? JSONParser.parse(Array(text.utf8)) else { return false }
    return isExpected(node.content)
  }

  private static func shape(of field: Field) -> String? {
    let number = "[-+]?[0-9]+(\\.[0-9]+)?"
    let time = "[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?"
    switch (field.type, field.format) {
    case (.string, "email"): return "[^@\\s]+@[^@\\s]+"
    case (.string, "uuid"): return "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
    case (.string, "uri"): return "[A-Za-z][A-Za-z0-9+.-]*:\\S+"
    case (.yearmonth, _): return "[0-9]{4}-(0[1-9]|1[0-2])"
    case (.time, "default"): return time + "(Z|[-+][0-9]{2}:?[0-9]{2})?"
    case (.datetime, "default"):
      return "[0-9]{4}-[0-9]{2}-[0-9]{2}T\(time)(Z|[-+][0-9]{2}:?[0-9]{2})?"
    case (.duration, _):
      return "-?P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?"
        + "(T(?=.)([0-9]+H)?([0-9]+M)?([0-9.]+S)?)?"
    case (.geopoint, "default"): return "\(number)\\s*,\\s*\(number)"
    default: return nil
    }
  }
}
