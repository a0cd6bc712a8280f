import Foundation
import MockManagementNode
import Testing

@Suite struct PageTests {
  private static let hasChromium = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")

  private func withClient(
    _ change: (inout MockConfiguration) -> Void = { _ in },
    _ body: (MockManagementNode, RawClient) async throws -> Void
  ) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    change(&configuration)
    try await withMockManagementNode(configuration) { node in try await body(node, RawClient(node)) }
  }

  @Test(.enabled(if: hasChromium, "needs Debian's chromium"))
  func aBrowserShowsTheDeploymentAfterAnApply() async throws {
    try await withClient { node, _ in
      let result = try await ScriptRun.run("mock-page", ["--base-url", node.url], on: node)
      #expect(result.output == "the page shows the deployment, its relations and the requests\n")
      #expect(result.code == 0)
    }
  }

  @Test func textFromOutsideIsEscaped() async throws {
    try await withClient { _, client in
      let attack = "<script>alert(1)</script>&\"x\""
      let created = try await client.request(
        "POST", RawClient.configurationPath + "/system_location/", json: ["name": .string(attack)])
      #expect(created.status == 201)
      let page = try await client.request("GET", "/")
      #expect(!page.body.contains("<script>"))
      #expect(page.body.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;x&quot;"))
      #expect(page.header("Content-Security-Policy") == "default-src 'none'; style-src 'unsafe-inline'")
    }
  }

  @Test func thePageIsReadOnlyAndAsksForCredentials() async throws {
    try await withClient { node, client in
      let post = try await client.request("POST", "/", json: [:])
      #expect(post.status == 405)
      var stranger = client
      stranger.authorization = nil
      let refused = try await stranger.request("GET", "/")
      #expect(refused.status == 401)
      #expect(node.requests.isEmpty)
    }
  }
}
