public import InfinityAPI
import Subprocess

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

// That of swift-subprocess, which takes the system's own where there is one.
#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Reads secrets from where a deployment file says they are: the environment, a file, a program's output.
public struct SecretResolver: Sendable {
  /// The largest secret that is read, in bytes: 1 MiB.
  static let maximumSize = 1024 * 1024

  /// Why a secret could not be had.
  ///
  /// It names the source, never the secret.
  public struct Failure: Error, Sendable, Equatable {
    /// The finding to show.
    public var finding: Finding
  }

  private let environment: [String: String]
  private let programs: PermittedPrograms
  private var programEnvironment = ProgramEnvironment()

  /// A resolver of these environment variables.
  ///
  /// Programs that it runs get them as well, but for `PEXIP_…`, `INFINITY_…`, `PG…` and those that other secrets of the same
  /// deployment or plan are read from.
  ///
  /// - Parameters:
  ///   - environment: variables of the environment.
  ///   - programs: which programs may be run; by default whatever a file names.
  public init(environment: [String: String], programs: PermittedPrograms = .any) {
    self.environment = environment
    self.programs = programs
  }

  /// A resolver of this process's environment variables.
  ///
  /// - Parameter programs: which programs may be run; by default whatever a file names.
  public init(programs: PermittedPrograms = .any) {
    self.init(environment: ProcessInfo.processInfo.environment, programs: programs)
  }

  /// The same, whose programs get no variable that one of these secrets is read from.
  func withholding(_ sources: [SecretSource]) -> SecretResolver {
    var copy = self
    copy.programEnvironment.withhold(sources)
    return copy
  }

  /// An error for every program among these sources that may not be run.
  func objections(to sources: [SecretSource]) -> [Finding] { programs.objections(to: sources, environment) }

  /// How a program is started that may be run; asked after ``objections(to:)`` had none.
  func launch(_ words: [String], in folder: String) -> ProgramLaunch {
    // What was compared is what is run, whatever a link or PATH leads to by now.
    let permitted = programs.permitted(words.first ?? "", in: folder, environment)
    return ProgramLaunch(
      words, in: folder, permitted: permitted, variables: programEnvironment.variables(of: environment))
  }

  /// Whether there is a program to start where ``launch(_:in:)`` starts one.
  func isThere(_ words: [String], in folder: String) -> Bool {
    ProgramPath.resolved(words.first ?? "", in: folder, environment) != nil
  }

  /// Whether there is a program that may be run.
  var allowsPrograms: Bool { programs.allowsSome }

  /// The secret of a source: all of it, less one final newline.
  ///
  /// - Parameters:
  ///   - source: where the secret is.
  ///   - maximumLength: the most characters that the Management Node keeps; nil for any number.
  /// - Throws: ``Failure`` where the variable is unset or empty, the file cannot be read, or the program fails.
  public func resolve(_ source: SecretSource, maximumLength: Int? = nil) async throws(Failure) -> Secret {
    Secret(try checked(try await text(of: source), source, maximumLength: maximumLength))
  }

  private func checked(_ text: String, _ source: SecretSource, maximumLength: Int?) throws(Failure) -> String {
    if let objection = SecretRules.objection(to: text, maximum: maximumLength, isOneLine: maximumLength != nil) {
      throw failure(objection.code, "\(objection.message) (\(Self.name(of: source)))", source)
    }
    return text
  }

  /// The private key of a source, as OpenSSL would write it and without certificates beside it; any other text as it is.
  ///
  /// - Throws: ``Failure`` as ``resolve(_:maximumLength:)`` does.
  func resolveKey(_ source: SecretSource) async throws(Failure) -> Secret {
    // What stands beside a whole key, as the end mark of DOS, is not sent, and need not be what people type.
    Secret(try checked(KeyText.normalized(try await text(of: source)), source, maximumLength: nil))
  }

  private func text(of source: SecretSource) async throws(Failure) -> String {
    switch source.origin {
    case .plaintext(let secret):
      return secret.reveal()
    case .environment(let name):
      guard let value = environment[name] else {
        throw failure(.secret.unset, "the environment variable \(name) is not set", source)
      }
      guard !value.isEmpty else { throw failure(.secret.empty, "the environment variable \(name) is empty", source) }
      return try decoded(Array(value.utf8), source)
    case .file(let file):
      switch FileBytes.read(path: file.path, maximum: Self.maximumSize + 1) {
      case .success(let bytes):
        return try decoded(bytes, source)
      case .failure(let failure):
        throw unreadable(file, failure, source)
      }
    case .command(let words, let workingDirectory):
      return try decoded(await output(of: words, in: workingDirectory, source), source)
    case .pfx(let file, let passphrase):
      var secret: Secret?
      if let passphrase { secret = try await resolve(passphrase) }
      return try key(ofPFX: file, passphrase: secret, source).get().reveal()
    }
  }

