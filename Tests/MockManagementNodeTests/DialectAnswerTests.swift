import MockManagementNode
import Testing

/// What is around the objects in each dialect: pages, headers, statuses, schemas, refusals.
@Suite struct DialectAnswerTests {
  private static let root = RawClient.configurationPath
  private static let servers = root + "/dns_server/"

  private func json(_ client: RawClient, _ path: String) async throws -> JSONValue {
    try JSONValue(json: try await client.request("GET", path).body.utf8)
  }

  // MARK: Lists

  private static let nineServers: JSONValue = [
    "objects": [
      "dns_server": .array((1...9).map { ["id": .integer($0), "address": "10.0.0.\($0)"] })
    ]
  ]

  @Test(
    arguments: [
      (
        Dialect.pagesAsAsked,
        ["limit": 8, "next": "\(servers)?limit=8&offset=8", "offset": 0, "previous": nil, "total_count": 9], 8
      ),
      (
        .pagesSmall,
        ["limit": 7, "next": "\(servers)?limit=7&offset=7", "offset": 0, "previous": nil, "total_count": 9], 7
      ),
      (.pagesUncounted, ["limit": 8, "next": "\(servers)?limit=8&offset=8", "offset": 0], 8),
    ] as [(Dialect, [String: JSONValue?], Int)])
  func pages(dialect: Dialect, meta: [String: JSONValue?], count: Int) async throws {
    try await withDialects([dialect]) { node, client in
      try node.restore(Self.nineServers)
      let list = try await json(client, Self.servers + "?limit=8")
      #expect(list["meta"] == .object(meta.mapValues { $0 ?? .null }))
      #expect(list["objects"]?.elements?.count == count)
      let last = try await json(client, Self.servers + "?limit=8&offset=7")
      #expect(last["meta"]?["next"] == .null)
    }
  }

  @Test func smallPagesAreSmallWhateverIsAsked() async throws {
    try await withDialects([.pagesSmall]) { node, client in
      try node.restore(Self.nineServers)
      for (query, limit) in [("", 7), ("?limit=0", 7), ("?limit=9999", 7), ("?limit=3", 3)] {
        let list = try await json(client, Self.servers + query)
        #expect(list["meta"]?["limit"] == .integer(limit))
        #expect(list["objects"]?.elements?.count == limit)
      }
    }
  }

  @Test(arguments: [(Dialect.nextPath, ""), (.nextURL, "http://127.0.0.1:PORT")])
  func theNextPage(dialect: Dialect, origin: String) async throws {
    try await withDialects([dialect]) { node, client in
      try node.restore(Self.nineServers)
      let meta = try await json(client, Self.servers + "?limit=2&offset=2")["meta"]
      let start = origin.replacing("PORT", with: "\(client.port)") + Self.servers
      #expect(meta?["next"]?.text == start + "?limit=2&offset=4")
      #expect(meta?["previous"]?.text == start + "?limit=2&offset=0")
    }
  }

  // MARK: Writes

  private static let created =
    #"{"address": "10.0.0.3", "description": "", "id": 2, "resource_uri": "/api/admin/configuration/v1/dns_server/2/"}"#

  @Test(
    arguments: [
      (Dialect.locationPath, "/api/admin/configuration/v1/dns_server/2/", ""),
      (.locationURL, "http://127.0.0.1:PORT/api/admin/configuration/v1/dns_server/2/", ""),
      (.locationOtherPath, "/admin/v1/configuration/dns_server/2/", ""), (.locationBody, nil, created),
    ] as [(Dialect, String?, String)])
  func whereACreatedObjectIs(dialect: Dialect, location: String?, body: String) async throws {
    try await withDialects([dialect]) { node, client in
      let location = location?.replacing("PORT", with: "\(client.port)")
      for (method, path) in [("POST", Self.servers), ("PUT", Self.servers + "2/")] {
        let answer = try await client.request(method, path, json: ["address": "10.0.0.3"])
        #expect(answer.status == 201)
        #expect(answer.header("Location") == location)
        #expect(answer.body == body)
        node.reset()
      }
    }
  }

  @Test func aBootstrapDocumentStillComesWithALocation() async throws {
    try await withDialects([.locationBody]) { _, client in
      let answer = try await client.request(
        "POST", Self.root + "/worker_vm/",
        json: [
          "name": "conf02", "hostname": "conf02", "domain": "vc.example.com", "address": "10.44.0.11",
          "netmask": "255.255.255.0", "gateway": "10.44.0.254", "system_location": "\(Self.root)/system_location/1/",
        ])
      #expect(answer.header("Location") == Self.root + "/worker_vm/2/")
      #expect(answer.body.hasPrefix("<?xml"))
    }
  }

  @Test(arguments: [(Dialect.patch202, 202, false), (.patch204, 204, false), (.patch200, 200, true)])
  func patches(dialect: Dialect, status: Int, showsObject: Bool) async throws {
    try await withDialects([dialect]) { _, client in
      let object =
        #"{"address": "10.0.0.2", "description": "new", "id": 1, "resource_uri": "\#(Self.servers)1/"}"#
      let detail = try await client.request("PATCH", Self.servers + "1/", json: ["description": "new"])
      #expect(detail.status == status)
      #expect(detail.body == (showsObject ? object : ""))
      let list = try await client.request(
        "PATCH", Self.servers,
        json: ["objects": [["address": "10.0.0.3"], ["resource_uri": "\(Self.servers)1/", "description": "new"]]])
      #expect(list.status == status)
      #expect(list.body == (showsObject ? "{\"objects\": [\(Self.created), \(object)]}" : ""))
    }
  }

