import Subprocess

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// That of swift-subprocess, which takes the system's own where there is one.
#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// OpenSSH's programs, which make and check signatures: what they can, agents and hardware keys among it, this tool can.
///
/// They run in a private folder with the files that they need, and get no variable but those that they are for.
struct OpenSSH: Sendable {
  /// What a program wrote and how it ended.
  struct Answer: Sendable {
    var isSuccess: Bool
    var output: String
    /// Its last words on standard error; empty where they went to the terminal.
    var reason: String
  }

  private enum Names {
    static let allowedSigners = "allowed_signers"
    static let signature = "signature"
    static let message = "message"
  }

  /// What reaches an agent, a hardware key, or somebody who is asked for a passphrase.
  private static let signingVariables = [
    "HOME", "SSH_AUTH_SOCK", "SSH_ASKPASS", "SSH_ASKPASS_REQUIRE", "SSH_SK_PROVIDER", "SSH_SK_HELPER", "DISPLAY",
    "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "TERM",
  ]
  private static let maximumOutput = 1024 * 1024

  /// The variables of this process.
  let environment: [String: String]

  /// Signs a message with a key, or where none is named with the only one that the agent has.
  ///
  /// Passphrases, PINs and touches are asked for on the terminal by OpenSSH itself.
  ///
  /// - Parameter key: the file of a private key, or of the public half of one that the agent has.
  /// - Returns: the armored signature.
  func sign(_ message: Data, key: String?) async throws(SignatureFailure) -> String {
    try await inPrivateFolder { (folder) throws(SignatureFailure) in
      try Self.write(message, to: "\(folder)/\(Names.message)")
      let path: String
      if let key {
        path = key.hasPrefix("/") ? key : FileManager.default.currentDirectoryPath + "/" + key
      } else {
        path = folder + "/agent.pub"
        try Self.write(Data(try await onlyAgentKey(folder).utf8), to: path)
      }
      let arguments = ["-q", "-Y", "sign", "-f", path, "-n", PlanSignature.namespace]
      let answer = try await run("ssh-keygen", arguments, in: folder, isSigning: true)
      guard answer.isSuccess else {
        let name = key.map { "the key \($0.quotedForMessage)" } ?? "the agent's key"
        throw SignatureFailure(
          .notSigned,
          "ssh-keygen could not sign with \(name); its message says why, and `--key` names the file of a private key, "
            + "or of the public half of one that the agent has")
      }
      return answer.output
    }
  }

  private func onlyAgentKey(_ folder: String) async throws(SignatureFailure) -> String {
    let answer = try await run("ssh-add", ["-L"], in: folder, isSigning: true, showsErrors: false)
    let keys = answer.output.split(separator: "\n")
    guard answer.isSuccess, let key = keys.first else {
      throw SignatureFailure(
        .notSigned, "there is no SSH agent with a key; give `--key` with the file of a key, or `ssh-add` one")
    }
    guard keys.count == 1 else {
      throw SignatureFailure(
        .notSigned, "the SSH agent has \(keys.count) keys; give `--key` with the public half of the one to sign with")
    }
    return "\(key)\n"
  }

  /// Looks at a signature of a message with several questions, the files of which are the same.
  func withSignature<Result>(
    _ armor: String, of message: Data, allowed: AllowedSigners?, now: Date,
    _ body: (Questions) async throws(SignatureFailure) -> Result
  ) async throws(SignatureFailure) -> Result {
    try await inPrivateFolder { (folder) throws(SignatureFailure) in
      try Self.write(message, to: "\(folder)/\(Names.message)")
      try Self.write(Data(armor.utf8), to: "\(folder)/\(Names.signature)")
      try Self.write(allowed?.content ?? Data(), to: "\(folder)/\(Names.allowedSigners)")
      return try await body(Questions(openSSH: self, folder: folder, now: now))
    }
  }

  /// What can be asked about one signature.
  struct Questions {
    fileprivate let openSSH: OpenSSH
    fileprivate let folder: String
    fileprivate let now: Date

    /// Whether some key made it of this message, in our namespace, and which: the last word of the output is its fingerprint.
    func isOfMessage() async throws(SignatureFailure) -> Answer {
      try await ask(["check-novalidate", "-n", PlanSignature.namespace, "-s", Names.signature])
    }

    /// Whom the allowed signers say its key belongs to, a name a line.
    func principals() async throws(SignatureFailure) -> Answer {
      try await ask(["find-principals", "-f", Names.allowedSigners, "-s", Names.signature, time])
    }

