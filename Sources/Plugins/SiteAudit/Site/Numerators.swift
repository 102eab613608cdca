/// Counts that no file gives, yet that shares tell: the numerator of a share of a protected count.
///
/// A share beside its base is its numerator; where the share is hidden, the numerator is. They add up
/// as what they are a part of.
struct Numerators: Sendable {
  private(set) var cells: [CellKey: PublishedCell] = [:]

  init(of published: [CellKey: PublishedCell], _ descriptor: SiteDescriptor) {
    let shares = descriptor.shares
    for (key, cell) in published where shares[key.metric] != nil {
      let name = key.of(SiteDescriptor.numerator(of: key.metric))
      if let share = cell.number {
        guard let base = cell.base ?? base(of: key, shares, published) else { continue }
        cells[name] = cell
        cells[name]?.state = .number((share * base).rounded())
      } else if cell.state == .hidden {
        cells[name] = cell
      }
    }
  }

  private func base(
    of key: CellKey, _ shares: [String: String], _ published: [CellKey: PublishedCell]
  ) -> Double? {
    shares[key.metric].flatMap { published[key.of($0)]?.number }
  }
}

extension SiteDescriptor {
  /// The shares of one protected count, with the metric of that count.
  fileprivate var shares: [String: String] {
    let counts = Set(resources.filter { $0.isCount == true }.compactMap(\.metric))
    return resources.reduce(into: [:]) { shares, table in
      let followed = (table.follows ?? []).filter(counts.contains)
      guard let metric = table.metric, table.unit == "share", table.rounding == nil,
        table.disclosure != nil, followed.count == 1
      else { return }
      shares[metric] = followed[0]
    }
  }

  /// The name of the counts that a share tells: no metric has it.
  static func numerator(of share: String) -> String { "\(share)\(mark)" }

  /// The metric that a name of `numerator(of:)` or of a table stands for.
  static func metric(of name: String) -> String {
    name.hasSuffix(mark) ? String(name.dropLast(mark.count)) : name
  }

  private static let mark = "#"

  /// The tables as the site gives them, with those that its shares tell.
  var tables: [Table] {
    let counts = resources.reduce(into: [:]) { $0[$1.metric ?? ""] = $1 }
    return resources
      + shares.sorted { $0.key < $1.key }.compactMap { share, count in
        guard var table = counts[count] else { return nil }
        table.metric = Self.numerator(of: share)
        table.title = counts[share]?.title
        table.path = nil
        table.rests = counts[share]?.rests
        table.partOf = count
        table.orientations = nil
        table.monthsOf = counts[share]?.monthsOf.map(Self.numerator)
        table.follows = nil
        return table
      }
  }
}
