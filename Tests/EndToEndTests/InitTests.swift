import Foundation
import TestSupport
import Testing

/// `init`: the first deployment file.
@Suite("Init")
struct InitTests {
  @Test(
    "an address is asked for on a terminal; the file has what is there, says what is open, and names three commands")
  func asked() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(["init"], environment: ["PEXIP_ADDRESS": nil, "COLUMNS": "200"]).run(
        on: PseudoTerminal()
      ) { terminal, _ in
        try await terminal.waitFor("Address of the Management Node (https://…): ")
        terminal.type(desk.server.url.replacing("https://", with: ""))
        try await terminal.waitFor("User name (default: admin): ")
        terminal.type("")
      }
      #expect(result.exitCode == 0, "\(result.errorOutput)")
      let program = try BuiltProduct.provision.path
      #expect(
        result.errorOutput.hasSuffix(
          """
          Wrote deployment.yaml (1 location). 4 values are to be decided, marked with TODO.\r
          Next:\r
            see what is left to decide  \(program) validate\r
            have a certificate issued   \(program) csr\r
            see what would be changed   \(program) plan\r

          """), "\(result.errorOutput)")
      #expect(
        try desk.folder.read("deployment.yaml") == """
          # yaml-language-server: $schema=deployment.schema.json
          # A first deployment file, written by `infinity-provision init` from \(desk.server.url).
          # Each TODO must be decided; `infinity-provision validate` names those that are left.
          version: 1

          managementNode:
            address: "\(desk.server.url)"

          # The Pexip Infinity domain (step 5): the SIP domain by which Skype for Business calls it.
          sipDomain: TODO                 # such as vc.example.com

          # The CA certificates above the pools' certificates, intermediates and root (step 1), in PEM, DER or PKCS#7.
          trustedCACertificates:
            - file: certs/ca.pem

          # A certificate for each pool (step 1). `infinity-provision csr` makes the private key and the request for your CA:
          # its common name is the pool's FQDN, its alternative names that and the FQDN of every node.
          tlsCertificates:
            - name: confpool-europe.vc.example.com
              certificate: {file: certs/confpool-europe.vc.example.com.pem}
              privateKey: {file: secrets/confpool-europe.vc.example.com.key}
              # passphrase: {env: KEY_PASSPHRASE}    # if the key is encrypted

          # The Front End pool, Front End server or Director that each location calls (step 2), never an Edge server.
          lyncServers:
            - name: Europe SfB
              address: TODO               # its FQDN, such as fepool.example.com
              port: 5061
              transport: tls

          # DNS servers inside the network, which know the Front End pools (step 3).
          dnsServers:
            - address: TODO               # such as 10.44.0.2

          # Only if users outside of the network call in: the TURN server that relays media (step 6), and in the location
          # `turnServer: TURN`, with `behindNAT: true` if its nodes are behind NAT.
          # turnServers:
          #   - name: TURN
          #     address: turn.example.com
          #     username: pexip
          #     password: {env: TURN_PASSWORD}

          locations:
            - name: Europe
              dnsServers: [TODO]            # step 3: addresses of the list above
              lyncServer: Europe SfB
              pool:                          # a Trusted Application Pool of Skype for Business
                fqdn: confpool-europe.vc.example.com    # proposed: a name that is new in DNS
                certificate: confpool-europe.vc.example.com
                serverFamily: skypeForBusiness    # or lync
                nodes:                       # step 4: each node's own FQDN
                  - {name: conf01, sipTLSFQDN: conf01.vc.example.com, address: "10.44.0.10"}
                  - {name: conf02, sipTLSFQDN: conf02.vc.example.com, address: "10.44.0.11"}
                  - {name: conf03, sipTLSFQDN: conf03.vc.example.com, address: "10.44.0.12"}

          """)
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  @Test("a user name that is typed is used, and the next commands name it; one that is given is not asked for")
  func userName() async throws {
    try await Workplace.europe(["--username", "operator"]) { desk in
      let result = try await desk.command(["init"], environment: ["COLUMNS": "200"]).run(on: PseudoTerminal()) {
        terminal, _ in
        try await terminal.waitFor("User name (default: admin): ")
        terminal.type("operator")
      }
      #expect(result.exitCode == 0, "\(result.errorOutput)")
      #expect(result.errorOutput.contains(" plan --username operator\r\n"))
      #expect(!(try desk.folder.read("deployment.yaml")).contains("operator"))
      let given = try await desk.command(
        ["init", "--out", "s"], environment: ["PEXIP_USERNAME": "operator"]
      ).run(on: PseudoTerminal()) { _, _ in }
      #expect(given.exitCode == 0)
      #expect(!given.errorOutput.contains("User name"))
    }
  }

  @Test(
    "from the first file to an empty plan: what validate names is decided, a certificate issued, and all of it applied")
  func toTheEnd() async throws {
    try await Workplace.europe { desk in
      let first = try await desk.provision("init", "--out", "europe/first.yaml", "--format", "json")
      #expect(first.exitCode == 0)
      #expect(
        try first.json()["undecided"] == [
          "sipDomain", "lyncServers[0].address", "dnsServers[0].address", "locations[0].dnsServers[0]",
        ])
      let open = try await desk.provision("validate", "europe/first.yaml")
      #expect(open.exitCode == 3)
      #expect(open.output.contains("first.yaml:10:12: error: sipDomain: still to be decided: expected a DNS name\n"))
      var text = try desk.folder.read("europe/first.yaml")
      for (old, new) in [
        ("sipDomain: TODO", "sipDomain: vc.example.com"),
        ("address: TODO               # its", "address: fepool-eu.example.com # its"),
        ("address: TODO", "address: 10.44.0.2"), ("[TODO]", "[10.44.0.2]"),
        ("file: certs/ca.pem", "file: certs/intermediates.pem"),
        ("certs/confpool-europe.vc.example.com.pem", "certs/confpool-eu.pem"),
        ("secrets/confpool-europe.vc.example.com.key", "secrets/confpool-eu.key"),
        ("# passphrase: {env: KEY_PASSPHRASE}", "passphrase: {env: CONFPOOL_EU_PASSPHRASE}"),
        ("fqdn: confpool-europe", "fqdn: confpool-eu"),
      ] {
        #expect(text.contains(old), "\(old)")
        text = text.replacing(old, with: new)
      }
      try desk.folder.write(text, to: "europe/first.yaml")
      let valid = try await desk.provision("validate", "europe/first.yaml")
      #expect(valid.exitCode == 0, "\(valid.output)")
      #expect(try await desk.provision("apply", "europe/first.yaml", "--auto-approve").exitCode == 0)
      #expect(try await desk.provision("plan", "europe/first.yaml", "--detailed-exitcode").exitCode == 0)

      // Another first file takes what is there now, and has nothing left to decide.
      let second = try await desk.provision("init", "--out", "second.yaml", "--format", "json")
      #expect(try second.json()["undecided"] == [])
      let kept = try desk.folder.read("second.yaml")
      for line in [
        "sipDomain: vc.example.com", "    dnsServers: [\"10.44.0.2\"]    # as it is on the Management Node",
        "    lyncServer: Europe SfB    # as it is on the Management Node",
        "      fqdn: confpool-eu.vc.example.com    # as in the certificate that its nodes present",
      ] { #expect(kept.contains("\n\(line)\n"), "\(kept)") }
    }
  }

  @Test("the example needs no Management Node; nothing is ever overwritten, and then nothing is asked")
  func example() async throws {
    try await Workplace.europe { desk in
      let made = try await desk.provision("init", "--example", environment: ["PEXIP_ADDRESS": nil])
      #expect(made.exitCode == 0)
      #expect(
        made.errorOutput == "Wrote deployment.yaml (1 location). 5 values are to be decided, marked with TODO.\n")
      let schema = try await desk.provision("schema").output
      #expect(try #require(try await FormatCheckers.expectSchema(schema)) > 80)
      #expect(try desk.folder.read("deployment.schema.json") == schema)
      let before = try desk.folder.read("deployment.yaml")
      symlink("nowhere", desk.folder.path("link.yaml"))
      for out in ["deployment.yaml", "link.yaml"] {
        for arguments in [["--example"], []] {
          let refused = try await desk.command(["init", "--out", out] + arguments).run()
          #expect(refused.exitCode == 6)
          #expect(
            refused.errorOutput
              == "error: no file was written: \"\(out)\" exists, and is not overwritten; name another one with --out\n")
        }
      }
      #expect(try desk.folder.read("deployment.yaml") == before)
      #expect(try desk.server.requests().isEmpty)
      let silent = try await desk.provision("init", "--out", "other.yaml", environment: ["PEXIP_ADDRESS": nil])
      #expect(silent.exitCode == 64)
      #expect(
        silent.errorOutput
          == "error: no Management Node: give --address, PEXIP_ADDRESS or --profile, or --example for a file without one\n"
      )
    }
  }

  @Test("a TODO anywhere is named by validate, and stops a plan; in quotes it is a text")
  func undecided() async throws {
    try await Workplace.europe { desk in
      try desk.edit("address: fepool-eu.example.com", "address: TODO")
      try desk.edit("description: Internal DNS, Europe", "description: \"TODO\"")
      let result = try await desk.plan()
      #expect(result.exitCode == 1)
      #expect(
        result.errorOutput.contains(
          "error: lyncServers[0].address: still to be decided: expected a DNS name or an IP address\n"))
      #expect(result.errorOutput.components(separatedBy: "still to be decided").count == 2)
    }
  }
}
