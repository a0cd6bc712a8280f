import TestSupport
import Testing

/// `verify` uses secrets over the network: it logs in to TURN servers, and opens keys. None of them shows, whatever answers.
@Suite(
  "Secrets do not leak from verify",
  .enabled(
    if: LoopbackSite.isInstalled,
    "needs dnsmasq, coturn, chrony and faketime; `scripts/install-prerequisites test` installs them")
)
struct VerifyCanaryTests {
  private static let nodePassword = "canary\"node\\password/1Q"
  private static let turnPassword = "canary\"turn\\password/9X"
  private static let turnSecret = "canary\"turn\\secret/4S"
  private static let wrongSecret = "canary\"wrong\\secret/6W"
  private static let passphrase = "canary\"key\\phrase/3Z"

  private static func open(
    _ body: @escaping @Sendable (Workplace, LoopbackSite, Watch) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { seed in
      let file = try seed.write(LoopbackSite.seed.serialized, to: "seed.json")
      try await Workplace.europe(["--seed", file, "--sync-delay", "0"], password: nodePassword) { desk in
        let site = try await LoopbackSite(in: desk.folder, passphrase: passphrase)
        var desk = desk
        desk.environment["TURN_EU_PASSWORD"] = turnPassword
        desk.environment["TURN_EU_SECRET"] = turnSecret
        desk.environment["CONFPOOL_EU_PASSPHRASE"] = passphrase
        desk.environment["INFINITY_LOG_LEVEL"] = "trace"
        let watch = Watch(desk, try Canaries(desk, turnPassword, turnSecret, wrongSecret, passphrase))
        try await body(desk, site, watch)
        try watch.expectNoneInFiles(except: "/site/")
      }
    }
  }

  /// Runs `verify` in all formats, and compares the findings that are errors, by check and code.
  private static func verify(
    _ desk: Workplace, _ site: LoopbackSite, _ watch: Watch, _ options: [String] = [],
    environment: [String: String?] = [:], errors: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let arguments = ["verify", desk.deployment, "--wait", "--strict"] + site.options + options
    let text = try await watch.run(arguments, environment: environment)
    let json = try await watch.run(arguments + ["--format", "json"], environment: environment)
    #expect(text.exitCode == (errors.isEmpty ? 0 : 3), "\(text.output)", sourceLocation: sourceLocation)
    #expect(json.exitCode == text.exitCode, sourceLocation: sourceLocation)
    for format in ["junit", "sarif", "prometheus"] {
      let other = try await watch.run(arguments + ["--format", format], environment: environment)
      #expect(other.exitCode == text.exitCode, sourceLocation: sourceLocation)
    }
    let findings = try json.json()["findings"].elements.filter { $0["severity"] == "error" }
    let codes = findings.map { "\($0["check"].text ?? "") \($0["code"].text ?? "")" }
    #expect(codes == errors, "\(json.output)", sourceLocation: sourceLocation)
  }

  @Test("credentials and a shared secret, right and wrong, servers up and down: in no output, log, file or argument")
  func network() async throws {
    try await Self.open { desk, site, watch in
      try await site.serve {
        #expect(try await watch.run(["apply", desk.deployment, "--auto-approve", "--wait"]).exitCode == 0)
        let wrongPassword = ["TURN_EU_PASSWORD": Self.wrongSecret]
        try await site.serveTURN(password: Self.turnPassword, secret: Self.turnSecret) {
          try await Self.verify(desk, site, watch, errors: [])
          try await Self.verify(
            desk, site, watch, ["--check", "turn"], environment: wrongPassword, errors: ["turn turn-credentials"])
          try await Self.verify(
            desk, site, watch, ["--check", "certificates"],
            environment: ["CONFPOOL_EU_PASSPHRASE": Self.wrongSecret], errors: ["certificates passphrase-wrong"])
          try desk.edit(LoopbackSite.credentials, LoopbackSite.sharedSecret)
          try desk.edit("port: \(site.turnPort)", "port: \(site.sharedSecretPort)")
          #expect(try await watch.run(["apply", desk.deployment, "--auto-approve", "--wait"]).exitCode == 0)
          try await Self.verify(desk, site, watch, errors: [])
          try await Self.verify(
            desk, site, watch, ["--check", "turn"], environment: ["TURN_EU_SECRET": Self.wrongSecret],
            errors: ["turn turn-credentials"])
        }
        try await Self.verify(desk, site, watch, errors: ["stun stun-refused", "turn turn-refused"])
      }
      // Nothing is there any more. Without its DNS server the Lync server's name would be asked elsewhere.
      try await Self.verify(
        desk, site, watch, ["--skip", "lync-tls"],
        errors: [
          "ntp-servers ntp-closed", "dns-servers dns-closed",
          "stun stun-refused", "turn turn-refused", "node-tls node-tls-refused",
        ])
      #expect(watch.runs == 37)
    }
  }

  @Test("nor where the Management Node echoes every secret, plain, JSON-escaped and in base64")
  func echoes() async throws {
    try await Self.open { desk, site, watch in
      let checks = ["--check", "configuration", "--check", "sync", "--check", "certificates"]
      #expect(try await watch.run(["apply", desk.deployment, "--auto-approve"]).exitCode == 0)
      let known = try Canaries(desk, Self.turnPassword, Self.passphrase)
      let echo = JSON.string(known.forms.joined(separator: " ; "))
      let actions: [JSON] = [
        ["status": 400, "json": ["turn_server": ["password": [echo], "__all__": [echo]]]],
        ["status": 400, "body": echo], ["status": 401, "json": ["error": echo]],
        ["status": 500, "json": ["error_message": echo]], ["status": 200, "body": echo],
        ["json": ["meta": echo, "objects": echo]],
      ]
      for action in actions {
        for path in ["*/turn_server/", "*/status/v1/worker_vm/", "*/tls_certificate/"] {
          try await desk.server.setFaults([["method": "GET", "path": .string(path), "do": action]])
          for format in ["text", "json"] {
            let result = try await watch.run(
              ["verify", desk.deployment, "--format", format, "--timeout", "2"] + checks)
            #expect(result.exitCode == 1, "\(action.serialized) at \(path): \(result.output)")
          }
        }
      }
      #expect(watch.runs == 37)
    }
  }
}
