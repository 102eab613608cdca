import Core
import Foundation
import Partners
import Plugins
import Testing
import TestSupport

/// One contract for all kinds: what dash ships as partners' plugins, and those written for every
/// version of the contract so far, which run for ever.
struct PartnerContractTests {
  /// Plugins that must never be changed: a partner has the like.
  private static let frozen = "\(ProjectFiles.root)/Tests/FrozenPlugins"
  private static let demo = "\(ProjectFiles.root)/datasets/\(PluginContract.folderName)"

  private static let folders: [String] = {
    let contracts = (try? FileAccess.names(in: frozen)) ?? []
    return contracts.filter { $0.hasPrefix("contract-") }.map { "\(frozen)/\($0)" } + [demo]
  }()

  /// The frozen plugins speak of the tests' few bassins, the demonstration's of all.
  private static func datasets(for folder: String) throws -> [Dataset] {
    guard folder == demo else { return MetricContractTests.datasets }
    return try ProjectFiles.datasets(
      ["demo-needs", "demo-referrals", "territories"], in: "\(ProjectFiles.root)/datasets")
  }

  /// The programs of a folder, all of them trusted: what runs here was read.
  private static func trust(_ folder: String) throws -> TrustLock {
    var lock = TrustLock()
    for plugin in PartnerPlugins(in: [(folder, FilePath.name(of: folder))]).plugins
    where plugin.folder.manifest.kind == .process {
      try lock.trust(plugin.folder)
    }
    return lock
  }

  private static func plugins(of folder: String) throws -> PartnerPlugins {
    PartnerPlugins(in: [(folder, FilePath.name(of: folder))], trust: try trust(folder))
  }

  @Test(arguments: folders)
  func `keeps every plugin to the contract`(folder: String) async throws {
    let found = try Self.plugins(of: folder)
    #expect(found.unavailable.flatMap { $0.log.sorted.map(\.first.message.fr) } == [])
    #expect(!found.plugins.isEmpty)
    let contract = try MetricContract(datasets: try Self.datasets(for: folder))
    for plugin in found.plugins where Self.runs(plugin) {
      let violations = await contract.violations(of: plugin.metric, knowing: plugin.subjects)
      #expect(violations == [], "\(plugin.id)")
    }
  }

  @Test(arguments: folders)
  func `passes the tests of every plugin`(folder: String) async throws {
    let trust = try Self.trust(folder)
    for plugin in try Self.plugins(of: folder).plugins where Self.runs(plugin) {
      for result in await PluginTest(plugin.folder, trust: trust).results() {
        let place = "\(plugin.id) \(result.name.fr)"
        #expect(result.passed != false, "\(place) \(result.lines.map(\.fr))")
        #expect(result.log.sorted.map(\.first.message.fr) == [], "\(place)")
      }
    }
  }

  @Test func `has frozen plugins for every contract`() throws {
    for version in 1...PluginContract.version {
      let root = "\(Self.frozen)/contract-\(version)"
      var log = FindingLog()
      let manifests = try FileAccess.names(in: root).compactMap { name in
        PluginFolder("\(root)/\(name)", shownAs: name, into: &log)?.manifest
      }
      #expect(log.isEmpty)
      #expect(Set(manifests.map(\.contract)) == [version])
      #expect(Set(manifests.map(\.kind)).isSuperset(of: [.table, .sql, .process]))
    }
  }

  @Test func `registers every folder of built-in metrics`() throws {
    let root = "\(ProjectFiles.root)/Sources/Plugins"
    let folders = try FileAccess.names(in: root).filter { name in
      name != "Partners" && FileAccess.exists("\(root)/\(name)/\(name)Plugin.swift")
    }

    #expect(Set(Plugins.all().map(\.id)).isSuperset(of: folders.map { $0.lowercased() }))
    var log = FindingLog()
    let catalogue = Catalogue(Plugins.all(), into: &log)
    #expect(
      Set(catalogue.manifests.map(\.id)) == Set(Plugins.all().flatMap(\.metrics).map(\.manifest.id))
    )
  }

  /// A program runs only where its interpreter is.
  private static func runs(_ plugin: PartnerPlugin) -> Bool {
    guard let program = plugin.folder.manifest.run?.program.first else { return true }
    return ["/usr/bin/", "/usr/local/bin/"].contains { FileAccess.exists($0 + program) }
  }
}
