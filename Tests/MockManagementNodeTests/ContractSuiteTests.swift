import Foundation
import MockManagementNode
import Testing

/// Runs `scripts/contract-suite`, which can be pointed at any node, against the mock.
@Suite struct ContractSuiteTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func run(_ arguments: [String], on node: MockManagementNode) async throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", Self.root.appending(path: "scripts/contract-suite").path] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["MOCK_PASSWORD": node.password]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    // Reading blocks: it gets a thread of its own, and the server under test keeps the others.
    let output = try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try pipe.fileHandleForReading.readToEnd() ?? Data() })
      }
    }
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test func theMockKeepsTheWholeContract() async throws {
    var configuration = MockConfiguration()
    configuration.allowsControl = true
    try await withMockManagementNode(configuration) { node in
      let authority = try #require(node.certificateAuthorityFile)
      let result = try await run(["--base-url", node.url, "--ca-file", authority], on: node)
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
      let result = try await run(
        ["--base-url", node.url, "--ca-file", authority, "--read-only", file.path], on: node)
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
