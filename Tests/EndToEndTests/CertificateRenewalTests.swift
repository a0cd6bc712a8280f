import TestSupport
import Testing

/// Renewing a pool's certificate: the new one beside the old one, nodes switched, the old one removed when nothing uses it.
@Suite("Certificate renewal")
struct CertificateRenewalTests {
  private static let api = "/api/admin/configuration/v1"

  @Test("location by location: the old certificate stays until the last node is switched")
  func locationByLocation() async throws {
    try await Workplace.world { desk in
      try desk.folder.write(Self.sharedCertificate, to: "world/deployment.yaml")
      #expect(try await desk.apply().exitCode == 0)
      try desk.edit("certs/shared.pem", "certs/shared-renewed.pem")
      try desk.edit("secrets/shared.key", "secrets/shared-renewed.key")

      let first = try await desk.apply("--location", "Europe", "--prune-certificates", "--format", "json").json()
      #expect(first["summary"] == ["create": 1, "update": 2, "delete": 0, "unchanged": 2])
      #expect(try await desk.server.state()["objects"]["tls_certificate"].elements.map { $0["id"] } == [1, 2, 3])

      let plan = try await desk.plan("--location", "Asia", "--prune-certificates")
      #expect(plan.output.contains("\n  - tls_certificate  pool-eu.vc.example.com (SHA-256 "))
      let last = try await desk.apply("--location", "Asia", "--prune-certificates", "--format", "json").json()
      #expect(last["summary"] == ["create": 0, "update": 2, "delete": 1, "unchanged": 3])
      // The Management Node's own certificate is never touched.
      #expect(try await desk.server.state()["objects"]["tls_certificate"].elements.map { $0["id"] } == [1, 3])
      #expect(try await desk.plan("--detailed-exitcode", "--prune-certificates").exitCode == 0)
    }
  }

  @Test("without the option nothing is removed")
  func keptByDefault() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      try desk.renewEuropeCertificate()
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.server.state()["objects"]["tls_certificate"].elements.count == 3)
    }
  }

  @Test("a certificate that the Management Node or a node outside the file uses is kept")
  func keptInUse() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      try await desk.server.patch(
        "\(Self.api)/management_vm/1/", ["tls_certificate": .string("\(Self.api)/tls_certificate/2/")])
      try desk.renewEuropeCertificate()
      let report = try await desk.apply("--prune-certificates", "--format", "json").json()
      #expect(report["summary"]["delete"] == 0)
      #expect(report["result"]["failed"] == 0)
      #expect(try await desk.server.state()["objects"]["tls_certificate"].elements.count == 3)
    }
  }

  @Test("a certificate that comes into use between plan and deletion is left alone: exit code 5")
  func usedMeanwhile() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      try desk.renewEuropeCertificate()
      let result = try await desk.command(["apply", desk.deployment, "--prune-certificates"]).run(on: PseudoTerminal())
      {
        terminal, _ in
        try await terminal.waitFor("[y/N] ")
        try await desk.server.patch(
          "\(Self.api)/management_vm/1/", ["tls_certificate": .string("\(Self.api)/tls_certificate/2/")])
        terminal.type("y")
      }
      #expect(result.exitCode == 5)
      #expect(result.output.contains("is in use by \"manager\"; it was left alone: plan again"))
      #expect(try await desk.server.state()["objects"]["tls_certificate"].elements.count == 3)
    }
  }

  /// Two locations whose nodes share a certificate.
  private static let sharedCertificate = """
    version: 1
    tlsCertificates:
      - {name: shared, certificate: {file: certs/shared.pem}, privateKey: {file: secrets/shared.key}}
    locations:
      - name: Europe
        pool:
          fqdn: pool-eu.vc.example.com
          certificate: shared
          nodes:
            - {name: eu1, sipTLSFQDN: eu1.vc.example.com}
            - {name: eu2, sipTLSFQDN: eu2.vc.example.com}
      - name: Asia
        pool:
          fqdn: pool-eu.vc.example.com
          certificate: shared
          nodes:
            - {name: as1, sipTLSFQDN: as1.vc.example.com}
            - {name: as2, sipTLSFQDN: as2.vc.example.com}

    """
}
