import MockManagementNode
import Testing

/// What stands in a seed beside what is built in, and what is shown of it.
@Suite struct SeedTests {
  private static let configuration = RawClient.configurationPath
  private static let status = "/api/admin/status/v1/"

  private func withClient(
    _ seed: [(resource: String, bodies: [JSONValue])], _ body: (MockManagementNode, RawClient) async throws -> Void
  ) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    configuration.seed = .objects(seed)
    try await withMockManagementNode(configuration) { node in try await body(node, RawClient(node)) }
  }

  private func objects(_ path: String, _ client: RawClient) async throws -> [JSONValue] {
    let list = try JSONValue(json: try await client.request("GET", path).body.utf8)
    return try #require(list["objects"]?.elements)
  }

  private static let nodes: [(resource: String, bodies: [JSONValue])] = [
    ("system_location", [["name": "Europe"]]),
    (
      "worker_vm",
      (1...3).map { number in
        [
          "name": "conf0\(number)", "hostname": "conf0\(number)", "domain": "vc.example.com",
          "address": "10.44.0.\(9 + number)", "netmask": "255.255.255.0", "gateway": "10.44.0.254",
          "system_location": "/api/admin/configuration/v1/system_location/1/",
        ]
      }
    ),
  ]

  @Test(
    arguments: [
      ("dns_server", ["address": "10.0.0.2"], 1), ("ivr_theme", ["name": "Ours"], 5),
      ("role", ["name": "Operators"], 3),
      ("webapp_alias", ["slug": "ours", "webapp_type": "webapp3"], 4),
      ("permission", ["codename": "dance", "name": "May dance"], 9),
      (
        "tls_certificate",
        [
          "certificate": .string(EncryptedKey.certificate), "private_key": .string(EncryptedKey.key),
          "private_key_passphrase": .string(EncryptedKey.passphrase),
        ], 2
      ),
    ] as [(String, JSONValue, Int)])
  func whatIsSeededComesAfterWhatIsBuiltIn(resource: String, body: JSONValue, id: Int) async throws {
    try await withClient([(resource, [body])]) { _, client in
      let shown = try await objects("\(Self.configuration)/\(resource)/", client)
      #expect(shown.count == id)
      #expect(shown.last?["id"]?.wholeNumber == id)
      for (field, value) in body.members ?? [:] where !field.hasPrefix("private_key") {
        #expect(shown.last?[field] == value)
      }
    }
  }

  @Test func theFirstManagementNodeOfASeedIsTheOneThatIsThere() async throws {
    try await withClient([("management_vm", [["name": "mgr", "hostname": "mgr", "domain": "example.com"]])]) {
      _, client in
      let shown = try await objects("\(Self.configuration)/management_vm/", client)
      #expect(shown.count == 1)
      #expect(shown[0]["id"] == 1)
      #expect(shown[0]["name"] == "mgr")
      #expect(shown[0]["primary"] == true)
      #expect(shown[0]["tls_certificate"]?.text == "\(Self.configuration)/tls_certificate/1/")
    }
  }

  @Test func aSeededStatusKeepsItsValuesAndTheRestIsFoundOut() async throws {
    let seed: [(resource: String, bodies: [JSONValue])] =
      Self.nodes + [
        (
          "status/worker_vm",
          [
            ["configuration_id": 2, "sync_status": "OUT_OF_SYNC", "media_load": 0, "version": "24 (55691.0.0)"],
            ["name": "conf03", "maintenance_mode": true],
          ]
        ), ("status/system_location", [["id": 1, "media_load": 12.5]]),
        ("status/management_vm", [["sync_status": "FAILED"]]),
      ]
    try await withClient(seed) { _, client in
      let shown = try await objects(Self.status + "worker_vm/", client)
      #expect(shown.compactMap { $0["id"]?.wholeNumber } == [1, 2, 3])
      #expect(shown.map { $0["name"] } == ["conf01", "conf02", "conf03"])
      #expect(shown.map { $0["configuration_id"] } == [1, 2, 3])
      #expect(shown.map { $0["sync_status"] } == ["SYNCED", "OUT_OF_SYNC", "SYNCED"])
      #expect(shown.map { $0["version"] } == ["40 (0.0.0)", "24 (55691.0.0)", "40 (0.0.0)"])
      #expect(shown.map { $0["maintenance_mode"] } == [false, false, true])
      #expect(shown.map { $0["system_location"] } == ["Europe", "Europe", "Europe"])
      let location = try #require(try await objects(Self.status + "system_location/", client).first)
      #expect(location["media_load"] == 12.5)
      #expect(location["name"] == "Europe")
      let manager = try #require(try await objects(Self.status + "management_vm/", client).first)
      #expect(manager["sync_status"] == "FAILED")
      #expect(manager["name"] == "manager")
    }
  }

  @Test func aSeededStatusHasItsOwnIdAndMayBeAboutNoNode() async throws {
    let seed: [(resource: String, bodies: [JSONValue])] =
      Self.nodes + [
        (
          "status/worker_vm",
          [["id": 1, "configuration_id": 3, "media_load": 70], ["id": 9, "configuration_id": 99, "name": "gone"]]
        )
      ]
    try await withClient(seed) { _, client in
      let shown = try await objects(Self.status + "worker_vm/", client)
      #expect(shown.map { $0["name"] } == ["conf03", "conf02", "gone", "conf01"])
      #expect(shown.compactMap { $0["id"]?.wholeNumber } == [1, 2, 9, 10])
      #expect(shown.map { $0["media_load"] } == [70, 0, 0, 0])
    }
  }

  @Test func whatWasSeededOfAStatusOutlivesAnotherStateAndWhatWasFoundOutDoesNot() async throws {
    let seed = Self.nodes + [("status/worker_vm", [["configuration_id": 1, "sync_status": "OUT_OF_SYNC"]])]
    try await withClient(seed) { node, client in
      let state = node.state
      #expect(
        state["objects"]?["status/worker_vm"] == [["id": 1, "configuration_id": 1, "sync_status": "OUT_OF_SYNC"]])
      try node.restore(state)
      _ = try await client.request(
        "PATCH", "\(Self.configuration)/worker_vm/1/", json: ["name": "renamed", "hostname": "renamed"])
      let shown = try #require(try await objects(Self.status + "worker_vm/", client).first)
      #expect(shown["name"] == "renamed")
      #expect(shown["sync_status"] == "OUT_OF_SYNC")
    }
  }

  @Test func aSeededHistoryKeepsItsValues() async throws {
    let seed: [(resource: String, bodies: [JSONValue])] = [
      (
        "history/conference",
        [["id": "c-1", "name": "Meetup", "duration": 3278, "start_time": "2020-12-21T08:04:52.307927"]]
      ),
      (
        "history/participant",
        [["id": "p-1", "display_name": "Alice", "conference": "/api/admin/history/v1/conference/c-1/"]]
      ),
      ("history/alarm", [["name": "licenses_low"]]),
    ]
    try await withClient(seed) { _, client in
      let conference = try #require(try await objects("/api/admin/history/v1/conference/", client).first)
      #expect(conference["name"] == "Meetup")
      #expect(conference["duration"] == 3278)
      #expect(conference["start_time"] == "2020-12-21T08:04:52.307927")
      #expect(conference["resource_uri"] == "/api/admin/history/v1/conference/c-1/")
      #expect(conference["participants"] == ["/api/admin/history/v1/participant/p-1/"])
      let participant = try #require(try await objects("/api/admin/history/v1/participant/", client).first)
      #expect(participant["display_name"] == "Alice")
      #expect(participant["conference"] == "/api/admin/history/v1/conference/c-1/")
      #expect(try await objects("/api/admin/history/v1/alarm/", client).first?["name"] == "licenses_low")
    }
  }

  @Test func theLicensingStatusIsOneObjectSeededOrNot() async throws {
    for (seed, used) in [([], 0), ([("status/licensing", [["port_count": 42]])], 42)]
      as [([(resource: String, bodies: [JSONValue])], Int)]
    {
      try await withClient(seed) { node, client in
        let shown = try await objects(Self.status + "licensing/", client)
        #expect(shown.count == 1)
        #expect(shown[0]["port_count"]?.wholeNumber == used)
        #expect(shown[0]["port_total"] == 100)
        try node.restore(["objects": [:]])
        #expect(try await objects(Self.status + "licensing/", client).count == 1)
      }
    }
  }

  @Test func aReferenceInASeededHistoryThatLeadsNowhereIsAnErrorThatSaysWhy() async throws {
    let seed: [(resource: String, bodies: [JSONValue])] = [
      ("history/participant", [["id": "p-1", "conference": "/api/admin/history/v1/conference/c-1/"]])
    ]
    let error = await #expect(throws: MockError.self) {
      try await withClient(seed) { _, _ in }
    }
    #expect(
      error?.description
        == "object 1 of \"history/participant\" in the seed would be refused by the API (status 400): {\"error\": \"Could "
        + "not find the provided conference object via resource URI '/api/admin/history/v1/conference/c-1/'.\"}")
  }
}
