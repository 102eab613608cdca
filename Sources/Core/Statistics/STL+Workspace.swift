extension STL {
  /// The memory that decompositions of one length work in: made once, used for thousands of series.
  ///
  /// It frees itself, and cannot be copied: two decompositions at once need two.
  public struct Workspace: ~Copyable {
    let count: Int
    let buffers: Buffers
    private let memory: UnsafeMutablePointer<Double>

    /// Takes the memory for decompositions by a value.
    public init(for stl: borrowing STL) {
      count = stl.count
      let cycles = stl.count + 2 * stl.settings.period
      let widest = max(stl.trend.width, stl.seasons.map(\.loess.width).max() ?? 0)
      let capacity = 6 * stl.count + cycles + widest
      memory = .allocate(capacity: capacity)
      memory.initialize(repeating: 0, count: capacity)
      buffers = Buffers(memory, count: stl.count, cycles: cycles, widest: widest)
    }

    deinit { memory.deallocate() }
  }

  /// The parts of a workspace's memory; valid as long as it lives.
  struct Buffers {
    /// The results, `count` values each.
    let trend: UnsafeMutablePointer<Double>
    let seasonal: UnsafeMutablePointer<Double>
    /// The series without its trend, then without its season, then how far it is from both.
    let residue: UnsafeMutablePointer<Double>
    /// From 0 for an outlier to 1.
    let robustness: UnsafeMutablePointer<Double>
    /// The seasons averaged over their cycles, then smoothed.
    let averaged: UnsafeMutablePointer<Double>
    let level: UnsafeMutablePointer<Double>
    /// The smoothed seasons, one cycle longer at each end.
    let cycles: UnsafeMutablePointer<Double>
    /// Of one place's neighbours.
    let weights: UnsafeMutableBufferPointer<Double>

    fileprivate init(
      _ start: UnsafeMutablePointer<Double>, count: Int, cycles: Int, widest: Int
    ) {
      let parts = (0..<6).map { start + $0 * count }
      (trend, seasonal, residue) = (parts[0], parts[1], parts[2])
      (robustness, averaged, level) = (parts[3], parts[4], parts[5])
      self.cycles = start + 6 * count
      weights = UnsafeMutableBufferPointer(start: start + 6 * count + cycles, count: widest)
    }
  }
}
