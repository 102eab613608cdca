import CLinux
import Glibc

/// A fresh folder beside its final place, exchanged with the former one in one step.
///
/// Whatever kills the process, the place holds the former folder whole or the new one whole.
///
///     let exchange = try FolderExchange(replacing: "projet/site")
///     try exchange.write(files)
///     try exchange.commit()
///
/// Without `commit`, the place stays as it was and the fresh folder goes with this value.
public struct FolderExchange: ~Copyable {
  /// How the new folder took its place.
  public enum Method: String, Sendable {
    /// Nothing stood there.
    case created
    /// One atomic exchange.
    case exchanged
    /// Two renames, where the file system knows no exchange: for an instant nothing stands there,
    /// and `FolderExchange(replacing:)` puts the former folder back if a crash fell on it.
    case renamed
  }

  static let buildingMark = "building"
  static let formerMark = "former"

  /// The place to fill.
  public let place: String
  /// The folder being filled, in the same parent.
  public let folder: String
  /// Open and locked as long as this value lives, so that nobody takes the folder for a leftover.
  private let handle: Int32

  /// Creates the fresh folder, and removes those of killed processes for the same place.
  ///
  /// A link at the place is followed: what it points to is exchanged, the link stays.
  public init(replacing place: String) throws(FileError) {
    let place = Self.resolved(place)
    try FileAccess.createFolder(FilePath.parent(of: place))
    try Self.mend(place)
    let folder = FilePath.sibling(of: place, marked: Self.buildingMark)
    guard mkdir(folder, 0o777) == 0 else { throw FileError(.create, folder, code: errno) }
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw FileError(.create, folder, code: errno) }
    flock(handle, LOCK_EX | LOCK_NB)
    self.place = place
    self.folder = folder
    self.handle = handle
  }

  deinit {
    // After a commit this name holds the former folder, or nothing.
    try? FileAccess.remove(folder)
    close(handle)
  }

  /// Writes files into the fresh folder, with the folders they need.
  public func write(_ files: [SiteFile]) throws(FileError) {
    var made: Set<String> = [folder]
    for file in files {
      let path = "\(folder)/\(file.path)"
      let parent = FilePath.parent(of: path)
      if made.insert(parent).inserted { try FileAccess.createFolder(parent) }
      try FileAccess.create(path, bytes: file.bytes)
    }
  }

  /// Puts everything on the disk, then the folder in its place.
  @discardableResult
  public consuming func commit() throws(FileError) -> Method {
    guard syncfs(handle) == 0 else { throw FileError(.write, folder, code: errno) }
    let method = try moveIntoPlace()
    Self.sync(FilePath.parent(of: place))
    return method
  }

  private func moveIntoPlace() throws(FileError) -> Method {
    if renameat2(AT_FDCWD, folder, AT_FDCWD, place, DASH_RENAME_EXCHANGE) == 0 {
      return .exchanged
    }
    switch errno {
    case ENOENT:
      guard rename(folder, place) == 0 else { throw FileError(.create, place, code: errno) }
      return .created
    case EINVAL, ENOSYS:
      return try moveByTwoRenames()
    default:
      throw FileError(.replace, place, code: errno)
    }
  }

  func moveByTwoRenames() throws(FileError) -> Method {
    let former = FilePath.sibling(of: place, marked: Self.formerMark)
    guard rename(place, former) == 0 else { throw FileError(.replace, place, code: errno) }
    guard rename(folder, place) == 0 else {
      let code = errno
      rename(former, place)
      throw FileError(.replace, place, code: code)
    }
    try FileAccess.remove(former)
    return .renamed
  }

  /// Puts back a former folder that a crash left aside, then removes what killed processes left.
  static func mend(_ place: String) throws(FileError) {
    let parent = FilePath.parent(of: place)
    let formerPrefix = FilePath.siblingPrefix(of: place, marked: formerMark)
    let buildingPrefix = FilePath.siblingPrefix(of: place, marked: buildingMark)
    for name in try FileAccess.names(in: parent) {
      let path = "\(parent)/\(name)"
      if name.hasPrefix(formerPrefix) {
        guard FileAccess.exists(place) || rename(path, place) != 0 else { continue }
        try FileAccess.remove(path)
      } else if name.hasPrefix(buildingPrefix), !isInUse(path) {
        try FileAccess.remove(path)
      }
    }
  }

  private static func isInUse(_ folder: String) -> Bool {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return false }
    defer { close(handle) }
    return flock(handle, LOCK_EX | LOCK_NB) != 0
  }

  private static func sync(_ folder: String) {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
