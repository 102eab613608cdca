/// Counts that published sums tie together: what disclosure control works on.
///
///     // {4, 30, 40, 50} and their sum
///     var system = AdditiveSystem(small: 1...4)
///     let parts = [4, 30, 40, 50].map { system.add($0) }
///     system.sums = [.init(total: system.add(124), parts: parts, axis: 0)]
public struct AdditiveSystem: Sendable {
  /// One count.
  public struct Cell: Sendable, Hashable {
    /// The true count.
    public var value: Int
    /// Whether readers see it.
    public var state: State
    /// How much it costs to hide it, beside what its size costs: totals and newer figures are worth more.
    public var weight: Double

    /// Makes a cell.
    public init(value: Int, state: State = .open, weight: Double = 1) {
      self.value = value
      self.state = state
      self.weight = weight
    }
  }

  /// Whether readers see a count.
  public enum State: Sendable, Hashable {
    /// It may be shown or hidden; where it is small, it is hidden.
    case open
    /// It was published already: hiding it hides nothing.
    case known
    /// It is hidden whatever its size: an earlier edition hid it, or it follows one that is hidden.
    case shut
    /// It is printed nowhere, yet follows from its sum where all else is visible: what a total holds
    /// beyond its parts. A small one is as secret as any other.
    case unprinted
  }

  /// A count that is the sum of others.
  public struct Sum: Sendable, Hashable {
    /// The index of the sum.
    public var total: Int
    /// The indices of what it adds up.
    public var parts: [Int]
    /// Along what it adds up.
    ///
    /// Sums of one axis never share a part; two axes make a two-way table.
    public var axis: Int

    /// Makes a sum.
    public init(total: Int, parts: [Int], axis: Int) {
      self.total = total
      self.parts = parts
      self.axis = axis
    }
  }

  /// A count that is at most the sum of others: persons, and the orientations they make.
  public struct Order: Sendable, Hashable {
    /// The index of the smaller one.
    public var lesser: Int
    /// The indices whose sum is at least as much.
    public var greater: [Int]

    /// Makes an order.
    public init(lesser: Int, greater: [Int]) {
      self.lesser = lesser
      self.greater = greater
    }
  }

  /// In the order in which they were added.
  public var cells: [Cell] = []
  /// What adds up to what.
  public var sums: [Sum] = []
  /// What cannot be more than what.
  public var orders: [Order] = []
  /// The counts that are secret, each of which must stay possible for each of them: 1…4.
  public var small: ClosedRange<Int>

  /// Makes an empty system.
  public init(small: ClosedRange<Int>) {
    self.small = small
  }

  /// Adds a cell and returns its index.
  public mutating func add(_ value: Int, _ state: State = .open, weight: Double = 1) -> Int {
    cells.append(Cell(value: value, state: state, weight: weight))
    return cells.count - 1
  }
}
