import MockManagementNode
import TestSupport
import Testing

/// Which dialects a node speaks: groups, bundles, chance, missing fields, forbidden resources.
@Suite struct DialectChoiceTests {
  private static let root = RawClient.configurationPath

  private func json(_ client: RawClient, _ path: String) async throws -> JSONValue {
    try JSONValue(json: try await client.request("GET", path).body.utf8)
  }

  @Test func everyNameBelongsToOneGroup() {
    let grouped = Dialect.Group.allCases.flatMap(\.forms)
    #expect(Set(grouped).count == grouped.count)
    #expect(Set(grouped).union([.tastypie]) == Set(Dialect.allCases))
    #expect(Dialect.allCases.allSatisfy { Dialect(rawValue: $0.rawValue) == $0 })
    #expect(Set(Dialect.all) == Set(grouped).subtracting(Dialect.Group.allCases.map(\.defaultForm)))
    #expect(Dialect.tastypie.group == nil)
  }

  @Test func ofTwoOfAGroupTheLaterOneCounts() async throws {
    for (dialects, spoken) in [
      ([Dialect.embeddedURI, .embeddedAsURI, .numbersAsTexts], "embedded-as-uri"),
      ([.tastypie, .embeddedID], "embedded-id"), ([.embeddedID, .tastypie], "embedded-uri"),
      ([.embeddedAsURI, .embeddedID], "embedded-id"),
    ] {
      try await withDialects(dialects) { _, client in
        let told = try await json(client, "/mock/dialect")["dialects"]
        #expect(told?["embedded"]?.text == spoken)
      }
    }
  }

  @Test func theControlEndpointTellsWhatIsSpoken() async throws {
    try await withDialects([.blanksNull, .release24]) {
      $0.lackingFields = ["turn_server": ["username", "port"]]
      $0.forbiddenResources = ["status/worker_vm", "conference"]
    } _: { _, client in
      let told = try await json(client, "/mock/dialect")
      #expect(told.members?.keys.sorted() == ["dialects", "forbidden", "without"])
      #expect(told["dialects"]?.members?.keys.sorted() == Dialect.Group.allCases.map(\.rawValue).sorted())
      #expect(told["dialects"]?["blanks"] == "blanks-null")
      #expect(told["dialects"]?["numbers"] == "numbers")
      #expect(told["dialects"]?["secrets"] == "secrets-encrypted")
      #expect(told["without"] == ["turn_server": ["port", "username"]])
      #expect(told["forbidden"] == ["conference", "status/worker_vm"])
      #expect(try await client.request("PUT", "/mock/dialect", json: [:]).status == 405)
    }
  }

