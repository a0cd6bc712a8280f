import Logging
import Synchronization
import Testing

@testable import InfinityAPI

/// What an answer in another encoding, the log, and an answer of the server's own show of what was sent.
@Suite struct EchoTests {
  @Test(arguments: ["application/json", "text/plain; charset=iso-8859-1"])
  func aPasswordThatIsEchoedInLatinLetters(contentType: String) async throws {
    let isJSON = contentType == "application/json"
    let text = Array("bad password geheim".utf8) + [0xDF] + Array("-Passwort9 here".utf8)
    let body = isJSON ? Array(#"{"error": ""#.utf8) + text + Array(#""}"#.utf8) : text
    let transport = ScriptedTransport { _, _ in
      .success(TransportResponse(status: 400, contentType: contentType, body: body))
    }
    let client = try transport.client {
      $0.authentication = .basic(username: "admin", password: Secret("geheimß-Passwort9"))
    }
    let error = await infinityError { try await client.create(DNSServer.draft(address: "10.0.0.1")) }
    #expect(
      error?.message == "the Management Node refused the values (400): \"bad password (secret) here\"")
  }

  /// A log of lines as they come.
  private struct Lines: LogHandler {
    let lines: @Sendable (String) -> Void
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.debug
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }
    func log(event: LogEvent) { lines("\(event.metadata?["path"] ?? "")") }
  }

  @Test func theLogShowsNoSecretOfAQuery() async throws {
    let paths = Mutex<[String]>([])
    let logged: @Sendable (String) -> Void = { path in paths.withLock { $0.append(path) } }
    try await ScriptedPeer.run({ _ in [.json(listJSON([]))] }) { peer in
      let configuration = configuration(peer.url) { $0.maskedSecrets = [Secret("hush-hush")] }
      let client = try ManagementClient(
        configuration, logger: Logger(label: "x", factory: { _ in Lines(lines: logged) }))
      _ = try await client.list(DNSServer.self, where: [.field(\.description, "hush-hush")])
      await client.shutdown()
    }
    #expect(
      paths.withLock { $0 } == ["/api/admin/configuration/v1/dns_server/?description=(secret)&limit=1000&offset=0"])
  }

  @Test func whatAServerSaysOfAFaultOfItsOwnIsNoField() async throws {
    let body = #"{"status": "down", "trace": ["line 7"], "message": "Sorry."}"#
    let transport = ScriptedTransport { _, number in .json(body, status: number == 1 ? 500 : 400) }
    let client = try transport.client()
    let uri = ResourceURI(DNSServer.endpoint, id: 1)
    let own = await infinityError { try await client.get(DNSServer.self, at: uri) }
    #expect(own?.message == "the Management Node failed to do it (500): \"Sorry.\"")
    #expect(own?.fieldErrors == [])
    let refusal = await infinityError { try await client.get(DNSServer.self, at: uri) }
    #expect(refusal?.fieldErrors.map(\.field) == ["status", "trace"])
  }

  @Test func aListPatchThatWasSentAgainMayHaveTakenEffect() async throws {
    let transport = ScriptedTransport { _, number in
      number == 1 ? .lost : .json(#"{"error": "It exists."}"#, status: 400)
    }
    // By Tastypie the first one creates the object, if there is none at the address.
    let object: RequestValue = ["resource_uri": "/api/admin/configuration/v1/dns_server/77/", "address": "10.0.0.1"]
    let error = await infinityError {
      try await transport.client().patchList(at: DNSServer.endpoint, objects: [object])
    }
    #expect(error?.status == 400 && error?.attempts == 2 && error?.mayHaveTakenEffect == true)
  }
}
