import Foundation
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
      #expect(first["summary"] == ["create": 1, "update": 2, "delete": 0, "unchanged": 2, "unknownSecrets": 0])
      #expect(try await desk.server.state()["objects"]["tls_certificate"].elements.map { $0["id"] } == [1, 2, 3])

      let plan = try await desk.plan("--location", "Asia", "--prune-certificates")
      #expect(plan.output.contains("\n  - TLS certificate    pool-eu.vc.example.com (SHA-256 "))
      let last = try await desk.apply("--location", "Asia", "--prune-certificates", "--format", "json").json()
      #expect(last["summary"] == ["create": 0, "update": 2, "delete": 1, "unchanged": 3, "unknownSecrets": 0])
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
      #expect(result.output.contains("is in use by \"manager\"; it was left unchanged: plan again"))
      #expect(try await desk.server.state()["objects"]["tls_certificate"].elements.count == 3)
    }
  }

  @Test(
    "renewed without the option, then applied with it: the old certificate is deleted, and nothing is left to prune")
  func prunedLater() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      try desk.renewEuropeCertificate()
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
      #expect(try await desk.certificates() == [1, 2, 3])
      let requests = try desk.server.requests().count
      let authorities = try await desk.server.state()["objects"]["ca_certificate"]
      #expect(authorities.elements.count > 0)

      let document = try await desk.plan("--prune-certificates", "--format", "json").json()
      #expect(document["summary"]["delete"] == 1)
      #expect(document["changes"].elements.count == 1)
      #expect(document["changes"][0]["step"] == 1)
      #expect(document["changes"][0]["action"] == "delete")
      #expect(document["changes"][0]["uri"] == .string("\(Self.api)/tls_certificate/2/"))
      let applied = try await desk.apply("--prune-certificates")
      #expect(applied.exitCode == 0)
      #expect(applied.output.contains("\nPlan: 0 to create, 0 to change, 1 to delete.\n"))
      #expect(applied.output.hasSuffix("\nApply: 1 applied, 0 failed, 0 never tried.\n"))
      #expect(
        try desk.server.requests().dropFirst(requests).writes.map { "\($0.method) \($0.path)" } == [
          "DELETE \(Self.api)/tls_certificate/2/"
        ])
      #expect(try await desk.certificates() == [1, 3])
      // Those of CAs stay, also the ones that issued only what was deleted.
      #expect(try await desk.server.state()["objects"]["ca_certificate"] == authorities)
      #expect(try await desk.plan("--detailed-exitcode", "--prune-certificates").exitCode == 0)

      // The way back leads past the certificate that is gone.
      let deletion = try await desk.provision("rollback", try await desk.run(changes: 1), "--auto-approve")
      #expect(deletion.exitCode == 0)
      #expect(deletion.errorOutput.hasPrefix("warning: the TLS certificate \"confpool-eu.vc.example.com (SHA-256 "))
      #expect(
        deletion.errorOutput.hasSuffix(
          "was deleted by that run and cannot be restored: its secrets are not kept\n"))
      let renewal = try await desk.provision("rollback", try await desk.run(changes: 4), "--auto-approve")
      #expect(renewal.exitCode == 0)
      let lines = renewal.errorOutput.split(separator: "\n")
      try #require(lines.count == 4)
      #expect(
        lines[0].hasPrefix(
          "warning: the earlier tls_certificate of the Conferencing Node \"conf03\" cannot be restored: the TLS certificate"
        ))
      #expect(
        lines[3].hasSuffix(
          " is kept: used by Conferencing Node \"conf01\", Conferencing Node \"conf02\", Conferencing Node \"conf03\""))
      #expect(try await desk.certificates() == [1, 3])
      #expect(try await desk.plan("--detailed-exitcode", "--prune-certificates").exitCode == 0)
    }
  }

  @Test("only pools of the chosen locations, and nothing that a node of another location uses")
  func prunedInScope() async throws {
    try await Workplace.world { desk in
      // One at a time, so that the ids are those of the file's order.
      try await desk.apply("--parallel", "1")
      for key in ["eu", "as"] {
        try desk.edit("certs/\(key).pem", "certs/\(key)-renewed.pem")
        try desk.edit("secrets/\(key).key", "secrets/\(key)-renewed.key")
      }
      #expect(try await desk.apply("--parallel", "1").exitCode == 0)
      #expect(try await desk.certificates() == [1, 2, 3, 4, 5, 6])
      #expect(try await desk.plan("--location", "America", "--prune-certificates", "--detailed-exitcode").exitCode == 0)

      // A node of America gets Europe's old certificate by hand.
      let node = "\(Self.api)/worker_vm/6/"
      let own = try await desk.server.get(node)["tls_certificate"]
      try await desk.server.patch(node, ["tls_certificate": .string("\(Self.api)/tls_certificate/2/")])
      #expect(try await desk.plan("--location", "Europe", "--prune-certificates", "--detailed-exitcode").exitCode == 0)
      try await desk.server.patch(node, ["tls_certificate": own])

      #expect(try await desk.apply("--location", "Europe", "--prune-certificates").exitCode == 0)
      #expect(try await desk.certificates() == [1, 3, 4, 5, 6])
      #expect(try await desk.apply("--prune-certificates").exitCode == 0)
      #expect(try await desk.certificates() == [1, 4, 5, 6])
      #expect(try await desk.plan("--prune-certificates", "--detailed-exitcode").exitCode == 0)
    }
  }

  @Test(
    "a saved plan whose certificate came into use since: exit code 4, nothing is changed; unused again it is applied")
  func usedSinceSaved() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      try desk.renewEuropeCertificate()
      try await desk.apply()
      #expect(try await desk.plan("--prune-certificates", "--out", "saved.plan").exitCode == 0)
      let old = JSON.string("\(Self.api)/tls_certificate/2/")
      for (path, field, user) in [
        ("management_vm/1/", "tls_certificate", "manager"), ("management_vm/1/", "tls_client_certificate", "manager"),
        ("worker_vm/2/", "tls_client_certificate", "conf02"),
      ] {
        let before = try await desk.server.get("\(Self.api)/\(path)")[field]
        try await desk.server.patch("\(Self.api)/\(path)", [field: old])
        try await expectStale(desk, user: user)
        try await desk.server.patch("\(Self.api)/\(path)", [field: before])
      }
      let requests = "\(Self.api)/certificate_signing_request/"
      try await desk.server.post(
        requests,
        ["subject_name": "pool", "private_key_type": "RSA2048", "ad_compatible": false, "tls_certificate": old])
      try await expectStale(desk, user: "pool")
      try await desk.server.delete("\(requests)1/")

      let applied = try await desk.provision("apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve")
      #expect(applied.exitCode == 0)
      #expect(try await desk.certificates() == [1, 3])
    }
  }

  @Test("what a later location needs and is not there is found first; a failure after a switched location: 5")
  func laterLocation() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      for key in ["eu", "as"] {
        try desk.edit("certs/\(key).pem", "certs/\(key)-renewed.pem")
        try desk.edit("secrets/\(key).key", "secrets/\(key)-renewed.key")
      }
      let renew = ["certificate", "renew", desk.deployment, "--auto-approve"]
      let before = try desk.server.requests().writes.count
      try FileManager.default.moveItem(
        atPath: desk.folder.path("world/secrets/as-renewed.key"), toPath: desk.folder.path("as.key"))
      let missing = try await desk.command(renew).run()
      #expect(missing.exitCode == 1)
      #expect(missing.output == "")
      #expect(missing.errorOutput.contains("secrets/as-renewed.key"), "\(missing.errorOutput)")
      #expect(try desk.server.requests().writes.count == before)
      try FileManager.default.moveItem(
        atPath: desk.folder.path("as.key"), toPath: desk.folder.path("world/secrets/as-renewed.key"))

      try await desk.server.setFaults([
        ["method": "POST", "path": "*/tls_certificate/", "from": 2, "count": 9, "do": ["status": 400, "json": [:]]]
      ])
      let failed = try await desk.command(renew).run()
      #expect(failed.exitCode == 5, "\(failed.output)\(failed.errorOutput)")
      #expect(failed.output.contains("Location 2 of 3: Asia\n"))
      try await desk.server.setFaults([])
      // Of the rest nothing was switched before the question, and the location before is one that was.
      let declined = try await desk.command(["certificate", "renew", desk.deployment, "--location", "Asia"]).run()
      #expect(declined.exitCode == 6)
      #expect(try await desk.command(renew).run().exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  /// Applies the saved plan, whose certificate something uses by now.
  private func expectStale(_ desk: Workplace, user: String) async throws {
    let count = try desk.server.requests().writes.count
    let refused = try await desk.provision("apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve")
    #expect(refused.exitCode == 4)
    #expect(refused.output == "")
    #expect(
      refused.errorOutput.hasPrefix(
        """
        error: nothing was changed: the saved plan "saved.plan" no longer fits the Management Node; plan again
          the TLS certificate "confpool-eu.vc.example.com (SHA-256 
        """))
    #expect(refused.errorOutput.hasSuffix(")\" is in use by \"\(user)\"; it was left unchanged: plan again\n"))
    #expect(try desk.server.requests().writes.count == count)
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

extension Workplace {
  /// The ids of the Management Node's TLS certificates; 1 is its own.
  fileprivate func certificates() async throws -> [Int] {
    try await server.state()["objects"]["tls_certificate"].elements.compactMap { $0["id"].integer }
  }

  /// The run whose plan had so many changes.
  fileprivate func run(changes count: Int) async throws -> String {
    let runs = try await provision("history", "--format", "json").json()["runs"].elements
    return try #require(runs.first { $0["changes"].elements.count == count }?["run"].text)
  }
}
