public import Core

/// The plugins of a project and of other folders, by kind.
public struct PartnerPlugins: Sendable {
  /// In the order of their folders.
  public private(set) var plugins: [PartnerPlugin] = []
  /// Plugins whose manifest cannot be read, or that cannot be run here.
  public private(set) var unavailable: [UnavailableMetric] = []
  private let trust: TrustLock
  private let sourceDate: Int?
  private let cache: RunCache?

  /// Finds the plugins of some folders: each folder of theirs with a `plugin.toml`.
  ///
  /// - Parameters:
  ///   - folders: `plugins` of the project first, then those the user names; absolute, with their shown name.
  ///   - trust: The programs that the project lets run; by default none.
  ///   - sourceDate: What a program may take for the present, in seconds since 1970; by default the
  ///     end of the newest year of the data.
  ///   - cache: Where rows are kept, so that an unchanged plugin over unchanged data is not run again; nil
  ///     to run them all.
  public init(
    in folders: [(path: String, name: String)], trust: TrustLock = TrustLock(),
    sourceDate: Int? = nil, cache: RunCache? = nil
  ) {
    self.trust = trust
    self.sourceDate = sourceDate
    self.cache = cache
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
    guard let runner = Self.runner(of: folder, trust: trust, sourceDate: sourceDate) else {
      log.add(Self.isNoFolder(folder))
      unavailable.append(UnavailableMetric(id: id, title: folder.manifest.metric.title, log: log))
      return
    }
    plugins.append(PartnerPlugin(folder, runner: cached(runner, of: folder)))
  }

  /// A runner that asks the cache first; a program that is not trusted is never spared its refusal.
  private func cached(_ runner: any ContractRunner, of folder: PluginFolder) -> any ContractRunner {
    guard let cache else { return runner }
    guard folder.manifest.kind == .process else {
      return CachedRunner(folder, runner: runner, cache: cache)
    }
    guard trust.problem(of: folder) == nil else { return runner }
    return CachedRunner(folder, runner: runner, cache: cache, date: .some(sourceDate))
  }

  /// A plugin of kind `swift` is a target of dash itself.
  private static func isNoFolder(_ folder: PluginFolder) -> Finding {
    Finding(
      .error, code: "plugin-kind",
      at: SourceLocation(file: "\(folder.name)/\(PluginContract.manifestName)", field: "kind"),
      found: PluginKind.swift.rawValue,
      message: Phrase(
        fr: "un plugin de la sorte swift se compile dans dash : un dossier n’en tient pas lieu",
        en: "a plugin of kind swift is compiled into dash: a folder cannot stand for it"),
      advice: Phrase(
        fr: "écrire kind = \"process\" et, sous [run], le programme compilé",
        en: "write kind = \"process\" and, under [run], the compiled program"))
  }

  /// What computes the rows of a plugin of a kind.
  static func runner(
    of folder: PluginFolder, trust: TrustLock, sourceDate: Int? = nil
  ) -> (any ContractRunner)? {
    switch folder.manifest.kind {
    case .table: TableRunner(folder)
    case .sql: SQLRunner(folder)
    case .process: ProcessRunner(folder, trust: trust, sourceDate: sourceDate)
    case .swift: nil
    }
  }
}
