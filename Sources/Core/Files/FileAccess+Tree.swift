extension FileAccess {
  /// Reads every file below a folder, sorted by path; none where the folder is absent.
  ///
  /// Hidden files are passed over.
  public static func files(below folder: String) throws(FileError) -> [SiteFile] {
    guard isFolder(folder) else { return [] }
    var files: [SiteFile] = []
    for name in try names(in: folder) where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      if isFolder(path) {
        files += try Self.files(below: path).map {
          SiteFile(path: "\(name)/\($0.path)", bytes: $0.bytes)
        }
      } else {
        files.append(SiteFile(path: name, bytes: try bytes(of: path)))
      }
    }
    return files
  }
}
