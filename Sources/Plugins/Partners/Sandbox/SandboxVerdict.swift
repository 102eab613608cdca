/// How the run of a program ended, and what kept it in.
struct SandboxVerdict: Hashable {
  /// How it ended.
  enum End: Hashable {
    case exit(Int32)
    case signal(Int32)
    case timeout
    /// dash asked for an end: too much output.
    case stopped
    /// The program could not be started: the system's number for the reason.
    case notStarted(Int32)
    /// Nothing is known.
    case lost
  }

  /// How it ended.
  var end = End.lost
  /// The barriers that held from its first instruction on.
  var barriers: Set<SandboxOrder.Barrier> = []

  /// Reads the lines that the launcher wrote.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let number = words.count > 1 ? Int32(words[1]) : nil
      switch words.first {
      case "holds": SandboxOrder.Barrier(rawValue: words.last ?? "").map { _ = barriers.insert($0) }
      case "exit": end = .exit(number ?? 0)
      case "signal": end = .signal(number ?? 0)
      case "timeout": end = .timeout
      case "stopped": end = .stopped
      case "failed": end = .notStarted(number ?? 0)
      default: break
      }
    }
  }

  /// What holds, as `dash plugin check` says it: `landlock+namespaces+calls`, or `none`.
  var summary: String {
    let names = SandboxOrder.Barrier.allCases.filter(barriers.contains).map(\.rawValue).sorted()
    return names.isEmpty ? "none" : names.joined(separator: "+")
  }
}
