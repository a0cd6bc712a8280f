import Testing

@testable import InfinityAPI

/// Every field is read in every form in which a Management Node may answer, and one that cannot be read costs that field alone.
@Suite("Forms of fields")
struct FieldFormTests {
  /// A field that refers to other objects, and how it is read.
  struct ReferenceField: Sendable, CustomTestStringConvertible {
    let object: Endpoint
    let name: String
    let target: Endpoint
    let isList: Bool
    let read: @Sendable (String) throws -> (uris: [ResourceURI], unreadable: [UnreadableField])
    var testDescription: String { "\(object.name).\(name)" }

    init<Read: Resource, Declared: ReadableField>(
      _ type: Read.Type, _ field: Declared, to target: Endpoint
    ) where Declared.Value == [ResourceURI] {
      self.init(type, field, target, isList: true) { $0.value(of: field) }
    }

    init<Read: Resource, Declared: ReadableField>(
      _ type: Read.Type, _ field: Declared, to target: Endpoint
    ) where Declared.Value == ResourceURI? {
      self.init(type, field, target, isList: false) { object in [object.value(of: field)].compactMap(\.self) }
    }

    private init<Read: Resource>(
      _ type: Read.Type, _ field: some ReadableField, _ target: Endpoint, isList: Bool,
      _ value: @escaping @Sendable (Read) -> [ResourceURI]
    ) {
      object = Read.endpoint
      name = field.name
      self.target = target
      self.isList = isList
      read = { json in
        let object = Read(json: try JSONView(parsing: Array(json.utf8)))
        #expect(object.unreadable(field).map { [$0] } ?? [] == object.unreadableFields)
        return (value(object), object.unreadableFields)
      }
    }

    /// The object with this text in the field.
    func json(_ value: String) -> String {
      #"{"id": 7, "resource_uri": "\#(object.path)7/", "name": "Europe", "\#(name)": \#(value)}"#
    }
  }

  static let referenceFields: [ReferenceField] = [
    .init(Location.self, Location.Fields().lyncServer, to: LyncServer.endpoint),
    .init(Location.self, Location.Fields().turnServer, to: TURNServer.endpoint),
    .init(Location.self, Location.Fields().stunServer, to: STUNServer.endpoint),
    .init(Location.self, Location.Fields().dnsServers, to: DNSServer.endpoint),
    .init(Location.self, Location.Fields().ntpServers, to: NTPServer.endpoint),
    .init(ConferencingNode.self, ConferencingNode.Fields().location, to: Location.endpoint),
    .init(ConferencingNode.self, ConferencingNode.Fields().tlsCertificate, to: TLSCertificate.endpoint),
    .init(ConferencingNode.self, ConferencingNode.Fields().tlsClientCertificate, to: TLSCertificate.endpoint),
    .init(ManagementVM.self, ManagementVM.Fields().tlsCertificate, to: TLSCertificate.endpoint),
    .init(ManagementVM.self, ManagementVM.Fields().tlsClientCertificate, to: TLSCertificate.endpoint),
    .init(ManagementVM.self, ManagementVM.Fields().dnsServers, to: DNSServer.endpoint),
    .init(ManagementVM.self, ManagementVM.Fields().ntpServers, to: NTPServer.endpoint),
    .init(
      CertificateSigningRequest.self, CertificateSigningRequest.Fields().tlsCertificate, to: TLSCertificate.endpoint),
    .init(ConferenceAlias.self, ConferenceAlias.Fields().conference, to: Conference.endpoint),
  ]

  @Test("a reference is whatever leads to the object", arguments: referenceFields)
  func reference(field: ReferenceField) throws {
    let path = field.target.path
    let name = field.target.name
    for form in [
      #""\#(path)3/""#, #""\#(path)3""#, #""https://10.0.0.1:8443\#(path)3/""#, #""/admin/v1/\#(name)/3/""#, "3",
      #""3""#,
      #"{"id": 3}"#, #"{"id": "3", "name": "x"}"#, #"{"id": 3, "resource_uri": ""}"#,
      #"{"id": 3, "resource_uri": null}"#,
      #"{"resource_uri": "\#(path)3/"}"#, #"{"resource_uri": "http://other.example\#(path)3/", "id": 3, "x": [{}]}"#,
    ] {
      // A list of one may come as what is in it, and what is one as a list of one.
      for form in [form, "[\(form)]"] {
        let read = try field.read(field.json(form))
        #expect(read.uris == [ResourceURI(field.target, id: 3)], "\(form)")
        #expect(read.unreadable.isEmpty, "\(form)")
      }
    }
  }

