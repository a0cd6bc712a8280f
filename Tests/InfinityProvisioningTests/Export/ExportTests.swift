import Foundation
import InfinityAPI
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What `export` promises: planning the file at once gives no change, and the file is valid but for the secrets it names.
@Suite("Export")
struct ExportTests {
  private static let address = "https://manager.example.com"
  private static let now = Date(timeIntervalSince1970: 1_800_000_000)

  /// Exports an inventory, reads the file again as an operator would, and plans it.
  private func roundTrip(
    _ inventory: Inventory, at now: Date = now,
    _ check: (DeploymentExporter.Export, DeploymentReader.Reading, Plan) throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let export = try DeploymentExporter.export(inventory, address: Self.address, now: now)
      try export.write(to: folder.path)
      let reading = DeploymentReader().read(path: folder.path + "/deployment.yaml")
      let deployment = try #require(reading.valid, "\(reading.findings)\n\(export.text)")
      let (certificates, findings) = CertificateLoader(now: now).load(deployment, secrets: nil)
      #expect(!findings.contains { $0.severity == .error }, "\(findings)")
      let plan = try Planner.plan(
        Planner.Input(
          deployment: deployment, certificates: certificates, inventory: inventory, managementNode: Self.address))
      try check(export, reading, plan)
    }
  }

  @Test("over 300 generated states: the file is valid, and planning it gives no change")
  func exportedPlanIsEmpty() async throws {
    for seed in UInt64(1)...300 {
      let generated = GeneratedCase(seed: seed, hasPools: false)
      try await roundTrip(generated.inventory) { export, reading, plan in
        #expect(plan.changes == [], "seed \(seed)\n\(export.text)")
        expectAll(
          of: generated.objects, in: try declared(try #require(reading.deployment)), leftOut: export.remarks,
          "seed \(seed)\n\(export.text)")
        // Every server is declared; a location or the domain is where there is something to say of it.
        let servers = generated.objects.count { ![.location, .globalSettings].contains($0.reference.key.kind) }
        #expect(plan.unchanged >= servers, "seed \(seed)")
      }
    }
  }

  /// The fields that a file declares: what its plan would send to a new Management Node.
  private func declared(_ deployment: Deployment) throws -> [ObjectKey: [String: PlanValue]] {
    let plan = try Planner.plan(
      Planner.Input(
        deployment: deployment, certificates: CertificateMaterials(),
        inventory: Inventory(objects: [.globalSettings(sipDomain: nil)]), managementNode: Self.address))
    var declared: [ObjectKey: [String: PlanValue]] = [:]
    for change in plan.changes {
      for field in change.fields { declared[change.target.key, default: [:]][field.name] = field.after }
    }
    return declared
  }

  /// Everything that an object holds must be declared: a plan of the file alone cannot tell what the file leaves out. Only a
  /// SIP domain that is an address is left out, with a remark.
  private func expectAll(
    of objects: [ObservedObject], in declared: [ObjectKey: [String: PlanValue]], leftOut remarks: [String],
    _ comment: String
  ) {
    for object in objects {
      for (name, value) in object.fields.sorted(by: { $0.key < $1.key }) where name != "name" {
        let exported = declared[object.reference.key]?[name] ?? .null
        if name == "local_mssip_domain", value == .text("192.0.2.7"), exported == .null {
          #expect(remarks.contains { $0.hasPrefix("Left out: sipDomain") }, "\(comment)")
          continue
        }
        #expect(
          object.reference.key.kind.areEqual(value, exported, in: name),
          "\(object.reference.key.kind.noun) \(object.reference.label), \(name): \(comment)")
      }
    }
  }

  @Test("a pool is exported with every node's name, SIP TLS FQDN and address, and each certificate once")
  func pools() async throws {
    let folder = try await CertificateCorpus.folder
    func summary(_ name: String) throws -> CertificateSummary {
      try CertificateSummary(pem: String(contentsOfFile: "\(folder)/\(name).pem", encoding: .utf8))
    }
    let location = ObservedObject.named(.location, "Europe", id: 1)
    let certificate = ObservedObject.certificate(try summary("good"), id: 2)
    let nodes = (1...2).map { number in
      ObservedObject.node(
        "conf0\(number)", id: number, in: location,
        ["alternative_fqdn": .text("n\(number).example.com"), "tls_certificate": .reference(certificate.reference)])
    }
    let root = try summary("root")
    let authority = ObservedObject(
      .trustedCACertificate, key: root.fingerprint.text, label: root.label,
      uri: ResourceURI(TrustedCACertificate.endpoint, id: 1), fields: [:], certificate: root)
    try await roundTrip(Inventory(objects: [location, certificate, authority] + nodes), at: Date()) {
      export, reading, plan in
      #expect(plan.changes == [], "\(export.text)")
      let deployment = try #require(reading.deployment)
      let pool = try #require(deployment.locations.first?.pool)
      #expect(pool.fqdn.value == "pool.example.com")
      #expect(
        pool.nodes.map { "\($0.name.value) \($0.sipTLSFQDN.value) \($0.address?.value ?? "-")" } == [
          "conf01 n1.example.com 10.0.0.1", "conf02 n2.example.com 10.0.0.2",
        ])
      #expect(deployment.tlsCertificates.map(\.name.value) == ["pool.example.com"])
      let files = deployment.tlsCertificates.map(\.certificate.path) + deployment.trustedCACertificates.map(\.path)
      let written = try files.map {
        try CertificateSummary(pem: String(contentsOfFile: $0, encoding: .utf8)).fingerprint
      }
      #expect(written == [certificate.certificate?.fingerprint, root.fingerprint])
    }
  }

  @Test("a certificate that cannot be decoded is left out, and a remark says so")
  func undecodableCertificates() async throws {
    let objects = [
      ObservedObject(
        .trustedCACertificate, key: "/api/admin/configuration/v1/ca_certificate/7/", label: "7",
        uri: ResourceURI(Kind.trustedCACertificate.endpoint, id: 7), fields: [:])
    ]
    try await roundTrip(Inventory(objects: objects)) { export, _, _ in
      #expect(
        export.remarks.contains(
          "Left out: the CA certificate /api/admin/configuration/v1/ca_certificate/7/ on the Management Node, which cannot be"
            + " decoded."))
    }
  }

  @Test("what the file's rules refuse is left out, and a remark says so")
  func refusedPartsAreLeftOut() async throws {
    let objects = [
      observed(.turnServer, "No name", 1, ["address": .text("turn.example.com"), "server_type": .text("namepsw")]),
      observed(.lyncServer, "Twin", 1, ["address": .text("a.example.com"), "transport": .text("tls")]),
      observed(.lyncServer, "Twin", 2, ["address": .text("b.example.com"), "transport": .text("tls")]),
      observed(.lyncServer, "New", 3, ["address": .text("c.example.com"), "transport": .text("quic")]),
      observed(.stunServer, "Good", 1, ["address": .text("stun.example.com"), "port": .integer(3478)]),
      // Words of the API in another case, and a name that ends as names in DNS do.
      observed(.lyncServer, "Loud", 4, ["address": .text("d.example.com."), "transport": .text("TCP")]),
      // What is really called so is not undecided.
      observed(.stunServer, "TODO", 2, ["address": .text("todo.example.com"), "description": .text("TODO")]),
    ]
    try await roundTrip(Inventory(objects: objects)) { export, reading, plan in
      #expect(plan.isEmpty)
      #expect(reading.deployment?.stunServers.map(\.name.value) == ["Good", "TODO"])
      #expect(reading.deployment?.turnServers == [])
      #expect(reading.deployment?.lyncServers.map(\.name.value) == ["Loud"])
      #expect(reading.deployment?.lyncServers.first?.address.value == "d.example.com")
      #expect(reading.deployment?.lyncServers.first?.transport == .set("tcp"))
      let remarks = export.remarks.joined(separator: "\n")
      for part in [
        "Left out: the TURN server \"No name\": username: expected text, but it is empty",
        "Left out: the Lync server \"Twin\": the Lync server \"Twin\" is declared twice",
        "Left out: the Lync server \"New\": transport: expected tls or tcp, not \"quic\"",
      ] { #expect(remarks.contains(part), "\(remarks)") }
    }
  }

  /// An export with a certificate of its own folder.
  private func export() throws -> DeploymentExporter.Export {
    var export = try DeploymentExporter.export(Inventory(objects: []), address: Self.address, now: Self.now)
    export.certificates = [PublicFiles.File(path: "certificates/a.pem", content: "certificate\n")]
    return export
  }

  /// Expects that nothing is written, for this reason.
  private func expectRefusal(_ folder: TemporaryFolder, _ out: String, _ reason: String) throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let error = #expect(throws: FileError.self) { try export().write(to: folder.path(out)) }
    #expect(error?.description == reason)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
  }

  @Test("an export does not overwrite another file, and then writes none; the same one written again is no matter")
  func keepsPresentFiles() async throws {
    try await withTemporaryFolder { folder in
      let path = try folder.write("mine", to: "deployment.yaml")
      try expectRefusal(
        folder, "",
        "writing the file \(folder.path("deployment.yaml")): it exists with another content; give an empty folder")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
      for _ in 1...2 { try export().write(to: folder.path("new/one/")) }
      #expect(try folder.read("new/one/certificates/a.pem") == "certificate\n")
      #expect(try folder.read("new/one/deployment.yaml") == export().text)
    }
  }

  @Test("an export follows no link: of the folder, of one in it, of a file, leading somewhere or nowhere")
  func followsNoLink() async throws {
    try await withTemporaryFolder { folder in
      mkdir(folder.path("target"), 0o700)
      symlink(folder.path("target"), folder.path("out"))
      for out in ["out", "out/"] {
        try expectRefusal(
          folder, out,
          "writing the file \(folder.path("out"))/certificates/a.pem: \(folder.path("out")) is a symbolic link, which is not "
            + "followed; give an empty folder")
      }
      unlink(folder.path("out"))
      mkdir(folder.path("out"), 0o700)
      symlink(folder.path("target"), folder.path("out/certificates"))
      try expectRefusal(
        folder, "out",
        "writing the file \(folder.path("out"))/certificates/a.pem: \(folder.path("out/certificates")) is a symbolic link, which is "
          + "not followed; give an empty folder")
      unlink(folder.path("out/certificates"))
      for target in ["target/deployment.yaml", "nowhere"] {
        symlink(folder.path(target), folder.path("out/deployment.yaml"))
        try expectRefusal(
          folder, "out",
          "writing the file \(folder.path("out"))/deployment.yaml: it is a symbolic link, which is not followed; give an empty "
            + "folder")
        unlink(folder.path("out/deployment.yaml"))
      }
      #expect(folder.files() == [])
    }
  }

  @Test("an export that cannot make a file writes none")
  func cannotMake() async throws {
    try await withTemporaryFolder { folder in
      mkdir(folder.path("deployment.yaml"), 0o700)
      try expectRefusal(
        folder, "",
        "writing the file \(folder.path("deployment.yaml")): it is not a regular file; give an empty folder")
      try folder.write("", to: "file")
      try expectRefusal(
        folder, "file/out",
        "writing the file \(folder.path("file/out"))/certificates/a.pem: \(folder.path("file")) is not a folder; give an empty folder"
      )
    }
  }

  private func observed(_ kind: Kind, _ name: String, _ id: Int, _ fields: [String: PlanValue]) -> ObservedObject {
    ObservedObject(
      kind, key: name, label: name, uri: ResourceURI(kind.endpoint, id: id),
      fields: fields.merging(["name": .text(name)]) { first, _ in first })
  }
}
