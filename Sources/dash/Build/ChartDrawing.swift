import Core

/// Draws the pictures of a report on all cores.
struct ChartDrawing {
  let cache: ChartCache
  /// How many are drawn at a time.
  let jobs: Int

  /// Draws every picture, in the order they are given; the first error stops the drawing.
  func files(_ charts: [ChartFile], progress: (Int) -> Void) async throws -> [SiteFile] {
    var drawn: [SiteFile?] = Array(repeating: nil, count: charts.count)
    try await withThrowingTaskGroup(of: (Int, SiteFile).self) { group in
      var waiting = charts.enumerated().makeIterator()
      func startNext() {
        guard let (index, chart) = waiting.next() else { return }
        group.addTask { [cache] in
          (
            index,
            SiteFile(path: chart.path, bytes: try cache.png(of: chart.spec, format: chart.format))
          )
        }
      }
      for _ in 0..<jobs { startNext() }
      var done = 0
      while let (index, file) = try await group.next() {
        drawn[index] = file
        done += 1
        progress(done)
        startNext()
      }
    }
    return drawn.compactMap { $0 }
  }
}
