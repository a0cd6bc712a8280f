import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// A platform of any size and the deployment that sets it up, without files: locations with a pool, servers and nodes each.
struct Platform {
  /// The names of the locations.
  let locations: [String]
  let nodesPerLocation: Int
  /// Lines of the deployment that are to be others.
  var edits: [(old: String, new: String)] = []

  /// The sizes that outputs are kept of.
  static let sizes = [1, 3, 50, 500]

  /// A platform with so many locations: the first three have names of their own, many are numbered.
  static func with(_ count: Int) -> Platform {
    let names = ["Europe", "Asia", "America"]
    return Platform(
      locations: count <= names.count
        ? Array(names.prefix(count)) : (1...count).map { String(format: "Site %03d", $0) },
      nodesPerLocation: count <= names.count ? 2 : count == 50 ? 20 : 2)
  }

  /// The plan that sets it up.
  func plan() throws -> Plan {
    let text = edits.reduce(deployment) { $0.replacing($1.old, with: $1.new) }
    for edit in edits { #expect(deployment.contains(edit.old), "nothing to replace: \(edit.old)") }
    let reading = DeploymentReader().read(standardInput: Array(text.utf8))
    let deployment = try #require(reading.valid, "\(reading.findings)")
    var secrets = SecretKnowledge()
    for server in deployment.turnServers {
      secrets.record(.unchanged, ObjectKey(.turnServer, server.name.value), "password")
    }
    return try Planner.plan(
      Planner.Input(
        deployment: deployment, certificates: certificates, inventory: Inventory(objects: objects), secrets: secrets,
        managementNode: "https://manager.example.com"))
  }

  /// `site-001`
  private func key(_ location: Int) -> String { locations[location].lowercased().replacing(" ", with: "-") }

  private func nodes(_ location: Int) -> [String] {
    (1...nodesPerLocation).map { "\(key(location))-\(String(format: "%02d", $0))" }
  }

  private var certificates: CertificateMaterials {
    let pools = locations.indices.map { location in
      (key(location), Self.certificate("pool-\(key(location)).example.com", number: location + 2))
    }
    return CertificateMaterials(
      tlsCertificates: Dictionary(uniqueKeysWithValues: pools),
      trustedCACertificates: [Self.certificate("Example Issuing CA", number: 1)])
  }

  private static func certificate(_ name: String, number: Int) -> CertificateSummary {
    let bytes = (0..<32).map { (place: Int) -> String in
      let byte = number * 37 + place * 101 + number / 256
      return String(format: "%02X", byte % 256)
    }
    return CertificateSummary(
      fingerprint: CertificateFingerprint(text: bytes.joined(separator: ":")), commonName: name, dnsNames: [name],
      notBefore: Date(timeIntervalSince1970: 1_700_000_000), notAfter: Date(timeIntervalSince1970: 1_900_000_000),
      pem: "certificate \(number)")
  }

  private var objects: [ObservedObject] {
    var objects = [
      ObservedObject(
        .globalSettings, key: "global", label: "global", uri: ResourceURI(GlobalSettings.endpoint, id: 1),
        fields: ["local_mssip_domain": .null])
    ]
    for (index, name) in locations.enumerated() {
      let location = object(.location, name, id: index + 1, [:])
      objects.append(location)
      for (number, node) in nodes(index).enumerated() {
        objects.append(
          object(
            .node, node, id: index * nodesPerLocation + number + 1,
            [
              "address": .text("10.64.\(index / 10).\(index % 10 * 20 + number)"), "hostname": .text(node),
              "domain": .text("example.com"), "system_location": .reference(location.reference),
            ]))
      }
    }
    return objects
  }

  private func object(_ kind: Kind, _ name: String, id: Int, _ fields: [String: PlanValue]) -> ObservedObject {
    ObservedObject(
      kind, key: name, label: name, uri: ResourceURI(kind.endpoint, id: id),
      fields: fields.merging(["name": .text(name)]) { given, _ in given })
  }

  private var deployment: String {
    func section(_ key: String, _ entry: (Int) -> String) -> [String] {
      ["\(key):"] + locations.indices.map { "  - {\(entry($0))}" }
    }
    var lines = ["version: 1", "sipDomain: vc.example.com", "trustedCACertificates: [{file: ca.pem}]"]
    lines += section("tlsCertificates") {
      "name: \(key($0)), certificate: {file: \(key($0)).pem}, privateKey: {file: \(key($0)).key}"
    }
    lines += section("lyncServers") { "name: \(locations[$0]) SfB, address: fepool-\(key($0)).example.com" }
    lines += section("dnsServers") { "address: 10.\($0 / 250).\($0 % 250).53" }
    lines += section("turnServers") {
      "name: \(locations[$0]) TURN, address: turn-\(key($0)).example.com, username: pexip, password: {env: TURN_PASSWORD}"
    }
    lines.append("locations:")
    for (index, name) in locations.enumerated() {
      lines += [
        "  - name: \(name)", "    lyncServer: \(name) SfB", "    dnsServers: [10.\(index / 250).\(index % 250).53]",
        "    turnServer: \(name) TURN", "    pool:", "      fqdn: pool-\(key(index)).example.com",
        "      certificate: \(key(index))", "      nodes:",
      ]
      lines += nodes(index).map { "        - {name: \($0), sipTLSFQDN: \($0).example.com}" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
