import Foundation
import TestSupport

/// What `verify` looks at, on loopback: an NTP server, a DNS server with the records of one node, coturn with credentials and with a shared
/// secret, a node and a Lync server that present their certificates. All ports are a test's own.
struct LoopbackSite: Sendable {
  static let nodeAddress = "127.0.0.10"

  let folder: TemporaryFolder
  let ntpPort: Int
  let dnsPort: Int
  let turnPort: Int
  let sharedSecretPort: Int
  let nodePort: Int
  let lyncPort: Int

  /// The ports, and the certificates in the folder of a deployment, its key encrypted with this passphrase.
  init(in folder: TemporaryFolder, passphrase: String) async throws {
    self.folder = folder
    ntpPort = try ServerProgram.freePort()
    dnsPort = try ServerProgram.freePort()
    turnPort = try ServerProgram.freePort()
    sharedSecretPort = try ServerProgram.freePort()
    nodePort = try ServerProgram.freePort()
    lyncPort = try ServerProgram.freePort()
    let made = try await Program(
      "bash", ["-c", Self.certificates], environment: ["PASSPHRASE": passphrase],
      workingDirectory: folder.path("europe")
    ).run()
    guard made.exitCode == 0 else { throw TestSupportError(made.errorOutput) }
    try folder.write(deployment, to: "europe/deployment.yaml")
  }

  /// Whether the servers are there.
  static var isInstalled: Bool {
    ServerProgram.dnsmasq.isInstalled && ServerProgram.turnserver.isInstalled && TimeServer.isInstalled
  }

  /// The Management Node's first objects: one node, on loopback.
  static let seed: JSON = [
    "ntp_server": [["address": "127.0.0.1"]],
    "system_location": [["name": "Europe", "ntp_servers": ["/api/admin/configuration/v1/ntp_server/1/"]]],
    "worker_vm": [
      [
        "name": "conf01", "hostname": "conf01", "domain": "vc.example.com", "address": .string(nodeAddress),
        "netmask": "255.0.0.0", "gateway": "127.0.0.1",
        "system_location": "/api/admin/configuration/v1/system_location/1/",
      ]
    ],
    "conference": [["name": "Meet", "service_type": "conference"]],
    "conference_alias": [["alias": "meet@vc.example.com", "conference": "/api/admin/configuration/v1/conference/1/"]],
  ]

  /// The options that lead `verify` to the ports.
  var options: [String] {
    [
      "--ntp-port", "\(ntpPort)", "--dns-port", "\(dnsPort)", "--sip-tls-port", "\(nodePort)", "--answer-timeout", "2",
    ]
  }

  /// The lines of the deployment that say how the TURN server knows its clients.
  static let credentials = "username: pexip\n    password: {env: TURN_EU_PASSWORD}"
  static let sharedSecret = "authentication: sharedSecret\n    secretKey: {env: TURN_EU_SECRET}"

  private var deployment: String {
    """
    version: 1
    sipDomain: vc.example.com
    trustedCACertificates:
      - file: certs/ca.pem
    tlsCertificates:
      - name: confpool-eu
        certificate: {file: certs/confpool-eu.pem}
        privateKey: {file: secrets/confpool-eu.key}
        passphrase: {env: CONFPOOL_EU_PASSPHRASE}
    lyncServers:
      - {name: Europe SfB, address: fepool-eu.example.com, port: \(lyncPort)}
    dnsServers:
      - {address: 127.0.0.1}
    turnServers:
      - name: Europe TURN
        address: 127.0.0.1
        port: \(turnPort)
        \(Self.credentials)
    locations:
      - name: Europe
        dnsServers: [127.0.0.1]
        lyncServer: Europe SfB
        turnServer: Europe TURN
        behindNAT: true
        pool:
          fqdn: confpool-eu.vc.example.com
          certificate: confpool-eu
          serverFamily: lync
          nodes:
            - {name: conf01, sipTLSFQDN: conf01.vc.example.com, address: \(Self.nodeAddress)}

    """
  }

