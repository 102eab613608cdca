/// Keys `prefix:code` in order, found by their two parts without putting them together.
struct KeyList {
  /// Sorted.
  let keys: [String]
  private var positions: [String: [String: Int32]] = [:]

  init(_ keys: some Sequence<String>) {
    self.keys = keys.sorted()
    for (position, key) in self.keys.enumerated() {
      let parts = key.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      positions[String(parts[0]), default: [:]][String(parts[1])] = Int32(clamping: position)
    }
  }

  /// The position of a key, nil where it is not in the list.
  func position(_ prefix: String, _ code: String) -> Int32? {
    positions[prefix]?[code]
  }

  /// The code that is known with leading zeros that a spreadsheet took, where there is one.
  func padded(_ prefix: String, _ code: String) -> String? {
    (1...4).lazy.map { String(repeating: "0", count: $0) + code }
      .first { positions[prefix]?[$0] != nil }
  }
}
