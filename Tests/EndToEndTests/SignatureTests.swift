import Foundation
import TestSupport
import Testing

/// Four eyes: a plan is applied once enough people have signed it, and what counts as one is counted low. The keys are real, and so is
/// `ssh-keygen`.
@Suite("Signed plans")
struct SignatureTests {
  /// Nothing of it reached the Management Node.
  private func expectRefusal(
    _ result: ProgramResult, _ message: String, from requests: Int, _ desk: Workplace, code: Int32 = 6,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(result.exitCode == code, "\(result.errorOutput)", sourceLocation: sourceLocation)
    #expect(result.errorOutput.contains("error: nothing was changed: \(message)"), sourceLocation: sourceLocation)
    #expect(try desk.server.requests().count == requests, sourceLocation: sourceLocation)
  }

  private func tooFew(_ plan: String, _ persons: Int, of required: Int = 2) -> String {
    "the saved plan \"\(plan)\" is signed by \(persons) of the people who may, and \(required) must have; `infinity-provision sign` "
      + "adds a signature, and those of one person count once\n"
  }

  @Test("two people sign what they are shown, and it is applied; what is shown says so")
  func twoPeople() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice", "bob")
      let planned = try await desk.plan("--out", "saved.plan", "--expires", "8h")
      let until = try #require(planned.errorOutput.firstMatch(of: #/applies it until (\S+Z)\./#)?.output.1)
      let before = try desk.server.requests().count

      let first = try await desk.sign("saved.plan", "--key", "keys/alice")
      #expect(first.exitCode == 0)
      #expect(first.output.hasPrefix(planned.output))
      #expect(first.output.contains("\nSaved plan\n  made        "))
      #expect(first.output.contains("\n  expires     \(until)\n  deployment  SHA-256 "))
      #expect(first.output.hasSuffix("\n  signed      by no one\n"))
      #expect(first.errorOutput.contains("Management Node \(desk.server.url)\r\nSign this plan? [y/N] "))
      let key = try #require(
        first.errorOutput.firstMatch(of: #/is signed with the key (SHA256:\S+); signatures: 1\./#)?.output.1)
      let one = try await desk.applySigned("saved.plan")
      try expectRefusal(one, tooFew("saved.plan", 1), from: before, desk)

      let second = try await desk.sign("saved.plan", "--key", "keys/bob", "--allowed-signers", "allowed_signers")
      #expect(second.exitCode == 0)
      #expect(second.output.contains(" by alice@example.com with the key \(key)\n"))
      #expect(try desk.server.requests().count == before)
      let attributes = try FileManager.default.attributesOfItem(atPath: desk.folder.path("saved.plan"))
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)

      let applied = try await desk.applySigned("saved.plan", 2, "--format", "json")
      #expect(applied.exitCode == 0)
      let standing = try applied.json()["savedPlan"]
      #expect(standing["expires"] == .string(String(until)))
      #expect(standing["signatures"].elements.map { $0["principals"] } == [["alice@example.com"], ["bob@example.com"]])
      #expect(standing["signatures"].elements.map { $0["counts"] } == [true, true])
      #expect(standing["signatures"][0]["key"] == .string(String(key)))
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("one person counts once: the same key again, another key of theirs, one key under two names or spelled twice")
  func onePerson() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice", "alice2", "bob")
      try await desk.plan("--out", "saved.plan")
      let before = try desk.server.requests().count
      try await desk.sign("saved.plan", "--key", "keys/alice")
      let (content, signatures) = try desk.parts(of: "saved.plan")

      let again = try await desk.sign("saved.plan", "--key", "keys/alice")
      #expect(again.exitCode == 6)
      #expect(again.errorOutput.contains("nothing was signed: the key SHA256:"))
      #expect(again.errorOutput.contains(" has signed the saved plan \"saved.plan\" before; a second signature"))
      #expect(try desk.parts(of: "saved.plan") == (content, signatures))

      // The same signature twice, and two of one key.
      let other = try await desk.signature(of: content, key: "alice", signed: Date())
      for extra in [signatures, other] {
        try desk.folder.write("\(content)\n\(signatures)\(extra)", to: "twice.plan")
        try expectRefusal(try await desk.applySigned("twice.plan"), tooFew("twice.plan", 1), from: before, desk)
      }

      // Two keys of one name, in one line each; and of one who is listed under a second name as well.
      try await desk.sign("saved.plan", "--key", "keys/alice2")
      let (first, second) = (try desk.publicKey("alice"), try desk.publicKey("alice2"))
      for lines in [
        ["alice@example.com \(first)", "alice@example.com \(second)"],
        ["alice@example.com \(first)", "Alice@Example.com \(second)"],
        ["alice@example.com,al@example.com \(first)", "other@example.com,al@example.com \(second)"],
        ["alice@example.com \(first) one", "al@example.com \(first) two", "al@example.com \(second)"],
        ["alice@example.com \(first)", "zoe@example.com \(second)", "  alice@example.com \(second)"],
        ["*@example.com \(first)", "*@example.com \(second)"],
      ] {
        try desk.allow(lines)
        let result = try await desk.applySigned("saved.plan")
        try expectRefusal(result, tooFew("saved.plan", 1), from: before, desk)
      }

