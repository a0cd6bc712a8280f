import Foundation
import NIOCore
import TestSupport
import Testing

@testable import InfinityProvisioning

@Suite("TLS checks, against openssl s_server")
struct TLSProbeTests {
  private static let mark = SiteFixture.mark

  /// Everything that the check of a node says about a listener.
  private static func nodeFindings(
    _ name: String, chain: [String] = ["intermediate"], options: [String] = ["-verify", "1"], given: [String] = ["root"]
  ) async throws -> [Finding] {
    let wanted = try await TLSFixture.certificates("right").first?.summary
    var authorities: [X509Certificate] = []
    for name in given { authorities += try await TLSFixture.certificates(name) }
    let trusted = authorities
    return try await TLSFixture.present(name, chain: chain, options) { address in
      let sight = try await TLSProbe(address: address, serverName: "conf01.example.com").look()
      let rules = PresentedCertificateRules("node \"conf01\"", FindingCode.nodeTLS.presented, mark, now: Date())
      return rules.handshake(sight) + rules.identity(sight, wanted) + rules.validity(sight)
        + rules.names(sight, "conf01.example.com") + rules.usage(sight, isSeenByOpenSSL: false)
        + rules.completeness(sight, trusted) + rules.clientCertificate(sight)
    }
  }

  @Test(
    "the right certificate, its chain and the question for the client's: nothing to mend",
    arguments: ["-tls1_2", "-tls1_3"])
  func right(_ version: String) async throws {
    #expect(try await Self.nodeFindings("right", options: ["-verify", "1", version]) == [])
    #expect(try await Self.nodeFindings("right", options: ["-verify", "1", version], given: ["intermediate"]) == [])
  }

  @Test("a server that insists on a client certificate shows all the same", arguments: ["-tls1_2", "-tls1_3"])
  func insists(_ version: String) async throws {
    #expect(try await Self.nodeFindings("right", options: ["-Verify", "1", version]) == [])
  }

