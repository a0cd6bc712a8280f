import InfinityAPI
import InfinityResources
import MockManagementNode
import Testing

/// What the types allow and forbid, and fields of another module's kinds.
@Suite struct ShapeTests {
  @Test func whatIsOnlyShownIsOnlyRead() {
    func isCreated(_ type: any Resource.Type) -> Bool { type is any CreatableResource.Type }
    func isChanged(_ type: any Resource.Type) -> Bool { type is any ChangeableResource.Type }
    func isDeleted(_ type: any Resource.Type) -> Bool { type is any DeletableResource.Type }
    func isWritten(_ type: any Resource.Type) -> Bool { isCreated(type) || isChanged(type) || isDeleted(type) }
    #expect(!isWritten(BackupRequestStatus.self) && !isWritten(BackplaneHistory.self) && !isWritten(Participant.self))
    #expect(!isWritten(LicenseRequest.self))
    #expect(!isCreated(AuthenticationSettings.self) && !isDeleted(RegistrationSettings.self))
    #expect(isChanged(AuthenticationSettings.self) && isChanged(RegistrationSettings.self))
    #expect(isCreated(License.self) && !isChanged(License.self) && isDeleted(License.self))
  }

  /// The list in which they stand has no addresses; the one that they can be asked for in has.
  @Test func mediaStreamsOfThePastAreReadAsObjects() throws {
    let json = try JSONView(parsing: Array(#"{"id": "a", "media_streams": [{"id": 5}, {"id": 6}]}"#.utf8))
    let (participant, backplane) = (ParticipantHistory(json: json), BackplaneHistory(json: json))
    #expect(participant.mediaStreams == [5, 6].map { ResourceURI(MediaStreamHistory.endpoint, id: $0) })
    #expect(backplane.mediaStreams == [5, 6].map { ResourceURI(BackplaneMediaStreamHistory.endpoint, id: $0) })
    #expect(participant.unreadableFields.isEmpty && backplane.unreadableFields.isEmpty)
  }

  @Test func fieldsOfAnotherModuleAreReadAndWrittenAlike() throws {
    let location = try Location.sample(ResourceURI(Location.endpoint, id: 1)) {
      $0.name = "Oslo"
      $0.mtu = 1400
      $0.bdpmPinChecks = .on
    }
    #expect(location.mtu == 1400 && location.bdpmPinChecks == .on && location.name == "Oslo")
    var change = Changes<Location>()
    change.mtu = .set(1300)
    change.h323Gatekeeper = .clear
    #expect(change.requestValue == ["mtu": 1300, "h323_gatekeeper": nil])
    #expect(Location.Fields().mtu.limits == .range(512...1500) && Location.Fields().mtu.default == 1500)
  }

  @Test func secretsAreSecretsByType() throws {
    let conference = try Conference.sample(ResourceURI(Conference.endpoint, id: 1)) { $0.pin = Secret("1234") }
    #expect(conference.pin == Secret("1234") && "\(String(describing: conference.pin))".contains("1234") == false)
    let call = ImportCertificates.call(bundle: Secret("key"))
    #expect(call.requestValue == ["bundle": .secret(Secret("key"))])
  }

  @Test func aKeyIsShownOnce() async throws {
    try await withMockManagementNode { node in
      var configuration = ManagementClient.Configuration(
        baseURL: node.url, authentication: .basic(username: node.username, password: Secret(node.password)))
      configuration.trust = .caFile(try #require(node.certificateAuthorityFile))
      configuration.proxy = .none
      try await withManagementClient(configuration) { client in
        let role = try #require(try await client.list(AdministratorRole.self).first)
        let (uri, shown) = try await client.createWithAnswer(OAuth2Client.draft(clientName: "robot", role: role.uri))
        #expect(shown?.privateKeyJWT?.reveal().contains("PRIVATE KEY") == true)
        #expect(try await client.get(OAuth2Client.self, at: uri).json["private_key_jwt"]?.text == nil)
        let location = try #require(try await client.list(Location.self).first)
        let node = ConferencingNode.draft(
          address: "10.0.0.9", domain: "vc.example.com", gateway: "10.0.0.254", hostname: "conf09", name: "conf09",
          netmask: "255.255.255.0", location: location.uri)
        let document = try await client.createWithAnswer(node).shown
        #expect(document?.text.reveal().hasPrefix("<?xml") == true)
      }
    }
  }

  @Test func wholeObjectsInAFieldAreAtHand() async throws {
    try await withMockManagementNode { node in
      var configuration = ManagementClient.Configuration(
        baseURL: node.url, authentication: .basic(username: node.username, password: Secret(node.password)))
      configuration.trust = .caFile(try #require(node.certificateAuthorityFile))
      configuration.proxy = .none
      try await withManagementClient(configuration) { client in
        let server = try await client.create(DNSServer.draft(address: "10.0.0.53"))
        var draft = Location.draft(name: "Oslo")
        draft.dnsServers = [server]
        let location = try await client.get(Location.self, at: client.create(draft))
        #expect(location.embedded(DNSServer.self, in: \.dnsServers).map(\.address) == ["10.0.0.53"])
        #expect(location.embedded(NTPServer.self, in: \.ntpServers).isEmpty)
      }
    }
  }
}