    /// Whether it is one of this message that this principal may make now.
    func isOf(_ principal: String) async throws(SignatureFailure) -> Answer {
      try await ask([
        "verify", "-f", Names.allowedSigners, "-I", principal, "-n", PlanSignature.namespace, "-s", Names.signature,
        time,
      ])
    }

    /// The time at which the allowed signers must be valid; a `Z` at its end is understood since OpenSSH 9.1 only.
    private var time: String {
      let digits = now.timeText.filter { $0.isASCII && $0.isNumber }
      return "-Overify-time=\(digits)"
    }

    private func ask(_ arguments: [String]) async throws(SignatureFailure) -> Answer {
      try await openSSH.run("ssh-keygen", ["-Y"] + arguments, in: folder, isSigning: false)
    }
  }

  /// Runs a program with the message on its standard input: from the file, since one that ends without reading it all leaves a pipe broken.
  ///
  /// - Parameter showsErrors: whether what it says goes to standard error; nil is where it signs.
  private func run(
    _ program: String, _ arguments: [String], in folder: String, isSigning: Bool, showsErrors: Bool? = nil
  ) async throws(SignatureFailure) -> Answer {
    // Never one that lies in a folder of PATH that is relative: somebody's repository, say.
    guard let executable = ProgramPath.resolved(program, in: folder, environment) else {
      throw SignatureFailure(
        .openSSH,
        "the program \(program) is not found, which makes and checks signatures; install OpenSSH's client (on Debian "
          + "and Ubuntu openssh-client, on Red Hat openssh and openssh-clients), 8.9 or newer")
    }
    var variables = ["PATH": environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"]
    if isSigning { for name in Self.signingVariables { variables[name] = environment[name] } }
    let custom = Environment.custom(
      Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(rawValue: $0.key) ?? "_", $0.value) }))
    do {
      let message = try FileDescriptor.open(
        FilePath("\(folder)/\(Names.message)"), .readOnly, options: [.closeOnExec])
      let input = FileDescriptorInput.fileDescriptor(message, closeAfterSpawningProcess: true)
      if showsErrors ?? isSigning {
        let result = try await Subprocess.run(
          .path(FilePath(executable)), arguments: Arguments(arguments), environment: custom,
          workingDirectory: FilePath(folder),
          input: input, output: .bytes(limit: Self.maximumOutput), error: .currentStandardError)
        return Self.answer(result.terminationStatus, result.standardOutput, [])
      }
      let result = try await Subprocess.run(
        .path(FilePath(executable)), arguments: Arguments(arguments), environment: custom,
        workingDirectory: FilePath(folder),
        input: input, output: .bytes(limit: Self.maximumOutput), error: .bytes(limit: Self.maximumOutput))
      return Self.answer(result.terminationStatus, result.standardOutput, result.standardError)
    } catch {
      let what =
        Task.isCancelled ? "was stopped before it came to its end" : "cannot be run; check whether it runs by hand"
      throw SignatureFailure(.openSSH, "the program \(program) \(what)")
    }
  }

  private static func answer(_ status: TerminationStatus, _ output: [UInt8], _ errors: [UInt8]) -> Answer {
    let isSuccess = if case .exited(0) = status { true } else { false }
    let words = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
    return Answer(
      isSuccess: isSuccess, output: String(decoding: output, as: UTF8.self), reason: words.first.map(String.init) ?? "")
  }

  private func inPrivateFolder<Result>(
    _ body: (String) async throws(SignatureFailure) -> Result
  ) async throws(SignatureFailure) -> Result {
    let folder = FileManager.default.temporaryDirectory.path + "/infinity-signature-\(UUID().uuidString)"
    guard mkdir(folder, 0o700) == 0 else {
      let reason = PrivateFile.reason(PrivateFile.posixError())
      throw SignatureFailure(
        .openSSH, "the folder \(folder) cannot be made: \(reason); set TMPDIR to a folder that you own")
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
  }

  private static func write(_ content: Data, to path: String) throws(SignatureFailure) {
    do {
      let file = try PrivateFile.create(path)
      defer { file.close() }
      try file.write(content)
    } catch {
      throw SignatureFailure(
        .openSSH,
        "the file \(path) cannot be written: \(PrivateFile.reason(error)); free some disk space, or"
          + " set TMPDIR")
    }
  }
}