  @Test("a server that asks for no client certificate", arguments: ["-tls1_2", "-tls1_3"])
  func doesNotAsk(_ version: String) async throws {
    #expect(
      try await Self.nodeFindings("right", options: [version]).map(\.message) == [
        "node \"conf01\" does not ask for a client certificate, so it cannot distinguish Lync servers from others; turn SIP TLS"
          + " certificate verification on at the Management Node"
      ])
  }

  @Test("a handshake that broke off before the question tells nothing about it")
  func brokenHandshake() async throws {
    let sight = TLSSight(certificates: try await TLSFixture.certificates("right"))
    let rules = PresentedCertificateRules("node \"conf01\"", FindingCode.nodeTLS.presented, Self.mark, now: Date())
    #expect(
      rules.clientCertificate(sight) == [
        Finding(
          .warning, .check.notChecked,
          "node \"conf01\" aborted the handshake, so it is not known whether it asks for a client certificate; check its own log",
          at: Self.mark)
      ])
  }

  @Test("another certificate than the file's, though its names are right")
  func renewed() async throws {
    let findings = try await Self.nodeFindings("renewed")
    #expect(findings.map(\.code.text) == ["node-tls-wrong-certificate"])
    #expect(findings.first?.message.hasPrefix("node \"conf01\" presents pool.example.com (SHA-256 ") == true)
  }

  @Test(
    "expired, wildcard, other names, foreign, incomplete",
    arguments: [
      ("expired", ["node-tls-wrong-certificate", "node-tls-expired"]),
      ("wildcard", ["node-tls-wrong-certificate", "node-tls-wildcard"]),
      ("another", ["node-tls-wrong-certificate", "node-tls-name"]),
    ])
  func wrong(_ name: String, _ codes: [String]) async throws {
    #expect(try await Self.nodeFindings(name).map(\.code.text) == codes)
  }

  @Test("what this tool's TLS library refuses is looked at all the same")
  func refusedHere() async throws {
    let codes = ["node-tls-wrong-certificate", "node-tls-expired", "node-tls-name", "node-tls-no-server-auth"]
    let asking = try await Self.nodeFindings("signs-nothing", options: ["-verify", "1"]).map(\.code.text)
    #expect(asking == codes)
    let silent = try await Self.nodeFindings("signs-nothing", options: []).map(\.code.text)
    #expect(silent == codes + ["node-tls-no-client-certificate"])
    // In TLS 1.3 its certificate is encrypted, and this server speaks nothing else.
    await #expect(throws: ConnectionFailure.handshakeFailed(.keyUsage)) {
      _ = try await Self.nodeFindings("signs-nothing", options: ["-verify", "1", "-tls1_3"])
    }
  }

  @Test("where this tool's TLS library did not go on, that is said, with why")
  func refusal() {
    var sight = TLSSight()
    let rules = PresentedCertificateRules("node \"conf01\"", FindingCode.nodeTLS.presented, Self.mark, now: Date())
    #expect(rules.handshake(sight).isEmpty)
    sight.refusal = .unsupportedHere
    #expect(
      rules.handshake(sight).map(\.message) == [
        "node \"conf01\": it uses something that this tool's TLS library does not support, and others may; check it with openssl s_client"
      ])
  }

  @Test("a self-signed certificate leads nowhere")
  func selfSigned() async throws {
    #expect(
      try await Self.nodeFindings("lonely", chain: []).last?.message
        == "node \"conf01\" presents a self-signed certificate, which does not lead to a CA; have one issued by a CA of trustedCACertificates"
    )
  }

  @Test("a chain without its intermediate certificate, and one that leads to no given CA")
  func chains() async throws {
    #expect(
      try await Self.nodeFindings("right", chain: [], given: ["root", "intermediate"]).map(\.message) == [
        "node \"conf01\" does not present the intermediate CA certificate \"Test Intermediate\"; import it with"
          + " trustedCACertificates, and wait until the node is in sync"
      ])
    #expect(try await Self.nodeFindings("right", chain: [], given: ["root"]).map(\.code.text) == ["node-tls-untrusted"])
    #expect(try await Self.nodeFindings("right", given: ["other"]).map(\.code.text) == ["node-tls-untrusted"])
    let foreign = try await Self.nodeFindings("foreign", chain: [])
    #expect(foreign.map(\.code.text) == ["node-tls-wrong-certificate", "node-tls-untrusted"])
  }

  @Test("a CA of the right name but with another key is no issuer")
  func sameName() async throws {
    let leaf = try await TLSFixture.certificates("right")
    let issuers = try await TLSFixture.certificates("intermediate", "root")
    #expect(PresentedChain(leaf + issuers, authorities: []) == .untrusted(issuer: "CN=Test Root"))
    #expect(PresentedChain(leaf + issuers, authorities: issuers) == .complete)
    #expect(PresentedChain([], authorities: issuers) == .untrusted(issuer: ""))
  }

  @Test("a port without TLS, a closed one and a silent one are told apart")
  func failures() async throws {
    let closed = try SocketAddress(ipAddress: "127.0.0.1", port: ServerProgram.freePort())
    await #expect(throws: ConnectionFailure.refused) { try await TLSProbe(address: closed).look() }
    try await SilentListener.with { port in
      let silent = try SocketAddress(ipAddress: "127.0.0.1", port: port)
      await #expect(throws: ConnectionFailure.silent) {
        try await TLSProbe(address: silent, timeout: .milliseconds(200)).look()
      }
    }
    try await STUNPeer.greet { plain async throws in
      await #expect(throws: ConnectionFailure.handshakeFailed(.noTLS)) { try await TLSProbe(address: plain).look() }
    }
    try await STUNPeer.hangUp { closing async throws in
      await #expect(throws: ConnectionFailure.handshakeFailed(.closed)) { try await TLSProbe(address: closing).look() }
    }
  }

  @Test("a server that speaks only TLS 1.1")
  func tooOld() async throws {
    try await TLSFixture.present("right", chain: [], ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"]) { address in
      await #expect(throws: ConnectionFailure.handshakeFailed(.tooOld)) { try await TLSProbe(address: address).look() }
    }
  }

  @Test("a server with no cipher in common")
  func noCommonCipher() async throws {
    try await TLSFixture.present("right", chain: [], ["-tls1_2", "-cipher", "ECDHE-ECDSA-ARIA256-GCM-SHA384"]) {
      address in
      await #expect(throws: ConnectionFailure.handshakeFailed(.nothingInCommon)) {
        try await TLSProbe(address: address).look()
      }
    }
  }

  @Test("a server that insists on names and does not know this one")
  func unknownName() async throws {
    let folder = try await TLSFixture.folder
    let options = [
      "-servername", "known.example.com", "-servername_fatal", "-cert2", folder.path("right.pem"), "-key2",
      folder.path("right.key"),
    ]
    try await TLSFixture.present("right", chain: [], options) { address in
      await #expect(throws: ConnectionFailure.handshakeFailed(.nameUnknown)) {
        try await TLSProbe(address: address, serverName: "other.example.com").look()
      }
    }
  }

  @Test("failures are told in words of the field, each with what to do")
  func failureTexts() {
    func text(_ failure: HandshakeFailure) -> Finding {
      STUNChecks.finding(
        .handshakeFailed(failure), "node \"conf01\"", FindingCode.nodeTLS.presented.connection, Self.mark)
    }
    #expect(
      text(.tooOld)
        == Finding(
          .nodeTLS.presented.connection.handshake,
          "node \"conf01\": it speaks only TLS older than 1.2; turn TLS 1.2 on there",
          at: Self.mark))
    #expect(
      text(.keyUsage)
        == Finding(
          .warning, .check.notChecked,
          "node \"conf01\": the key usage of its certificate lacks digitalSignature, or keyEncipherment where it uses the key so, which this"
            + " tool's TLS library refuses and others may take; check it with openssl s_client, or have a certificate issued with both",
          at: Self.mark))
    #expect(HandshakeFailure(libraryText: "KEY_USAGE_BIT_INCORRECT at ssl_x509.cc") == .keyUsage)
    #expect(
      text(.unsupportedHere)
        == Finding(
          .warning, .check.notChecked,
          "node \"conf01\": it uses something that this tool's TLS library does not support, and others may; check it with openssl s_client",
          at: Self.mark))
  }
}

