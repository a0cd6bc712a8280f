import Foundation
import TestSupport
import Testing

/// What goes around signatures: who says that they are needed, times, the question, files, a plan that was applied before.
@Suite("What signed plans depend on")
struct SignaturePolicyTests {
  @Test("what nobody can have signed is refused where signatures are required, and a command line takes nothing away")
  func unsigned() async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--step", "5")
      let run = try #require(try await desk.runs().first)
      try await desk.makeSigners("alice", "bob")
      try await desk.plan("--out", "saved.plan")
      try await desk.sign("saved.plan", "--key", "keys/alice")
      let before = try desk.server.requests().count
      let variables = ["INFINITY_REQUIRE_SIGNATURES": "2", "INFINITY_ALLOWED_SIGNERS": "allowed_signers"]
      let saved = ["apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve"]
      for (command, environment, code, message) in [
        (
          ["apply", desk.deployment, "--auto-approve"], variables, 6,
          "nothing was changed: INFINITY_REQUIRE_SIGNATURES asks for"
        ),
        (
          ["rollback", run, "--auto-approve"], variables, 6,
          "nothing was changed: INFINITY_REQUIRE_SIGNATURES asks for signatures"
        ),
        (
          ["apply", desk.deployment, "--auto-approve", "--require-signatures", "1"], [:], 6,
          "nothing was changed: --require-signatures asks for signatures, which only a saved plan has; `plan --out` makes one, "
            + "`sign` signs it, and `apply --plan` applies it\n"
        ),
        (saved, variables, 6, "is signed by 1 of the people who may, and 2 must have;"),
        (
          saved + ["--require-signatures", "1"], variables, 6, "is signed by 1 of the people who may, and 2 must have;"
        ),
        (
          saved + ["--require-signatures", "1"], [:], 64,
          "signatures are required, and it is not known who may"
            + " sign: give"
        ),
        (
          saved, ["INFINITY_REQUIRE_SIGNATURES": "two"], 64,
          "INFINITY_REQUIRE_SIGNATURES is \"two\"; set it to a number"
        ),
        (saved, ["INFINITY_REQUIRE_SIGNATURES": "0"], 64, "INFINITY_REQUIRE_SIGNATURES is \"0\"; set it to a number"),
        (
          saved + ["--require-signatures", "0"], variables, 64,
          "--require-signatures must be a number of"
            + " people, 1 to 20"
        ),
      ] {
        let result = try await desk.command(command, environment: environment).run()
        #expect(result.exitCode == Int32(code), "\(command)")
        #expect(result.errorOutput.contains(message), "\(command): \(result.errorOutput)")
        #expect(try desk.server.requests().count == before)
      }
      try await desk.sign("saved.plan", "--key", "keys/bob")
      #expect(try await desk.command(saved, environment: variables).run().exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("allowed signers that cannot be read, or that others may write, allow nobody")
  func allowedSigners() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      try await desk.plan("--out", "saved.plan")
      try await desk.sign("saved.plan", "--key", "keys/alice")
      let before = try desk.server.requests().count
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o664], ofItemAtPath: desk.folder.path("allowed_signers"))
      for (file, message) in [
        ("missing", "\"missing\" cannot be read: No such file or directory; give a readable one\n"),
        ("europe", "\"europe\" is not a regular file; give one\n"),
        (
          "allowed_signers",
          "\"allowed_signers\" can be written by its group or by others, who decide then who may sign; check that its content is "
            + "yours, then `chmod go-w` it\n"
        ),
      ] {
        let result = try await desk.applySigned("saved.plan", 1, allowed: file)
        #expect(result.exitCode == 6)
        #expect(result.errorOutput == "error: nothing was changed: the file of allowed signers \(message)")
        #expect(try desk.server.requests().count == before)
      }
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: desk.folder.path("allowed_signers"))
      if geteuid() == 0 {
        #expect(chown(desk.folder.path("allowed_signers"), 65534, 65534) == 0)
        let foreign = try await desk.applySigned("saved.plan", 1)
        #expect(foreign.exitCode == 6)
        #expect(
          foreign.errorOutput
            == "error: nothing was changed: the file of allowed signers \"allowed_signers\" belongs to another user, who can then "
            + "decide who may sign; give one that belongs to root or to the user that runs this\n")
        #expect(chown(desk.folder.path("allowed_signers"), 0, 0) == 0)
      }
      #expect(try await desk.applySigned("saved.plan", 1).exitCode == 0)
    }
  }

  @Test("without OpenSSH nothing is signed and no signature believed, and the message says what to install")
  func noOpenSSH() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      try await desk.plan("--out", "saved.plan")
      let environment = ["PATH": desk.folder.path("empty")]
      let unsigned = try await desk.sign("saved.plan", "--key", "keys/alice", environment: environment)
      #expect(unsigned.exitCode == 1)
      let message =
        "the program ssh-keygen is not found, which makes and checks signatures; install OpenSSH's client (on Debian and Ubuntu "
        + "openssh-client, on Red Hat openssh and openssh-clients), 8.9 or newer"
      #expect(unsigned.errorOutput.contains("nothing was signed: \(message)"))
      try await desk.sign("saved.plan", "--key", "keys/alice")
      let before = try desk.server.requests().count
      let result = try await desk.applySigned("saved.plan", 1, environment: environment)
      #expect(result.exitCode == 1)
      #expect(result.errorOutput == "error: nothing was changed: \(message)\n")
      #expect(try desk.server.requests().count == before)
      // Who needs no signatures needs no OpenSSH.
      let applied = try await desk.provision(
        "apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve", environment: environment)
      #expect(applied.exitCode == 0)
      #expect(applied.output.contains(" by someone, not checked\n"))
    }
  }

  @Test("a plan that was changed after it was signed is refused, also where nobody asked for signatures")
  func changedUnasked() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      try await desk.plan("--out", "saved.plan")
      try await desk.sign("saved.plan", "--key", "keys/alice")
      let shown = try await desk.provision("show", "saved.plan", "--base", "europe")
      #expect(shown.exitCode == 0 && shown.output.contains(" by the key SHA256:"))
      #expect(shown.output.contains(", not checked whose\n"))
      let changed = try desk.folder.read("saved.plan").replacing("TURN_EU_PASSWORD", with: "OTHER_PASSWORD")
      try desk.folder.write(changed, to: "changed.plan")
      let before = try desk.server.requests().count
      for command in [["show", "changed.plan"], ["apply", "--plan", "changed.plan", "--auto-approve"]] {
        let result = try await desk.command(command + ["--base", "europe"], environment: ["OTHER_PASSWORD": "x"]).run()
        #expect(result.exitCode == 6)
        #expect(result.errorOutput.contains(" does not belong to this plan"), "\(result.errorOutput)")
      }
      #expect(try desk.server.requests().count == before)
    }
  }

  @Test("OpenSSH gets no variable but those that it needs to find a key, and no password")
  func environment() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      try await desk.plan("--out", "saved.plan")
      let program = try desk.folder.write(
        "#!/bin/sh\n/usr/bin/env >> '\(desk.folder.path("seen"))'\nPATH=/usr/bin:/bin exec ssh-keygen \"$@\"\n",
        to: "bin/ssh-keygen")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let environment = ["PATH": desk.folder.path("bin"), "SSH_AUTH_SOCK": desk.folder.path("no-agent")]
      #expect(try await desk.sign("saved.plan", "--key", "keys/alice", environment: environment).exitCode == 0)
      #expect(try await desk.applySigned("saved.plan", 1, environment: environment).exitCode == 0)
      let names = try desk.folder.read("seen").split(separator: "\n").compactMap { $0.split(separator: "=").first }
      #expect(
        Set(names).subtracting(["PWD", "OLDPWD", "_", "SHLVL"]) == [
          "PATH", "LC_ALL", "TZ", "HOME", "SSH_AUTH_SOCK",
        ])
    }
  }

  @Test("OpenSSH is not looked for in relative folders of PATH, where somebody's repository may lie")
  func foreignOpenSSH() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      try await desk.plan("--out", "saved.plan")
      let program = try desk.folder.write(
        "#!/bin/sh\ntouch '\(desk.folder.path("ran"))'\necho alice@example.com SHA256:forged\n", to: "ssh-keygen")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let environment = ["PATH": ".::/usr/bin:/bin"]
      let refused = try await desk.applySigned("saved.plan", 1, environment: environment)
      #expect(refused.exitCode == 6)
      #expect(try await desk.sign("saved.plan", "--key", "keys/alice", environment: environment).exitCode == 0)
      #expect(try await desk.applySigned("saved.plan", 1, environment: environment).exitCode == 0)
      #expect(!FileManager.default.fileExists(atPath: desk.folder.path("ran")))
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("a plan that expired, or that a clock says is from the future, is neither applied nor signed")
  func times() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      let planned = try await desk.plan("--out", "saved.plan", "--expires", "90m")
      #expect(planned.exitCode == 0)
      let before = try desk.server.requests().count
      let text = try desk.folder.read("saved.plan")
      for (member, time, message) in [
        ("expires", "2026-01-01T00:00:00Z", "expired at 2026-01-01T00:00:00Z, and it is "),
        ("created", "2099-01-01T00:00:00Z", "was made at 2099-01-01T00:00:00Z, and here it is "),
      ] {
        let pattern = try Regex("\"\(member)\" : \"[^\"]+\"")
        try desk.folder.write(text.replacing(pattern, with: "\"\(member)\" : \"\(time)\""), to: "other.plan")
        for (command, nothing) in [
          (["apply", "--plan", "other.plan", "--auto-approve"], "changed"),
          (["sign", "other.plan", "--key", "keys/alice"], "signed"),
        ] {
          let result = try await desk.command(command).run()
          #expect(result.exitCode == 6)
          #expect(
            result.errorOutput.hasPrefix("error: nothing was \(nothing): the saved plan \"other.plan\" \(message)"),
            "\(result.errorOutput)")
          #expect(
            result.errorOutput.hasSuffix("plan again\n") || result.errorOutput.hasSuffix("if the clock is right\n"))
        }
      }
      // A signer's clock that is ahead, or far behind.
      for (offset, reason) in [
        (86400.0, "it says that it was made later than it is now; set the clock there or here"),
        (-86400.0, "it says that it was made before the plan was; set the clock where it was signed"),
      ] {
        let signature = try await desk.signature(of: text, key: "alice", signed: Date() + offset)
        try desk.folder.write("\(text)\n\(signature)", to: "other.plan")
        let result = try await desk.applySigned("other.plan", 1)
        #expect(result.exitCode == 6)
        #expect(result.errorOutput.contains(" does not count: \(reason)\n"))
      }
      #expect(try desk.server.requests().count == before)
    }
  }

  @Test("a plan that was applied is not applied again, after a rollback either, however its file is laid out")
  func appliedAgain() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      try await desk.plan("--out", "saved.plan")
      try await desk.sign("saved.plan", "--key", "keys/alice")
      // Refused before the first write: that is no apply.
      let declined = try await desk.provision(
        "apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve", "--max-changed-nodes", "1")
      #expect(declined.exitCode == 6)
      #expect(try await desk.applySigned("saved.plan", 1).exitCode == 0)
      let run = try #require(try await desk.runs().first)
      #expect(try await desk.provision("rollback", run, "--auto-approve").exitCode == 0)

      let writes = try desk.server.requests().writes.count
      let plain = try desk.parts(of: "saved.plan").content
      try desk.folder.write(plain.replacing(" : ", with: ":"), to: "again.plan")
      for plan in ["saved.plan", "again.plan"] {
        let again = try await desk.provision("apply", "--plan", plan, "--base", "europe", "--auto-approve")
        #expect(again.exitCode == 4)
        #expect(
          again.errorOutput.hasPrefix(
            "error: nothing was changed: the saved plan \"\(plan)\" was applied before, in the run \(run) by "))
        #expect(again.errorOutput.hasSuffix("; plan again\n"))
      }
      // A journal that cannot be read may be that of its apply.
      let journal = "state/infinity-provision/runs/\(run).jsonl"
      let lines = try desk.folder.read(journal)
      try desk.folder.write("?\n" + lines, to: journal)
      let unknown = try await desk.provision("apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve")
      #expect(unknown.exitCode == 1)
      #expect(
        unknown.errorOutput.hasPrefix(
          "error: nothing was changed: it is not known whether the saved plan \"saved.plan\" was applied before: reading the journal "
        ))
      try desk.folder.write(lines, to: journal)

      #expect(try desk.server.requests().writes.count == writes)
      try await desk.plan("--out", "saved.plan")
      #expect(
        try await desk.provision("apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve").exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("a plan of which nothing was done may be applied again, and one that was made in part may not")
  func partWay() async throws {
    try await Workplace.europe { desk in
      try await desk.plan("--out", "saved.plan", "--step", "5", "--step", "3")
      func apply() async throws -> ProgramResult {
        try await desk.provision("apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve")
      }
      try await desk.server.setFaults([["method": "POST", "path": "*/dns_server/*", "do": ["status": 400]]])
      #expect(try await apply().exitCode != 4)
      try await desk.server.setFaults([["method": "PATCH", "path": "*/global/*", "do": ["status": 400]]])
      #expect(try await apply().exitCode == 5)
      try await desk.server.setFaults([])
      let again = try await apply()
      #expect(again.exitCode == 4)
      #expect(again.errorOutput.contains("was applied before, in the run "))
    }
  }

  @Test("who declines, or is not there to be asked, signs nothing; there is no option that answers")
  func question() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      try await desk.plan("--out", "saved.plan")
      let text = try desk.folder.read("saved.plan")
      let declined = try await desk.sign("saved.plan", "--key", "keys/alice", answer: "n")
      #expect(declined.exitCode == 6)
      #expect(declined.errorOutput.contains("nothing was signed: declined"))
      let alone = try await desk.provision("sign", "saved.plan", "--key", "keys/alice", "--format", "json")
      #expect(alone.exitCode == 6)
      #expect(try alone.json()["error"]["code"] == "no-terminal")
      #expect(try alone.json()["savedPlan"]["signatures"] == [])
      #expect(try await desk.provision("sign", "saved.plan", "--auto-approve").exitCode == 64)
      let unapproved = try await desk.provision(
        "apply", "--plan", "saved.plan", "--base", "europe", "--format", "json")
      #expect(unapproved.exitCode == 6)
      #expect(try unapproved.json()["savedPlan"]["signatures"] == [])
      let noKey = try await desk.sign("saved.plan", "--key", "keys/missing")
      #expect(noKey.exitCode == 1)
      #expect(
        noKey.errorOutput.contains(
          "nothing was signed: ssh-keygen could not sign with the key \"keys/missing\"; "))
      #expect(try desk.folder.read("saved.plan") == text)
    }
  }

  @Test("through a link nothing is signed, nor anything that `plan --out` did not write byte for byte")
  func foreignFile() async throws {
    try await Workplace.europe { desk in
      try await desk.makeSigners("alice")
      try await desk.plan("--out", "saved.plan")
      let text = try desk.folder.read("saved.plan")
      try FileManager.default.createSymbolicLink(
        atPath: desk.folder.path("link.plan"), withDestinationPath: desk.folder.path("saved.plan"))
      let link = try await desk.sign("link.plan", "--key", "keys/alice")
      #expect(link.exitCode == 1)
      #expect(link.errorOutput.contains("link.plan is a symbolic link, which is not followed; "))
      #expect(try desk.folder.read("saved.plan") == text)

      // What one reader takes from the first member of a name, another from the last.
      for doubled in [
        text.replacing("{\n", with: "{\n  \"nodeCount\" : 1,\n", maxReplacements: 1), text + "\n",
        text.replacing("{\n", with: "{\n  \"note\" : \"harmless\",\n", maxReplacements: 1),
      ] {
        try desk.folder.write(doubled, to: "other.plan")
        let result = try await desk.provision("sign", "other.plan", "--key", "keys/alice")
        #expect(result.exitCode == 1)
        #expect(
          result.errorOutput
            == "error: nothing was signed: the saved plan \"other.plan\" is not byte for byte as `plan --out` of this version "
            + "writes it; plan again with this version, and find out who changed the file\n")
      }
      for rest in ["\nsigned 2026-01-01T00:00:00Z\nnothing\n", "\nsigned yesterday\n"] {
        try desk.folder.write(text + rest, to: "other.plan")
        let result = try await desk.provision("apply", "--plan", "other.plan", "--auto-approve")
        #expect(result.exitCode == 6)
        #expect(
          result.errorOutput
            == "error: the signatures at the end of the saved plan other.plan are not as `infinity-provision sign` wrote them; plan "
            + "again, and find out who changed the file\n")
      }
    }
  }

  @Test("two who sign at the same time: both signatures are there")
  func atOnce() async throws {
    try await Workplace.europe { desk in
      let names = ["alice", "bob", "carol", "dave"]
      try await desk.makeSigners("alice", "bob", "carol", "dave")
      try await desk.plan("--out", "saved.plan")
      try await withThrowingTaskGroup(of: Int32?.self) { group in
        for name in names {
          group.addTask { try await desk.sign("saved.plan", "--key", "keys/\(name)").exitCode }
        }
        for try await code in group { #expect(code == 0) }
      }
      #expect(try await desk.applySigned("saved.plan", 4).exitCode == 0)
    }
  }
}
