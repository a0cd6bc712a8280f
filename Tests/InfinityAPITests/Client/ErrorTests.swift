import Foundation
import Testing

@testable import InfinityAPI

/// What errors say, in all of the server's shapes, and what they never say.
@Suite struct ErrorTests {
  private func error(
    status: Int, body: String, contentType: String = "application/json",
    creating draft: Draft<LyncServer> = LyncServer.draft(address: "fe.example.com", name: "Europe SfB")
  ) async throws -> InfinityError? {
    let transport = ScriptedTransport { _, _ in
      .success(TransportResponse(status: status, contentType: contentType, body: Array(body.utf8)))
    }
    let client = try transport.client()
    return await infinityError { try await client.create(draft) }
  }

  private let request = "POST /api/admin/configuration/v1/mssip_proxy/ on https://manager.example.com: "

  @Test func validationUnderTheResource() async throws {
    let error = try await error(
      status: 400,
      body: """
        {"mssip_proxy": {"name": ["Mssip proxy with this Name already exists."],
         "__all__": ["No."], "address": ["This field is required.", "Really."]}}
        """)
    #expect(error?.code == .validation)
    #expect(error?.status == 400)
    #expect(
      error?.fieldErrors == [
        FieldError(resource: "mssip_proxy", field: nil, messages: ["No."]),
        FieldError(resource: "mssip_proxy", field: "address", messages: ["This field is required.", "Really."]),
        FieldError(
          resource: "mssip_proxy", field: "name", messages: ["Mssip proxy with this Name already exists."]),
      ])
    #expect(
      error?.description
        == request + "the Management Node refused the values (400): No; "
        + "address: This field is required. Really; name: Mssip proxy with this Name already exists. "
        + "Fix what it names and try again.")
  }

  @Test func whereNothingIsNamedNobodyIsToldToFixIt() async throws {
    for body in ["", "{}", "null", "7"] {
      #expect(try await error(status: 400, body: body)?.advice == "It does not say why; its support log may.")
    }
    // Words in an encoding of old are words.
    let transport = ScriptedTransport { _, _ in
      .success(
        TransportResponse(
          status: 400, contentType: "application/json",
          body: Array(#"{"error": "Ung"#.utf8) + [0xFC] + Array(#"ltig"}"#.utf8)))
    }
    let client = try transport.client()
    let error = await infinityError { try await client.create(LyncServer.draft(address: "fe.example.com", name: "A")) }
    #expect(error?.message == "the Management Node refused the values (400): \"Ung\u{FFFD}ltig\"")
  }

  @Test func aDeletionThatIsRefusedHasNoValues() async throws {
    let uri = try ResourceURI("/api/admin/configuration/v1/mssip_proxy/1/")
    for (body, message, advice) in [
      (#"{"error": "In use."}"#, ": \"In use.\"", "see what it names"), ("", "", "see what uses it"),
    ] {
      let client = try ScriptedTransport { _, _ in .json(body, status: 409) }.client()
      let error = await infinityError { try await client.delete(at: uri) }
      #expect(error?.message == "the Management Node refused to delete it (409)\(message)")
      #expect(error?.advice == "An object that is still in use cannot be deleted: \(advice).")
    }
  }

  @Test func validationWithoutTheResource() async throws {
    let error = try await error(status: 400, body: #"{"port": ["Enter a whole number."]}"#)
    #expect(error?.fieldErrors == [FieldError(resource: nil, field: "port", messages: ["Enter a whole number."])])
  }

  @Test func validationOfANestedResource() async throws {
    let error = try await error(
      status: 400, body: #"{"system_location": {"dns_server": {"address": ["Enter a valid address."]}}}"#)
    #expect(
      error?.fieldErrors
        == [FieldError(resource: "dns_server", field: "address", messages: ["Enter a valid address."])])
  }

  @Test func anErrorTextWithHTMLEscapes() async throws {
    let error = try await error(status: 400, body: #"{"error": "Invalid limit &#x27;-1&#x27;: &gt;= 0 &amp;lt;"}"#)
    #expect(error?.message == "the Management Node refused the values (400): \"Invalid limit '-1': >= 0 &lt;\"")
  }

  @Test func anErrorMessageOfAFailureInside() async throws {
    let error = try await error(
      status: 500, body: #"{"error_message": "Sorry, try later.", "traceback": "File \"/srv/x.py\""}"#)
    #expect(error?.code == .serverError)
    #expect(
      error?.description
        == request + "the Management Node failed to do it (500): \"Sorry, try later.\". "
        + "The change may have been made anyway. "
        + "The cause is in its support log.")
    // Django says so of what is not there, too, where it is set to debug.
    let missing = try await self.error(
      status: 404, body: #"{"error_message": "No such thing.", "traceback": "File \"/srv/x.py\""}"#)
    #expect(missing?.fieldErrors == [])
    #expect(missing?.description.contains("/srv/x.py") == false)
  }

  @Test func aTextAndAPage() async throws {
    let text = try await error(status: 405, body: "GET,PATCH", contentType: "text/plain")
    #expect(text?.code == .notSupported)
    #expect(text?.message == "the Management Node does not accept this request (405): \"GET,PATCH\"")
    let page = try await error(status: 404, body: "<html><h1>Not Found</h1></html>", contentType: "text/html")
    #expect(page?.code == .notFound)
    #expect(
      page?.message
        == "the object, or one that it refers to, does not exist on the Management Node (404): \"Not Found\"")
  }

  @Test(
    "a refusal that is a page may come from something in front of the Management Node, and says what the page calls itself",
    arguments: [
      ("<html><TITLE lang='en'>\n Request\n Rejected </TITLE><p>secret</p></html>", "Request Rejected"),
      ("<!doctype html><title></title><h1 class=big>413 &amp; more</h1>", "413 & more"),
      ("<html><h1>A <b>word</b></h1></html>", nil), ("<html><title>No end", nil), ("<html>", nil),
      ("<title>\(String(repeating: "x", count: 300))</title>", String(repeating: "x", count: 200)),
    ] as [(String, String?)])
  func aRefusingPage(body: String, title: String?) async throws {
    let words = title.map { ": \"\($0)\"" } ?? ""
    let advice =
      "The API's own refusals are JSON, so it may come from a proxy or a firewall in front of the Management Node: ask who runs it."
    for status in [400, 409, 422] {
      let error = try await error(status: status, body: body, contentType: "text/html; charset=utf-8")
      #expect(error?.code == .validation)
      #expect(error?.message == "the request was refused with an HTML page (\(status))\(words)")
      #expect(error?.advice == advice)
    }
    let forbidden = try await error(status: 403, body: body, contentType: "text/html")
    #expect(forbidden?.code == .forbidden)
    #expect(forbidden?.message == "the request was refused with an HTML page (403)\(words)")
    #expect(
      forbidden?.advice == "\(advice) Otherwise the account may not do this: give it a role with the permission.")
  }

  @Test(arguments: [
    "{}", "[]", "null", "\"x\"", "{\"a\":", "", "{\"a\": {\"b\": [1, null, {\"c\": true}]}}", "[[[[1]]]]",
  ])
  func bodiesOfNoKnownShapeDoNoHarm(body: String) async throws {
    #expect(try await error(status: 400, body: body)?.code == .validation)
  }

  @Test(arguments: [
    (401, InfinityError.Code.unauthorized), (403, .forbidden), (404, .notFound), (409, .validation),
    (413, .notSupported), (415, .notSupported), (429, .rateLimited), (500, .serverError), (501, .serverError),
    (502, .unavailable), (301, .redirected), (304, .redirected),
  ])
  func everyStatusHasItsCode(status: Int, code: InfinityError.Code) async throws {
    #expect(try await error(status: status, body: "", contentType: "text/html")?.code == code)
  }

  @Test func controlCharactersAreEscaped() async throws {
    let error = try await error(status: 400, body: #"{"error": "a\u001b[2Jb\u202ec\nd\u0000"}"#)
    #expect(error?.message.hasSuffix("\"a\\u{1B}[2Jb\\u{202E}c d\\u{0}\"") == true)
  }

  @Test func echoedSecretsAreMaskedInEveryForm() async throws {
    let key = "-----BEGIN PRIVATE KEY-----\nMIIBVAIBADANBgkq\"hk<iG&9w0\n-----END PRIVATE KEY-----\n"
    var upload = TLSCertificate.draft(certificate: "cert", privateKey: Secret(key))
    upload.passphrase = Secret("p\"ä</s")
    let draft = upload
    let forms = [
      "MIIBVAIBADANBgkq\"hk<iG&9w0", "MIIBVAIBADANBgkq&quot;hk&lt;iG&amp;9w0", #"MIIBVAIBADANBgkq\"hk<iG&9w0"#,
      "p\"ä</s", "p&quot;ä&lt;/s", #"p\"ä</s"#, #"p\"ä<\/s"#, "cCLDpDwvcw==",
      testPassword, "YWRtaW46Y29ycmVjdCBob3JzZSBiYXR0ZXJ5", "correct%20horse%20battery",
    ]
    let body = try JSONEncoder().encode(["error": forms.joined(separator: " | ")])
    let transport = ScriptedTransport { _, _ in .json(String(decoding: body, as: UTF8.self), status: 400) }
    let client = try transport.client()
    let error = await infinityError { try await client.create(draft) }
    let secrets = Array(repeating: "(secret)", count: forms.count).joined(separator: " | ")
    #expect(error?.message == "the Management Node refused the values (400): \"\(secrets)\"")
  }

  /// A proxy that drops packets gives the same words of libcurl as a Management Node that does.
  @Test func aTimeoutBeforeAnythingWasSentNamesTheProxyToo() async throws {
    let transport = ScriptedTransport { _, _ in
      .failure(
        TransportFailure(cause: .curl(28), text: "Connection timed out after 3001 milliseconds", mayHaveBeenSent: false)
      )
    }
    let client = try transport.client {
      $0.proxy = .url("http://user:geheim@proxy.example.com:3128")
      $0.retryPolicy = .never
    }
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == .timeout)
    #expect(
      error?.description
        == "GET /api/admin/configuration/v1/dns_server/?limit=1000&offset=0 on https://manager.example.com: there was no answer "
        + "in time (curl 28: Connection timed out after 3001 milliseconds). Check the network in between, or allow more time. If "
        + "it goes through the proxy http://proxy.example.com:3128, that may be what does not answer. Check the proxy, or reach the "
        + "Management Node without one.")
  }

  @Test(arguments: ["PATCH", "PATCH of a list", "DELETE", "POST"])
  func aPageInPlaceOfTheAnswerToAWriteIsNoSuccess(method: String) async throws {
    let transport = ScriptedTransport { _, _ in
      .success(TransportResponse(status: 200, contentType: "text/html; charset=utf-8", body: Array("<html>".utf8)))
    }
    let client = try transport.client()
    let uri = ResourceURI(DNSServer.endpoint, id: 1)
    let error = await infinityError {
      switch method {
      case "PATCH": try await client.update(Changes<DNSServer>(), at: uri)
      case "DELETE": try await client.delete(at: uri)
      case "POST": try await client.create(DNSServer.draft(address: "192.0.2.53"))
      default: try await client.patchList(at: DNSServer.endpoint, objects: [DNSServer.draft(address: "192.0.2.53")])
      }
    }
    #expect(error?.code == .invalidResponse)
    #expect(error?.message == "the answer is an HTML page, not the API's JSON")
    #expect(error?.mayHaveTakenEffect == true)
    #expect(transport.requests.count == 1)
  }

  @Test(arguments: [
    (204, ""), (202, ""), (200, ""), (200, #"{"address": "10.0.0.1"}"#), (200, " \n[]"),
  ])
  func anEmptyAnswerOrJSONByTheNameOfHTMLIsASuccess(status: Int, body: String) async throws {
    let transport = ScriptedTransport { _, _ in
      .success(TransportResponse(status: status, contentType: "text/html; charset=utf-8", body: Array(body.utf8)))
    }
    try await transport.client().update(Changes<DNSServer>(), at: ResourceURI(DNSServer.endpoint, id: 1))
    #expect(transport.requests.count == 1)
  }

  @Test func anAnswerThatIsNoJSONIsSaidWithoutQuotingIt() async throws {
    let login = ScriptedTransport { _, _ in
      .success(TransportResponse(status: 200, contentType: "text/html; charset=utf-8", body: Array("<html>".utf8)))
    }
    let client = try login.client()
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == .invalidResponse)
    #expect(error?.message == "the answer is an HTML page, not the API's JSON")

    let broken = try ScriptedTransport { _, _ in .json(#"{"meta": {"total_count": 1}, "objects": [{"address": 7}]}"#) }
      .client()
    let missing = await infinityError { try await broken.list(DNSServer.self) }
    #expect(
      missing?.message
        == "the list of /api/admin/configuration/v1/dns_server/ has an object that cannot be addressed: its resource_uri "
        + "is nothing, and no id helps")
  }

  @Test func theAddressIsCheckedBeforeAnythingIsSent() async {
    func fault(_ url: String, trust: ServerTrust = .system) async -> String? {
      await infinityError { try await withManagementClient(configuration(url, trust: trust)) { _ in } }?.description
    }
    let advice = "Give an address such as https://manager.example.com."
    #expect(
      await fault("http://manager.example.com")
        == "http://manager.example.com is not https: the credentials would be sent over the network unencrypted. "
        + "Use https, or allow insecure connections if that does not matter.")
    for url in ["", "manager.example.com", "https://", "https://h:0"] {
      #expect(
        await fault(url) == "\"\(Printable.line(url))\" is not the address of a Management Node. \(advice)")
    }
    for (url, what) in [("https://a b", "a space"), ("https://h\r\nX: y", "a line end")] {
      #expect(await fault(url) == "the address of the Management Node has \(what) in it. \(advice)")
    }
    #expect(
      await fault("https://u:canary@h.example")
        == "the address of the Management Node contains an @, as in front of a host with a user name or password. "
        + "Give an address such as https://manager.example.com, and the user name separately.")
    #expect(
      await fault("ftp://h.example") == "the address \"ftp://h.example\" has the scheme \"ftp\", not https. \(advice)")
    #expect(
      await fault("https://h.example/api/")
        == "the address \"https://h.example/api/\" holds more than a scheme, a host and a port. \(advice)")
    #expect(await fault("https://h.example/") == nil)
    #expect(await fault("HTTPS://[::1]:8443") == nil)
  }

  @Test func aConfigurationOutOfRangeIsNamed() async {
    func fault(_ change: (inout ManagementClient.Configuration) -> Void) async -> String? {
      await infinityError { try await withManagementClient(configuration("https://h.example", change)) { _ in } }?
        .description
    }
    #expect(
      await fault { $0.requestsPerMinute = 1000 } == "requestsPerMinute is 1000. It must be from 1 to 999, or nil.")
    #expect(await fault { $0.pageSize = 0 } == "pageSize is 0. It must be from 1 to 10000.")
    #expect(await fault { $0.maxConcurrentRequests = 0 } == "maxConcurrentRequests is 0. It must be from 1 to 1000.")
    #expect(await fault { $0.maxConcurrentRequests = .max }?.hasSuffix(". It must be from 1 to 1000.") == true)
    #expect(
      await fault { $0.proxy = .url(" ") }
        == "the address of the proxy is empty. Give one as http://HOST:PORT, or use no proxy.")
    #expect(await fault { $0.retryPolicy.maxAttempts = 0 } == "retryPolicy.maxAttempts is 0. It must be at least 1.")
    #expect(await fault { $0.requestTimeout = .zero } == "requestTimeout is 0.0 seconds. It must be at least 1 ms.")
    #expect(
      await fault { $0.authentication = .basic(username: "a:b", password: Secret("x")) }?
        .hasPrefix("the user name holds a colon") == true)
  }

  @Test func ofALongBodyWhatIsCompleteIsRead() async throws {
    let fields = (0..<40_000).map { "\"f\($0)\": [\"No \($0).\"]" }
    let error = try await error(status: 400, body: "{\"error\": \"Much.\", " + fields.joined(separator: ", ") + "}")
    #expect(error?.message == "the Management Node refused the values (400): \"Much.\"")
    let errors = try #require(error?.fieldErrors)
    #expect(errors.first == FieldError(resource: nil, field: "f0", messages: ["No 0."]))
    // 64 KB hold 2,7xx of them, and 8,000 bytes of these are shown.
    let last = try #require(errors.last?.description)
    #expect(last.hasPrefix("… and more than 2") && last.hasSuffix(" more"))
    #expect(errors.map(\.description).joined().utf8.count < 8100)
  }

  @Test func aTextThatTheCutBreaksIsNotShown() async throws {
    let long = String(repeating: "x", count: 65 << 10)
    let error = try await error(status: 400, body: "{\"port\": [\"Wrong.\"], \"name\": [\"Too long: \(long)\"]}")
    #expect(error?.fieldErrors.map(\.description) == ["port: Wrong.", "… and more"])
    let text = try await self.error(status: 400, body: "\"\(long)\"")
    #expect(text?.message == "the Management Node refused the values (400)")
  }

  /// Wherever it is cut, what is left is JSON, or nothing.
  @Test func cutJSONIsMended() throws {
    var texts = JSONTexts(seed: 3)
    for _ in 0..<10 {
      let text = texts.page()
      guard (try? JSONView(parsing: text)) != nil else { continue }
      for length in stride(from: 0, through: text.count, by: 37) {
        let mended = CutJSON.mended(text.prefix(length))
        #expect(mended.isEmpty || (try? JSONView(parsing: mended)) != nil)
      }
      #expect(CutJSON.mended(text) == text || String(decoding: text, as: UTF8.self).last?.isWhitespace == true)
    }
    #expect(
      CutJSON.mended(Array(#"{"a": ["x", "y"], "b": ["z", "se"#.utf8)) == Array(#"{"a": ["x", "y"], "b": ["z"]}"#.utf8))
    #expect(CutJSON.mended(Array(#"{"a": "}, \"#.utf8)) == [])
    #expect(CutJSON.mended(Array(String(repeating: "[", count: 65_536).utf8)) == [])
  }
}
