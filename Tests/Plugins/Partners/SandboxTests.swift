import Core
import Glibc
import TestSupport
import Testing

@testable import Partners

/// What the kernel keeps from a program.
///
/// Where this kernel lacks a barrier, the test of it does not run, and says so by its name.
@Suite(.serialized) struct SandboxTests {
  private static let answer = "print('{\"contract\": 1, \"rows\": []}')"

  @Test func `says which barriers hold`() async throws {
    let all = try await HostileRun(Self.answer)
    #expect(all.code == nil)
    #expect(all.sandbox == Kernel.expected)

    let none = try await HostileRun(Self.answer, walls: [])
    #expect(none.sandbox == "none")
  }

  @Test(.enabled(if: Kernel.holds(.landlock), "this kernel has no Landlock"))
  func `cannot read outside its folder`() async throws {
    for path in ["/etc/passwd", ProjectFiles.root + "/Package.swift", "/root", "/home", "/tmp"] {
      let run = try await HostileRun(
        """
        import os
        path = "\(path)"
        print(os.listdir(path) if os.path.isdir(path) else open(path).read())
        """)
      #expect(run.found?.contains("PermissionError") == true, "\(path): \(run.found ?? "read")")
    }
  }

  @Test(.enabled(if: Kernel.holds(.landlock), "this kernel has no Landlock"))
  func `cannot write outside its own temporary folder`() async throws {
    for path in ["/tmp/dash-escaped", "escaped", "../escaped", "/dev/shm/escaped"] {
      let run = try await HostileRun("open(\"\(path)\", \"w\").write(\"x\")")
      #expect(run.found?.contains("PermissionError") == true, "\(path): \(run.found ?? "written")")
      #expect(!FileAccess.exists(path))
    }
  }

  @Test func `reads its own files and writes in its temporary folder`() async throws {
    let run = try await HostileRun(
      """
      import os, tempfile
      assert open("plugin.toml").read().startswith("contract")
      with tempfile.NamedTemporaryFile("w") as file: file.write("x")
      assert os.environ["DASH_CONTRACT"] == "1" and os.environ["TZ"] == "UTC"
      assert "SECRET" not in os.environ and os.environ["HOME"] == os.environ["TMPDIR"]
      \(Self.answer)
      """)
    #expect(run.code == nil, "\(run.found ?? "")")
  }

  @Test(
    .enabled(if: Kernel.holds(.calls), "this kernel filters no calls"),
    arguments: [[], [SandboxOrder.Barrier.calls]])
  func `reaches no network`(_ without: [SandboxOrder.Barrier]) async throws {
    let walls = Set(SandboxOrder.Barrier.allCases).subtracting(without)
    guard without.isEmpty || Kernel.holds(.namespaces) else { return }
    let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(server) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = bind(server, address, length)
        _ = getsockname(server, address, &length)
      }
    }
    #expect(listen(server, 1) == 0)
    let port = UInt16(bigEndian: address.sin_port)
    let run = try await HostileRun(
      "import socket\nsocket.create_connection((\"127.0.0.1\", \(port)), 1)\n\(Self.answer)",
      walls: walls)
    #expect(run.code == "plugin-exit")
    #expect(run.found?.contains("Error") == true, "\(run.found ?? "")")
  }

  @Test(.enabled(if: Kernel.holds(.namespaces), "this kernel gives no namespaces"))
  func `sees no process but its own`() async throws {
    let run = try await HostileRun(
      """
      import os
      others = [name for name in os.listdir("/proc") if name.isdigit() and int(name) > 2]
      assert not others, others
      os.kill(\(getpid()), 0)
      """)
    #expect(run.found?.contains("Error") == true)
    #expect(run.found?.contains("AssertionError") == false, "\(run.found ?? "")")
  }
}

/// What the kernel of this machine knows, found without dash's own code.
enum Kernel {
  static func holds(_ barrier: SandboxOrder.Barrier) -> Bool {
    switch barrier {
    case .landlock: FileAccess.exists("/sys/kernel/security/landlock") || abi() > 0
    case .namespaces: run("unshare -Urpnm --fork true")
    case .calls: (try? FileAccess.text(of: "/proc/self/status"))?.contains("Seccomp:") == true
    }
  }

  static var expected: String {
    let names = SandboxOrder.Barrier.allCases.filter(holds).map(\.rawValue).sorted()
    return names.isEmpty ? "none" : names.joined(separator: "+")
  }

  private static func abi() -> Int {
    run("python3 -c 'import ctypes, sys; sys.exit(ctypes.CDLL(None).syscall(444, None, 0, 1) < 1)'")
      ? 1 : 0
  }

  private static func run(_ command: String) -> Bool { system("\(command) 2>/dev/null") == 0 }
}