      // And two who share no name are two.
      try desk.allow(["alice@example.com \(first)", "bob@example.com \(second)"])
      #expect(try await desk.applySigned("saved.plan").exitCode == 0)
    }
  }

  @Test("a signature of another plan, for another purpose or at another time is none of this one")
  func moved() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      try await desk.plan("--out", "one.plan")
      try await desk.plan("--out", "two.plan")
      let before = try desk.server.requests().count
      try await desk.sign("one.plan", "--key", "keys/alice")
      let signed = try desk.parts(of: "one.plan").signatures
      let content = try desk.parts(of: "two.plan").content
      let time = try #require(signed.firstMatch(of: #/signed (\S+)/#)?.output.1)
      let wrong = "the signature that says it was made at "
      for signatures in [
        signed, try await desk.signature(of: content, key: "alice", namespace: "git", signed: Date()),
        try await desk.signature(of: content, key: "alice", signed: Date())
          .replacing(#/signed \S+/#, with: "signed 2026-01-01T00:00:00Z"),
      ] {
        try desk.folder.write("\(content)\n\(signatures)", to: "moved.plan")
        let result = try await desk.applySigned("moved.plan", 1)
        try expectRefusal(result, wrong, from: before, desk)
        #expect(result.errorOutput.contains(" does not belong to this plan (ssh-keygen: "))
        let unsigned = try await desk.provision("sign", "moved.plan", "--key", "keys/alice")
        #expect(unsigned.exitCode == 6)
        #expect(unsigned.errorOutput.hasPrefix("error: nothing was signed: \(wrong)"))
      }
      #expect(!time.isEmpty)

      // That only the purpose was wrong: the same in our own namespace counts.
      let ours = try await desk.signature(of: content, key: "alice", signed: Date())
      try desk.folder.write("\(content)\n\(ours)", to: "ours.plan")
      #expect(try await desk.applySigned("ours.plan", 1).exitCode == 0)
    }
  }

  static let edits = [
    ("\"_0\" : \"vc.example.com\"", "\"_0\" : \"vc.example.net\""),
    ("\"env\" : \"TURN_EU_PASSWORD\"", "\"env\" : \"PEXIP_PASSWORD\""), ("\"expires\" : \"20", "\"expires\" : \"21"),
    ("\"created\" : \"202", "\"created\" : \"201"), ("\"deploymentDigest\" : \"", "\"deploymentDigest\" : \"0"),
    ("\"managementNode\" : \"https://127.0.0.1", "\"managementNode\" : \"https://127.0.0.2"),
    ("\"nodeCount\" : ", "\"nodeCount\" : 1"), ("{", "{ "),
  ]

  @Test("a plan that was changed after it was signed is not applied, whatever was changed", arguments: edits.indices)
  func changed(edit: Int) async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      try await desk.plan("--out", "saved.plan", "--expires", "2d")
      let before = try desk.server.requests().count
      try await desk.sign("saved.plan", "--key", "keys/alice")
      let (written, forged) = Self.edits[edit]
      let text = try desk.folder.read("saved.plan")
      let changed = text.replacing(written, with: forged, maxReplacements: 1)
      #expect(changed != text)
      try desk.folder.write(changed, to: "changed.plan")
      let result = try await desk.applySigned("changed.plan", 1)
      try expectRefusal(result, "the signature that says it was made at ", from: before, desk)
    }
  }

  @Test("keys that may not sign now, or not plans, or that nobody knows, do not count")
  func notAllowed() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      try await desk.plan("--out", "saved.plan")
      let before = try desk.server.requests().count
      try await desk.sign("saved.plan", "--key", "keys/alice")
      let key = try desk.publicKey("alice")
      try await desk.makeKey("eve")
      for (line, reason) in [
        ("alice@example.com valid-before=\"20250101\" \(key)", "key has expired"),
        ("alice@example.com valid-after=\"20990101\" \(key)", "key is not yet valid"),
        ("alice@example.com namespaces=\"git\" \(key)", "is not permitted for use in signature namespace"),
        ("alice@example.com \(try desk.publicKey("eve"))", "its key is not an allowed signer's"),
        ("# alice@example.com \(key)", "its key is not an allowed signer's"),
        ("!alice@example.com \(key)", "its key is not an allowed signer's"), ("", "its key is not an allowed signer's"),
      ] {
        try desk.allow([line])
        let result = try await desk.applySigned("saved.plan", 1)
        try expectRefusal(result, tooFew("saved.plan", 0, of: 1), from: before, desk)
        #expect(result.errorOutput.contains("\n  SHA256:"))
        #expect(result.errorOutput.contains(reason), "\(result.errorOutput)")
      }
      try desk.allow([
        "alice@example.com namespaces=\"git,infinity-provision-plan\",valid-after=\"20250101\",valid-before=\"20990101\" \(key)"
      ])
      #expect(try await desk.applySigned("saved.plan", 1).exitCode == 0)
    }
  }

  @Test("a certificate of the people's own authority signs under the name in it")
  func authority() async throws {
    try await Workplace.europe { desk in
      for name in ["ca", "alice", "eve"] { try await desk.makeKey(name) }
      try await desk.ssh("ssh-keygen", "-q", "-s", "keys/ca", "-I", "id", "-n", "alice@example.com", "keys/alice.pub")
      try await desk.ssh("ssh-keygen", "-q", "-s", "keys/ca", "-I", "id", "-n", "eve@other.example", "keys/eve.pub")
      try desk.allow(["*@example.com cert-authority \(try desk.publicKey("ca"))"])
      try await desk.plan("--out", "saved.plan")
      let before = try desk.server.requests().count
      let eve = try await desk.sign("saved.plan", "--key", "keys/eve-cert.pub", "--format", "json")
      #expect(eve.exitCode == 0)
      #expect(try eve.json()["savedPlan"]["signatures"][0]["key"].text?.hasPrefix("SHA256:") == true)
      #expect(eve.errorOutput.contains("\r\nSaved plan\r\n  made        "))
      try expectRefusal(try await desk.applySigned("saved.plan", 1), tooFew("saved.plan", 0, of: 1), from: before, desk)
      #expect(try await desk.sign("saved.plan", "--key", "keys/alice-cert.pub").exitCode == 0)
      let applied = try await desk.applySigned("saved.plan", 1)
      #expect(applied.exitCode == 0)
      #expect(applied.output.contains(" by alice@example.com with the key SHA256:"))
    }
  }

  @Test("an agent's key signs: its only one, or the one whose public half is given")
  func agent() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice", "bob")
      try await desk.plan("--out", "saved.plan")
      // In a folder of a short name, since that of a socket has at most 107 characters.
      let agent = try await desk.ssh("ssh-agent", "-s")
      let socket = String(try #require(agent.firstMatch(of: #/SSH_AUTH_SOCK=([^;]+);/#)?.output.1))
      let process = try #require(agent.firstMatch(of: #/SSH_AGENT_PID=(\d+);/#).flatMap { Int32($0.output.1) })
      defer { kill(process, SIGTERM) }
      let environment = ["SSH_AUTH_SOCK": socket]

      let none = try await desk.sign("saved.plan", environment: environment)
      #expect(none.exitCode == 1)
      #expect(none.errorOutput.contains("nothing was signed: there is no SSH agent with a key; give `--key`"))
      try await desk.ssh("ssh-add", "-q", "keys/alice", agent: socket)
      #expect(try await desk.sign("saved.plan", environment: environment).exitCode == 0)
      try await desk.ssh("ssh-add", "-q", "keys/bob", agent: socket)
      let several = try await desk.sign("saved.plan", environment: environment)
      #expect(several.exitCode == 1)
      #expect(several.errorOutput.contains("nothing was signed: the SSH agent has 2 keys; give `--key`"))
      try FileManager.default.removeItem(atPath: desk.folder.path("keys/bob"))
      #expect(try await desk.sign("saved.plan", "--key", "keys/bob.pub", environment: environment).exitCode == 0)
      #expect(try await desk.applySigned("saved.plan").exitCode == 0)
    }
  }

  @Test("the passphrase of a key is asked for on the terminal, by OpenSSH, and shown nowhere")
  func passphrase() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      try await desk.ssh("ssh-keygen", "-q", "-p", "-P", "", "-N", "key-passphrase", "-f", "keys/alice")
      try await desk.plan("--out", "saved.plan")
      var program = try desk.command(["sign", "saved.plan", "--key", "keys/alice"])
      program.arguments = ["--ctty", "--wait", program.executable] + program.arguments
      program.executable = "setsid"
      let signed = try await program.run(on: PseudoTerminal()) { terminal, _ in
        try await terminal.waitFor("Sign this plan? [y/N] ")
        terminal.type("y")
        try await terminal.waitFor("Enter passphrase")
        terminal.type("key-passphrase")
      }
      #expect(signed.exitCode == 0)
      #expect(!(signed.output + signed.errorOutput).contains("key-passphrase"))
      #expect(try await desk.applySigned("saved.plan", 1).exitCode == 0)
    }
  }
}
