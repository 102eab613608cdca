import Glibc

/// The right to build a project, held as long as this value lives; the system takes it back from a
/// killed process.
public struct BuildLock: ~Copyable {
  private let handle: Int32

  /// Takes the lock of a cache folder, which is created where it is absent.
  ///
  /// - Throws: `PublishError` where another process holds it, `FileError` where the folder cannot
  ///   be written.
  public init(in folder: String) throws {
    try FileAccess.createFolder(folder)
    let path = "\(folder)/lock"
    let handle = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard handle >= 0 else { throw FileError(.lock, path, code: errno) }
    guard flock(handle, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(handle)
      guard code == EWOULDBLOCK else { throw FileError(.lock, path, code: code) }
      throw PublishError(reason: .anotherBuild(process: Self.holder(of: path)), path: path)
    }
    self.handle = handle
    let number = Array("\(getpid())\n".utf8)
    ftruncate(handle, 0)
    _ = number.withUnsafeBytes { write(handle, $0.baseAddress, $0.count) }
  }

  deinit {
    close(handle)
  }

  private static func holder(of path: String) -> String? {
    guard let text = try? FileAccess.text(of: path) else { return nil }
    let number = text.prefix { $0.isNumber }
    return number.isEmpty ? nil : "pid \(number)"
  }
}
