import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// When two values mean the same, and in what form names are compared.
@Suite("Comparison of values")
struct ComparisonTests {
  @Test(
    "host names and addresses have one canonical form",
    arguments: [
      ("FEPool.Example.COM", "fepool.example.com"), ("fepool.example.com.", "fepool.example.com"),
      ("2001:DB8:0:0::1", "2001:db8::1"), ("2001:db8::1", "2001:db8::1"), ("10.44.0.2", "10.44.0.2"), ("", ""),
    ])
  func canonicalForm(written: String, canonical: String) {
    #expect(CanonicalForm.host(written) == canonical)
  }

  private static let one = ObjectReference(ObjectKey(.dnsServer, "10.0.0.1"), label: "10.0.0.1", uri: nil)
  private static let two = ObjectReference(ObjectKey(.dnsServer, "10.0.0.2"), label: "10.0.0.2", uri: nil)
  private static let oneElsewhere = ObjectReference(
    ObjectKey(.dnsServer, "10.0.0.1"), label: "other", uri: ResourceURI(DNSServer.endpoint, id: 9))

  /// As the kinds that have such a field compare it, which all do alike.
  private func areEqual(_ left: PlanValue, _ right: PlanValue, _ field: String) -> Bool {
    let answers = Set(
      Kind.all.filter { $0.field(field) != nil || $0.keyField == field }.map { $0.areEqual(left, right, in: field) })
    #expect(answers.count == 1, "\(field)")
    return answers.contains(true)
  }

  @Test(
    "values that mean the same",
    arguments: [
      ("address", PlanValue.text("A.example.com"), PlanValue.text("a.EXAMPLE.com.")),
      ("alternative_fqdn", .text("Conf01.example.com"), .text("conf01.example.com")),
      ("description", .text(""), .null),
      ("description", .null, .text("")),
      ("dns_servers", .references([]), .null),
      ("dns_servers", .references([one, two]), .references([two, oneElsewhere])),
      ("mssip_proxy", .reference(one), .reference(oneElsewhere)),
      ("port", .integer(5061), .integer(5061)),
      ("transport", .text("TLS"), .text("tls")),
      ("transport_type", .text("udp"), .text("Udp")),
      ("server_type", .text("NAMEPSW"), .text("namepsw")),
      ("certificate", .certificate(one, pem: "a"), .certificate(oneElsewhere, pem: "b")),
    ])
  func equal(field: String, left: PlanValue, right: PlanValue) {
    #expect(areEqual(left, right, field))
    #expect(areEqual(right, left, field))
  }

  @Test(
    "values that differ",
    arguments: [
      // Only names of hosts know no case.
      ("description", PlanValue.text("Europe"), PlanValue.text("europe")),
      ("username", .text("Pexip"), .text("pexip")),
      ("address", .text("a.example.com"), .text("b.example.com")),
      ("description", .text("x"), .null),
      ("dns_servers", .references([one]), .references([one, two])),
      ("dns_servers", .references([one]), .null),
      ("mssip_proxy", .reference(one), .null),
      ("mssip_proxy", .reference(one), .reference(two)),
      ("port", .integer(5061), .integer(5062)),
      ("password", .secret(.environment("A")), .null),
    ])
  func different(field: String, left: PlanValue, right: PlanValue) {
    #expect(!areEqual(left, right, field))
    #expect(!areEqual(right, left, field))
  }
}
