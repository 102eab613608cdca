/// Reads the cells of one field: missing values and masks first, then the type.
struct CellParser {
  let field: Field
  private let missing: [(text: String, reason: MissingReason)]
  private let emptyReason: MissingReason?
  private let masks: [(text: String, bounds: Bounds)]
  private let numbers: NumberLexer
  private let text: TextType

  init(_ field: Field, schema: TableSchema) {
    self.field = field
    let missing = field.missingValues ?? schema.missingValues
    self.missing = missing.filter { !$0.value.isEmpty }.map { ($0.value, $0.reason) }
    emptyReason = missing.first { $0.value.isEmpty }?.reason
    masks = field.masks.map { ($0.value, $0.bounds) }
    numbers = NumberLexer(
      decimalChar: field.decimalCharacter, groupChar: field.groupCharacter,
      bareNumber: field.isBareNumber)
    text = TextType(field)
  }

  /// The value of a cell, or nil where it is not of the field's type.
  func value(of cell: Cell) -> Value? {
    switch cell {
    case .text(let text): value(of: text)
    case .empty: emptyValue
    case .number(let number): value(of: number)
    case .date(let date): value(of: date)
    case .boolean(let flag): value(of: flag)
    case .failure: nil
    }
  }

  /// An empty cell is missing; only a text field may say that it is a text like any other.
  private var emptyValue: Value {
    if let emptyReason { return .missing(emptyReason) }
    return field.type == .string || field.type == .any ? .text("") : .missing(.unspecified)
  }

  private func value(of text: String) -> Value? {
    for entry in missing where entry.text == text { return .missing(entry.reason) }
    for mask in masks where mask.text == text { return .masked(mask.bounds) }
    if text.isEmpty { return emptyValue }
    return strictValue(of: text) ?? (field.isLenient ? lenientValue(of: text) : nil)
  }

  private func strictValue(of text: String) -> Value? {
    switch field.type {
    case .string where field.isLenient: return listed(text) ?? .text(text)
    case .string: return self.text.accepts(text) ? .text(text) : nil
    case .integer, .year: return numbers.integer(text).map(Value.integer)
    case .number:
      if let number = numbers.number(text) { return .number(number) }
      return text == "NaN" ? .missing(.unspecified) : nil
    case .boolean:
      if field.trueValues.contains(text) { return .boolean(true) }
      return field.falseValues.contains(text) ? .boolean(false) : nil
    case .date: return self.text.date(text)
    default: return self.text.accepts(text) ? .text(text) : nil
    }
  }

  /// The value of a text as people write it.
  private func lenientValue(of text: String) -> Value? {
    switch field.type {
    case .integer: CountText.value(of: text)
    case .date: DayText.span(of: text).map { $0.days == 1 ? .date($0.first) : .text($0.key) }
    default: nil
    }
  }

  /// The word of a closed list that a text means, whatever its case and accents.
  private func listed(_ text: String) -> Value? {
    let folded = NameFolding.key(text)
    return field.constraints.enumeration?.first { NameFolding.key($0) == folded }.map(Value.text)
  }

  /// The value of a number cell of a workbook.
  ///
  /// A code never becomes a number: 1 in a text field is "1".
  private func value(of number: Double) -> Value? {
    switch field.type {
    case .number: return .number(number)
    case .integer, .year: return Int(exactly: number).map(Value.integer)
    case .any where missing.isEmpty: return .number(number)
    case .date: return nil
    default: return value(of: NumberPlain.text(number))
    }
  }

  private func value(of date: CalendarDate) -> Value? {
    switch field.type {
    case .date: .date(date)
    case .yearmonth: .text(String(date.isoText.prefix(7)))
    case .string, .any, .datetime: .text(date.isoText)
    default: nil
    }
  }

  private func value(of flag: Bool) -> Value? {
    switch field.type {
    case .boolean, .any: .boolean(flag)
    case .string: .text(flag ? "true" : "false")
    default: nil
    }
  }
}

extension CalendarDate {
  /// `2025-03-09`.
  var isoText: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
