internal import Core
internal import Glibc

/// The folder of one run, gone with this value: tables to read, `tmp` to write, the verdict.
struct ProcessScratch: ~Copyable {
  /// Absolute.
  let path: String

  init() throws {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let pattern = "\(root.hasPrefix("/") ? root : "/tmp")/dash-XXXXXX"
    var bytes = Array(pattern.utf8CString)
    guard mkdtemp(&bytes) != nil else { throw FileError(.create, pattern, code: errno) }
    let made = String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try FileAccess.createFolder("\(made)/tables")
    try FileAccess.createFolder("\(made)/tmp")
    path = made
  }

  deinit {
    Self.open("\(path)/tmp")
    try? FileAccess.remove(path)
  }

  var tables: String { "\(path)/tables" }

  /// Writes the request where a program may open it again by the name of its standard input.
  func write(_ request: ContractRequest) throws {
    try FileAccess.create("\(tables)/request.json", bytes: Array(request.text.utf8))
  }

  /// Gives back the rights that a program may have taken from folders of its own.
  private static func open(_ folder: String) {
    chmod(folder, 0o700)
    for name in (try? FileAccess.names(in: folder)) ?? [] {
      var status = stat()
      let path = "\(folder)/\(name)"
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { open(path) }
    }
  }
}
