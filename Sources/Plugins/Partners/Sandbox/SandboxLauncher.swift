internal import CLinux
internal import Glibc

/// The process between dash and a partner's program: starts it, ends it with all that it started, and
/// writes down how it ended.
///
/// It is dash again, in a hidden mode, before it has a second thread.
public struct SandboxLauncher {
  private let order: SandboxOrder

  /// Set by SIGTERM: dash wants an end.
  private nonisolated(unsafe) static var mustStop: sig_atomic_t = 0

  /// Becomes the launcher and never returns, where the arguments of dash say so.
  ///
  /// - Parameter arguments: Those after the name of the command.
  public static func runIfAsked(_ arguments: some Collection<String>) {
    guard arguments.first == SandboxOrder.mode else { return }
    guard let order = SandboxOrder(arguments: Array(arguments)) else { exit(64) }
    exit(SandboxLauncher(order: order).run())
  }

  private func run() -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGTERM) { _ in SandboxLauncher.mustStop = 1 }
    _ = dash_adopt_orphans()
    var ends: [Int32] = [0, 0]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { return 71 }
    let user = (geteuid(), getegid())
    var isApart = order.barriers.contains(.namespaces)
    var process = isApart ? dash_clone(dash_new_namespaces) : -1
    if process < 0 {
      isApart = false
      process = dash_clone(0)
    }
    guard process >= 0 else { return 71 }
    if process == 0 {
      close(ends[0])
      SandboxedProcess(order: order, isApart: isApart, report: ends[1], user: user).run()
    }
    close(ends[1])
    let lines = watch(ends[0])
    end(process, isApart: isApart)
    return write(lines) ? 0 : 71
  }

  /// Returns what the program's processes reported, and a last line where time ran out.
  private func watch(_ report: Int32) -> String {
    let parent = getppid()
    let deadline = Self.milliseconds() + order.milliseconds
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 512)
    while true {
      let left = deadline - Self.milliseconds()
      guard left > 0 else { return String(decoding: text, as: UTF8.self) + "timeout\n" }
      // dash gone: nobody reads the verdict, but the program must not stay.
      guard Self.mustStop == 0, getppid() == parent else {
        return String(decoding: text, as: UTF8.self) + "stopped\n"
      }
      var wait = pollfd(fd: report, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, Int32(min(left, 50))) > 0 else { continue }
      let count = read(report, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text.append(contentsOf: chunk[..<count])
    }
  }

  /// Kills the program and whatever it started, and waits until it is gone.
  private func end(_ process: Int32, isApart: Bool) {
    kill(process, SIGKILL)
    if !isApart { Descendants.kill(of: getpid()) }
    while waitpid(-1, nil, 0) > 0 || errno == EINTR {}
  }

  private func write(_ text: String) -> Bool {
    let file = open(order.verdict, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    let bytes = Array(text.utf8)
    return Glibc.write(file, bytes, bytes.count) == bytes.count
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
