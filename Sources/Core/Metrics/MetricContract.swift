/// What every metric must keep to, whoever wrote it, held against one project's data.
///
///     let contract = try MetricContract(datasets: datasets)
///     await contract.violations(of: ProjectsMetric())  // []
public struct MetricContract: Sendable {
  private let given: Snapshot
  private let shuffled: Snapshot
  private let empty: Snapshot

  /// Prepares the data as given, the same rows in another order, and no data at all.
  ///
  /// - Throws: `InvalidDatasets` where the datasets contradict each other.
  public init(datasets: [Dataset]) throws {
    given = try Self.snapshot(of: datasets)
    shuffled = try Self.snapshot(of: datasets.reversed().map(\.withRowsReversed))
    empty = try Self.snapshot(of: [])
  }

  /// Datasets that cannot stand in one project.
  public struct InvalidDatasets: Error, Sendable {
    /// What is wrong with them.
    public let log: FindingLog

    /// Makes the value from its parts.
    public init(log: FindingLog) {
      self.log = log
    }
  }

  /// Lists what a metric does wrong, one sentence each; empty for a good one.
  ///
  /// - Parameter subjects: What its plugin has figures about beside what the data name.
  public func violations(
    of metric: any Metric, knowing subjects: [Subject] = []
  ) async -> [String] {
    do {
      return try await Self.violations(of: metric, in: given, knowing: subjects)
        + orderViolations(of: metric) + emptyViolations(of: metric)
    } catch {
      return ["fails: \(error)"]
    }
  }

  /// Lists what a metric does wrong on one view of the data.
  public static func violations(
    of metric: any Metric, in snapshot: Snapshot, knowing subjects: [Subject] = []
  ) async throws -> [String] {
    let known = Set(subjects.map(\.key))
    let manifest = metric.manifest
    let rows = try await metric.indicators(from: snapshot)
    var found = manifest.problems.map { "manifest: \($0.message.en)" }
    if manifest != metric.manifest { found.append("manifest: differs from call to call") }
    if rows != (try await metric.indicators(from: snapshot)) {
      found.append("rows: two calls on the same data give different rows")
    }
    var keys: Set<[String]> = []
    for row in rows {
      if !keys.insert([row.territory, row.subject, row.period]).inserted {
        found.append("\(row.place): given twice")
      }
      found += row.violations(of: manifest, in: snapshot, knowing: known).map {
        "\(row.place): \($0)"
      }
    }
    return found + manifest.sumViolations(rows, in: snapshot)
  }

  private func orderViolations(of metric: any Metric) async throws -> [String] {
    let first = Set(try await metric.indicators(from: given))
    let second = Set(try await metric.indicators(from: shuffled))
    return first == second ? [] : ["rows: the order of the input rows changes the result"]
  }

  /// A file of figures names territories of its own, which no data know then.
  private func emptyViolations(of metric: any Metric) async throws -> [String] {
    guard metric.manifest.credit?.kind != .table else { return [] }
    return try await metric.indicators(from: empty).isEmpty
      ? [] : ["rows: there are some without any data"]
  }

  private static func snapshot(of datasets: [Dataset]) throws -> Snapshot {
    var log = FindingLog()
    guard let snapshot = try Store.open(datasets, at: .memory, into: &log) else {
      throw InvalidDatasets(log: log)
    }
    return snapshot
  }
}

extension Dataset {
  fileprivate var withRowsReversed: Dataset {
    var copy = self
    for index in copy.tables.indices {
      copy.tables[index].columns = copy.tables[index].columns.map { $0.reversed() }
    }
    return copy
  }
}
