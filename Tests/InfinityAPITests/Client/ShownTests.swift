import InfinityOAuth2
import Testing

@testable import InfinityAPI

/// What is printed and dumped of things that hold secrets, and what is shown of requests and addresses.
@Suite struct ShownTests {
  private func dumped(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text + "\(value)" + String(reflecting: value)
  }

  @Test func nothingShowsASecret() async throws {
    let proxy = ProxyUse.url("http://user:hush-hush@proxy.example.com:8080")
    #expect("\(proxy)" == "url(http://proxy.example.com:8080)")
    let transport = ScriptedTransport { _, _ in .json(#"{"key": "hush-hush"}"#) }
    let client = try transport.client {
      $0.proxy = proxy
      $0.authentication = .basic(username: "admin", password: Secret("hush-hush"))
    }
    let answer = try await client.command("conference/lock", [:])
    #expect("\(answer)" == "Answer(200, 20 bytes)")
    #expect("\(client)" == "ManagementClient(https://manager.example.com)")
    let request = try #require(transport.requests.first)
    for value in [proxy, client, client.authorizer, client.sender, answer, client.configuration] as [Any] {
      let text = dumped(value)
      #expect(!text.contains("hush-hush") && !text.contains("YWRtaW46aHVzaC1odXNo"), "\(type(of: value))")
    }
    #expect(!dumped(request.headers).contains("YWRtaW46aHVzaC1odXNo"))
  }

  @Test func aPasswordThatIsAWordOfThePathMasksNoPath() async throws {
    let transport = ScriptedTransport { _, _ in .empty(403) }
    let client = try transport.client { $0.authentication = .basic(username: "a", password: Secret("admin")) }
    let error = await infinityError { try await client.list(DNSServer.self, where: [.field(\.description, "admin")]) }
    #expect(
      error?.request?.path == "/api/admin/configuration/v1/dns_server/?description=(secret)&limit=1000&offset=0")
  }

  @Test(arguments: [
    ("https://m.example.com\n", "a line end"), ("https://m.example.com ", "a space"),
    ("https://m.example.com\u{7}", "a control character"),
  ]) func anAddressSaysWhatCannotBeSeenInIt(text: String, what: String) {
    let error = #expect(throws: InfinityError.self) { try ServerAddress(text) }
    #expect(
      error?.description
        == "the address of the Management Node has \(what) in it. Give an address such as https://manager.example.com.")
  }

  @Test func anAddressKeepsItsZone() throws {
    #expect(try ServerAddress("https://[FE80::1%25eth0]:8443/").origin == "https://[fe80::1%25eth0]:8443")
  }

  @Test func aBodyThatIsTooDeepIsNotSent() throws {
    func nested(_ depth: Int) -> RequestValue { (0..<depth).reduce(.array([])) { value, _ in .array([value]) } }
    #expect(try nested(511).json().count == 1024)
    let error = #expect(throws: InfinityError.self) { try nested(512).json() }
    #expect(error?.code == .invalidRequest)
    #expect(error?.message == "lists and objects lie more than 512 deep in each other in the body")
  }

  @Test func aStubTakesWhatIsNoJSON() async throws {
    let uri = ResourceURI(DNSServer.endpoint, id: 7)
    let node = try StubbedManagementNode([
      "GET /api/admin/configuration/v1/dns_server/": .list([DNSServer.sample(uri) { $0.address = "10.0.0.53" }]),
      "POST /api/admin/configuration/v1/dns_server/": .created(uri),
    ])
    let client = try node.client()
    #expect(try await client.list(DNSServer.self).map(\.uri) == [uri])
    let file = RequestValue.file(FileUpload(name: "a.zip", bytes: [0x50, 0xFF]))
    _ = try await client.create(at: DNSServer.endpoint, body: ["package": file])
    #expect(node.requests.last?.body == nil)
    #expect(node.requests.last?.bodyBytes.contains(0xFF) == true)
    #expect(node.requests.first?.bodyBytes == [])
  }
}
