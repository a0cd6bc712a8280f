import Foundation
import InfinityAPI
import Testing

/// Addresses of objects, from us and from outside.
@Suite struct ResourceURITests {
  @Test(arguments: [
    "/api/admin/configuration/v1/mssip_proxy/6/", "/api/admin/configuration/v1/mssip_proxy/6",
    "https://manager.example.com/api/admin/configuration/v1/mssip_proxy/6/",
    "http://other.example:8080/api/admin/configuration/v1/mssip_proxy/6/",
    "HTTPS://manager.example.com/api/admin/configuration/v1/mssip_proxy/6/",
    "/api/admin/configuration/v1/mssip_proxy/6/?format=json", "/api/admin/configuration/v1/mssip_proxy/6/#x",
  ])
  func everyFormIsReducedToThePath(text: String) throws {
    let uri = try ResourceURI(text)
    #expect(uri.path == "/api/admin/configuration/v1/mssip_proxy/6/")
    #expect(uri.resource == "mssip_proxy")
    #expect(uri.id == 6)
    #expect(uri == ResourceURI(LyncServer.endpoint, id: 6))
    #expect("\(uri)" == uri.path)
  }

  @Test(arguments: [
    "", "/", "mssip_proxy/6/", "/api/admin/configuration/v1/mssip_proxy/", "/api/admin/configuration/v1/../6/",
    "/api/admin/configuration/v1/mssip_proxy/?x=1", "/api/admin/configuration/v1/?x=mssip_proxy/6/",
    "/api/admin/configuration/v1/mssip_proxy/%36/", "/api/admin/configuration/v1/mssip_proxy/6\r\n/",
    "//evil.example/api/admin/configuration/v1/mssip_proxy/6/", "ftp://h/api/admin/configuration/v1/mssip_proxy/6/",
    "/api/admin/configuration/v2/mssip_proxy/6/", "/api/client/configuration/v1/mssip_proxy/6/", "https://host",
  ])
  func whatIsNoAddressIsRefused(text: String) {
    #expect(throws: InfinityError.self) { try ResourceURI(text) }
  }

  @Test func anObjectWithoutANumber() throws {
    let uri = try ResourceURI("/api/admin/configuration/v1/webapp_branding/5b0c-1/")
    #expect(uri.id == nil)
    #expect(uri.resource == "webapp_branding")
  }

  @Test func itIsCodedAsItsPath() throws {
    let uri = ResourceURI(GlobalSettings.endpoint, id: 1)
    let json = try JSONEncoder().encode([uri])
    #expect(try JSONDecoder().decode([ResourceURI].self, from: json) == [uri])
    #expect(String(decoding: json, as: UTF8.self).replacing("\\/", with: "/") == "[\"\(uri.path)\"]")
  }

  @Test func anotherKindOfObjectIsRefusedBeforeAnythingIsSent() async throws {
    let transport = ScriptedTransport { _, _ in .empty(202) }
    let client = try transport.client()
    let error = await infinityError { try await client.update(Changes<DNSServer>(), at: GlobalSettings.uri) }
    #expect(
      error?.description
        == "/api/admin/configuration/v1/global/1/ is not in /api/admin/configuration/v1/dns_server/. "
        + "Use the address of an object of that kind.")
    #expect(transport.requests.isEmpty)
  }
}