  private static let certificates = """
    set -e
    new="openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
    $new -days 3650 -subj "/CN=Site CA" -addext basicConstraints=critical,CA:true \
      -addext keyUsage=critical,keyCertSign,cRLSign -keyout ca.key -out certs/ca.pem
    leaf="-CA certs/ca.pem -CAkey ca.key -days 300 -addext basicConstraints=critical,CA:false"
    $new $leaf -subj "/CN=confpool-eu.vc.example.com" -addext extendedKeyUsage=serverAuth,clientAuth \
      -addext "subjectAltName=DNS:confpool-eu.vc.example.com,DNS:conf01.vc.example.com" \
      -keyout node.key -out certs/confpool-eu.pem
    $new $leaf -subj "/CN=fepool-eu.example.com" -addext "subjectAltName=DNS:fepool-eu.example.com" \
      -keyout lync.key -out lync.pem
    openssl pkcs8 -topk8 -v2 aes-256-cbc -in node.key -passout env:PASSPHRASE -out secrets/confpool-eu.key
    """
}

extension LoopbackSite {
  /// Runs a closure while the NTP server, the DNS server, the node and the Lync server are up.
  func serve<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
    try await TimeServer(port: ntpPort).serve {
      try await serveDNS {
        try await present("certs/confpool-eu.pem", "node.key", on: Self.nodeAddress, nodePort) {
          try await present("lync.pem", "lync.key", on: "127.0.0.1", lyncPort, body)
        }
      }
    }
  }

  /// Runs a closure while both TURN servers are up.
  func serveTURN<Result: Sendable>(
    password: String, secret: String, _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    try await turn(turnPort, ["--lt-cred-mech", "--user=pexip:\(password)"]) {
      try await turn(sharedSecretPort, ["--use-auth-secret", "--static-auth-secret=\(secret)"], body)
    }
  }

  private func serveDNS<Result: Sendable>(
    _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let hosts = """
      \(Self.nodeAddress) conf01.vc.example.com
      \(Self.nodeAddress) confpool-eu.vc.example.com
      127.0.0.1 fepool-eu.example.com

      """
    let arguments = [
      "--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts",
      "--addn-hosts=\(try folder.write(hosts, to: "site/hosts"))", "--port=\(dnsPort)", "--listen-address=127.0.0.1",
      "--bind-interfaces", "--local=/example.com/", "--local=/in-addr.arpa/", "--log-facility=-", "--pid-file=",
      "--user=\(NSUserName())",
    ]
    return try await ServerProgram.dnsmasq.run(arguments) {
      ServerProgram.acceptsConnections(on: dnsPort)
    } _: {
      try await body()
    }
  }

  private func present<Result: Sendable>(
    _ certificate: String, _ key: String, on address: String, _ port: Int,
    _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    try await ServerProgram.openssl.run([
      "s_server", "-quiet", "-accept", "\(address):\(port)", "-cert", folder.path("europe/\(certificate)"), "-key",
      folder.path("europe/\(key)"), "-verify", "1",
    ]) {
      ServerProgram.acceptsConnections(on: port, address: address)
    } _: {
      try await body()
    }
  }

  private func turn<Result: Sendable>(
    _ port: Int, _ arguments: [String], _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let all = [
      "-n", "--listening-ip=127.0.0.1", "--relay-ip=127.0.0.1", "--listening-port=\(port)", "--no-tls", "--no-dtls",
      "--realm=example.com", "--no-cli", "--log-file=stdout", "--pidfile=\(folder.path("site/\(port).pid"))",
      "--userdb=\(folder.path("site/\(port).db"))", "--no-rfc5780", "--relay-threads=1",
    ]
    return try await ServerProgram.turnserver.run(all + arguments) {
      // Its listeners come up one after the other, UDP last.
      ServerProgram.acceptsConnections(on: port) && ServerProgram.answersSTUN(on: port)
    } _: {
      try await body()
    }
  }
}
