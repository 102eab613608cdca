/// All that a program's environment holds: nothing of the user's.
struct ProcessEnvironment {
  /// Where programs are looked for.
  static let path = ["/usr/local/bin", "/usr/bin", "/bin"]

  /// By name.
  let variables: [String: String]

  /// - Parameters:
  ///   - temporary: The one folder that the program may write in.
  ///   - date: What it may take for the present, in seconds since 1970.
  init(temporary: String, date: Int) {
    variables = [
      "PATH": Self.path.joined(separator: ":"), "LANG": "C.UTF-8", "TZ": "UTC",
      "SOURCE_DATE_EPOCH": "\(date)", "DASH_CONTRACT": "1", "HOME": temporary,
      "TMPDIR": temporary,
      // The same bytes at every run, and no file beside the program's own.
      "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": "1",
      "OPENBLAS_NUM_THREADS": "1",
    ]
  }
}
