/// One fact of the needs survey: an occupation in a bassin, or the part of it in a département.
struct Need {
  var period: String
  /// A `Subject.key`.
  var occupation: String
  /// A `Territory.key`, the narrowest that the source knows.
  var territory: String
  /// The key of the département that the fact belongs to.
  var departement: String
  var projects: NeedCell
  var difficult: NeedCell
  var seasonal: NeedCell
}

/// A count of a source, or what is known of it.
enum NeedCell {
  case visible(Int)
  case masked(Bounds)
  case imprecise(Bounds)
  case missing(MissingReason)

  /// Reads a validated count; a value that is no count was not collected.
  init(_ value: Value?) {
    switch value {
    case .integer(let count): self = .visible(count)
    case .number(let number):
      self = Int(exactly: number).map(NeedCell.visible) ?? .imprecise(Bounds(number, number))
    case .masked(let bounds): self = .masked(bounds)
    case .imprecise(let bounds): self = .imprecise(bounds)
    case .missing(let reason): self = .missing(reason)
    case .text, .boolean, .date, nil: self = .missing(.notCollected)
    }
  }

  var visible: Int? {
    if case .visible(let count) = self { count } else { nil }
  }

  /// Whether it can be a count: from 0, its least not above its most.
  var isPossible: Bool { lower >= 0 && lower <= upper ?? .max }

  /// The status in the store.
  var status: String {
    switch self {
    case .visible: "visible"
    case .masked: "masked"
    case .imprecise: "imprecise"
    case .missing(let reason): reason.rawValue
    }
  }

  /// The least whole number it can be.
  var lower: Int {
    switch self {
    case .visible(let count): count
    case .masked(let bounds), .imprecise(let bounds): Self.whole(bounds.lower, .down)
    case .missing: 0
    }
  }

  /// The greatest whole number it can be; nil where nothing says.
  var upper: Int? {
    switch self {
    case .visible(let count): count
    case .masked(let bounds), .imprecise(let bounds): Self.whole(bounds.upper, .up)
    case .missing: nil
    }
  }

  /// A bound as a whole number; one beyond all counts is impossible, not a crash.
  private static func whole(_ bound: Double, _ rule: FloatingPointRoundingRule) -> Int {
    Int(exactly: bound.rounded(rule)) ?? -1
  }
}