  @Test("null, blank and missing are no reference", arguments: referenceFields)
  func unset(field: ReferenceField) throws {
    for form in ["null", #""""#, "[]"] {
      let read = try field.read(field.json(form))
      #expect(read.uris.isEmpty && read.unreadable.isEmpty, "\(form)")
    }
    #expect(try field.read(#"{"id": 7}"#).unreadable.isEmpty)
  }

  @Test("what leads nowhere is named, with what stood there", arguments: referenceFields)
  func unreadable(field: ReferenceField) throws {
    for (form, found) in [
      (#""Europe""#, #""Europe""#),
      (#""/api/admin/configuration/v1/licence/3/""#, #""/api/admin/configuration/v1/licence/3/""#),
      (#"{"name": "x"}"#, "an object"), ("true", "true"), ("1.5", "1.5"), ("[[]]", "a list of 1"),
      (#""a\u0007b""#, #""a\u{7}b""#),
    ] {
      let read = try field.read(field.json(field.isList && !form.hasPrefix("[") ? "[\(form)]" : form))
      #expect(read.uris.isEmpty, "\(form)")
      let expected = field.isList ? "a list of 1" : found
      #expect(read.unreadable == [UnreadableField(name: field.name, found: expected)], "\(form)")
    }
  }

  @Test("an object's own address, or its id")
  func addresses() throws {
    func uri(_ json: String) throws -> ResourceURI {
      try LyncServer(json: JSONView(parsing: Array(json.utf8))).identity()
    }
    let expected = ResourceURI(LyncServer.endpoint, id: 5)
    for json in [
      #"{"resource_uri": "/api/admin/configuration/v1/mssip_proxy/5/"}"#, #"{"resource_uri": "", "id": 5}"#,
      #"{"resource_uri": null, "id": "5"}"#, #"{"id": 5}"#, #"{"resource_uri": "https://h/x/mssip_proxy/5/"}"#,
    ] {
      #expect(try uri(json) == expected, "\(json)")
    }
    for json in ["{}", "[]", "7", #"{"id": null}"#, #"{"id": "a/b"}"#, #"{"id": -1}"#] {
      #expect(throws: UnidentifiedObject.self, "\(json)") { try uri(json) }
    }
  }

  @Test("numbers and booleans as texts; what is neither is named")
  func values() throws {
    func read<Read: Resource>(_ type: Read.Type, _ members: String) throws -> Read {
      Read(json: try JSONView(parsing: Array("{\"id\": 1, \(members)}".utf8)))
    }
    for (form, port) in [("5065", 5065), (#""5065""#, 5065), ("null", 5061), (#""""#, 5061)] {
      let server = try read(LyncServer.self, "\"port\": \(form)")
      #expect(server.port == port && server.unreadableFields.isEmpty, "\(form)")
    }
    for (form, found) in [(#""many""#, #""many""#), ("{}", "an object"), ("1.5", "1.5"), ("[1]", "a list of 1")] {
      let server = try read(LyncServer.self, #""name": "A", "port": \#(form)"#)
      #expect(server.port == 5061 && server.name == "A", "\(form)")
      #expect(server.unreadableFields == [UnreadableField(name: "port", found: found)], "\(form)")
    }
    for (form, value) in [
      ("true", true), (#""true""#, true), (#""True""#, true), ("1", true), ("false", false), (#""False""#, false),
      ("0", false),
      ("null", false), (#""""#, false),
    ] {
      let machine = try read(ManagementVM.self, "\"primary\": \(form)")
      #expect(machine.isPrimary == value && machine.unreadableFields.isEmpty, "\(form)")
    }
    #expect(try read(ManagementVM.self, #""primary": "maybe""#).unreadableFields.map(\.name) == ["primary"])
    let encrypted = try read(TURNServer.self, #""name": {"x": 1}, "username": ["$~!1abc"], "description": "$~!1abc""#)
    #expect(encrypted.unreadableFields.map(\.name) == ["name", "username"])
  }

  @Test("an encrypted text is never quoted")
  func encrypted() throws {
    let server = LyncServer(json: try JSONView(parsing: Array(#"{"id": 1, "port": "$~!1c2VjcmV0"}"#.utf8)))
    #expect(server.unreadableFields == [UnreadableField(name: "port", found: "an encrypted text")])
  }
}
