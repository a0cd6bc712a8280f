import Foundation
import Testing

@testable import InfinityAPI

/// What a view of an answer promises beside reading its fields.
@Suite("Views of answers")
struct ViewTests {
  private func view<Viewed: Resource>(_ json: String) throws -> Viewed {
    Viewed(json: try JSONView(parsing: Array(json.utf8)))
  }

  @Test("equal are objects with the same address and values, in whatever order and form they came")
  func equality() throws {
    let node: ConferencingNode = try view(
      #"{"id": 4, "name": "conf01", "system_location": "/api/admin/configuration/v1/system_location/1/", "address": ""}"#
    )
    let same =
      #"{"maintenance_mode": "False", "system_location": {"id": "1"}, "name": "conf01", "id": "4", "newer": [1]}"#
    #expect(try node == view(same))
    for other in [
      #""id": 5, "name": "conf01", "system_location": 1"#, #""id": 4, "name": "conf02", "system_location": 1"#,
      #""id": 4, "name": "conf01", "system_location": 2"#, #""id": 4, "name": "conf01""#,
      #""id": 4, "name": "conf01", "system_location": 1, "maintenance_mode": true"#,
      #""id": 4, "name": "conf01", "system_location": 1, "domain": 7"#,
    ] {
      #expect(try node != view("{\(other)}"), "\(other)")
    }
  }

  @Test("a field that must be there is read or missed by name")
  func required() throws {
    let server: LyncServer = try view(#"{"id": 6, "name": "Europe", "port": "5065", "address": "", "transport": 1}"#)
    #expect(try server.read(\.port) == 5065)
    #expect(try server.read(\.name) == "Europe")
    #expect(server.address == "" && server.transport == .tls)
    for (read, message) in [
      (
        { _ = try server.read(\.address) },
        "address of /api/admin/configuration/v1/mssip_proxy/6/ (\"Europe\") cannot be read: "
          + "it is missing or empty"
      ),
      (
        { _ = try server.read(\.transport) },
        "transport of /api/admin/configuration/v1/mssip_proxy/6/ (\"Europe\") cannot be read: "
          + "found 1"
      ),
    ] as [(() throws -> Void, String)] {
      let error = #expect(throws: InfinityError.self) { try read() }
      #expect(error?.code == .invalidResponse && error?.message == message)
    }
    let location: Location = try view(#"{"id": 1, "mssip_proxy": 6}"#)
    #expect(try location.read(\.lyncServer) == ResourceURI(LyncServer.endpoint, id: 6))
    #expect(throws: InfinityError.self) { try location.read(\.turnServer) }
  }

  @Test("a declaration says what the field is called, what absence means and what is taken")
  func declarations() {
    let port = TURNServer.Fields().port
    #expect(port.name == "port" && port.default == 3478 && port.limits == .range(1...65535) && port.target == nil)
    let transport = TURNServer.Fields().transport
    #expect(transport.name == "transport_type" && transport.default == .udp && transport.limits == .none)
    #expect(TURNServer.Fields().secretKey.limits == .length(0...100))
    #expect(Location.Fields().dnsServers.target == DNSServer.endpoint)
    #expect(TURNServer.Transport.known == [.udp, .tcp, .tls])
  }

  @Test("what no field declares is there too")
  func undeclared() throws {
    let node: ConferencingNode = try view(
      #"{"id": 4, "snmp_community": "public", "cpus": 2.0, "list": [1, "a"], "swap": null, "load": 0.5}"#)
    #expect(node.json["snmp_community"]?.text == "public")
    #expect(node.json["cpus"]?.integer == 2 && node.json["load"]?.integer == nil && node.json["load"]?.number == 0.5)
    #expect(node.json["list"]?.elements?.map(\.text) == [nil, "a"])
    #expect(node.json["swap"]?.isNull == true && node.json["more"] == nil && node.json["list"]?["a"] == nil)
    #expect(node.json.keys == ["id", "snmp_community", "cpus", "list", "swap", "load"])
  }

  @Test("printing shows the address alone, and hides no field that is called description")
  func printing() throws {
    let server: TURNServer = try view(#"{"id": 7, "description": "relay", "username": "hush", "password": "$~!1abc"}"#)
    #expect("\(server)" == "TURNServer(/api/admin/configuration/v1/turn_server/7/)")
    #expect(server.description == "relay")
    var dumped = ""
    dump(server, to: &dumped)
    #expect(!dumped.contains("hush") && !dumped.contains("1abc"))
  }

  @Test("an object that is made up reads as one that was answered")
  func samples() throws {
    let uri = ResourceURI(ConferencingNode.endpoint, id: 4)
    let location = ResourceURI(Location.endpoint, id: 1)
    let node = try ConferencingNode.sample(uri) { node in
      node.name = "conf01"
      node.location = location
      node.isInMaintenanceMode = true
      node.nodeType = .proxying
      #expect(node.name == "conf01" && node.hostname == "")
    }
    #expect(node.uri == uri && node.id == 4 && node.name == "conf01" && node.location == location)
    #expect(node.isInMaintenanceMode && node.nodeType == .proxying && node.tlsCertificate == nil)
    #expect(node.naturalKey == "conf01" && node.unreadableFields.isEmpty)
    #expect(try ConferencingNode.sample(uri) == ConferencingNode.sample(uri))

    let end = Date(timeIntervalSince1970: 1_795_359_186.25)
    let certificate = try TLSCertificate.sample(ResourceURI(TLSCertificate.endpoint, id: 2)) { $0.endDate = end }
    #expect(certificate.endDate == end && certificate.startDate == nil)
    let alias = try ConferenceAlias.sample(ResourceURI(ConferenceAlias.endpoint, id: 3)) { $0.alias = "meet" }
    let conference = try Conference.sample(ResourceURI(Conference.endpoint, id: 5)) { $0.aliases = [alias] }
    #expect(conference.aliases == [alias])
  }

  /// A field that is missing there would never be told as unreadable, nor compared.
  @Test("every field that is read is among the readable ones")
  func readableFields() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/InfinityAPI/Resources")
    let types: [String: any Resource.Type] = [
      "CertificateSigningRequest": CertificateSigningRequest.self, "Conference": Conference.self,
      "ConferenceAlias": ConferenceAlias.self, "ConferencingNode": ConferencingNode.self,
      "ConferencingNodeStatus": ConferencingNodeStatus.self, "DNSServer": DNSServer.self,
      "GlobalSettings": GlobalSettings.self, "Location": Location.self, "LyncServer": LyncServer.self,
      "ManagementVM": ManagementVM.self, "NTPServer": NTPServer.self, "Participant": Participant.self,
      "STUNServer": STUNServer.self,
      "TLSCertificate": TLSCertificate.self, "TrustedCACertificate": TrustedCACertificate.self,
      "TURNServer": TURNServer.self,
    ]
    func names(_ type: (some Resource).Type) -> [String] { type.Fields().readable.map { $0.name } }
    var found = 0
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let name = file.deletingPathExtension().lastPathComponent
      guard name != "ResourceSchema" else { continue }
      let type = try #require(types[name])
      let source = try String(contentsOf: file, encoding: .utf8)
      let declared = source.matches(of: #/: (?:ReadOnly)?Field<[^{]*\{\s*\.init\(\s*"([a-z0-9_]+)"/#).map {
        String($0.1)
      }
      #expect(!declared.isEmpty && names(type) == declared, "\(name)")
      found += 1
    }
    #expect(found == types.count)
  }
}
