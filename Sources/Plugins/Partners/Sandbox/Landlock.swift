internal import CLinux
internal import Glibc

/// The files and the network that a program and all it starts may reach, by the kernel's Landlock.
struct Landlock {
  /// Folders of the run that the program reads and runs files of.
  let reading: [String]
  /// Folders where it may do what it likes.
  let writing: [String]

  /// Where programs and their libraries are: nothing of a person's, nothing of a project's.
  private static let system = [
    "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/opt", "/etc/alternatives", "/etc/R",
    "/etc/python3", "/etc/python3.11", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d",
    "/etc/ld.so.preload", "/etc/localtime", "/etc/timezone", "/etc/locale.alias", "/etc/fonts",
    "/etc/mime.types", "/etc/ssl/openssl.cnf", "/sys/devices/system/cpu",
  ]
  private static let devices = [
    "/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom",
  ]

  private enum Right {
    static let execute: UInt64 = 1 << 0
    static let writeFile: UInt64 = 1 << 1
    static let readFile: UInt64 = 1 << 2
    static let readFolder: UInt64 = 1 << 3
    static let truncate: UInt64 = 1 << 14
    /// Those that a rule on a single file may name.
    static let ofFiles = execute | writeFile | readFile | truncate

    /// All that a version of Landlock knows.
    static func all(of version: Int32) -> UInt64 {
      switch version {
      case 1: (1 << 13) - 1
      case 2: (1 << 14) - 1
      case 3, 4: (1 << 15) - 1
      default: (1 << 16) - 1
      }
    }
  }

  /// Shuts this process in for good; false where the kernel knows no Landlock.
  func restrict() -> Bool {
    let version = dash_landlock_version()
    guard version > 0 else { return false }
    let all = Right.all(of: version)
    // Connections and listening by TCP; abstract sockets and signals to processes outside.
    var rules = dash_landlock_rules(
      files: all, network: version >= 4 ? 3 : 0, scopes: version >= 6 ? 3 : 0)
    let set = dash_landlock_create(&rules, version)
    guard set >= 0 else { return false }
    defer { close(set) }
    let reads = Right.execute | Right.readFile | Right.readFolder
    for path in Self.system + reading { allow(reads, path, set) }
    for path in Self.devices { allow((Right.readFile | Right.writeFile) & all, path, set) }
    for path in writing { allow(all & ~Right.execute, path, set) }
    return dash_landlock_restrict(set) == 0
  }

  /// Allows what is below a path; one that is absent is nothing to allow.
  private func allow(_ rights: UInt64, _ path: String, _ set: Int32) {
    let file = open(path, dash_only_name | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    var rule = dash_landlock_path(
      allowed: isFolder ? rights : rights & Right.ofFiles, parent: file)
    _ = dash_landlock_allow(set, &rule)
  }
}
