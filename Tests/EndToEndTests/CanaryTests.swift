import TestSupport
import Testing

/// No secret shows up anywhere but in the request body that must carry it: unmistakable values through every command,
/// format and failure, with the diagnostics at their loudest.
@Suite("Secrets do not leak")
struct CanaryTests {
  /// Values that differ when they are quoted or escaped.
  private static let password = "canary\"password\\7Q"
  private static let turnPassword = "canary\"turn\\password/9X"

  @Test("zero occurrences in outputs, saved plans, journals, state and process arguments; the bodies hold them")
  func everyCommand() async throws {
    try await Workplace.europe(password: Self.password) { desk in
      let canaries = try Canaries(desk, Self.turnPassword, Workplace.passphrase)
      var desk = desk
      desk.environment["TURN_EU_PASSWORD"] = Self.turnPassword
      desk.environment["INFINITY_LOG_LEVEL"] = "trace"
      let watch = Watch(desk, canaries)
      for format in ["text", "json"] {
        try await watch.run(["validate", desk.deployment, "--format", format])
        try await watch.run(["locations", desk.deployment, "--format", format])
        try await watch.run(["plan", desk.deployment, "--format", format])
        try await watch.run(["plan", desk.deployment, "--send-secrets", "--out", "\(format).plan", "--format", format])
        try await watch.run(["apply", desk.deployment, "--format", format])
        try await watch.run([
          "apply", "--plan", "\(format).plan", "--base", "europe", "--auto-approve", "--format", format,
        ])
        try await watch.run(["apply", desk.deployment, "--send-secrets", "--auto-approve", "--format", format])
        // Only the checks that ask the Management Node; VerifyCanaryTests has the others.
        try await watch.run(
          ["verify", desk.deployment, "--format", format]
            + ["configuration", "certificates", "prerequisites", "sync"].flatMap { ["--check", $0] })
        try await watch.run(["export", "--out", "exported-\(format)", "--format", format])
        try await watch.run(["init", "--out", "first-\(format).yaml", "--format", format])
        try await watch.run(["status", "--format", format])
        try await watch.run(["diff", "exported-\(format)/deployment.yaml", desk.deployment, "--format", format])
        try await watch.run(["csr", desk.deployment, "--location", "Europe", "--out", "csr-\(format)"])
        try await watch.run(["csr", desk.deployment, "--format", format])
        // The certificate in use: its key and passphrase are read, and nothing is left to be done.
        try await watch.run([
          "certificate", "import", "europe/certs/confpool-eu.pem", desk.deployment, "--format", format,
        ])
        try await watch.run(["certificate", "list", desk.deployment, "--format", format])
        try await watch.run(["certificate", "renew", desk.deployment, "--auto-approve", "--format", format])
        try await watch.run(["remove", desk.deployment, "--location", "Europe", "--dry-run", "--format", format])
        try await watch.run(["dns-records", desk.deployment])
        try await watch.run(["sfb-commands", desk.deployment])
        try await watch.run(["history", "--format", format])
        for run in try await desk.runs() { try await watch.run(["history", run, "--format", format]) }
        let run = try #require(try await desk.runs().last)
        try await watch.run(["rollback", run, "--auto-approve", "--format", format])
      }
      try await watch.run(["plan", desk.deployment, "--color", "always", "--insecure"])
      try watch.expectNoneInFiles()
      #expect(watch.runs > 20)

      let bodies = try desk.server.requests().writes.compactMap(\.body)
      #expect(bodies.contains { $0["password"] == .string(Self.turnPassword) })
      #expect(bodies.contains { $0["private_key_passphrase"] == .string(Workplace.passphrase) })
      #expect(bodies.contains { $0["private_key"].text?.contains(canaries.keyLine) == true })
    }
  }

