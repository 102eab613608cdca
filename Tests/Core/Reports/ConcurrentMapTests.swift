import Testing

@testable import Core

struct ConcurrentMapTests {
  @Test func `keeps the order of the elements`() {
    #expect(Array(0..<1000).concurrentMap { $0 * $0 } == (0..<1000).map { $0 * $0 })
    #expect([Int]().concurrentMap { $0 } == [])
  }
}
