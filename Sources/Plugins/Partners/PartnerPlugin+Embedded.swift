public import Core

extension PartnerPlugin {
  /// Makes a plugin of files that come with dash; nil where they are wrong, which its tests would tell.
  public init?(embedded files: [SiteFile], shownAs name: String) {
    var log = FindingLog()
    guard let folder = PluginFolder(embedded: files, shownAs: name, into: &log), !log.hasErrors,
      folder.manifest.kind == .sql
    else { return nil }
    self.init(folder, runner: SQLRunner(folder))
  }
}