@Suite("The check of a Lync server, against openssl s_server")
struct LyncTLSTests {
  private static func outcome(
    _ name: String, given: [String], address host: String = "127.0.0.1", options: [String] = ["-verify", "1"]
  ) async throws -> CheckOutcome? {
    try await TLSFixture.present(name, options) { address in
      try await withTemporaryFolder { folder in
        var bundle = ""
        for name in given { bundle += try await TLSFixture.pem(name) }
        try folder.write(bundle, to: "ca.pem")
        let context = try await ContextFixture.make(
          """
          version: 1
          trustedCACertificates:
            - file: ca.pem
          lyncServers:
            - {name: Europe SfB, address: \(host), port: \(address.port ?? 0)}
          locations:
            - name: Europe
              lyncServer: Europe SfB
          """, in: folder)
        return try await TLSChecks(context).lync(try #require(context.sites.first))
      }
    }
  }

  @Test("trusted by the root; what it presents is a note")
  func trusted() async throws {
    for authorities in [["root"], ["intermediate", "root"]] {
      let outcome = try await Self.outcome("right", given: authorities)
      #expect(outcome?.findings == [])
      #expect(outcome?.notes.first?.contains(" presents pool.example.com (SHA-256 ") == true)
    }
  }

  @Test("of a CA that is given without its root, which OpenSSL needs")
  func withoutRoot() async throws {
    let findings = try await Self.outcome("right", given: ["intermediate"])?.findings
    #expect(findings?.map(\.code.text) == ["not-checked"])
    #expect(
      findings?.first?.message.contains(
        " presents a chain that leads to the CA certificate \"Test Intermediate\", and no root CA was found above it: its issuer"
          + " \"CN=Test Root\" must be one that Pexip Infinity trusts; add the root's certificate to trustedCACertificates, unless it is built"
          + " in there, which cannot be seen") == true)
  }

