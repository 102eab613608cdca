/// The folder of a published site: replaced whole by each build, and only where dash made it.
public struct SiteFolder: Sendable, Hashable {
  /// The file by which dash knows its own folders again.
  public static let markerName = ".dash-site.json"

  /// Where the site is.
  public let path: String

  /// Names the folder of a site, which need not exist.
  public init(_ path: String) {
    self.path = path
  }

  /// Whether dash made the folder.
  public static func isOurs(_ folder: String) -> Bool {
    FileAccess.exists("\(folder)/\(markerName)")
  }

  /// Checks that publishing would touch nothing that someone else made.
  ///
  /// - Throws: `PublishError` where the path holds anything but a site of dash.
  public func checkIsFree() throws(PublishError) {
    guard !FileAccess.exists(path) || Self.isOurs(path) else {
      throw PublishError(reason: .foreignFolder, path: path)
    }
  }

  /// Replaces the site by these files and the marker; the former one stays whole until then.
  @discardableResult
  public func publish(_ files: [SiteFile]) throws -> FolderExchange.Method {
    try checkIsFree()
    let exchange = try FolderExchange(replacing: path)
    try exchange.write(files + [Self.marker])
    return try exchange.commit()
  }

  static var marker: SiteFile {
    SiteFile(
      path: markerName,
      text: """
        {
          "format": 1,
          "tool": "dash \(ToolVersion.current)",
          "note": "Ce dossier est remplacé en entier par chaque dash build : n’y ajoutez rien."
        }

        """)
  }
}
