import Core
import Glibc
import TestSupport
import Testing

@testable import Partners

/// Programs that mean harm, or are badly broken: each ends in time, costs its own metric, and leaves no
/// process behind.
@Suite(.serialized) struct HostileProcessTests {
  /// With all that the kernel has, and with nothing but dash's own care.
  static let walls: [Set<SandboxOrder.Barrier>] = [Set(SandboxOrder.Barrier.allCases), []]

  @Test(arguments: walls) func `an endless loop ends at its time`(
    _ walls: Set<SandboxOrder.Barrier>
  ) async throws {
    let run = try await HostileRun("while True: pass", walls: walls)
    #expect(run.code == "plugin-timeout")
    #expect(
      run.message
        == "le plugin test.hostile n’a pas fini en 2 s, il a été arrêté avec tout ce qu’il avait lancé"
    )
    #expect(run.endedInTime)
    #expect(run.leftovers == [])
  }

  @Test(arguments: walls) func `a program that ignores SIGTERM ends at its time`(
    _ walls: Set<SandboxOrder.Barrier>
  ) async throws {
    let program = """
      import signal, time
      for number in range(1, 32):
          try: signal.signal(number, signal.SIG_IGN)
          except (OSError, ValueError): pass
      while True: time.sleep(60)
      """
    let run = try await HostileRun(program, walls: walls)
    #expect(run.code == "plugin-timeout")
    #expect(run.endedInTime)
    #expect(run.leftovers == [])
  }

  /// A child in a session of its own, which holds the streams open, is gone with its parent.
  @Test(arguments: walls) func `a child in the background goes with its parent`(
    _ walls: Set<SandboxOrder.Barrier>
  ) async throws {
    let program = """
      import os, sys, time
      if os.fork() == 0:
          os.setsid()
          if os.fork() == 0:
              time.sleep(600)
          os._exit(0)
      print('{"contract": 1, "rows": []}')
      """
    let run = try await HostileRun(program, walls: walls)
    #expect(run.code == nil)
    #expect(run.seconds < 2)
    #expect(run.leftovers == [])
  }

  @Test(arguments: walls) func `a bomb of children ends at its time`(
    _ walls: Set<SandboxOrder.Barrier>
  ) async throws {
    let program = """
      import os, time
      for _ in range(60):
          if os.fork() == 0:
              os.setsid()
              while True: time.sleep(0.01)
      while True: pass
      """
    let run = try await HostileRun(program, walls: walls)
    #expect(run.code == "plugin-timeout")
    #expect(run.endedInTime)
    #expect(run.leftovers == [])
  }

  @Test(arguments: walls) func `a flood on the standard output is cut at 16 MiB`(
    _ walls: Set<SandboxOrder.Barrier>
  ) async throws {
    let program = """
      import os, signal
      signal.signal(signal.SIGPIPE, signal.SIG_IGN)
      while True:
          try: os.write(1, b"x" * 65536)
          except OSError: pass
      """
    let run = try await HostileRun(program, seconds: 10, walls: walls)
    #expect(run.code == "plugin-output-limit")
    #expect(run.message == "le plugin test.hostile a écrit plus de 16 Mio sur sa sortie standard")
    #expect(run.seconds < 8)
    #expect(run.leftovers == [])
  }

  @Test func `a flood on the standard error is cut at 1 MiB`() async throws {
    let run = try await HostileRun(
      "import os\nwhile True: os.write(2, b'erreur\\n' * 999)", seconds: 10)
    #expect(run.code == "plugin-output-limit")
    #expect(run.message == "le plugin test.hostile a écrit plus de 1 Mio sur sa sortie d’erreur")
    #expect(run.found == "erreur")
    #expect(run.seconds < 8)
    #expect(run.leftovers == [])
  }

  @Test(arguments: walls) func `too much memory is refused`(
    _ walls: Set<SandboxOrder.Barrier>
  ) async throws {
    let program = """
      held = []
      while True: held.append(bytearray(100 << 20))
      """
    let run = try await HostileRun(program, seconds: 20, walls: walls)
    #expect(run.code == "plugin-exit")
    #expect(run.found == "MemoryError")
    #expect(run.leftovers == [])
  }

  @Test func `a file that fills the disk is refused`() async throws {
    let program = """
      import os
      with open(os.environ["TMPDIR"] + "/big", "wb") as file:
          for _ in range(1024): file.write(b"x" * (1 << 20))
      """
    let run = try await HostileRun(program, seconds: 20)
    #expect(run.code == "plugin-exit" || run.code == "plugin-killed")
    #expect(run.leftovers == [])
  }

  @Test func `bytes that are not UTF-8 are named by their place`() async throws {
    let run = try await HostileRun(
      "import os\nos.write(1, b'{\"contract\": 1,\\n \"rows\": [{\"territory\": \"Ch\\xe2teauroux\"}]}')"
    )
    #expect(run.code == "plugin-output-encoding")
    #expect(run.place == "plugins/test.hostile/stdout:2:28")
  }

  @Test func `half a document is an error whatever the exit code`() async throws {
    let run = try await HostileRun("print('{\"contract\": 1, \"rows\": [{\"territory\": ', end='')")
    #expect(run.code == "plugin-output-half")
    #expect(run.found == #"{"contract": 1, "rows": [{"territory": "#)
  }

  @Test func `two documents are one too many`() async throws {
    let run = try await HostileRun("print('{\"contract\": 1, \"rows\": []}\\n{\"contract\": 1}')")
    #expect(run.code == "plugin-output-foreign")
    #expect(run.place == "plugins/test.hostile/stdout:2:1")
    #expect(run.found == #"{"contract": 1}"#)
  }

  @Test func `a greeting before the document is shown`() async throws {
    let run = try await HostileRun(
      "print('\\x1b[31mLoading…')\nprint('{\"contract\": 1, \"rows\": []}')")
    #expect(run.code == "plugin-output-foreign")
    #expect(run.found == "·[31mLoading…")
  }

  @Test func `silence is an error`() async throws {
    let run = try await HostileRun("pass")
    #expect(run.code == "plugin-output-empty")
  }

  @Test func `a program that fails shows its own words`() async throws {
    let run = try await HostileRun(
      "import sys\nprint('Erreur : pas de données 2024', file=sys.stderr)\nprint('fin', file=sys.stderr)\nsys.exit(3)"
    )
    #expect(run.code == "plugin-exit")
    #expect(run.message == "le plugin test.hostile s’est arrêté avec le code 3")
    #expect(run.found == "Erreur : pas de données 2024")
  }

  @Test func `a program that kills itself is said`() async throws {
    let run = try await HostileRun("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)")
    #expect(run.code == "plugin-killed")
  }

  @Test func `an absent program is named`() async throws {
    let run = try await HostileRun("", program: ["Rscritp", "run.R"])
    #expect(run.code == "plugin-program-absent")
    #expect(run.message == "le plugin test.hostile a besoin d’un programme absent : Rscritp")
  }

  @Test func `a program of the folder that cannot be run is named`() async throws {
    let run = try await HostileRun("", program: ["./run.py"])
    #expect(run.code == "plugin-program")
    #expect(run.advice == "lancer chmod +x ./run.py")
  }
}