  @Test func chanceDrawsOneOfEachGroupAndEveryNameInTime() {
    #expect(Dialect.random(seed: 7) == Dialect.random(seed: 7))
    #expect(Dialect.random(seed: 7) != Dialect.random(seed: 8))
    for seed in UInt64(0)..<20 {
      #expect(Dialect.random(seed: seed).map(\.group) == Dialect.Group.allCases)
    }
    let drawn = Set((UInt64(0)..<200).flatMap(Dialect.random(seed:)))
    #expect(drawn == Set(Dialect.Group.allCases.flatMap(\.forms)))
    // SplitMix64 begins 0x910A2DEC89025CC1 for this seed: what failed once can be drawn again.
    #expect(
      Dialect.random(seed: 1).prefix(4).map(\.rawValue) == [
        "embedded-uri", "references-id", "nodes-empty", "blanks-missing",
      ])
  }

  @Test func anyMixtureAnswersAndTakesWrites() async throws {
    for seed in UInt64(1)...12 {
      let dialects = Dialect.random(seed: seed)
      try await withDialects(dialects) { _, client in
        for path in ["/system_location/1/", "/worker_vm/", "/tls_certificate/1/", "/turn_server/1/", "/conference/"] {
          let answer = try await client.request("GET", Self.root + path)
          #expect(answer.status == 200)
          #expect(throws: Never.self) { try JSONValue(json: answer.body.utf8) }
        }
        let body: JSONValue = [
          "name": "Asia", "dns_servers": ["\(Self.root)/dns_server/1/", ["address": "10.0.0.9"]],
          "stun_server": "\(Self.root)/stun_server/1/",
        ]
        #expect(try await client.request("POST", Self.root + "/system_location/", json: body).status == 201)
        let patch = try await client.request("PATCH", Self.root + "/worker_vm/1/", json: ["description": "x"])
        #expect([200, 202, 204].contains(patch.status), "\(dialects.map(\.rawValue))")
      }
    }
  }

  // MARK: Release 24

  @Test func release24HasTheRecordedFields() async throws {
    try await withDialects([.release24]) { _, client in
      let turn = try await json(client, Self.root + "/turn_server/1/")
      #expect(
        turn.members?.keys.sorted() == [
          "address", "description", "id", "name", "password", "port", "resource_uri", "username",
        ])
      #expect(turn["password"]?.text?.hasPrefix("$~!1") == true)
      let location = try await json(client, Self.root + "/system_location/1/")
      #expect(location["client_stun_servers"] != nil)
      #expect(location["syslog_servers"] == nil)
      #expect(location.members?.count == 26)
      let schema = try await json(client, Self.root + "/turn_server/schema/")
      #expect(schema["fields"]?["server_type"] == nil)
      #expect(try await json(client, Self.root + "/device/1/")["password"] == "s3cret")
      #expect(try await json(client, Self.root + "/worker_vm/1/")["tls_client_certificate"] == nil)
    }
  }

  @Test func release24ShowsSecretsAsItIsTold() async throws {
    try await withDialects([.release24, .secretsAsKnown]) { _, client in
      let turn = try await json(client, Self.root + "/turn_server/1/")
      #expect(turn["password"] == nil)
      let device = try await json(client, Self.root + "/device/1/")
      #expect(device["password"] == nil)
    }
  }

  // MARK: Missing fields and forbidden resources

  @Test func aSecretThatTheNodeHasNoFieldForIsMaskedInTheLog() async throws {
    try await withDialects([.release24]) { node, client in
      let body: JSONValue = ["name": "t", "address": "x", "secret_key": "s3cret"]
      let answer = try await client.request("POST", Self.root + "/turn_server/", json: body)
      #expect(answer.status == 201)
      #expect(node.requests.last?.body["secret_key"] == "********")
    }
  }

  @Test func aFieldThatTheNodeDoesNotHaveIsNowhere() async throws {
    try await withDialects([]) {
      $0.lackingFields = ["dns_server": ["description"], "status/worker_vm": ["sync_status"]]
    } _: { _, client in
      let body: JSONValue = ["address": "10.0.0.3", "description": "ignored"]
      #expect(try await client.request("POST", Self.root + "/dns_server/", json: body).status == 201)
      #expect(
        try await client.request("GET", Self.root + "/dns_server/2/").body
          == #"{"address": "10.0.0.3", "id": 2, "resource_uri": "/api/admin/configuration/v1/dns_server/2/"}"#)
      let schema = try await json(client, Self.root + "/dns_server/schema/")
      #expect(schema["fields"]?.members?.keys.sorted() == ["address", "id", "resource_uri"])
      #expect(schema["filtering"] == ["address": 1])
      let status = try await json(client, "/api/admin/status/v1/worker_vm/1/")
      #expect(status["sync_status"] == nil)
      #expect(status["deploy_status"] == "DEPLOYED")
    }
  }

  @Test func aUniqueKeyIsNotHalved() async throws {
    try await withDialects([]) {
      $0.lackingFields = ["worker_vm": ["domain"]]
    } _: { _, client in
      let twin: JSONValue = [
        "name": "twin", "hostname": "conf01", "address": "10.44.0.11", "netmask": "255.255.255.0",
        "gateway": "10.44.0.254", "system_location": "\(Self.root)/system_location/1/",
      ]
      let answer = try await client.request("POST", Self.root + "/worker_vm/", json: twin)
      #expect(answer.status == 201)
    }
  }

  @Test func aForbiddenResourceIs403ToEveryMethod() async throws {
    try await withDialects([]) {
      $0.forbiddenResources = ["dns_server", "status/worker_vm"]
    } _: { _, client in
      for (method, path) in [
        ("GET", Self.root + "/dns_server/"), ("POST", Self.root + "/dns_server/"),
        ("PATCH", Self.root + "/dns_server/1/"), ("DELETE", Self.root + "/dns_server/1/"),
        ("OPTIONS", Self.root + "/dns_server/"), ("TRACE", Self.root + "/dns_server/"),
        ("GET", Self.root + "/dns_server/schema/"), ("GET", Self.root + "/dns_server/set/1;2/"),
        ("GET", "/api/admin/status/v1/worker_vm/1/"), ("GET", "/api/admin/status/v1/worker_vm/99/"),
      ] {
        let answer = try await client.request(method, path)
        #expect(answer.status == 403, "\(method) \(path)")
        #expect(answer.body == "")
      }
      #expect(try await client.request("GET", Self.root + "/worker_vm/1/").status == 200)
      #expect(try await client.request("GET", Self.root + "/system_location/1/").body.contains("10.0.0.2"))
      var stranger = client
      stranger.authorization = nil
      #expect(try await stranger.request("GET", Self.root + "/dns_server/").status == 401)
    }
  }

  @Test func anAccountWithRightsMayDoThatAndNothingElse() async throws {
    try await withDialects([]) {
      $0.allowedRights = Set(["GET:dns_server", "PATCH:system_location", "POST:dns_server"].compactMap(Right.init))
    } _: { _, client in
      for (method, path, status) in [
        ("GET", Self.root + "/dns_server/", 200), ("OPTIONS", Self.root + "/dns_server/", 200),
        ("GET", Self.root + "/dns_server/schema/", 200),
        ("PATCH", Self.root + "/dns_server/1/", 403), ("DELETE", Self.root + "/dns_server/1/", 403),
        ("GET", Self.root + "/system_location/", 403), ("GET", "/api/admin/status/v1/worker_vm/1/", 403),
      ] {
        #expect(try await client.request(method, path).status == status, "\(method) \(path)")
      }
      let patch = try await client.request(
        "PATCH", Self.root + "/system_location/1/", json: ["description": "x"])
      #expect(patch.status == 202)
      // A POST that says that it is a PATCH is a PATCH.
      let disguised = try await client.request(
        "POST", Self.root + "/dns_server/1/", json: ["description": "x"], headers: ["X-HTTP-Method-Override": "PATCH"])
      #expect(disguised.status == 403)
    }
  }

  @Test func aRightIsAMethodAndAResource() {
    #expect(Right("GET:status/worker_vm").map { [$0.method, $0.resource] } == ["GET", "status/worker_vm"])
    for text in ["", "GET", "GET:", ":dns_server", "get:dns_server", "TRACE:dns_server"] { #expect(Right(text) == nil) }
  }

  @Test(
    arguments: [
      (["nosuch": ["x"]], [], "cannot leave out fields of \"nosuch\", which is not a resource of the API"),
      (
        ["turn_server": ["x", "port"]], [],
        "cannot leave out the field \"x\" of \"turn_server\", which has no such field"
      ),
      ([:], ["nosuch"], "cannot forbid \"nosuch\", which is not a resource of the API"),
    ] as [([String: Set<String>], Set<String>, String)])
  func whatNobodyKnowsCannotBeTakenAway(
    lacking: [String: Set<String>], forbidden: Set<String>, message: String
  ) async throws {
    let error = await #expect(throws: MockError.self) {
      try await withDialects([]) {
        $0.lackingFields = lacking
        $0.forbiddenResources = forbidden
      } _: { _, _ in
      }
    }
    #expect(error?.description == message)
  }
}
