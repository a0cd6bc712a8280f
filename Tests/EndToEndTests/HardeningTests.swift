import Foundation
import TestSupport
import Testing

/// What docs/security.md says about running the command with as little as it needs.
@Suite("With as little as it needs")
struct HardeningTests {
  /// No account of the machine.
  private static let userID = 64_123

  @Test("a user without rights or home, who can write nothing but the state folder, plans, applies and verifies")
  func unprivileged() async throws {
    try await Workplace.europe { desk in
      let folder = desk.folder
      try FileManager.default.createDirectory(atPath: folder.path("state"), withIntermediateDirectories: false)
      try folder.write(try String(contentsOfFile: desk.server.caFile, encoding: .utf8), to: "ca.pem")
      // What the tests made is their own; whoever runs the command must be able to read it.
      _ = try await Program("chmod", ["-R", "a+rX", folder.path]).run()
      let before = folder.files()

      var environment = desk.environment
      environment["HOME"] = "/nonexistent"
      environment["TMPDIR"] = "/nonexistent"
      environment["PEXIP_CA_FILE"] = folder.path("ca.pem")
      let run = { [environment] (arguments: [String]) async throws -> ProgramResult in
        try await Self.unprivileged(
          try Program(.provision, arguments, environment: environment, workingDirectory: folder.path)
        ).run()
      }
      if geteuid() == 0 {
        try FileManager.default.setAttributes(
          [.ownerAccountID: Self.userID, .posixPermissions: 0o700], ofItemAtPath: folder.path("state"))
      } else {
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path("europe"))
      }
      let applied = try await run(["apply", desk.deployment, "--auto-approve"])
      #expect(applied.exitCode == 0, "\(applied.errorOutput)")
      #expect(applied.errorOutput == "")
      let verified = try await run(["verify", desk.deployment, "--check", "configuration"])
      #expect(verified.exitCode == 0, "\(verified.errorOutput)")
      let plan = try await run(["plan", desk.deployment])
      #expect(plan.output.hasSuffix("Plan: 0 to create, 0 to change, 0 to delete.\n"))
      #expect(folder.files().filter { !$0.hasPrefix(folder.path("state/")) } == before)
    }
  }

  /// Root becomes that user, without any capability and without a way to gain one; anybody else stays who they are.
  private static func unprivileged(_ program: Program) -> Program {
    guard geteuid() == 0 else { return program }
    var program = program
    program.arguments =
      [
        "--reuid", "\(userID)", "--regid", "\(userID)", "--clear-groups", "--no-new-privs", "--bounding-set=-all",
        "--inh-caps=-all", program.executable,
      ] + program.arguments
    program.executable = "setpriv"
    return program
  }
}
