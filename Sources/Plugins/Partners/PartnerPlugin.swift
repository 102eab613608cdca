public import Core

/// A partner's plugin: one metric, in one folder.
public struct PartnerPlugin: Plugin {
  /// Its folder and manifest.
  public let folder: PluginFolder
  /// Its metric.
  public let metric: PartnerMetric

  /// Makes a plugin of a folder and what computes its rows.
  public init(_ folder: PluginFolder, runner: any ContractRunner) {
    self.folder = folder
    metric = PartnerMetric(folder.manifest, runner: runner)
  }

  /// The same as its metric's.
  public var id: String { folder.manifest.id }
  /// All partners' metrics stand under one heading.
  public var title: String { "Indicateurs des partenaires" }
  /// Its manifest, as messages name it.
  public var file: String { "\(folder.name)/\(PluginContract.manifestName)" }
  /// One.
  public var metrics: [any Metric] { [metric] }
  /// None: its metric gets a card of its own on every page it has figures for.
  public var layout: String { "" }
  /// The items that its manifest names.
  public var subjects: [Subject] { folder.manifest.subjects }
  /// What its manifest says.
  public var replaces: String? { folder.manifest.replaces }
}

/// A partner's metric: the rows of its plugin, checked.
public struct PartnerMetric: Metric {
  private let plugin: PluginManifest
  private let runner: any ContractRunner

  init(_ plugin: PluginManifest, runner: any ContractRunner) {
    self.plugin = plugin
    self.runner = runner
  }

  /// What its `plugin.toml` says.
  public var manifest: MetricManifest { plugin.metric }

  /// Runs the plugin and checks its rows.
  ///
  /// - Throws: `MetricFailure`, with all that is wrong with them.
  public func indicators(from snapshot: Snapshot) async throws -> [Indicator] {
    let rows = try await runner.rows(from: snapshot)
    var log = FindingLog()
    let indicators = ContractRowCheck(plugin, snapshot: snapshot).indicators(of: rows, into: &log)
    guard !log.hasErrors else { throw MetricFailure(log) }
    return indicators
  }
}
