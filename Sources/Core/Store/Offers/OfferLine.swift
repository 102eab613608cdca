/// A series of offers in the making: one sum a month and measure, over all months of the project.
struct OfferLine {
  /// What is known of a month.
  enum State {
    /// Nothing speaks of it.
    case untold
    /// Only absent rows speak of it.
    case absent
    /// A row speaks of it, or an absent one that means zero.
    case told
  }

  private(set) var states: [State]
  private let measures: Int
  /// By month, then measure.
  private var cells: [CellSum]

  init(months: Int, measures: Int) {
    self.measures = measures
    states = Array(repeating: .untold, count: months)
    cells = Array(repeating: .nothing, count: months * measures)
  }

  /// The sums of a month, by measure.
  func sums(in month: Int) -> ArraySlice<CellSum> {
    cells[month * measures..<(month + 1) * measures]
  }

  /// Adds one cell a measure to a month.
  mutating func add(_ sums: ArraySlice<CellSum>, in month: Int, isTold: Bool) {
    if isTold { states[month] = .told } else if states[month] == .untold { states[month] = .absent }
    for (position, sum) in zip((month * measures)..., sums) { cells[position] += sum }
  }

  /// Counts cells of a month that nobody gave, in every measure.
  mutating func addGaps(_ count: Int, in month: Int) {
    for position in month * measures..<(month + 1) * measures { cells[position].addGaps(count) }
  }
}