  /// The private key of a PFX whose passphrase is known.
  func key(ofPFX file: DeclaredFile, passphrase: Secret?, _ source: SecretSource) -> Result<Secret, Failure> {
    switch FileBytes.readWhole(path: file.path, maximum: CertificateFile.maximumSize) {
    case .success(let bytes):
      PFX.open(bytes, passphrase: passphrase).map(\.key).mapError { reason in
        failure(reason.code, "\(file.written.quotedForMessage) \(reason.reason)", source)
      }
    case .failure(let failure):
      .failure(unreadable(file, failure, source))
    }
  }

  private func unreadable(_ file: DeclaredFile, _ failure: FileBytes.Failure, _ source: SecretSource) -> Failure {
    let reason = failure.reason + PathHint.hint(for: file.written)
    return self.failure(
      .secret.unreadable, "cannot read the secret's file \(file.written.quotedForMessage): \(reason)", source)
  }

  private func output(of words: [String], in folder: String, _ source: SecretSource) async throws(Failure) -> [UInt8] {
    let program = words.first ?? ""
    let shown = program.quotedForMessage
    // Whoever calls has asked already; nothing is run on their word.
    if let objection = objections(to: [source]).first { throw Failure(finding: objection) }
    let launch = launch(words, in: folder)
    do {
      let result = try await Subprocess.run(
        launch.executable, arguments: launch.arguments, environment: launch.environment,
        workingDirectory: launch.folder,
        output: .bytes(limit: Self.maximumSize),
        error: .discarded)
      switch result.terminationStatus {
      case .exited(0):
        return result.standardOutput
      case .exited(let code):
        throw failure(
          .secret.command, "the program \(shown) exited with code \(code); run it by hand to see why", source)
      case .signaled(let signal):
        throw failure(.secret.command, "the program \(shown) was ended by signal \(signal)", source)
      }
    } catch let failure as Failure {
      throw failure
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw failure(.secret.command, "the program \(shown) is not found; give its path or set PATH", source)
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw failure(.secret.command, "the program \(shown) wrote more than 1 MiB", source)
    } catch {
      let what = Task.isCancelled ? "was stopped before it came to its end" : "cannot be run"
      throw failure(.secret.command, "the program \(shown) \(what)", source)
    }
  }

  private func decoded(_ bytes: [UInt8], _ source: SecretSource) throws(Failure) -> String {
    let name = Self.name(of: source)
    guard bytes.count <= Self.maximumSize else {
      throw failure(.secret.tooLarge, "the secret is larger than 1 MiB (\(name))", source)
    }
    if bytes.first == 0x30,
      let key = try KeyText.key(inDER: bytes, or: { failure(.key.unreadable, $0 + " (\(name))", source) })
    {
      return key
    }
    if let foreign = ForeignFormat.name(bytes) {
      throw failure(.secret.encoding, "the secret is \(foreign) (\(name))", source)
    }
    // Lines beside a key's block, as OpenSSL writes names there, are in any encoding.
    let holdsKey = bytes.firstRange(of: Array("PRIVATE KEY-----".utf8)) != nil
    switch WrittenText.decode(bytes, lossily: holdsKey) {
    case .success(let text): return text.droppingFinalLineEnd
    case .failure(let error): throw failure(.secret.encoding, "the secret is \(error.reason) (\(name))", source)
    }
  }

  private func failure(_ code: FindingCode, _ message: String, _ source: SecretSource) -> Failure {
    Failure(finding: Finding(.error, code, message, at: source.mark))
  }

  private static func name(of source: SecretSource) -> String {
    switch source.origin {
    case .environment(let name): "environment variable \(name)"
    case .file(let file): "file \(file.written.quotedForMessage)"
    case .command(let words, _): "program \((words.first ?? "").quotedForMessage)"
    case .pfx(let file, _): "PFX \(file.written.quotedForMessage)"
    case .plaintext: "in the deployment file"
    }
  }
}
