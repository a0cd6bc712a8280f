import Foundation
import TestSupport
import Testing

/// Saved plans and journals that somebody changed: what is shown is what is done, and only what this tool can mean is done.
@Suite("Forged saved plans and journals")
struct ForgedFileTests {
  /// Saves the plan of the example, lets somebody change it, and applies it.
  private func applyForged(
    _ desk: Workplace, _ arguments: [String] = [], _ forge: (inout [JSON]) throws -> Void
  ) async throws -> ProgramResult {
    try await desk.plan("--out", "saved.plan")
    var plan = try JSON(parsing: desk.folder.read("saved.plan"))
    var changes = plan["changes"].elements
    try forge(&changes)
    plan["changes"] = .array(changes)
    try desk.folder.write(String(decoding: try JSONEncoder().encode(plan), as: UTF8.self), to: "forged.plan")
    return try await desk.provision("apply", "--plan", "forged.plan", "--base", "europe", "--auto-approve")
  }

  private func expectRefusal(_ result: ProgramResult, _ desk: Workplace, _ change: String) throws {
    #expect(result.exitCode == 1)
    #expect(
      result.errorOutput
        == "error: nothing was changed: the saved plan forged.plan is not as `infinity-provision plan --out` wrote it, change "
        + "\(change); plan again, and find out who changed the file\n")
    #expect(try desk.server.requests().writes.isEmpty)
  }

  @Test("another certificate under a reviewed name and fingerprint is not uploaded")
  func swappedCertificate() async throws {
    try await Workplace.europe { desk in
      let other = try desk.folder.read("europe/certs/root.pem")
      let result = try await applyForged(desk) { changes in
        let pem = changes[0]["fields"][0]["after"]["certificate"]["pem"].text ?? ""
        #expect(pem.contains("BEGIN CERTIFICATE"))
        changes[0] = try JSON(
          parsing: String(decoding: try JSONEncoder().encode(changes[0]), as: UTF8.self)
            .replacing(try Self.inJSON(pem), with: try Self.inJSON(other)))
      }
      #expect(result.exitCode == 1)
      #expect(result.errorOutput.contains(": certificate: its PEM text is that of \"Example Root CA (SHA-256 "))
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  private static func inJSON(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }

  @Test("an object is not changed under another label than its own")
  func changedLabel() async throws {
    try await Workplace.europe { desk in
      let result = try await applyForged(desk) { changes in changes[2]["object"]["label"] = "conf09" }
      try expectRefusal(
        result, desk, "3 (update the Conferencing Node \"conf09\"): \"conf09\" is not what \"conf01\" is called")
    }
  }

  @Test("a node is not deleted, nor is its password changed")
  func nodes() async throws {
    try await Workplace.europe { desk in
      let deleted = try await applyForged(desk) { changes in
        changes[2]["action"] = "delete"
        changes[2]["fields"] = []
      }
      try expectRefusal(
        deleted, desk, "3 (delete the Conferencing Node \"conf01\"): a Conferencing Node is never deleted")
      let password = try await applyForged(desk) { changes in
        changes[2]["fields"] = [["name": "password", "before": ["null": [:]], "after": ["text": ["_0": "x"]]]]
      }
      try expectRefusal(
        password, desk,
        "3 (update the Conferencing Node \"conf01\"): password of a Conferencing Node is never changed")
    }
  }

  @Test("an enormous number is refused, and the share of nodes is that of the Management Node, not of the file")
  func numbers() async throws {
    try await Workplace.europe { desk in
      try await desk.plan("--out", "saved.plan")
      let text = try desk.folder.read("saved.plan")
      try desk.folder.write(
        text.replacing(#/"nodeCount" : \d+/#, with: "\"nodeCount\" : \(Int.max)"), to: "enormous.plan")
      let enormous = try await desk.provision("apply", "--plan", "enormous.plan", "--base", "europe", "--auto-approve")
      #expect(enormous.exitCode == 1)
      #expect(enormous.errorOutput.contains("enormous.plan is not a plan that `infinity-provision plan --out` wrote"))

      try desk.folder.write(text.replacing(#/"nodeCount" : \d+/#, with: "\"nodeCount\" : 1000"), to: "many.plan")
      let many = try await desk.provision(
        "apply", "--plan", "many.plan", "--base", "europe", "--auto-approve", "--max-changed-nodes", "50")
      #expect(many.exitCode == 6)
      #expect(many.errorOutput.contains("the plan changes 3 of 3 Conferencing Nodes, more than --max-changed-nodes 50"))
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  @Test(
    "a journal that claims to have created a node has none removed, and that a password was changed has none changed")
  func journal() async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--step", "4")
      let run = try #require(try await desk.runs().first)
      let path = "state/infinity-provision/runs/\(run).jsonl"
      let text = try desk.folder.read(path)
      let before = try desk.server.requests().writes.count
      let forgeries = [
        (#""action":"update""#, #""action":"create""#, "delete", "a Conferencing Node is never deleted"),
        (
          #""name":"alternative_fqdn""#, #""name":"password""#, "update",
          "password of a Conferencing Node is never changed"
        ),
      ]
      for (written, forged, action, reason) in forgeries {
        // A field that is never shown looks as if the run had cleared it.
        let lines = text.replacing(written, with: forged)
          .replacing(#/"after":\{"text":\{"_0":"[^"]*"\}\},"before":\{"null":\{\}\}/#) { _ in
            action == "update"
              ? #""after":{"null":{}},"before":{"text":{"_0":"x"}}"# : #""after":{"null":{}},"before":{"null":{}}"#
          }
        #expect(lines != text)
        try desk.folder.write(lines, to: path)
        let result = try await desk.provision("rollback", run, "--auto-approve")
        #expect(result.exitCode == 0)
        #expect(
          result.errorOutput.contains(
            "warning: the journal asks to \(action) the Conferencing Node \"conf01\", which no run makes necessary: \(reason); "
              + "it is left unchanged\n"))
        #expect(try desk.server.requests().writes.count == before)
      }
    }
  }

  @Test("a journal that was made anew with a chain of its own says no more than one without")
  func forgedChain() async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--step", "4")
      let run = try #require(try await desk.runs().first)
      let path = "state/infinity-provision/runs/\(run).jsonl"
      var (lines, previous) = ([String](), "null")
      for line in try desk.folder.read(path).split(separator: "\n") {
        let forged = String(line).replacing(#""action":"update""#, with: #""action":"create""#)
          .replacing(#/"previous":(null|"[0-9a-f]+")/#, with: "\"previous\":\(previous)")
        lines.append(forged)
        previous = "\"\(try await Program("sha256sum").run(input: forged).output.prefix(64))\""
      }
      let text = lines.joined(separator: "\n") + "\n"
      #expect(text != (try desk.folder.read(path)))
      try desk.folder.write(text, to: path)
      let before = try desk.server.requests().writes.count
      #expect(try await desk.provision("history", "--verify", run).exitCode == 0)
      let result = try await desk.provision("rollback", run, "--auto-approve")
      #expect(result.exitCode == 0)
      #expect(
        result.errorOutput.contains(
          "warning: the journal asks to delete the Conferencing Node \"conf01\", which no run makes necessary: a Conferencing "
            + "Node is never deleted; it is left unchanged\n"))
      #expect(try desk.server.requests().writes.count == before)
    }
  }

  @Test("a saved plan's program is shown before the question, and run only after it")
  func programAfterConsent() async throws {
    try await Workplace.europe { desk in
      try desk.edit("{env: TURN_EU_PASSWORD}", "{command: [sh, -c, \"touch ran; echo turn\"]}")
      try await desk.plan("--out", "saved.plan")
      try FileManager.default.removeItem(atPath: desk.folder.path("europe/ran"))
      let declined = try await desk.provision("apply", "--plan", "saved.plan", "--base", "europe")
      #expect(declined.exitCode == 6)
      #expect(declined.output.contains("(secret, from program sh -c \"touch ran; echo turn\", run in europe)\n"))
      #expect(!FileManager.default.fileExists(atPath: desk.folder.path("europe/ran")))
      let applied = try await desk.provision("apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve")
      #expect(applied.exitCode == 0)
      #expect(FileManager.default.fileExists(atPath: desk.folder.path("europe/ran")))
    }
  }
}
