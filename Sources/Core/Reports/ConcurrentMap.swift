internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// Returns what a function makes of each element, in their order, computed on all cores.
  ///
  /// The function must depend on its element alone: the result is that of `map`, only sooner.
  package func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
