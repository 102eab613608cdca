/// A month of a year: what monthly series count in.
///
///     Month("2025-03")?.advanced(by: 10).key  // "2026-01"
public struct Month: Sendable, Hashable, Comparable, Codable {
  /// How many months since January of the year 0.
  let index: Int

  /// Makes a month of a year; `month` counts from 1.
  public init(year: Int, month: Int) {
    index = year * 12 + month - 1
  }

  /// Reads a period key: `2025-03`; nil for a year, a quarter or anything else.
  public init?(_ key: String) {
    let parts = key.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      parts.joined().utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let year = Int(parts[0]), let month = Int(parts[1]), 1...12 ~= month
    else { return nil }
    self.init(year: year, month: month)
  }

  private init(index: Int) {
    self.index = index
  }

  /// The year: 2025.
  public var year: Int { index / 12 }

  /// From 1 for January.
  public var month: Int { index % 12 + 1 }

  /// As indicators name it: `2025-03`.
  public var key: String {
    let number = String(month)
    return "\(year)-\(number.count < 2 ? "0" : "")\(number)"
  }

  /// Returns the month a number of months later, or earlier.
  public func advanced(by months: Int) -> Month {
    Month(index: index + months)
  }

  /// Returns how many months later another one is.
  public func distance(to other: Month) -> Int {
    other.index - index
  }

  /// Compares from the earliest to the latest.
  public static func < (left: Month, right: Month) -> Bool {
    left.index < right.index
  }
}
