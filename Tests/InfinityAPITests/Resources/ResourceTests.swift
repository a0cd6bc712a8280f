import Foundation
import HTTPTypes
import Testing

@testable import InfinityAPI

/// What is read from the API, and what is written to it.
@Suite struct ResourceTests {
  private func decode<Read: Resource>(_ json: String) throws -> Read {
    Read(json: try JSONView(parsing: Array(json.utf8)))
  }

  private let base = "/api/admin/configuration/v1"

  @Test func aLocationWithEmbeddedObjectsAndURIs() throws {
    let location: Location = try decode(
      """
      {"id": 1, "name": "Europe", "description": "", "local_mssip_domain": "", "mssip_proxy": "\(base)/mssip_proxy/6/",
       "dns_servers": [{"address": "10.44.0.2", "description": "", "id": 2, "resource_uri": "\(base)/dns_server/2/"},
       "\(base)/dns_server/3/"], "ntp_servers": null, "turn_server": null, "stun_server": "",
       "resource_uri": "\(base)/system_location/1/", "a_field_of_a_newer_release": {"x": [1]}}
      """)
    #expect(location.id == 1)
    #expect(location.name == "Europe")
    #expect(location.sipDomain == nil)
    #expect(location.lyncServer?.id == 6)
    #expect(location.dnsServers.map(\.id) == [2, 3])
    #expect(location.ntpServers.isEmpty)
    #expect(location.turnServer == nil)
    #expect(location.stunServer == nil)
  }

  @Test func aConferencingNode() throws {
    let node: ConferencingNode = try decode(
      """
      {"id": 4, "name": "conf01", "hostname": "conf01", "domain": "vc.example.com", "address": "10.44.0.10",
       "alternative_fqdn": "", "system_location": "\(base)/system_location/1/", "tls_certificate": null,
       "node_type": "HOLOGRAPHIC", "maintenance_mode": false, "static_nat_address": null,
       "snmp_community": "public", "resource_uri": "\(base)/worker_vm/4/"}
      """)
    #expect(node.sipTLSFQDN == nil)
    #expect(node.tlsCertificate == nil)
    #expect(node.location == ResourceURI(Location.endpoint, id: 1))
    // A word of a newer release is kept.
    #expect(node.nodeType.rawValue == "HOLOGRAPHIC")
    #expect(node.nodeType != .conferencing)
    #expect(node.description == "")
  }

  @Test func aNodesStatus() throws {
    let uri = "/api/admin/status/v1/worker_vm/5b0c1b3e-0001/"
    let status: ConferencingNodeStatus = try decode(
      """
      {"name": "conf01", "configuration_id": 4, "sync_status": "SYNCED", "last_updated": "2026-11-22T14:53:06.510482",
       "system_location": "Europe", "resource_uri": "\(uri)"}
      """)
    #expect(status.syncStatus == .synced)
    #expect(status.configurationID == 4)
    #expect(status.uri.path == uri)
    #expect(status.id == nil)
    let lastUpdated = try #require(status.lastUpdated)
    #expect(abs(lastUpdated.timeIntervalSince1970 - 1_795_359_186.510482) < 0.000_001)
  }

  @Test func aParticipant() throws {
    let participant: Participant = try decode(
      """
      {"conference": "Meet", "media_node": "10.44.0.10", "signalling_node": "10.44.0.11", "proxy_node": null,
       "system_location": "Europe", "id": "00000000-0000-0000-0000-000000000001",
       "resource_uri": "/api/admin/status/v1/participant/00000000-0000-0000-0000-000000000001/"}
      """)
    #expect(participant.conferenceName == "Meet")
    #expect(participant.mediaNode == "10.44.0.10")
    #expect(participant.signalingNode == "10.44.0.11")
    #expect(participant.proxyNode == "")
    #expect(participant.locationName == "Europe")
  }

  @Test func aCertificate() throws {
    let certificate: TLSCertificate = try decode(
      """
      {"certificate": "-----BEGIN CERTIFICATE-----", "subject_name": "pool.example.com", "parameters": null,
       "start_date": "2026-11-22T14:53:06", "end_date": "soon", "nodes": ["\(base)/worker_vm/1/"],
       "private_key_passphrase": "", "resource_uri": "\(base)/tls_certificate/2/"}
      """)
    #expect(certificate.subjectName == "pool.example.com")
    #expect(certificate.startDate == Date(timeIntervalSince1970: 1_795_359_186))
    // A date that cannot be read is no reason to lose the certificate.
    #expect(certificate.endDate == nil)
  }

