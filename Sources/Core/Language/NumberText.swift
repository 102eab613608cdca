/// Numbers as French pages write them, whatever the machine's locale.
///
/// `12 480` with U+202F, decimal comma, `−` U+2212, `%` after U+202F.
public enum NumberText {
  /// The narrow no-break space between thousands and before `%`.
  public static let thinSpace = "\u{202F}"

  /// A whole number: `12 480`.
  public static func count(_ value: Double) -> String {
    grouped(Int(value.rounded()))
  }

  /// A number with a fixed count of decimals: `1 234,5`.
  ///
  /// Halves are rounded away from zero; a result that rounds to zero has no sign.
  public static func decimal(_ value: Double, places: Int) -> String {
    guard places > 0 else { return grouped(Int(value.rounded())) }
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    let padding = String(repeating: "0", count: places - fraction.count)
    let sign = value < 0 && scaled > 0 ? "−" : ""
    return "\(sign)\(grouped(scaled / scale)),\(padding)\(fraction)"
  }

  /// A fraction of 1 in per cent: `28,7 %`.
  public static func share(_ value: Double, places: Int = 1) -> String {
    "\(decimal(value * 100, places: places))\(thinSpace)%"
  }

  /// The text with its sign, `+` included; zero has none.
  public static func signed(_ value: Double, _ text: String) -> String {
    value > 0 && text.contains { $0.isNumber && $0 != "0" } ? "+\(text)" : text
  }

  /// A value in a metric's unit: `1 240`, `28,7 %`, `+12,3 %`, `−2,1 pts`, `3ᵉ`, `1,8`.
  ///
  /// - Parameter places: The decimals; nil for those of the unit.
  public static func text(_ value: Double, in unit: Unit, places: Int? = nil) -> String {
    switch unit {
    case .count, .score: decimal(value, places: places ?? 0)
    case .difference: signed(value, decimal(value, places: places ?? 0))
    case .share: share(value, places: places ?? 1)
    case .relativeChange: signed(value, share(value, places: places ?? 1))
    case .points: signed(value, "\(decimal(value * 100, places: places ?? 1))\(thinSpace)pts")
    case .rank: value == 1 ? "1ᵉʳ" : "\(count(value))ᵉ"
    case .ratio, .rate: decimal(value, places: places ?? 1)
    case .category(let names): name(value, of: names)
    case .grade(let maximum): "\(count(value)) sur \(maximum)"
    case .month: name(value, of: monthNames)
    case .index, .coefficient: decimal(value, places: places ?? 2)
    }
  }

  /// The months of the year, January first.
  public static let monthNames = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]

  /// The months as the head of a narrow column.
  public static let shortMonthNames = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
  ]

  private static func name(_ value: Double, of names: [String]) -> String {
    let index = Int(value.rounded()) - 1
    return names.indices.contains(index) ? names[index] : ""
  }

  private static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += thinSpace }
      text.append(digit)
    }
    return text
  }
}