  @Test("of a key that may not be used so: all that is wrong with it is told")
  func refusedHere() async throws {
    let outcome = try await Self.outcome("signs-nothing", given: ["root"])
    #expect(
      outcome?.findings.map(\.code.text) == [
        "lync-tls-expired", "not-checked", "lync-tls-no-server-auth",
      ])
  }

  @Test("of a CA that is not given")
  func untrusted() async throws {
    let findings = try await Self.outcome("right", given: ["other"])?.findings
    #expect(findings?.map(\.code.text) == ["lync-tls-untrusted"])
    #expect(findings?.first?.message.contains("presents a certificate of \"CN=Test Root\"") == true)
    #expect(findings?.first?.mark?.path == "locations[0].lyncServer")
  }

  @Test("expired")
  func expired() async throws {
    #expect(try await Self.outcome("expired", given: ["root"])?.findings.map(\.code.text) == ["lync-tls-expired"])
  }

  @Test("of another name than the server's address")
  func otherName() async throws {
    let findings = try await Self.outcome("right", given: ["root"], address: "localhost")?.findings
    #expect(findings?.map(\.code.text) == ["lync-tls-name"])
  }

  @Test("given by an IP address, of which its certificate says nothing")
  func addressNotInCertificate() async throws {
    let findings = try await Self.outcome("another", given: ["root"])?.findings
    #expect(findings?.map(\.code.text) == ["not-checked"])
    #expect(
      findings?.first?.message.contains(
        " presents a certificate without the IP address \"127.0.0.1\" (it has \"other.example.com\"), so it is not known whether"
          + " it is the server that is meant; give the server by a name of its certificate") == true)
  }

  @Test(
    "a Front End pool: every address is looked at, and one that is closed is a finding of its own",
    .enabled(if: ServerProgram.dnsmasq.isInstalled, "needs dnsmasq"))
  func pool() async throws {
    let records = ["127.0.0.1 conf01.example.com", "127.0.0.9 conf01.example.com"]
    try await DNSFixture.serve(records) { dnsPort async throws in
      try await TLSFixture.present("right") { address in
        try await withTemporaryFolder { folder in
          let port = address.port ?? 0
          try folder.write(try await TLSFixture.pem("root"), to: "ca.pem")
          var context = try await ContextFixture.make(
            """
            version: 1
            trustedCACertificates:
              - file: ca.pem
            lyncServers:
              - {name: Europe SfB, address: conf01.example.com, port: \(port)}
            locations:
              - name: Europe
                dnsServers: []
                lyncServer: Europe SfB
            """, in: folder)
          context.network.dnsPort = dnsPort
          var site = try #require(context.sites.first)
          site.dnsServers = [SiteFixture.target("127.0.0.1", "127.0.0.1", 53, "udp")]
          let outcome = try await TLSChecks(context).lync(site)
          let name = "Lync server \"Europe SfB\" (conf01.example.com:\(port))"
          #expect(outcome?.notes.count == 1)
          #expect(
            outcome?.notes.first?.hasPrefix("\(name) at 127.0.0.1 presents pool.example.com (SHA-256 ") == true)
          #expect(
            outcome?.findings.map(\.message) == [
              "\(name) at 127.0.0.9 refuses the connection: nothing listens on that port, or a firewall rejects it; correct"
                + " address and port, or start the service; other addresses of that name do answer, so only some calls"
                + " fail: fix this one, or remove its record from DNS"
            ])
        }
      }
    }
  }
}
