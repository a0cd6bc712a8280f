import Subprocess
import Synchronization

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A program of the user's that says whether a wave is good.
///
/// It is run without a shell, in the folder of the deployment file, and is given the wave as JSON on standard input. Its environment is the
/// command's, without the variables that hold credentials and secrets.
public struct GateProgram: Sendable {
  /// How it ended, and what it wrote.
  public struct Outcome: Sendable, Equatable {
    /// Why the wave is not good, as a sentence without its end; nil where it is good.
    public var failure: String?
    /// The end of what it wrote, on both streams, at most 4096 bytes of it; control characters are escaped.
    public var output: String
    /// Whether it wrote more than that.
    public var isCut: Bool

    /// Whether the wave is good.
    public var isPassed: Bool { failure == nil }
  }

  private let words: [String]
  private let folder: String
  private let resolver: SecretResolver

  /// A program that may be run.
  ///
  /// - Parameters:
  ///   - words: the program and its arguments, as in the `program` of a gate. A program with a slash is relative to the folder.
  ///   - folder: where it is run: the folder of the deployment file.
  ///   - mark: where the file names it; nil for an option.
  ///   - deployment: whose secrets' variables it does not get.
  ///   - resolver: says which programs may be run; by default whatever a file names.
  /// - Throws: ``RunFailure`` where it is none that may be run.
  public init(
    _ words: [String], in folder: String, at mark: SourceMark? = nil, of deployment: Deployment,
    resolver: SecretResolver = SecretResolver()
  ) throws(RunFailure) {
    self.words = words
    self.folder = folder.isEmpty ? "." : folder
    self.resolver = resolver.withholding(deployment)
    try resolver.admit(gateProgram: words, in: self.folder, at: mark)
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - wave: what it is given on standard input.
  ///   - limit: how long it may take; then it is killed, with what it has started.
  ///   - mask: takes known secrets out of what it wrote.
  /// - Throws: `CancellationError`; it is killed then.
  public func run(
    _ wave: Data, limit: Duration, mask: (String) -> String = { $0 }
  ) async throws(CancellationError) -> Outcome {
    let output = OutputTail()
    let ending = await withTaskGroup(of: Ending?.self) { group in
      group.addTask { await start(wave, output) }
      group.addTask {
        try? await Task.sleep(for: limit)
        return nil
      }
      defer { group.cancelAll() }
      // A sleep that is cancelled ends early as well; that is told apart below.
      return await group.next() ?? nil
    }
    if Task.isCancelled { throw CancellationError() }
    return outcome(ending, output, limit, mask)
  }

  private enum Ending: Sendable {
    case status(TerminationStatus)
    case notFound
    case notStarted
  }

  /// - Returns: how it ended; of one that was cancelled nobody asks.
  private func start(_ wave: Data, _ output: OutputTail) async -> Ending? {
    let launch = resolver.launch(words, in: folder)
    var options = PlatformOptions()
    // A group of its own, so that what it starts can be ended with it.
    options.processGroupID = 0
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
    do {
      let result = try await Subprocess.run(
        launch.executable, arguments: launch.arguments, environment: launch.environment,
        workingDirectory: launch.folder, platformOptions: options,
        input: .fileDescriptor(try Self.input(wave), closeAfterSpawningProcess: true),
        output: .sequence, error: .combinedWithOutput
      ) { execution in
        // It ends early where something that the program left behind keeps the stream open: the program is what counts.
        do { for try await bytes in execution.standardOutput { bytes.withUnsafeBytes { output.append($0) } } } catch {}
      }
      return .status(result.terminationStatus)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .notFound
    } catch {
      return .notStarted
    }
  }

  /// A file without a name: a program that ends without reading leaves a pipe broken.
  private static func input(_ wave: Data) throws -> FileDescriptor {
    let path = FileManager.default.temporaryDirectory.path + "/infinity-wave-\(UUID().uuidString)"
    let file = try FileDescriptor.open(
      FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: [.ownerReadWrite])
    do {
      try FileManager.default.removeItem(atPath: path)
      try file.writeAll(wave)
      try file.seek(offset: 0, from: .start)
      return file
    } catch {
      try? file.close()
      throw error
    }
  }

  private func outcome(
    _ ending: Ending?, _ output: OutputTail, _ limit: Duration, _ mask: (String) -> String
  ) -> Outcome {
    let shown = "the gate's program \((words.first ?? "").quotedForMessage)"
    let failure: String? =
      switch ending {
      case .status(.exited(0)): nil
      case .status(.exited(let code)): "\(shown) exited with code \(code)"
      case .status(.signaled(let signal)): "\(shown) was ended by signal \(signal)"
      case .notFound: "\(shown) is not found; give its path, which is relative to the deployment file, or set PATH"
      case .notStarted: "\(shown) cannot be run; check whether it runs by hand"
      case nil: "\(shown) did not end within \(limit.inSeconds), and was killed with what it had started"
      }
    let (text, isCut) = output.text
    return Outcome(failure: failure, output: mask(text), isCut: isCut)
  }
}

/// The last bytes that a program wrote.
private final class OutputTail: Sendable {
  private static let maximum = 4096
  private let state = Mutex((bytes: [UInt8](), isCut: false))

  func append(_ more: UnsafeRawBufferPointer) {
    state.withLock { state in
      state.bytes += more
      guard state.bytes.count > Self.maximum else { return }
      state.bytes.removeFirst(state.bytes.count - Self.maximum)
      state.isCut = true
    }
  }

  /// The text, line by line without what steers a terminal.
  var text: (text: String, isCut: Bool) {
    let (bytes, isCut) = state.withLock { $0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.map { String($0).escapedForTerminal }.joined(separator: "\n"), isCut)
  }
}
