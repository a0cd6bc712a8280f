import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

// Short spellings for the objects of planning tests.

extension ObservedObject {
  /// An object with a name.
  static func named(_ kind: Kind, _ name: String, id: Int, _ fields: [String: PlanValue] = [:]) -> ObservedObject {
    ObservedObject(
      kind, key: name, label: name, uri: ResourceURI(kind.endpoint, id: id),
      fields: fields.merging(["name": .text(name)]) { given, _ in given })
  }

  /// A node of a location.
  static func node(
    _ name: String, id: Int, in location: ObservedObject, _ fields: [String: PlanValue] = [:]
  ) -> ObservedObject {
    let own: [String: PlanValue] = [
      "address": .text("10.0.0.\(id)"), "hostname": .text(name), "domain": .text("example.com"),
      "system_location": .reference(location.reference),
    ]
    return named(.node, name, id: id, own.merging(fields) { _, given in given })
  }

  /// A certificate.
  static func certificate(_ summary: CertificateSummary, id: Int) -> ObservedObject {
    ObservedObject(
      .tlsCertificate, key: summary.fingerprint.text, label: summary.label,
      uri: ResourceURI(TLSCertificate.endpoint, id: id), fields: [:], certificate: summary)
  }

  /// The platform-wide settings.
  static func globalSettings(sipDomain: String?) -> ObservedObject {
    ObservedObject(
      .globalSettings, key: "global", label: "global", uri: ResourceURI(GlobalSettings.endpoint, id: 1),
      fields: ["local_mssip_domain": .text(orNull: sipDomain)])
  }
}

extension Plan {
  /// A plan that removes an object, and nothing else.
  static func removal(of object: ObjectReference, on managementNode: String) -> Plan {
    let change = Change(id: 0, step: .lyncServers, action: .delete, target: object, location: nil, fields: [])
    return Plan(managementNode: managementNode, changes: [change], unchanged: 0, warnings: [], nodeCount: 0)
  }
}

extension CertificateSummary {
  /// A certificate without a real PEM text.
  static func made(
    _ name: String, _ dnsNames: [String] = [], commonName: String? = nil, end: Int = 4_000_000_000
  ) -> CertificateSummary {
    CertificateSummary(
      fingerprint: CertificateFingerprint(text: "\(name):AA:BB:CC"), commonName: commonName ?? name,
      dnsNames: dnsNames, notBefore: Date(timeIntervalSince1970: 0),
      notAfter: Date(timeIntervalSince1970: TimeInterval(end)), pem: name)
  }
}

extension LocationDeclaration {
  /// A location that declares only what is given.
  static func named(
    _ name: String, lyncServer: Assignment<Located<String>> = .leave,
    dnsServers: Assignment<[Located<String>]> = .leave, turnServer: Assignment<Located<String>> = .leave,
    sipDomain: Assignment<Located<String>> = .leave, behindNAT: Bool? = nil, pool: PoolDeclaration? = nil
  ) -> LocationDeclaration {
    LocationDeclaration(
      name: .at(name), description: .leave, sipDomain: sipDomain, lyncServer: lyncServer, dnsServers: dnsServers,
      turnServer: turnServer, stunServer: .leave, behindNAT: behindNAT.map { .at($0) }, pool: pool)
  }
}

extension PoolDeclaration {
  /// A pool with these nodes, by name and SIP TLS FQDN.
  static func of(
    _ nodes: [(String, String)], fqdn: String = "pool.example.com", certificate: String = "certificate",
    address: String? = nil
  ) -> PoolDeclaration {
    PoolDeclaration(
      fqdn: .at(fqdn), certificate: .at(certificate), serverFamily: .lync,
      nodes: nodes.map { NodeDeclaration(name: .at($0.0), sipTLSFQDN: .at($0.1), address: address.map { .at($0) }) })
  }
}

extension LyncServerDeclaration {
  /// A Lync server that declares only an address.
  static func named(_ name: String, _ address: String) -> LyncServerDeclaration {
    LyncServerDeclaration(
      name: .at(name), address: .at(address), description: .leave, port: .leave, transport: .leave)
  }
}

extension TURNServerDeclaration {
  /// A TURN server with credentials.
  static func named(_ name: String, username: String = "pexip") -> TURNServerDeclaration {
    TURNServerDeclaration(
      name: .at(name), address: .at("192.0.2.1"), description: .leave, port: .leave, transport: .leave,
      authentication: .credentials(username: username, password: .environment("PASSWORD")))
  }
}

extension TLSCertificateDeclaration {
  /// The entry `certificate` of ``PoolDeclaration/of(_:fqdn:address:)``.
  static let poolCertificate = entry("certificate")

  /// An entry of this name.
  static func entry(_ name: String) -> TLSCertificateDeclaration {
    TLSCertificateDeclaration(
      name: .at(name), certificate: DeclaredFile(written: "c.pem", path: "c.pem", mark: .generated),
      privateKey: .environment("KEY"), passphrase: nil)
  }
}

/// What a plan says of a deployment and these objects: its changes, or why there is none.
func findings(
  _ deployment: Deployment, _ objects: [ObservedObject], certificate: CertificateSummary = .made("new"),
  scope: [String]? = nil
) -> [String] {
  var input = Planner.Input(
    deployment: deployment, certificates: CertificateMaterials(tlsCertificates: ["certificate": certificate]),
    inventory: Inventory(objects: objects), managementNode: "https://manager.example.com")
  if let scope {
    input.wholeDeployment = deployment
    input.deployment = Scope(locations: Set(scope)).applied(to: deployment)
  }
  do {
    let warnings = try Planner.plan(input).warnings
    #expect(!warnings.contains { $0.severity == .error }, "a deployment with errors was planned")
    return warnings.map(\.summary)
  } catch {
    return error.findings.map(\.summary)
  }
}

extension Finding {
  /// `warning code: message`
  var summary: String { "\(severity.rawValue) \(code): \(message)" }
}