  @Test("nor in failures whose answers echo every secret, plain, escaped as in JSON and URLs, and in base64")
  func everyFailure() async throws {
    try await Workplace.europe(password: Self.password) { desk in
      let canaries = try Canaries(desk, Self.turnPassword, Workplace.passphrase)
      var desk = desk
      desk.environment["TURN_EU_PASSWORD"] = Self.turnPassword
      desk.environment["INFINITY_LOG_LEVEL"] = "trace"
      let watch = Watch(desk, canaries)
      #expect(canaries.formsInURLs.contains { $0.contains("%22") } && canaries.formsInURLs.count > 6)
      let echo = canaries.forms.joined(separator: " ; ")
      let actions: [JSON] = [
        ["status": 400, "json": ["turn_server": ["password": [.string(echo)], "__all__": [.string(echo)]]]],
        ["status": 400, "body": .string(echo)],
        ["status": 401, "json": ["error": .string(echo)]],
        ["status": 500, "json": ["error_message": .string(echo)]],
        ["status": 200, "body": .string(echo)],
        ["redirect": .string("https://example.com/?p=" + canaries.formsInURLs.joined(separator: "&p="))],
        ["json": ["meta": .string(echo), "objects": .string(echo)]],
        ["reset": "after"],
      ]
      for action in actions {
        for (method, path) in [("POST", "*/turn_server/"), ("POST", "*/tls_certificate/"), ("GET", "*/turn_server/")] {
          try await desk.server.setFaults([["method": .string(method), "path": .string(path), "do": action]])
          let format = method == "GET" ? "json" : "text"
          try await watch.run(["apply", desk.deployment, "--auto-approve", "--timeout", "1", "--format", format])
        }
      }
      try await watch.run(["plan", desk.deployment], environment: ["PEXIP_CA_FILE": nil])
      try await watch.run(["plan", desk.deployment, "--address", "https://127.0.0.1:1"])
      try await watch.run(["plan", desk.deployment], environment: ["CONFPOOL_EU_PASSPHRASE": Self.turnPassword])
      for run in try await desk.runs() { try await watch.run(["history", run]) }
      try watch.expectNoneInFiles()
    }
  }

  @Test("a saved deployment with secrets in plain text shows none of them")
  func plaintext() async throws {
    try await Workplace.europe(password: Self.password) { desk in
      let canaries = try Canaries(desk, Self.turnPassword, Workplace.passphrase)
      let watch = Watch(desk, canaries)
      try desk.edit("{env: TURN_EU_PASSWORD}", "'\(Self.turnPassword)'")
      for command in ["validate", "plan"] {
        for options in [[], ["--allow-plaintext-secrets"], ["--format", "json"]] {
          try await watch.run([command, desk.deployment] + options)
        }
      }
      try await watch.run(["apply", desk.deployment, "--allow-plaintext-secrets", "--auto-approve"])
      #expect(try await desk.server.state()["objects"]["turn_server"][0]["password"] == .string(Self.turnPassword))
      try watch.expectNoneInFiles()
    }
  }

  @Test("nor the key of an OAuth2 client, nor the token that it gets")
  func oauth2() async throws {
    try await withTemporaryFolder { keys in
      let made = try await Program(
        "bash",
        [
          "-c",
          "openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem && openssl pkey -in key.pem -pubout -out public.pem",
        ], workingDirectory: keys.path
      ).run()
      #expect(made.exitCode == 0)
      try await Workplace.europe(["--oauth2-client", "provisioning=\(keys.path("public.pem"))"]) { desk in
        var canaries = try Canaries(desk, Self.turnPassword, Workplace.passphrase)
        canaries.forms.append(String(try keys.read("key.pem").split(separator: "\n")[1]))
        canaries.forms.append("Bearer ey")
        let watch = Watch(desk, canaries)
        let options = [
          "--oauth2-client-id", "provisioning", "--oauth2-key-file", keys.path("key.pem"), "--log-level", "trace",
        ]
        let environment: [String: String?] = ["PEXIP_PASSWORD": nil]
        let plan = try await watch.run(["plan", desk.deployment] + options, environment: environment)
        #expect(plan.exitCode == 0)
        try await watch.run(["apply", desk.deployment, "--auto-approve"] + options, environment: environment)
        #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
        try watch.expectNoneInFiles()
      }
    }
  }
}
