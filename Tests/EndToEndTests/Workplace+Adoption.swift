import TestSupport
import Testing

// A TURN server that somebody else made.
extension Workplace {
  /// Its path on the Management Node.
  static let turnServer = "/api/admin/configuration/v1/turn_server/1/"

  /// How a plan shows that nothing is recorded of its secret.
  static let unknownSecretText = """
    Secrets of which nothing is recorded: 1. The Management Node never shows them: `apply` sends each once, and no rollback brings back what was there.
      ? TURN server  Europe TURN
          Password     (secret, from environment variable TURN_EU_PASSWORD)

    """

  /// A desk without a state, where the Management Node is as the file wants it but for a wrong TURN password.
  static func adopting(_ body: @escaping @Sendable (Workplace) async throws -> Void) async throws {
    try await europe { desk in
      #expect(try await desk.apply(environment: ["TURN_EU_PASSWORD": "wrong-password"]).exitCode == 0)
      let adopter = desk.onNewMachine()
      #expect(try await adopter.turnPassword() == "wrong-password")
      try await body(adopter)
    }
  }

  /// The same desk, where nothing is remembered.
  func onNewMachine() -> Workplace {
    var desk = self
    desk.environment["XDG_STATE_HOME"] = folder.path("new-machine")
    return desk
  }

  /// The password that the Management Node has.
  func turnPassword() async throws -> JSON {
    try await server.state()["objects"]["turn_server"][0]["password"]
  }

  /// How many secrets a plan counts; it has no changes, and nothing to say.
  func unknownSecrets() async throws -> JSON {
    let plan = try await plan("--detailed-exitcode", "--format", "json")
    #expect(plan.exitCode == 0)
    #expect(plan.errorOutput == "")
    let document = try plan.json()
    #expect(document["changes"] == [])
    #expect(document["unknownSecrets"].elements.count == document["summary"]["unknownSecrets"].integer)
    return document["summary"]["unknownSecrets"]
  }
}