  @Test func serversWithDefaultsAndNumbersAsText() throws {
    let turn: TURNServer = try decode(
      """
      {"name": "TURN", "address": "203.0.113.5", "port": "3479", "server_type": "coturn_shared", "transport_type": "",
       "username": null, "resource_uri": "\(base)/turn_server/1/"}
      """)
    #expect(turn.port == 3479)
    #expect(turn.serverType == .sharedSecret)
    #expect(turn.transport == .udp)
    #expect(turn.username == "")
    let lync: LyncServer = try decode(#"{"name": "x", "resource_uri": "\#(base)/mssip_proxy/1/"}"#)
    #expect(lync.port == 5061)
    #expect(lync.transport == .tls)
  }

  @Test func aConferenceWithItsAliases() throws {
    let conference: Conference = try decode(
      """
      {"name": "Meet", "service_type": "conference", "pin": "1234", "resource_uri": "\(base)/conference/1/",
       "aliases": [{"alias": "meet@vc.example.com", "conference": "\(base)/conference/1/", "description": "",
       "resource_uri": "\(base)/conference_alias/1/"}]}
      """)
    #expect(conference.aliases.map(\.alias) == ["meet@vc.example.com"])
    #expect(conference.aliases.first?.conference == conference.uri)
  }

  @Test(arguments: [
    ("2026-11-22T14:53:06.510482Z", 1_795_359_186.510482), ("2026-11-22T14:53:06.5", 1_795_359_186.5),
    ("2026-11-22T14:53:06", 1_795_359_186), ("2026-11-22T15:53:06+01:00", 1_795_359_186),
  ])
  func datesInAllForms(text: String, seconds: Double) throws {
    let date = try #require(Timestamp.date(from: text))
    #expect(abs(date.timeIntervalSince1970 - seconds) < 0.000_001)
  }

  @Test(arguments: ["", "today", "2026-11-22", "2026-13-22T14:53:06", "2026-11-22T14:53:06x"])
  func whatIsNoDate(text: String) {
    #expect(Timestamp.date(from: text) == nil)
  }

  @Test func updatesSendOnlyWhatChangesAndClearByKind() throws {
    var update = Changes<Location>()
    #expect(update.requestValue == [:])
    update.lyncServer = .set(ResourceURI(LyncServer.endpoint, id: 6))
    update.turnServer = .clear
    update.sipDomain = .clear
    update.dnsServers = .clear
    #expect(
      update.requestValue == [
        "mssip_proxy": "/api/admin/configuration/v1/mssip_proxy/6/", "turn_server": nil, "local_mssip_domain": "",
        "dns_servers": [],
      ])
    var node = Changes<ConferencingNode>()
    node.sipTLSFQDN = .set("conf01.vc.example.com")
    #expect(node.requestValue == ["alternative_fqdn": "conf01.vc.example.com"])
    var ntp = Changes<NTPServer>()
    ntp.keyID = .clear
    ntp.key = .clear
    #expect(ntp.requestValue == ["key_id": nil, "key": ""])
    #expect(ntp.keyID == .clear && ntp.address == .leave)
    ntp.keyID = .set(7)
    #expect(ntp.keyID == .set(7))
    ntp.keyID = .leave
    #expect(ntp.requestValue == ["key": ""])
  }

  @Test func draftsLeaveOutWhatIsNotGiven() {
    #expect(LyncServer.draft(address: "b", name: "a").requestValue == ["name": "a", "address": "b"])
    var turn = TURNServer.draft(address: "b", name: "a")
    turn.port = 443
    turn.transport = .tls
    turn.username = "u"
    turn.password = Secret("hush")
    #expect(turn.port == 443 && turn.serverType == nil)
    #expect(
      turn.requestValue == [
        "name": "a", "address": "b", "port": 443, "transport_type": "tls", "username": "u",
        "password": .secret(Secret("hush")),
      ])
    #expect(!"\(turn)".contains("hush"))
    #expect(!"\(turn.requestValue)".contains("hush"))
  }

  @Test func secretsAreWrittenIntoTheBodyAndOnlyThere() throws {
    let request = APIRequest(
      method: .post, target: "/", content: .json(["b": .secret(Secret("h\"ush")), "a": [1, true, nil, "x/y"]]))
    let bytes = try #require(try RequestEncoding.bytes(of: request))
    #expect(String(decoding: bytes, as: UTF8.self) == #"{"a":[1,true,null,"x/y"],"b":"h\"ush"}"#)
  }
}
