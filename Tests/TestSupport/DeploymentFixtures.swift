import Foundation

/// Deployments with certificates, made by openssl once a test run, and copied for each test.
public enum DeploymentFixtures {
  /// The integration guide's example with the passphrase `example-passphrase`, and for a renewal of its certificate
  /// `certs/renewed.pem` with `secrets/renewed.key`.
  public static func europe(in folder: TemporaryFolder) async throws {
    try FileManager.default.copyItem(atPath: try await made.value + "/europe", toPath: folder.path("europe"))
  }

  /// Three locations, Europe, Asia and America, two nodes each, with a pool, a Lync server and a TURN server each and one
  /// DNS server for all; for renewals `certs/KEY-renewed.pem`, and `certs/shared.pem` for all nodes at once.
  public static func world(in folder: TemporaryFolder) async throws {
    try FileManager.default.copyItem(atPath: try await made.value + "/world", toPath: folder.path("world"))
  }

  /// What the Management Node of ``world(in:)`` starts with.
  public static var worldSeed: JSON {
    let locations = WorldLocation.all
    let nodes = locations.flatMap { location in
      location.nodes.map { node in
        JSON.object([
          "name": .string(node.name), "hostname": .string(node.name), "domain": "vc.example.com",
          "address": .string(node.address), "netmask": "255.255.255.0", "gateway": "10.0.0.254",
          "system_location": .string("/api/admin/configuration/v1/system_location/\(location.number)/"),
        ])
      }
    }
    return ["system_location": .array(locations.map { ["name": .string($0.name)] }), "worker_vm": .array(nodes)]
  }

  /// The same where Europe has servers already, with a list that is longer than the smallest page.
  public static var inhabitedWorldSeed: JSON {
    let api = "/api/admin/configuration/v1"
    var locations = worldSeed["system_location"].elements
    locations[0] = [
      "name": "Europe", "dns_servers": [.string("\(api)/dns_server/8/"), .string("\(api)/dns_server/9/")],
      "ntp_servers": [.string("\(api)/ntp_server/2/")],
    ]
    return [
      "dns_server": .array((1...9).map { ["address": .string("10.9.0.\($0)")] }),
      "ntp_server": [["address": "10.9.1.1"], ["address": "10.9.1.2"]],
      "system_location": .array(locations), "worker_vm": worldSeed["worker_vm"],
    ]
  }

  private static let made = Task { try await make() }

  private static func make() async throws -> String {
    let folder = try TemporaryFolder.untilExit()
    let script = PackageFolder.root + "/Examples/europe"
    // As people name a folder: from where they are.
    try await succeed(
      Program(
        script + "/make-certificates", ["europe"], environment: ["HOME": folder.path], workingDirectory: folder.path))
    try FileManager.default.copyItem(
      atPath: script + "/deployment.yaml", toPath: folder.path("europe/deployment.yaml"))
    let authority = try await TestAuthority(in: folder)
    try await authority.issue(
      "confpool-eu.vc.example.com", ["conf01", "conf02", "conf03"], to: folder, "europe", "renewed")
    for location in WorldLocation.all {
      for name in ["\(location.key)", "\(location.key)-renewed"] {
        try await authority.issue(
          "pool-\(location.key).vc.example.com", location.nodes.map(\.name), to: folder, "world", name)
      }
    }
    for name in ["shared", "shared-renewed"] {
      let nodes = WorldLocation.all.flatMap(\.nodes).map(\.name)
      try await authority.issue("pool-eu.vc.example.com", nodes, to: folder, "world", name)
    }
    try folder.write(try folder.read("ca.pem"), to: "world/certs/ca.pem")
    try folder.write(WorldLocation.deployment, to: "world/deployment.yaml")
    return folder.path
  }

  static func succeed(_ program: Program) async throws {
    let result = try await program.run()
    guard result.exitCode == 0 else {
      throw TestSupportError("\(program.executable) \(program.arguments): \(result.errorOutput)")
    }
  }
}

/// A CA for tests.
private struct TestAuthority {
  let folder: TemporaryFolder

  init(in folder: TemporaryFolder) async throws {
    self.folder = folder
    try await DeploymentFixtures.succeed(
      Program(
        "openssl",
        Self.newKey + [
          "-x509", "-days", "3650", "-subj", "/O=Example/CN=Test Root CA", "-keyout", folder.path("ca.key"), "-out",
          folder.path("ca.pem"),
        ]))
  }

  /// A pool's certificate, its key not encrypted.
  func issue(
    _ commonName: String, _ nodes: [String], to folder: TemporaryFolder, _ place: String, _ name: String
  ) async throws {
    for part in ["certs", "secrets"] {
      try FileManager.default.createDirectory(
        atPath: folder.path("\(place)/\(part)"), withIntermediateDirectories: true)
    }
    let names = ([commonName] + nodes.map { "\($0).vc.example.com" }).map { "DNS:\($0)" }.joined(separator: ",")
    try await DeploymentFixtures.succeed(
      Program(
        "openssl",
        Self.newKey + [
          // A renewed certificate ends later than the one that it replaces.
          "-x509", "-days", name.contains("renewed") ? "400" : "300", "-subj", "/O=Example/CN=\(commonName)", "-CA",
          folder.path("ca.pem"), "-CAkey",
          folder.path("ca.key"), "-addext", "subjectAltName=\(names)", "-addext",
          "extendedKeyUsage=serverAuth,clientAuth", "-addext", "basicConstraints=critical,CA:false", "-keyout",
          folder.path("\(place)/secrets/\(name).key"), "-out", folder.path("\(place)/certs/\(name).pem"),
        ]))
  }

  private static let newKey = ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
}

/// A location of the deployment with three of them.
private struct WorldLocation {
  struct Node {
    let name: String
    let address: String
  }

  let number: Int
  let key: String
  let name: String

  static let all = [("eu", "Europe"), ("as", "Asia"), ("am", "America")].enumerated().map {
    WorldLocation(number: $0.offset + 1, key: $0.element.0, name: $0.element.1)
  }

  var nodes: [Node] {
    (1...2).map { Node(name: "\(key)\($0)", address: "10.\(number).0.\($0)") }
  }

  static var deployment: String {
    """
    version: 1
    sipDomain: vc.example.com
    trustedCACertificates:
      - file: certs/ca.pem
    tlsCertificates:
    \(all.map { "  - {name: \($0.key), certificate: {file: certs/\($0.key).pem}, privateKey: {file: secrets/\($0.key).key}}" }.lines)
    lyncServers:
    \(all.map { "  - {name: \($0.name) SfB, address: fepool-\($0.key).example.com}" }.lines)
    dnsServers:
      - {address: 10.0.0.53}
    turnServers:
    \(all.map { "  - {name: \($0.name) TURN, address: 203.0.113.\($0.number), username: pexip, password: {env: TURN_PASSWORD}}" }.lines)
    locations:
    \(all.map(\.entry).lines)

    """
  }

  private var entry: String {
    """
      - name: \(name)
        dnsServers: [10.0.0.53]
        lyncServer: \(name) SfB
        turnServer: \(name) TURN
        pool:
          fqdn: pool-\(key).vc.example.com
          certificate: \(key)
          nodes:
    \(nodes.map { "        - {name: \($0.name), sipTLSFQDN: \($0.name).vc.example.com}" }.lines)
    """
  }
}

extension [String] {
  fileprivate var lines: String { joined(separator: "\n") }
}
