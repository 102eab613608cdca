/// The folder of a published site: replaced whole by each build, and only where dash made it.
public struct SiteFolder: Sendable, Hashable {
  /// The file by which dash knows its own folders again.
  public static let markerName = ".dash-site.json"

  /// Where the site is.
  public let path: String
  /// For whom the site is made.
  public let mode: DisclosureMode

  /// Names the folder of a site, which need not exist.
  public init(_ path: String, mode: DisclosureMode = .diffusion) {
    self.path = path
    self.mode = mode
  }

  /// Whether dash made the folder.
  public static func isOurs(_ folder: String) -> Bool {
    FileAccess.exists("\(folder)/\(markerName)")
  }

  /// Checks that publishing would touch nothing that someone else made, and would put nothing internal
  /// where the public reads.
  ///
  /// - Throws: `PublishError` where the path holds anything but a site of dash, or, for an internal
  ///   edition, a site for the public.
  public func checkIsFree() throws(PublishError) {
    guard FileAccess.exists(path) else { return }
    guard Self.isOurs(path) else { throw PublishError(reason: .foreignFolder, path: path) }
    guard mode == .diffusion || Self.mode(of: path) == .interne else {
      throw PublishError(reason: .publicSite, path: path)
    }
  }

  /// For whom the site of a folder was made; for the public where its marker does not say.
  static func mode(of folder: String) -> DisclosureMode {
    guard let bytes = try? FileAccess.bytes(of: "\(folder)/\(markerName)"),
      let marker = try? JSONParser.parse(bytes)
    else { return .diffusion }
    return marker["mode"]?.text.flatMap(DisclosureMode.init(rawValue:)) ?? .diffusion
  }

  /// Replaces the site by these files and the marker; the former one stays whole until then.
  @discardableResult
  public func publish(_ files: [SiteFile]) throws -> FolderExchange.Method {
    try checkIsFree()
    let exchange = try FolderExchange(replacing: path)
    try exchange.write(files + [marker])
    return try exchange.commit()
  }

  var marker: SiteFile {
    SiteFile(
      path: Self.markerName,
      text: """
        {
          "format": 1,
          "mode": "\(mode.rawValue)",
          "tool": "dash \(ToolVersion.current)",
          "note": "Ce dossier est remplacé en entier par chaque dash build : n’y ajoutez rien."
        }

        """)
  }
}
