internal import Core
internal import Glibc

/// The processes below one that adopts its orphans: how they are ended where no namespace does it.
enum Descendants {
  /// How often the list is read again: a program that starts processes is quicker than one list.
  private static let rounds = 200

  /// Kills all processes below one, until none is left.
  static func kill(of ancestor: Int32) {
    for _ in 0..<rounds {
      let found = processes(below: ancestor)
      guard !found.isEmpty else { return }
      for process in found { Glibc.kill(process, SIGKILL) }
      while waitpid(-1, nil, WNOHANG) > 0 {}
      usleep(1_000)
    }
  }

  /// The processes below one that still run.
  static func processes(below ancestor: Int32) -> [Int32] {
    var parents: [Int32: Int32] = [:]
    for name in (try? FileAccess.names(in: "/proc")) ?? [] {
      if let process = Int32(name), let parent = parent(of: process) { parents[process] = parent }
    }
    return parents.keys.filter { process in
      var next = parents[process]
      while let parent = next, parent != ancestor, parent > 1 { next = parents[parent] }
      return next == ancestor
    }
  }

  /// The parent of a process that is not a zombie: the fourth word of its `stat`, after a name that may
  /// hold anything.
  private static func parent(of process: Int32) -> Int32? {
    guard let text = try? FileAccess.text(of: "/proc/\(process)/stat"),
      let close = text.lastIndex(of: ")")
    else { return nil }
    let words = text[close...].split(separator: " ")
    guard words.count > 2, words[1] != "Z" else { return nil }
    return Int32(words[2])
  }
}
