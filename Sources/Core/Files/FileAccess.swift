import Glibc

/// Whole files, read and written with errors that name the path.
public enum FileAccess {
  /// Reads a whole file.
  public static func bytes(of path: String) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(.read, path, code: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(.read, path, code: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(.read, path, code: EISDIR) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError(.read, path, code: errno) }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Reads a whole file as UTF-8; what is not UTF-8 becomes U+FFFD.
  public static func text(of path: String) throws(FileError) -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// Creates a folder and those above it; one that exists is fine.
  public static func createFolder(_ path: String) throws(FileError) {
    guard !isFolder(path) else { return }
    let parent = FilePath.parent(of: path)
    if parent != path { try createFolder(parent) }
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    // Another process may have been quicker.
    guard !isFolder(path) else { return }
    throw FileError(.create, path, code: exists(path) ? ENOTDIR : code)
  }

  /// Writes a file that does not yet exist, in a folder that does.
  public static func create(_ path: String, bytes: [UInt8]) throws(FileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileError(.create, path, code: errno) }
    defer { close(file) }
    try write(bytes, to: file, shownAs: path)
  }

  /// Writes a file beside its place, then renames it there: a reader, or a crash, sees the former
  /// bytes or the new ones.
  public static func replace(_ path: String, bytes: [UInt8]) throws(FileError) {
    let fresh = FilePath.sibling(of: path, marked: "writing")
    do throws(FileError) {
      try create(fresh, bytes: bytes)
      guard rename(fresh, path) == 0 else { throw FileError(.replace, path, code: errno) }
    } catch {
      unlink(fresh)
      throw FileError(error.action, path, code: error.code)
    }
  }

  /// Whether a folder stands at the path, links followed.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether anything stands at the path, a broken link included.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether this process may write into the folder.
  public static func isWritable(_ path: String) -> Bool {
    access(path, W_OK | X_OK) == 0
  }

  /// The names in a folder, sorted, without `.` and `..`.
  public static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError(.read, folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a file, or a folder with all it holds; links are removed, not followed.
  public static func remove(_ path: String) throws(FileError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      guard unlink(path) == 0 || errno == ENOENT else {
        throw FileError(.remove, path, code: errno)
      }
      return
    }
    for name in try names(in: path) { try remove("\(path)/\(name)") }
    guard rmdir(path) == 0 || errno == ENOENT else { throw FileError(.remove, path, code: errno) }
  }

  private static func write(
    _ bytes: [UInt8], to file: Int32, shownAs path: String
  ) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw FileError(.write, path, code: errno) }
      done += count
    }
  }
}
