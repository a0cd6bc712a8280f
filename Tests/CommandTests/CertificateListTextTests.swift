import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning
@testable import infinity_provision

/// The list of certificates in text.
@Suite("The list of certificates")
struct CertificateListTextTests {
  /// 2026-11-26.
  private static let now = Date(timeIntervalSince1970: 1_795_651_200)

  private static func summary(_ mark: String, _ name: String, days: Int) -> CertificateSummary {
    CertificateSummary(
      fingerprint: CertificateFingerprint(text: "\(mark):AA:BB:CC:DD"), commonName: name, dnsNames: [],
      notBefore: Date(timeIntervalSince1970: 0), notAfter: now + TimeInterval(days) * 86_400, pem: name)
  }

  private static func object(_ kind: Kind, _ name: String, id: Int, _ fields: [String: PlanValue]) -> ObservedObject {
    ObservedObject(kind, key: name, label: name, uri: ResourceURI(kind.endpoint, id: id), fields: fields)
  }

  /// Of three certificates one is in use in two locations, one on the Management Node, and one nowhere.
  private static func list() throws -> CertificateOverview {
    let text = """
      version: 1
      tlsCertificates:
        - {name: new, certificate: {file: /certs/new.pem}, privateKey: {env: KEY}}
        - {name: gone, certificate: {file: /certs/gone.pem}, privateKey: {env: KEY}}
      """
    let deployment = try #require(DeploymentReader().read(standardInput: Array(text.utf8)).valid)
    let new = summary("3F:9A", "pool.example.com", days: 300)
    let present = [summary("11:22", "pool.example.com", days: 9), summary("33:44", "manager.example.com", days: -3)]
      .enumerated().map { index, summary in
        ObservedObject(
          .tlsCertificate, key: summary.fingerprint.text, label: summary.label,
          uri: ResourceURI(TLSCertificate.endpoint, id: index + 1), fields: [:], certificate: summary)
      }
    let places = ["Europe", "Asia"].enumerated().map { object(.location, $0.element, id: $0.offset + 1, [:]) }
    let nodes = [("eu1", 0), ("eu2", 0), ("as1", 1)].enumerated().map { index, node in
      object(
        .node, node.0, id: index + 1,
        [
          "system_location": .reference(places[node.1].reference), "tls_certificate": .reference(present[0].reference),
        ])
    }
    let manager = object(.managementVM, "manager", id: 1, ["tls_certificate": .reference(present[1].reference)])
    return CertificateOverview(
      deployment, CertificateMaterials(tlsCertificates: ["new": new]),
      Inventory(objects: present + places + nodes + [manager]))
  }

  @Test("a table where it fits")
  func table() throws {
    let text = CertificateListText(style: .plain, now: Self.now).text(try Self.list())
    #expect(
      text == """
        CERTIFICATE          SHA-256     VALID UNTIL             IN THE FILE  ON THE NODE  USED BY
        pool.example.com     3F:9A:…:DD  2027-09-22              new          no           -
        pool.example.com     11:22:…:DD  2026-12-05 (in 9 days)  -            yes          Europe (2 nodes), Asia (1 node)
        manager.example.com  33:44:…:DD  2026-11-23 (expired)    -            yes          Management Node manager

        The certificate "gone" of the file cannot be read; `validate` shows why.
        """)
  }

  @Test("on a narrow terminal each with its values below it")
  func narrow() throws {
    let text = CertificateListText(style: TextStyle(usesColor: false, width: 60), now: Self.now).text(try Self.list())
    #expect(
      text.hasPrefix(
        """
        pool.example.com
            SHA-256      3F:9A:…:DD
            Valid until  2027-09-22
            In the file  new
            On the node  no
            Used by      -
        pool.example.com
            SHA-256      11:22:…:DD

        """))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }
}
