internal import CLinux
internal import Glibc

/// The first process of the sandbox: puts up its barriers, starts the program, says how it ended.
///
/// With it ends, in namespaces, whatever the program left behind.
struct SandboxedProcess {
  let order: SandboxOrder
  let isApart: Bool
  /// Where to report, closed in the program.
  let report: Int32
  /// Outside: a new namespace knows no user until it is told.
  let user: (id: uid_t, group: gid_t)

  /// What a program may use.
  private enum Limit {
    /// For each process: 2 GiB.
    static let memory: UInt64 = 2 << 30
    /// For each file, and for the folder where they are apart: 256 MiB.
    static let files: UInt64 = 256 << 20
    static let openFiles: UInt64 = 256
    static let processes: UInt64 = 128
  }

  func run() -> Never {
    _ = dash_die_with_parent()
    let ownsProc = isApart && enterNamespaces()
    if isApart { say("holds \(SandboxOrder.Barrier.namespaces)") }
    limit()
    let program = dash_clone(0)
    if program == 0 { becomeProgram(ownsProc: ownsProc) }
    guard program > 0 else { fail() }
    for file: Int32 in 0...2 { close(file) }
    while true {
      var status: Int32 = 0
      let ended = waitpid(-1, &status, 0)
      if ended < 0 && errno != EINTR { _exit(71) }
      guard ended == program else { continue }
      let signal = status & 0x7F
      say(signal == 0 ? "exit \(status >> 8 & 0xFF)" : "signal \(signal)")
      _exit(0)
    }
  }

  /// Names its user, and gives it a `tmp` and a `/proc` that show nothing of the machine.
  ///
  /// Each step may be refused where namespaces are only half allowed; the barriers that follow do not
  /// need it. Returns whether `/proc` shows its own processes only.
  private func enterNamespaces() -> Bool {
    write("deny", to: "/proc/self/setgroups")
    // Not 0: the program's own user must have no rights over its namespaces.
    write("65534 \(user.group) 1", to: "/proc/self/gid_map")
    write("65534 \(user.id) 1", to: "/proc/self/uid_map")
    let apart = UInt(MS_REC | MS_PRIVATE)
    let bare = UInt(MS_NOSUID | MS_NODEV)
    mount(nil, "/", nil, apart, nil)
    mount("tmpfs", order.temporary, "tmpfs", bare, "size=\(Limit.files),nr_inodes=20000,mode=0700")
    return mount("proc", "/proc", "proc", bare | UInt(MS_NOEXEC), nil) == 0
  }

  private func limit() {
    let seconds = UInt64(order.milliseconds / 1000 + 1)
    _ = dash_limit(dash_limit_cpu, seconds)
    _ = dash_limit(dash_limit_data, Limit.memory)
    _ = dash_limit(dash_limit_file, Limit.files)
    _ = dash_limit(dash_limit_core, 0)
    _ = dash_limit(dash_limit_open, Limit.openFiles)
    // Outside a user namespace it would count all processes of the user.
    if isApart { _ = dash_limit(dash_limit_processes, Limit.processes) }
  }

  private func becomeProgram(ownsProc: Bool) -> Never {
    _ = dash_die_with_parent()
    signal(SIGPIPE, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
    guard chdir(order.folder) == 0, dash_gain_nothing() == 0 else { fail() }
    let landlock = Landlock(
      reading: [order.folder, order.tables] + (ownsProc ? ["/proc"] : []),
      writing: [order.temporary])
    if order.barriers.contains(.landlock), landlock.restrict() { say("holds landlock") }
    if order.barriers.contains(.calls), dash_forbid_calls() == 0 { say("holds calls") }
    var arguments: [UnsafeMutablePointer<CChar>?] = order.program.map { strdup($0) }
    arguments.append(nil)
    execve(order.program[0], arguments, dash_environment())
    fail()
  }

  private func fail() -> Never {
    say("failed \(errno)")
    _exit(127)
  }

  private func say(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = Glibc.write(report, bytes, bytes.count)
  }

  private func write(_ text: String, to path: String) {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    let bytes = Array(text.utf8)
    _ = Glibc.write(file, bytes, bytes.count)
    close(file)
  }
}
