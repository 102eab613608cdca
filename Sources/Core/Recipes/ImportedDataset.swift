/// A dataset made from an official file, ready to be written.
public struct ImportedDataset: Sendable {
  /// Its descriptor; `package.name` is the name of its folder: `bmo-2025`.
  public let package: DataPackage
  /// How many rows of the official file it holds.
  public let rowCount: Int
  /// How many rows of data the official file has, whatever the region asked for.
  public let sourceRowCount: Int
  /// Its tables, beside the descriptor.
  let tables: [SiteFile]

  /// The files of the dataset's folder.
  public var files: [SiteFile] {
    let descriptor = SiteFile(
      path: DatasetFolder.descriptorName, text: package.json.prettyText)
    return [descriptor] + tables
  }

  /// Writes the dataset as a folder of its own below the project's datasets, in the place of an
  /// earlier import of the same vintage; other vintages stay.
  ///
  /// Whatever fails or is killed, the former folder stays whole. Returns the folder's path.
  @discardableResult
  public func write(to datasets: String) throws(FileError) -> String {
    let folder = "\(datasets)/\(package.name)"
    let exchange = try FolderExchange(replacing: folder)
    try exchange.write(files)
    try exchange.commit()
    return folder
  }
}
