import Foundation
import TestSupport
import Testing

/// `plan --out` on one machine, `apply --plan` on another.
@Suite("Saved plans")
struct SavedPlanTests {
  @Test("a saved plan is applied exactly, without the deployment file; applying it again is refused")
  func roundTrip() async throws {
    try await Workplace.europe { desk in
      let planned = try await desk.plan("--out", "saved.plan")
      #expect(planned.exitCode == 0)
      #expect(
        planned.errorOutput
          == "The plan was saved to saved.plan; `infinity-provision apply --plan saved.plan` applies it.\n")
      let attributes = try FileManager.default.attributesOfItem(atPath: desk.folder.path("saved.plan"))
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)

      // Another machine: only the secrets, elsewhere.
      try FileManager.default.createDirectory(
        atPath: desk.folder.path("vault"), withIntermediateDirectories: true)
      try FileManager.default.moveItem(
        atPath: desk.folder.path("europe/secrets"), toPath: desk.folder.path("vault/secrets"))
      try FileManager.default.removeItem(atPath: desk.folder.path("europe"))
      let missing = try await desk.provision("apply", "--plan", "saved.plan", "--auto-approve")
      #expect(missing.exitCode == 1)
      #expect(missing.errorOutput.contains("secrets/confpool-eu.key"))
      #expect(try desk.server.requests().writes.isEmpty)

      let applied = try await desk.provision("apply", "--plan", "saved.plan", "--base", "vault", "--auto-approve")
      #expect(applied.exitCode == 0)
      #expect(applied.output.hasSuffix("Apply: 15 applied, 0 failed, 0 never tried.\n"))

