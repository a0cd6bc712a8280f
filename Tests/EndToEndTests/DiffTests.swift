import TestSupport
import Testing

/// `diff`: two deployment files in the words of a plan.
@Suite("Diff of two files")
struct DiffTests {
  /// A folder with the example and an edited copy of it. There is no server.
  private func withCopy(
    _ edits: [(String, String)],
    _ body: (TemporaryFolder, _ diff: (String...) async throws -> ProgramResult) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      try await DeploymentFixtures.europe(in: folder)
      var text = try folder.read("europe/deployment.yaml")
      for (old, new) in edits {
        #expect(text.contains(old), "\(old)")
        text = text.replacing(old, with: new)
      }
      try folder.write(text, to: "europe/new.yaml")
      try await body(folder) { (arguments: String...) in
        try await Program(
          .provision, ["diff"] + arguments, environment: ["HOME": folder.path], workingDirectory: folder.path("europe")
        ).run()
      }
    }
  }

  @Test("what is only in one, what is different, secrets by where they come from; exit code 2")
  func differences() async throws {
    let edits = [
      ("    address: fepool-eu.example.com\n    port: 5061", "    address: fepool2-eu.example.com"),
      ("{env: TURN_EU_PASSWORD}", "{env: OTHER_PASSWORD}"),
      ("  - address: 10.44.0.2\n    description: Internal DNS, Europe\n", "  - address: 10.44.0.3\n"),
      ("dnsServers: [10.44.0.2]", "dnsServers: [10.44.0.3]"),
      ("        - {name: conf03, sipTLSFQDN: conf03.vc.example.com, address: 10.44.0.12}\n", ""),
    ]
    try await withCopy(edits) { _, diff in
      let result = try await diff("deployment.yaml", "new.yaml")
      #expect(result.exitCode == 2)
      #expect(result.errorOutput == "")
      #expect(
        result.output == """
          + only in new.yaml   ~ different   - only in deployment.yaml

          Step 1  Server certificate
            - Conferencing Node  conf03
          Step 2  Lync / Skype for Business servers
            ~ Lync / Skype for Business server  Europe SfB
                Address                           fepool-eu.example.com → fepool2-eu.example.com
          Step 3  DNS servers
            + DNS server   10.44.0.3
            ~ Location     Europe
                DNS servers  10.44.0.2 → 10.44.0.3
            - DNS server   10.44.0.2
          Step 6  TURN and STUN servers
            ~ TURN server  Europe TURN
                Password     (secret, from environment variable TURN_EU_PASSWORD) → (secret, from environment variable OTHER_PASSWORD)

          Differences: 1 only in new.yaml, 3 different, 2 only in deployment.yaml.

          """)
      let json = try await diff("deployment.yaml", "new.yaml", "--format", "json")
      #expect(json.exitCode == 2)
      #expect(try json.json()["summary"] == ["create": 1, "update": 3, "delete": 2, "unchanged": 10])
      #expect(try json.json()["from"] == "deployment.yaml")
      #expect(try json.json()["managementNodes"] == .null)
    }
  }

  @Test("the same, however it is written: nothing, and exit code 0; the other Management Node is a difference")
  func same() async throws {
    try await withCopy([
      ("    port: 5061\n", ""), ("    port: 3478\n    transport: udp\n", ""), ("Europe TURN", "\"Europe TURN\""),
    ]) {
      folder, diff in
      let same = try await diff("deployment.yaml", "new.yaml")
      #expect(same.exitCode == 0)
      #expect(same.output == "No differences: deployment.yaml and new.yaml set up the same.\n")
      try folder.write(
        "managementNode: {address: \"https://lab.example.com\"}\n" + folder.read("europe/new.yaml"),
        to: "europe/new.yaml")
      let other = try await diff("deployment.yaml", "new.yaml")
      #expect(other.exitCode == 2)
      #expect(other.output.hasPrefix("Management Node  (none) → https://lab.example.com\n"))
    }
  }

  @Test("a file whose secrets come from programs that may not be run: 6, as for any command that reads it")
  func programs() async throws {
    let secret = "password: {env: TURN_EU_PASSWORD}"
    try await withCopy([(secret, "password: {command: [printf, x]}")]) { _, diff in
      #expect(try await diff("deployment.yaml", "new.yaml").exitCode == 2)
      for option in ["--no-commands", "--allow-command=ls"] {
        let refused = try await diff("deployment.yaml", "new.yaml", option)
        #expect(refused.exitCode == 6)
        #expect(refused.errorOutput.contains("error: no program was run, and nothing was changed: secrets come from"))
      }
    }
  }

  @Test("a file with errors, a location of neither file, a certificate that cannot be read")
  func failures() async throws {
    try await withCopy([("file: certs/confpool-eu.pem", "file: certs/missing.pem")]) { folder, diff in
      let unknown = try await diff("deployment.yaml", "new.yaml", "--location", "Europ")
      #expect(unknown.exitCode == 64)
      #expect(unknown.errorOutput == "error: neither file has a location \"Europ\"; did you mean \"Europe\"?\n")
      let unread = try await diff("deployment.yaml", "new.yaml")
      // What cannot be compared is no difference.
      #expect(unread.exitCode == 0)
      #expect(
        unread.output.contains(
          "Note: the certificate \"confpool-eu\" of \"new.yaml\" cannot be read here, and is not compared; "
            + "`infinity-provision validate` says why.\n"))
      // A CA file that cannot be read in either of them is not "set up the same".
      for file in ["deployment.yaml", "new.yaml"] {
        let text = try folder.read("europe/\(file)").replacing("certs/intermediates.pem", with: "certs/gone.pem")
        try folder.write(text.replacing("certs/missing.pem", with: "certs/confpool-eu.pem"), to: "europe/\(file)")
      }
      let unreadAuthorities = try await diff("deployment.yaml", "new.yaml")
      #expect(unreadAuthorities.exitCode == 0)
      #expect(
        unreadAuthorities.output == """
          No differences in what could be compared of deployment.yaml and new.yaml.
          Note: not all of "certs/gone.pem" of "deployment.yaml" can be read, and what is missing of it is not compared; \
          `infinity-provision validate` says why.
          Note: not all of "certs/gone.pem" of "new.yaml" can be read, and what is missing of it is not compared; \
          `infinity-provision validate` says why.

          """)
      try folder.write("version: 2\n", to: "europe/new.yaml")
      let wrong = try await diff("deployment.yaml", "new.yaml")
      #expect(wrong.exitCode == 1)
      #expect(
        wrong.errorOutput.hasSuffix("error: the deployment file \"new.yaml\" has errors; fix them and try again\n"))
      #expect(try await diff("-", "-").exitCode == 64)
    }
  }
}
