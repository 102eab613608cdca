internal import GRDB

/// A read-only view of the store, the same for every metric of a build.
///
/// What a query may read, and what stands in each column, is `StoreTable.all`: views that name
/// territories, subjects and periods by their keys, structures by their ids, days as `2015-11-03`.
public struct Snapshot: Sendable {
  /// The territories, each under its parent.
  public let tree: TerritoryTree
  /// All occupations together, the families by code, the occupations by key, sectors, domains,
  /// niveaux; then those of referrals: origins, destinations, flows, publics, instruments, structures,
  /// by key.
  ///
  /// The parent of `from:cio-36` is its network, `from:@cio`; so for destinations and flows.
  public let subjects: [Subject]
  /// Those that figures can be about, sorted as text: years, quarters and months that have facts,
  /// the months between the first and the last, and their years; of referrals, also semesters,
  /// fortnights and the windows between two breaks of instruments.
  public let periods: [String]
  /// By name.
  public let sources: [DataSource]
  private let subjectPositions: [String: Int]
  let reader: StoreReader
  let outline: OfferOutline

  init(contents: StoreContents, queue: DatabaseQueue, address: StoreAddress) {
    tree = contents.tree
    subjects = contents.subjects
    subjectPositions = Dictionary(
      uniqueKeysWithValues: contents.subjects.enumerated().map { ($1.key, $0) })
    periods = contents.periods
    sources = contents.sources
    reader = StoreReader(queue: queue, address: address, contentHash: contents.hash)
    outline = OfferOutline(contents.facts, subjects: contents.subjects)
  }

  /// From the widest level to the narrowest, then by code.
  public var territories: [Territory] { tree.territories }

  /// Whether the project holds several regions, and so a nation above them.
  public var hasNation: Bool { territories.first?.level == .nation }

  /// Returns the subject of a key: `snapshot.subject("family:V")`.
  public func subject(_ key: String) -> Subject? {
    subjectPositions[key].map { subjects[$0] }
  }

  /// Returns the period just before one: a year before a year, a month before a month, a quarter
  /// before a quarter.
  public func period(before period: String) -> String? {
    let shape = Self.shape(of: period)
    return periods.last { $0 < period && Self.shape(of: $0) == shape }
  }

  /// What a period is written like, whatever its digits.
  private static func shape(of period: String) -> String {
    String(period.map { $0.isNumber ? "0" : $0 })
  }

  /// Runs one statement that only reads, and returns all its rows.
  ///
  ///     try snapshot.rows("SELECT name FROM territory WHERE key = ?", [.text("bmo:2416")])
  ///
  /// - Throws: `StoreError` where the statement is wrong or would write.
  public func rows(_ sql: String, _ arguments: [SQLValue] = []) throws -> [SQLRow] {
    try reader.rows(sql, arguments)
  }

  /// Returns the needs of every territory, subject and period, sorted by territory, subject, period.
  ///
  /// Read once and kept: every metric of a build may ask.
  public func needTotals() throws -> [NeedTotal] {
    try reader.needTotals()
  }

  /// Returns everything the datasets say of referrals between structures.
  ///
  /// Read once and kept: every metric of a build may ask.
  public func referrals() throws -> ReferralBook {
    try reader.referrals()
  }
}