      let writes = try desk.server.requests().writes.count
      let again = try await desk.provision(
        "apply", "--plan", "saved.plan", "--base", "vault", "--auto-approve", "--format", "json")
      #expect(again.exitCode == 4)
      #expect(try again.json()["error"]["code"] == "plan-applied")
      #expect(try desk.server.requests().writes.count == writes)
    }
  }

  @Test("it holds secrets only as where they come from, with paths relative to the deployment file")
  func secretsAsReferences() async throws {
    try await Workplace.europe { desk in
      try await desk.plan("--out", "saved.plan")
      let text = try desk.folder.read("saved.plan")
      #expect(text.contains("\"path\" : \"secrets/confpool-eu.key\""))
      #expect(text.contains("\"env\" : \"TURN_EU_PASSWORD\""))
      #expect(!text.contains(Workplace.turnPassword))
      #expect(!text.contains(Workplace.passphrase))
      #expect(!text.contains("PRIVATE KEY"))

      try desk.edit("{env: TURN_EU_PASSWORD}", "in-plain-text")
      let refused = try await desk.plan("--allow-plaintext-secrets", "--out", "other.plan")
      #expect(refused.exitCode == 1)
      #expect(
        refused.errorOutput.contains("the plan was not saved: the deployment file contains a secret in plain text"))
      #expect(!FileManager.default.fileExists(atPath: desk.folder.path("other.plan")))
    }
  }

  @Test("an object that moved since is named, exit code 4, nothing is changed")
  func moved() async throws {
    try await Workplace.europe { desk in
      try await desk.plan("--out", "saved.plan")
      try await desk.server.patch("/api/admin/configuration/v1/global/1/", ["local_mssip_domain": "other.example.com"])
      try await desk.server.post(
        "/api/admin/configuration/v1/mssip_proxy/", ["name": "Europe SfB", "address": "fepool-eu.example.com"])
      let count = try desk.server.requests().writes.count
      let result = try await desk.provision("apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve")
      #expect(result.exitCode == 4)
      #expect(result.output == "")
      #expect(
        result.errorOutput == """
          error: nothing was changed: the saved plan "saved.plan" no longer fits the Management Node; plan again
            Lync server "Europe SfB" was created after the plan was made, by someone else or another run (/api/admin/configuration/v1/mssip_proxy/1/); it was left unchanged: plan again
            global settings "global" changed after the plan was made (local_mssip_domain); it was left unchanged: plan again

          """)
      #expect(try desk.server.requests().writes.count == count)
    }
  }

  @Test("a node that was moved to another location since, or got another address, is named: exit code 4")
  func movedNode() async throws {
    try await Workplace.europe { desk in
      let api = "/api/admin/configuration/v1"
      try await desk.plan("--out", "saved.plan")
      try await desk.server.post("\(api)/system_location/", ["name": "Elsewhere"])
      try await desk.server.patch("\(api)/worker_vm/2/", ["system_location": .string("\(api)/system_location/2/")])
      try await desk.server.patch("\(api)/worker_vm/3/", ["address": "10.44.9.9"])
      let count = try desk.server.requests().writes.count
      let result = try await desk.provision("apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve")
      #expect(result.exitCode == 4)
      #expect(
        result.errorOutput == """
          error: nothing was changed: the saved plan "saved.plan" no longer fits the Management Node; plan again
            Conferencing Node "conf02" changed after the plan was made (system_location); it was left unchanged: plan again
            Conferencing Node "conf03" changed after the plan was made (address); it was left unchanged: plan again

          """)
      #expect(try desk.server.requests().writes.count == count)
    }
  }

  @Test("a plan for another Management Node, a file that is no plan, one of another version, one that is not there")
  func unusable() async throws {
    try await Workplace.europe { desk in
      try await desk.plan("--out", "saved.plan")
      let text = try desk.folder.read("saved.plan")
      try desk.folder.write(text.replacing(desk.server.url, with: "https://other.example.com"), to: "other.plan")
      let other = try await desk.provision("apply", "--plan", "other.plan", "--base", "europe", "--auto-approve")
      #expect(other.exitCode == 4)
      #expect(
        other.errorOutput.contains(
          "the saved plan \"other.plan\" was made for https://other.example.com, not for \(desk.server.url); apply it there,"
            + " or make a plan for this one"))

      let url = desk.server.url.replacing("https://", with: "https://user:canary@")
      try desk.folder.write(text.replacing(desk.server.url, with: url), to: "password.plan")
      for command in [["apply", "--plan", "password.plan", "--auto-approve"], ["show", "password.plan"]] {
        let refused = try await desk.command(command).run()
        #expect(refused.exitCode == 1)
        #expect(!(refused.output + refused.errorOutput).contains("canary"))
      }

      // Whoever reviews it would see what the escape makes of the screen.
      try desk.folder.write(
        text.replacing(desk.server.url, with: #"https://other.example.com\u001b[2J"#), to: "escape.plan")
      let expectations = [
        (
          "escape.plan",
          "error: escape.plan is not a plan that `infinity-provision plan --out` wrote; make one with that command\n"
        ),
        (
          desk.deployment,
          "error: europe/deployment.yaml is not a plan that `infinity-provision plan --out` wrote; make one with that command\n"
        ),
        ("version2", "error: the saved plan version2 has format version 2, and this version reads 1; plan again\n"),
        (
          "later",
          "error: the saved plan later has format version 2 (infinity-provision 9.1.0 wrote it), and this version reads 1; plan "
            + "again\n"
        ),
        (
          "missing",
          "error: the saved plan missing cannot be read: No such file or directory; give the file that `infinity-provision plan "
            + "--out` wrote (runs are listed by `infinity-provision history`)\n"
        ),
      ]
      try desk.folder.write("{\"formatVersion\": 2}", to: "version2")
      try desk.folder.write("{\"formatVersion\": 2, \"version\": \"9.1.0\"}", to: "later")
      for (file, message) in expectations {
        let result = try await desk.provision("apply", "--plan", file, "--auto-approve")
        #expect(result.exitCode == 1)
        #expect(result.errorOutput == message)
      }
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }
  @Test("a secret that no longer fits is named before the first change: a passphrase, a key, a password too long")
  func misfitSecrets() async throws {
    try await Workplace.europe { desk in
      try await desk.plan("--out", "saved.plan")
      let apply = ["apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve"]
      func refused(_ environment: [String: String?] = [:]) async throws -> String {
        let result = try await desk.command(apply, environment: environment).run(input: "")
        #expect(result.exitCode == 1)
        return result.errorOutput
      }
      let misfit = """
        error: nothing was changed: the saved plan "saved.plan" needs secrets that are missing or do not fit; its paths are taken \
        from --base

        """
      let secrets = try await refused([
        "CONFPOOL_EU_PASSPHRASE": "another", "TURN_EU_PASSWORD": String(repeating: "x", count: 101),
      ])
      #expect(
        secrets == """
          europe/deployment.yaml:14:17: error: tlsCertificates[0].passphrase: wrong passphrase: the private key cannot be opened with it
          europe/deployment.yaml:32:15: error: turnServers[0].password: the secret has 101 characters; the Management Node keeps at most 100
          \(misfit)
          """)

      let key = try desk.folder.read("europe/secrets/confpool-eu.key")
      _ = try await Program(
        "openssl", ["genrsa", "-out", desk.folder.path("europe/secrets/confpool-eu.key"), "2048"]
      ).run()
      let otherKey = try await refused()
      #expect(
        otherKey == """
          europe/deployment.yaml:13:17: error: tlsCertificates[0].privateKey: the private key is not that of the certificate \
          "confpool-eu.vc.example.com"; give the key that its request was made with
          \(misfit)
          """)
      #expect(try desk.server.requests().writes.isEmpty)

      try desk.folder.write(key, to: "europe/secrets/confpool-eu.key")
      #expect(try await desk.command(apply).run(input: "").exitCode == 0)
      #expect(try await desk.plan().exitCode == 0)
    }
  }
}
