internal import Core
internal import Glibc
internal import Subprocess
internal import SystemPackage

/// One run of a program behind the launcher, and what came out of it.
struct ProcessCall: Sendable {
  /// A stream is read so far and no further.
  enum Limit {
    static let output = 16 << 20
    static let errors = 1 << 20
    /// How long the launcher may take beyond the program, before dash itself ends it.
    static let grace = Duration.milliseconds(400)
  }

  /// What a stream gave.
  struct Stream: Sendable {
    var bytes: [UInt8] = []
    /// Whether there was more than may be.
    var isTooLong = false
  }

  /// What a run gave.
  struct Outcome: Sendable {
    var output: Stream
    var errors: Stream
    var verdict: SandboxVerdict
  }

  private enum Part: Sendable {
    case output(Stream)
    case errors(Stream)
    case late
  }

  private let order: SandboxOrder
  private let environment: ProcessEnvironment

  init(_ order: SandboxOrder, environment: ProcessEnvironment) {
    self.order = order
    self.environment = environment
  }

  /// Runs the program to its end; never longer than its time and `Limit.grace`.
  func outcome(_ failures: ProcessFailures) async throws -> Outcome {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = Self.teardown
    do {
      let request = try FileDescriptor.open("\(order.tables)/request.json", .readOnly)
      let result = try await Subprocess.run(
        .path(SystemPackage.FilePath(try Self.launcher())),
        arguments: Arguments(order.arguments),
        environment: .custom(environment.custom),
        workingDirectory: SystemPackage.FilePath(order.folder), platformOptions: options,
        input: .fileDescriptor(request, closeAfterSpawningProcess: true), output: .sequence,
        error: .sequence
      ) { execution in
        await streams(of: execution)
      }
      let verdict = (try? FileAccess.text(of: order.verdict)) ?? ""
      return Outcome(
        output: result.closureResult.output, errors: result.closureResult.errors,
        verdict: SandboxVerdict(verdict))
    } catch {
      throw failures.notLaunched("\(error)")
    }
  }

  /// First the launcher is asked, which ends all that the program started.
  private static let teardown: [TeardownStep] = [
    .send(signal: .terminate, allowedDurationToNextStep: Limit.grace)
  ]

  /// Reads both streams to their ends; ends the program where one is too long, or time is over.
  private func streams<Input: InputProtocol>(
    of execution: Execution<Input, SequenceOutput, SequenceOutput>
  ) async -> (output: Stream, errors: Stream) {
    await withTaskGroup(of: Part.self) { group in
      group.addTask { .output(await Self.read(execution.standardOutput, upTo: Limit.output)) }
      group.addTask { .errors(await Self.read(execution.standardError, upTo: Limit.errors)) }
      group.addTask {
        try? await Task.sleep(for: .milliseconds(order.milliseconds) + Limit.grace)
        return .late
      }
      var (output, errors) = (Stream(), Stream())
      var isOpen = (output: true, errors: true)
      for await part in group {
        switch part {
        case .output(let stream):
          output = stream
          isOpen.output = false
          if stream.isTooLong { await execution.teardown(using: Self.teardown) }
        case .errors(let stream):
          errors = stream
          isOpen.errors = false
          if stream.isTooLong { await execution.teardown(using: Self.teardown) }
        case .late:
          if isOpen.output || isOpen.errors { await execution.teardown(using: Self.teardown) }
        }
        if !isOpen.output, !isOpen.errors { group.cancelAll() }
      }
      return (output, errors)
    }
  }

  private static func read(_ sequence: SubprocessOutputSequence, upTo limit: Int) async -> Stream {
    var stream = Stream()
    do {
      for try await buffer in sequence {
        let room = limit - stream.bytes.count
        stream.isTooLong = buffer.count > room
        buffer.withUnsafeBytes { stream.bytes.append(contentsOf: $0.prefix(room)) }
        if stream.isTooLong { return stream }
      }
    } catch {
      // A stream that breaks off ends here: what was read tells whether it is enough.
    }
    return stream
  }

  /// dash itself; of a bundle of tests, the dash that was built beside it.
  private static func launcher() throws -> String {
    let path = try FileAccess.ownProgram()
    return path.hasSuffix(".xctest") ? "\(FilePath.parent(of: path))/dash" : path
  }
}

extension ProcessEnvironment {
  fileprivate var custom: [Subprocess.Environment.Key: String] {
    Dictionary(
      uniqueKeysWithValues: variables.map {
        (Subprocess.Environment.Key(stringLiteral: $0), $1)
      })
  }
}
