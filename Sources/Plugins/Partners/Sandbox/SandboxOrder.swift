/// What dash tells itself when it starts a partner's program in a process of its own.
struct SandboxOrder: Hashable {
  /// The hidden first argument by which dash knows that it is to shut a program in.
  static let mode = "__sandbox"

  /// What keeps a program from the machine; each only where the kernel knows it.
  enum Barrier: String, CaseIterable {
    /// Processes, network and mounts of its own: all of it ends with its first process.
    case namespaces
    /// Only the files it is given.
    case landlock
    /// No sockets, no tracing, no mounts.
    case calls
  }

  /// The plugin's folder, absolute: where the program starts, and all of its own that it reads.
  var folder: String
  /// Absolute: `tables` to read, `tmp` to write, `verdict` for dash.
  var scratch: String
  /// How long the program may take.
  var milliseconds: Int
  /// The barriers to try.
  var barriers: Set<Barrier> = Set(Barrier.allCases)
  /// The program's absolute path, then its arguments.
  var program: [String]

  /// The order as arguments of dash.
  var arguments: [String] {
    let names = Barrier.allCases.filter(barriers.contains).map(\.rawValue)
    return [Self.mode, folder, scratch, "\(milliseconds)", names.joined(separator: ",")] + program
  }
}

extension SandboxOrder {
  /// Reads what `arguments` wrote; nil where it is no order.
  init?(arguments: [String]) {
    guard arguments.count >= 6, arguments[0] == Self.mode, let milliseconds = Int(arguments[3])
    else { return nil }
    self.init(
      folder: arguments[1], scratch: arguments[2], milliseconds: milliseconds,
      barriers: Set(arguments[4].split(separator: ",").compactMap { Barrier(rawValue: "\($0)") }),
      program: Array(arguments[5...]))
  }

  /// Where the program's tables are.
  var tables: String { "\(scratch)/tables" }
  /// The one folder that the program may write in.
  var temporary: String { "\(scratch)/tmp" }
  /// How the run ended, for dash.
  var verdict: String { "\(scratch)/verdict" }
}
