import InfinityAPI
import InfinityProvisioning
import Testing

@Suite("Reading a deployment file")
struct DeploymentReaderTests {
  private func read(_ text: String, plaintext: Bool = false) -> DeploymentReader.Reading {
    DeploymentReader(allowsPlaintextSecrets: plaintext).read(standardInput: Array(text.utf8))
  }

  @Test func `the guide's example has every value in its place`() throws {
    let folder = try ScratchFolder(["europe.yaml": ExampleDeployment.text])
    let reading = DeploymentReader().read(path: folder.file("europe.yaml"))
    #expect(reading.findings.isEmpty)
    let deployment = try #require(reading.valid)
    #expect(deployment.address?.value == "https://manager.example.com")
    #expect(deployment.caFile?.path == folder.file("certs/manager-ca.pem"))
    #expect(deployment.caFile?.written == "certs/manager-ca.pem")
    #expect(deployment.sipDomain.value?.value == "vc.example.com")
    #expect(deployment.trustedCACertificates.map(\.path) == [folder.file("certs/intermediates.pem")])
    let certificate = try #require(deployment.tlsCertificates.first)
    #expect(certificate.name.value == "confpool-eu")
    #expect(certificate.certificate.path == folder.file("certs/confpool-eu.pem"))
    #expect(certificate.passphrase?.origin == .environment("CONFPOOL_EU_PASSPHRASE"))
    let lync = try #require(deployment.lyncServers.first)
    #expect(lync.name.value == "Europe SfB")
    #expect(lync.port == .set(5061))
    #expect(lync.transport == .set("tls"))
    #expect(lync.description == .leave)
    #expect(deployment.dnsServers.first?.description == .set("Internal DNS, Europe"))
    let turn = try #require(deployment.turnServers.first)
    guard case .credentials("pexip", let password) = turn.authentication else {
      Issue.record("not credentials: \(turn.authentication)")
      return
    }
    #expect(password.origin == .environment("TURN_EU_PASSWORD"))
    #expect(password.mark.description(in: folder) == "europe.yaml:34:15 turnServers[0].password")
    let location = try #require(deployment.locations.first)
    #expect(location.name.mark.description(in: folder) == "europe.yaml:39:11 locations[0].name")
    #expect(location.dnsServers.value?.map(\.value) == ["10.44.0.2"])
    #expect(location.lyncServer.value?.value == "Europe SfB")
    #expect(location.turnServer.value?.value == "Europe TURN")
    #expect(location.stunServer == .leave)
    #expect(location.behindNAT?.value == true)
    let pool = try #require(location.pool)
    #expect(pool.serverFamily == .lync)
    #expect(pool.nodes.map(\.name.value) == ["conf01", "conf02", "conf03"])
    #expect(pool.nodes[2].sipTLSFQDN.value == "conf03.vc.example.com")
    #expect(pool.nodes[2].address?.value == "10.44.0.12")
  }

  @Test func `what is null is cleared, what is left out is left`() throws {
    let reading = read(
      """
      version: 1
      sipDomain: null
      stunServers:
      lyncServers:
        - {name: SfB, address: fepool.example.com, description: null}
      locations:
        - {name: Asia, description: ~, sipDomain: null, lyncServer: null, dnsServers: null, stunServer: }
      """)
    #expect(reading.findings.isEmpty)
    let deployment = try #require(reading.valid)
    #expect(deployment.sipDomain == .clear)
    #expect(deployment.stunServers.isEmpty)
    #expect(deployment.lyncServers.first?.description == .clear)
    let location = try #require(deployment.locations.first)
    #expect(location.description == .clear)
    #expect(location.sipDomain == .clear)
    #expect(location.lyncServer == .clear)
    #expect(location.dnsServers == .clear)
    #expect(location.stunServer == .clear)
    #expect(location.turnServer == .leave)
    #expect(location.pool == nil)
  }

  @Test func `anchors, aliases and merges are resolved, and what is written beside a merge wins`() throws {
    let reading = read(
      """
      version: 1
      x-lync: &lync {port: 5062, transport: tcp}
      x-text: &text {description: Shared, transport: tls}
      lyncServers:
        - {<<: *lync, name: A, address: a.example.com}
        - {<<: [*text, *lync], name: B, address: b.example.com, port: 5063}
      """)
    #expect(reading.findings.isEmpty)
    let servers = try #require(reading.valid).lyncServers
    #expect(servers.map(\.port) == [.set(5062), .set(5063)])
    #expect(servers.map(\.transport) == [.set("tcp"), .set("tls")])
    #expect(servers.map(\.description) == [.leave, .set("Shared")])
  }

  @Test func `the order of keys and entries does not change what is declared`() throws {
    let one = read(
      "version: 1\nsipDomain: a.example.com\nlyncServers:\n- {name: A, address: a.b}\n- {name: B, address: c.d}")
    let other = read(
      "lyncServers:\n- {address: c.d, name: B}\n- {address: a.b, name: A}\nsipDomain: a.example.com\nversion: 1")
    var left = try #require(one.valid)
    var right = try #require(other.valid)
    left.lyncServers.sort { $0.name.value < $1.name.value }
    right.lyncServers.sort { $0.name.value < $1.name.value }
    #expect(left == right)
  }

  @Test func `lengths are counted in characters, not bytes`() throws {
    let name = String(repeating: "ü", count: 250)
    #expect(read("version: 1\nlocations: [{name: \(name)}]").findings.isEmpty)
    #expect(
      read("version: 1\nlocations: [{name: \(name)ü}]").findings.map(\.description)
        == ["-:2:20: error: locations[0].name: 251 characters, but at most 250 are allowed"])
  }

  @Test func `a plain text secret that is allowed is a warning, and the secret is kept`() throws {
    let text = """
      version: 1
      turnServers:
        - {name: T, address: 192.0.2.1, username: u, password: canary-7d1}
      """
    let reading = read(text, plaintext: true)
    #expect(
      reading.findings.map(\.description) == [
        "-:3:58: warning: turnServers[0].password: a secret in plain text; write {env: NAME}, {file: path} or "
          + "{command: [program, argument, …]} instead"
      ])
    let server = try #require(reading.valid?.turnServers.first)
    guard case .credentials(_, let password) = server.authentication, case .plaintext(let secret) = password.origin
    else {
      Issue.record("no plain text password")
      return
    }
    #expect(secret.reveal() == "canary-7d1")
    #expect(!"\(reading)".contains("canary"))
  }

  @Test func `a file that is not there is an error that says so`() {
    let reading = DeploymentReader().read(path: "no/such/file.yaml")
    #expect(reading.deployment == nil)
    #expect(
      reading.findings.map(\.description)
        == ["error: cannot read the deployment file \"no/such/file.yaml\": No such file or directory"])
  }
}

extension SourceMark {
  fileprivate func description(in folder: ScratchFolder) -> String {
    "\(file.replacing(folder.path + "/", with: "")):\(line):\(column) \(path)"
  }
}
