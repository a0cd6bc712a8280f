import Foundation
import TestSupport

// People who sign plans, with keys of their own.
extension Workplace {
  /// Makes a key pair, `keys/NAME` and `keys/NAME.pub`.
  func makeKey(_ name: String, type: String = "ed25519") async throws {
    try folder.write("", to: "keys/.keep")
    try await ssh("ssh-keygen", "-q", "-t", type, "-N", "", "-C", "\(name)@desk", "-f", "keys/\(name)")
  }

  /// Makes a key pair for each name, and allows each to sign under that name.
  func makeSigners(_ names: String...) async throws {
    for name in names { try await makeKey(name) }
    try allow(try names.map { "\($0)@example.com \(try publicKey($0))" })
  }

  /// Writes the file of allowed signers.
  func allow(_ lines: [String], in file: String = "allowed_signers") throws {
    try folder.write(lines.map { "\($0)\n" }.joined(), to: file)
  }

  /// The public half of a key, as files of OpenSSH have it, without its comment.
  func publicKey(_ name: String) throws -> String {
    try folder.read("keys/\(name).pub").split(separator: " ").prefix(2).joined(separator: " ")
  }

  /// Runs a program of OpenSSH, which must succeed.
  @discardableResult
  func ssh(_ program: String, _ arguments: String..., input: String = "", agent: String? = nil) async throws -> String {
    var environment = ["HOME": folder.path]
    environment["SSH_AUTH_SOCK"] = agent
    let result = try await Program(program, arguments, environment: environment, workingDirectory: folder.path)
      .run(input: input)
    guard result.exitCode == 0 else { throw TestSupportError("\(program) \(arguments): \(result.errorOutput)") }
    return result.output
  }

  /// `sign` on a terminal, where the question is answered.
  @discardableResult
  func sign(
    _ plan: String, _ arguments: String..., answer: String = "y", environment: [String: String?] = [:]
  ) async throws -> ProgramResult {
    try await command(["sign", plan, "--base", "europe"] + arguments, environment: environment)
      .run(on: PseudoTerminal()) { terminal, _ in
        try await terminal.waitFor("Sign this plan? [y/N] ")
        terminal.type(answer)
      }
  }

  /// `apply --plan` that so many people must have signed.
  func applySigned(
    _ plan: String, _ persons: Int = 2, _ arguments: String..., allowed: String = "allowed_signers",
    environment: [String: String?] = [:]
  ) async throws -> ProgramResult {
    try await command(
      [
        "apply", "--plan", plan, "--base", "europe", "--auto-approve", "--require-signatures", "\(persons)",
        "--allowed-signers", allowed,
      ] + arguments, environment: environment
    ).run()
  }

  /// The part of a plan's file that is signed, and the rest.
  func parts(of plan: String) throws -> (content: String, signatures: String) {
    let text = try folder.read(plan)
    guard let range = text.range(of: "\nsigned ") else { return (text, "") }
    return (String(text[..<range.lowerBound]), String(text[range.lowerBound...].dropFirst()))
  }

  /// A signature as the file of a plan has it, made without the command: with any key, for any namespace, at any time.
  func signature(of content: String, key: String, namespace: String = "infinity-provision-plan", signed: Date)
    async throws
    -> String
  {
    let time = "signed \(signed.formatted(.iso8601))\n"
    let armor = try await ssh(
      "ssh-keygen", "-q", "-Y", "sign", "-f", "keys/\(key)", "-n", namespace,
      input: "infinity-provision-plan 1\n\(time)\n\(content)")
    return time + armor
  }
}
