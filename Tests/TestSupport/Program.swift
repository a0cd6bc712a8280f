import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A program to run as a user would: arguments, an environment of its own, standard input, a working directory.
public struct Program: Sendable {
  /// The executable; a name without a slash is looked up in PATH.
  public var executable: String
  /// What follows its name.
  public var arguments: [String]
  /// The whole environment: nothing is inherited but PATH.
  public var environment: [String: String]
  /// Nil is the one of the tests.
  public var workingDirectory: String?
  /// After this it is killed, and running it throws.
  public var timeout: Duration = .ample

  /// A program.
  public init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    workingDirectory: String? = nil
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.workingDirectory = workingDirectory
  }

  /// A program of this package.
  public init(
    _ product: BuiltProduct, _ arguments: [String], environment: [String: String], workingDirectory: String? = nil
  ) throws {
    self.init(try product.path, arguments, environment: environment, workingDirectory: workingDirectory)
  }

  /// Runs it to its end, both output streams drained side by side.
  ///
  /// - Parameter whileRunning: called with the running process, which ends on its own.
  /// - Throws: where it does not start, takes longer than ``timeout``, or writes more than 16 MiB.
  public func run(
    input: String = "", whileRunning: @escaping @Sendable (RunningProgram) async throws -> Void = { _ in }
  ) async throws -> ProgramResult {
    try await withTimeout {
      let result = try await Subprocess.run(
        configuration, input: .string(input), output: .bytes(limit: Self.outputLimit),
        error: .bytes(limit: Self.outputLimit)
      ) { execution in
        try await whileRunning(RunningProgram(processID: Int32(execution.processIdentifier.value)))
      }
      return ProgramResult(result.terminationStatus, result.standardOutput, result.standardError)
    }
  }

  /// Runs it with standard input and standard error on a terminal, standard output apart, and talks to it.
  ///
  /// - Parameter conversation: reads and types; the process is waited for after it.
  public func run(
    on terminal: PseudoTerminal,
    conversation: @escaping @Sendable (PseudoTerminal, RunningProgram) async throws -> Void
  ) async throws -> ProgramResult {
    try await withTimeout {
      let result = try await Subprocess.run(
        configuration,
        input: .fileDescriptor(FileDescriptor(rawValue: try terminal.takeSlave()), closeAfterSpawningProcess: true),
        output: .bytes(limit: Self.outputLimit),
        error: .fileDescriptor(FileDescriptor(rawValue: try terminal.takeSlave()), closeAfterSpawningProcess: true)
      ) { execution in
        try await conversation(
          terminal, RunningProgram(processID: Int32(execution.processIdentifier.value)))
      }
      return ProgramResult(
        result.terminationStatus, result.standardOutput, Array(await terminal.transcriptToEnd().utf8))
    }
  }

  /// The same with standard error in a file, which can be read while it runs.
  public func writingErrors(to path: String) -> Program {
    var program = self
    program.executable = "sh"
    program.arguments = ["-c", "exec \"$0\" \"$@\" 2> \"$ERRORS\"", executable] + arguments
    program.environment["ERRORS"] = path
    return program
  }

  private static let outputLimit = 16 * 1024 * 1024

  private var configuration: Configuration {
    var variables = environment
    variables["PATH"] = variables["PATH"] ?? ProcessInfo.processInfo.environment["PATH"]
    // The fault that scripts/mutate has put on; of it, the program must know.
    variables["INFINITY_FAULT"] = ProcessInfo.processInfo.environment["INFINITY_FAULT"]
    return Configuration(
      executable: executable.contains("/") ? .path(FilePath(executable)) : .name(executable),
      arguments: Arguments(arguments),
      environment: .custom(
        Dictionary(
          uniqueKeysWithValues: variables.map { (Subprocess.Environment.Key(rawValue: $0.key) ?? "_", $0.value) })),
      workingDirectory: workingDirectory.map { FilePath($0) })
  }

  private func withTimeout(
    _ body: @escaping @Sendable () async throws -> ProgramResult
  ) async throws -> ProgramResult {
    try await withThrowingTaskGroup(of: ProgramResult?.self) { group in
      group.addTask { try await body() }
      group.addTask {
        try await Task.sleep(for: timeout)
        return nil
      }
      defer { group.cancelAll() }
      guard let result = try await group.next() ?? nil else {
        throw TestSupportError("\(executable) \(arguments.joined(separator: " ")) did not end within \(timeout)")
      }
      return result
    }
  }
}

/// A program that is running.
public struct RunningProgram: Sendable {
  /// Its process id.
  public let processID: Int32

  /// Sends a signal.
  public func send(_ signal: Int32) {
    kill(processID, signal)
  }

  /// Its arguments as everybody on the machine can see them; empty where the system has no `/proc`.
  public var commandLine: String {
    let data = FileManager.default.contents(atPath: "/proc/\(processID)/cmdline") ?? Data()
    return String(decoding: data, as: UTF8.self).replacing("\0", with: " ")
  }
}

/// How a program ended and what it wrote.
public struct ProgramResult: Sendable {
  /// Standard output.
  public let output: String
  /// Standard error; on a terminal all that the terminal showed.
  public let errorOutput: String
  /// The exit code; nil where a signal ended it.
  public let exitCode: Int32?

  init(_ status: TerminationStatus, _ output: [UInt8], _ errorOutput: [UInt8]) {
    self.output = String(decoding: output, as: UTF8.self)
    self.errorOutput = String(decoding: errorOutput, as: UTF8.self)
    if case .exited(let code) = status { exitCode = Int32(code) } else { exitCode = nil }
  }

  /// Standard output as the one JSON document that it must be.
  public func json() throws -> JSON {
    do {
      return try JSON(parsing: output)
    } catch {
      throw TestSupportError("standard output is not one JSON document: \(output)\n\(errorOutput)")
    }
  }
}
