import Foundation
import MockManagementNode
import Testing

/// Runs `scripts/contract-suite`, which can be pointed at any node, against the mock.
@Suite struct ContractSuiteTests {
  @Test(arguments: [("default", []), ("tastypie", [Dialect.tastypie])])
  func theMockKeepsTheWholeContract(dialect: String, dialects: [Dialect]) async throws {
    var configuration = MockConfiguration()
    configuration.dialects = dialects
    configuration.allowsControl = true
    try await withMockManagementNode(configuration) { node in
      let authority = try #require(node.certificateAuthorityFile)
      let result = try await ScriptRun.run(
        "contract-suite", ["--base-url", node.url, "--ca-file", authority, "--dialect", dialect], on: node)
      #expect(result.code == 0, "\(result.output)")
      let passed = try #require(result.output.firstMatch(of: /(\d+) passed, 0 failed, 0 skipped/))
      let count = try #require(Int(passed.1))
      #expect(count >= 200)
    }
  }

  @Test func aCaseChangedOnPurposeFailsWithAReadableDifference() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "case-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let path = "/api/admin/configuration/v1/global/1/"
    let changed: JSONValue = [
      [
        "name": "a wrong belief", "readOnly": true, "request": ["method": "GET", "path": .string(path)],
        "expect": ["status": 204, "headers": ["Content-Type": .null], "body": ["$has": ["id": 2, "nosuch": 1]]],
      ]
    ]
    try Data(changed.json.utf8).write(to: file)
    try await withMockManagementNode { node in
      let authority = try #require(node.certificateAuthorityFile)
      let result = try await ScriptRun.run(
        "contract-suite", ["--base-url", node.url, "--ca-file", authority, "--read-only", file.path], on: node)
      #expect(result.code == 1)
      #expect(
        result.output == """
          FAILED \(file.lastPathComponent): a wrong belief
            GET \(path)
            status: expected 204, got 200
            header Content-Type: expected None, got 'application/json'
            body.id: expected 2, got 1
            body: no 'nosuch'

          0 passed, 1 failed, 0 skipped

          """)
    }
  }
}
