/// A date or time format: the directives of `strptime` that French sources use.
struct DatePattern: Sendable {
  private enum Part: Sendable {
    case digits(any WritableKeyPath<Fields, Int> & Sendable, ClosedRange<Int>)
    case literal(UInt8)
  }

  /// What a text was found to hold.
  struct Fields {
    var year = 0
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    var shortYear = -1

    var date: CalendarDate? {
      let year = shortYear < 0 ? year : shortYear + (shortYear < 69 ? 2000 : 1900)
      guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year),
        hour < 24, minute < 60, second < 61
      else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
      switch month {
      case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    }
  }

  private let parts: [Part]

  static let iso = DatePattern("%Y-%m-%d")
  static let isoTime = DatePattern("%H:%M:%S")
  static let isoMonth = DatePattern("%Y-%m")
  /// What `any` accepts: the day stands before the month, as in France.
  static let anyDate = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y/%m/%d", "%d/%m/%y"]
    .compactMap { DatePattern($0) }

  /// Nil where the format holds a directive that dash does not read.
  init?(_ format: String) {
    let format = format.hasPrefix("fmt:") ? String(format.dropFirst(4)) : format
    var parts: [Part] = []
    var bytes = Array(format.utf8)[...]
    while let byte = bytes.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        parts.append(.literal(byte))
        continue
      }
      switch bytes.popFirst() {
      case UInt8(ascii: "Y"): parts.append(.digits(\.year, 4...4))
      case UInt8(ascii: "y"): parts.append(.digits(\.shortYear, 2...2))
      case UInt8(ascii: "m"): parts.append(.digits(\.month, 1...2))
      case UInt8(ascii: "d"): parts.append(.digits(\.day, 1...2))
      case UInt8(ascii: "H"): parts.append(.digits(\.hour, 1...2))
      case UInt8(ascii: "M"): parts.append(.digits(\.minute, 2...2))
      case UInt8(ascii: "S"): parts.append(.digits(\.second, 2...2))
      case UInt8(ascii: "%"): parts.append(.literal(UInt8(ascii: "%")))
      default: return nil
      }
    }
    self.parts = parts
  }

  /// The day that a text names, nil where it does not follow the format or names none.
  func date(_ text: String) -> CalendarDate? {
    var fields = Fields()
    var bytes = Array(text.utf8)[...]
    for part in parts {
      switch part {
      case .literal(let expected):
        guard bytes.popFirst() == expected else { return nil }
      case .digits(let field, let count):
        var taken = 0
        fields[keyPath: field] = 0
        while taken < count.upperBound, let byte = bytes.first, (48...57).contains(byte) {
          fields[keyPath: field] = fields[keyPath: field] * 10 + Int(byte - 48)
          bytes.removeFirst()
          taken += 1
        }
        guard taken >= count.lowerBound else { return nil }
      }
    }
    return bytes.isEmpty ? fields.date : nil
  }
}