  @Test(arguments: [
    (
      Dialect.errorsByResource, "application/json",
      #"{"dns_server": {"address": ["This field is required."]}}"#,
      #"{"error_message": "Sorry, this request could not be processed. Please try again later."}"#
    ),
    (
      .errorsFlat, "application/json", #"{"address": ["This field is required."]}"#,
      #"{"error_message": "Sorry, this request could not be processed. Please try again later."}"#
    ),
    (
      .errorsText, "text/plain; charset=utf-8", "address: This field is required.\n",
      "Sorry, this request could not be processed. Please try again later.\n"
    ),
  ])
  func refusals(dialect: Dialect, type: String, validation: String, standing: String) async throws {
    try await withDialects([dialect]) { _, client in
      let refused = try await client.request("POST", Self.servers, json: [:])
      #expect(refused.status == 400)
      #expect(refused.header("Content-Type") == type)
      #expect(refused.body == validation)
      let unknown = try await client.request("GET", Self.servers + "abc/")
      #expect(unknown.status == 404)
      #expect(unknown.body == standing)
      let filter = try await client.request("GET", Self.servers + "?id=1")
      #expect(filter.status == 400)
      #expect(filter.header("Content-Type") == type)
    }
  }

  // MARK: Logging in

  @Test func whoIsNotLoggedInGets401() async throws {
    try await withDialects([.login401]) { _, client in
      var stranger = client
      stranger.authorization = nil
      let answer = try await stranger.request("GET", Self.servers + "?limit=1")
      #expect(answer.status == 401)
      #expect(answer.header("WWW-Authenticate") != nil)
      #expect(try await stranger.request("GET", "/accounts/login/").status == 404)
    }
  }

  @Test func whoIsNotLoggedInIsSentToThePageToLogInAt() async throws {
    try await withDialects([.loginRedirect]) { _, client in
      var stranger = client
      stranger.authorization = nil
      let answer = try await stranger.request("GET", Self.servers + "?limit=1")
      #expect(answer.status == 302)
      #expect(answer.header("WWW-Authenticate") == nil)
      let location = try #require(answer.header("Location"))
      #expect(location == "/accounts/login/?next=/api/admin/configuration/v1/dns_server/%3Flimit%3D1")
      let page = try await stranger.request("GET", location)
      #expect(page.status == 200)
      #expect(page.header("Content-Type") == "text/html; charset=utf-8")
      #expect(page.body.contains("<title>Log in</title>"))
      #expect(try await client.request("GET", Self.servers).status == 200)
    }
  }

  // MARK: Schemas

  private func schema(_ dialect: Dialect, _ resource: String) async throws -> (status: Int?, fields: JSONValue?) {
    var found: (Int?, JSONValue?)
    try await withDialects([dialect]) { _, client in
      let answer = try await client.request("GET", "\(Self.root)/\(resource)/schema/")
      found = (answer.status, try JSONValue(json: answer.body.utf8)["fields"])
    }
    return found
  }

  @Test func aFullSchemaSaysWhatTastypieSays() async throws {
    for dialect in [Dialect.schemaFull, .tastypie] {
      let fields = try await schema(dialect, "worker_vm").fields
      #expect(fields?["name"]?["default"] == "No default provided.")
      #expect(fields?["name"]?["verbose_name"] == "name")
      #expect(fields?["system_location"]?["related_schema"]?.text == Self.root + "/system_location/schema/")
      // What was recorded on a Management Node differs from a stock server.
      let isRecorded = dialect != .tastypie
      #expect(fields?["resource_uri"]?["default"] == (isRecorded ? nil : "No default provided."))
      #expect(fields?["transcoding"]?["valid_choices"] == (isRecorded ? [true, false] : nil))
    }
  }

  @Test func aShortSchemaSaysWhatTheRecordedOneSays() async throws {
    let fields = try await schema(.schemaShort, "worker_vm").fields
    #expect(
      fields?["name"]?.members?.keys.sorted() == [
        "blank", "default", "help_text", "nullable", "readonly", "type", "unique",
      ])
    #expect(fields?["name"]?["default"] == .null)
    #expect(fields?["resource_uri"]?["default"] == nil)
    #expect(fields?["system_location"]?["related_type"] == "to_one")
    #expect(fields?["system_location"]?["related_schema"] == nil)
    #expect(fields?["transcoding"]?["valid_choices"] == [true, false])
    #expect(fields?["node_type"]?["valid_choices"] == ["CONFERENCING", "PROXYING"])
  }

  @Test func withoutSchemasTheirPathsLeadNowhere() async throws {
    let answer = try await schema(.schemaNone, "worker_vm")
    #expect(answer.status == 404)
    #expect(answer.fields == nil)
    try await withDialects([.schemaNone]) { _, client in
      let index = try await json(client, Self.root + "/?fullschema=true")
      #expect(index["worker_vm"]?["schema"]?.text == Self.root + "/worker_vm/schema/")
    }
  }
}
