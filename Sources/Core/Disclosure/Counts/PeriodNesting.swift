/// Which of some periods add up to which: months to quarters, quarters to semesters, and so to years;
/// what lies between two breaks of a year to the year as well.
///
///     PeriodNesting(["2015", "2015-Q4", "2015-10"]).links
///     // 1 in 0, 2 in 1
struct PeriodNesting {
  /// One period within another, along an axis.
  struct Link: Equatable {
    var part: Int
    var whole: Int
    var axis: String
  }

  /// By part, then axis.
  private(set) var links: [Link] = []

  /// Nests periods that are all different; what is no period stands alone.
  init(_ periods: [String]) {
    let spans = periods.map { DaySpan(period: $0) }
    let windows = periods.indices.filter { periods[$0].contains("/") }
    let regular = periods.indices.filter { !periods[$0].contains("/") && spans[$0] != nil }
    let parents = Dictionary(
      uniqueKeysWithValues: periods.indices.map { ($0, Self.whole(of: $0, among: regular, spans)) })
    for (row, windows) in Self.rows(of: windows, spans).enumerated() {
      for window in windows {
        if let year = parents[window] ?? nil {
          links.append(Link(part: window, whole: year, axis: "windows \(row)"))
        }
        for part in regular where Self.holds(spans[window], spans[part]) {
          let parent = parents[part] ?? nil
          guard !(parent.map { Self.holds(spans[window], spans[$0]) } ?? false) else { continue }
          links.append(Link(part: part, whole: window, axis: "in windows \(row)"))
        }
      }
    }
    for part in regular {
      guard let whole = parents[part] ?? nil else { continue }
      links.append(Link(part: part, whole: whole, axis: "periods"))
    }
    links.sort { ($0.part, $0.axis) < ($1.part, $1.axis) }
  }

  /// The shortest period that holds another and more.
  private static func whole(of part: Int, among periods: [Int], _ spans: [DaySpan?]) -> Int? {
    periods.filter { $0 != part && spans[$0] != spans[part] && holds(spans[$0], spans[part]) }
      .min { (spans[$0]?.days ?? 0, $0) < (spans[$1]?.days ?? 0, $1) }
  }

  /// Deals windows out so that those of one row share no day.
  private static func rows(of windows: [Int], _ spans: [DaySpan?]) -> [[Int]] {
    var rows: [[Int]] = []
    for window in windows {
      guard let span = spans[window] else { continue }
      let free = rows.firstIndex { row in
        !row.contains { spans[$0]?.overlaps(span) ?? false }
      }
      if let free { rows[free].append(window) } else { rows.append([window]) }
    }
    return rows
  }

  private static func holds(_ whole: DaySpan?, _ part: DaySpan?) -> Bool {
    guard let whole, let part else { return false }
    return whole.contains(part)
  }
}
