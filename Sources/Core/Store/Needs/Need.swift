/// One fact of the needs survey: an occupation in a bassin, or the part of it in a département.
struct Need {
  var key: NeedKey
  var projects: NeedCell
  var difficult: NeedCell
  var seasonal: NeedCell
  /// Where it stands, for a finding about it: the number of its table, and of its row.
  var table: Int32
  var row: Int32

  /// Whether every cell can be a count, and the parts no more than the whole.
  var isPossible: Bool {
    projects.isPossible && difficult.isPossible && seasonal.isPossible
      && !difficult.exceeds(projects) && !seasonal.exceeds(projects)
  }
}

/// What a fact is about: the positions of its keys in the lists of `NeedFacts`.
struct NeedKey: Hashable, Comparable {
  /// The territory, the narrowest that the source knows.
  var territory: Int32
  var occupation: Int32
  var period: Int32
  /// The département that the fact belongs to.
  var departement: Int32

  static func < (left: NeedKey, right: NeedKey) -> Bool {
    (left.territory, left.occupation, left.period, left.departement)
      < (right.territory, right.occupation, right.period, right.departement)
  }
}

/// The facts of a project, each key once, and the keys that they name by their positions.
struct NeedFacts {
  var rows: [Need] = []
  /// Sorted, as all the lists.
  var periods: [String] = []
  var occupations: KeyList
  var territories: KeyList
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

  /// Whether it is surely more than another.
  func exceeds(_ whole: NeedCell) -> Bool {
    whole.upper.map { lower > $0 } ?? false
  }

  /// The status in the store.
  var status: CellStatus {
    switch self {
    case .visible: .visible
    case .masked: .masked
    case .imprecise: .imprecise
    case .missing(let reason): .missing(reason)
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
