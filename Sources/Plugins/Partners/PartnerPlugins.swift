public import Core

/// The plugins of a project and of other folders, by kind.
public struct PartnerPlugins: Sendable {
  /// In the order of their folders.
  public private(set) var plugins: [PartnerPlugin] = []
  /// Plugins whose manifest cannot be read, or that cannot be run here.
  public private(set) var unavailable: [UnavailableMetric] = []
  private let trust: TrustLock
  private let sourceDate: Int?

  /// Finds the plugins of some folders: each folder of theirs with a `plugin.toml`.
  ///
  /// - Parameters:
  ///   - folders: `plugins` of the project first, then those the user names; absolute, with their shown name.
  ///   - trust: The programs that the project lets run; by default none.
  ///   - sourceDate: What a program may take for the present, in seconds since 1970; by default the
  ///     end of the newest year of the data.
  public init(
    in folders: [(path: String, name: String)], trust: TrustLock = TrustLock(),
    sourceDate: Int? = nil
  ) {
    self.trust = trust
    self.sourceDate = sourceDate
    for folder in folders {
      guard let names = try? FileAccess.names(in: folder.path) else { continue }
      for name in names
      where FileAccess.exists("\(folder.path)/\(name)/\(PluginContract.manifestName)") {
        add("\(folder.path)/\(name)", shownAs: "\(folder.name)/\(name)")
      }
    }
  }

  private mutating func add(_ path: String, shownAs name: String) {
    var log = FindingLog()
    let id = FilePath.name(of: path)
    guard let folder = PluginFolder(path, shownAs: name, into: &log) else {
      unavailable.append(UnavailableMetric(id: id, title: id, log: log))
      return
    }
    guard let runner = Self.runner(of: folder, trust: trust, sourceDate: sourceDate) else { return }
    plugins.append(PartnerPlugin(folder, runner: runner))
  }

  /// What computes the rows of a plugin of a kind.
  static func runner(
    of folder: PluginFolder, trust: TrustLock, sourceDate: Int? = nil
  ) -> (any ContractRunner)? {
    switch folder.manifest.kind {
    case .table: TableRunner(folder)
    case .sql: nil
    case .process: ProcessRunner(folder, trust: trust, sourceDate: sourceDate)
    case .swift: nil
    }
  }
}
