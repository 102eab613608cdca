/// A folder with a `dash.toml`: its settings, its datasets, and where its results go.
public struct Project: Sendable, Hashable {
  /// The file whose presence makes a folder a project.
  public static let settingsName = "dash.toml"

  /// Absolute.
  public let folder: String
  /// What `dash.toml` says.
  public let settings: ProjectSettings

  /// Opens the project of a folder; what is wrong with its settings goes to the log.
  public init(folder: String, into log: inout FindingLog) throws(FileError) {
    let text = try FileAccess.text(of: "\(folder)/\(Self.settingsName)")
    self.folder = folder
    settings = ProjectSettings(toml: text, file: Self.settingsName, into: &log)
  }

  /// Finds the project that a folder belongs to: itself, or the nearest one above it.
  public static func folder(around folder: String) -> String? {
    var folder = folder
    while !FileAccess.exists("\(folder)/\(settingsName)") {
      let parent = FilePath.parent(of: folder)
      guard parent != folder else { return nil }
      folder = parent
    }
    return folder
  }

  /// Where the site goes.
  public var siteFolder: String { FilePath.absolute(settings.siteFolder, in: folder) }
  /// Where an internal edition goes, unless the build says else: `site-interne`.
  public var internalSiteFolder: String { "\(siteFolder)-interne" }
  /// What former editions showed and hid; kept with the project, and not for the public.
  public var ledgerFile: String { "\(folder)/\(MaskLedger.path)" }
  /// What disclosure control did, for the analyst alone.
  public var secretFolder: String { FilePath.parent(of: ledgerFile) }
  /// Caches and the lock of a build: it can be deleted at any time.
  public var cacheFolder: String { "\(folder)/.dash" }
  /// Where `dash import` writes its datasets.
  public var importFolder: String { "\(folder)/datasets" }
  /// Where `dash new dataset` writes the sheets to fill in; nothing there is read.
  public var templateFolder: String { "\(folder)/modeles" }
  /// Where `dash bulletin` writes its pages and mails.
  public var bulletinFolder: String { "\(folder)/bulletins" }
  /// Templates, stylesheet and layout that replace those of dash; often absent.
  public var themeFolder: String { "\(folder)/theme" }

  /// The folders that hold a `datapackage.json`, one or two below the project's, sorted.
  ///
  /// Hidden folders, sites that dash made and projects inside this one are passed over.
  public func datasetFolders() throws(FileError) -> [String] {
    try Self.datasetFolders(below: folder, depth: 2)
  }

  private static func datasetFolders(
    below folder: String, depth: Int
  ) throws(FileError) -> [String] {
    guard depth > 0 else { return [] }
    var found: [String] = []
    for name in try FileAccess.names(in: folder) where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      guard FileAccess.isFolder(path), !SiteFolder.isOurs(path),
        !FileAccess.exists("\(path)/\(settingsName)")
      else { continue }
      if FileAccess.exists("\(path)/datapackage.json") {
        found.append(path)
      } else {
        found += try datasetFolders(below: path, depth: depth - 1)
      }
    }
    return found
  }
}
