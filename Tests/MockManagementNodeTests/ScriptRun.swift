import Foundation
import MockManagementNode

/// Runs one of the project's Python scripts against a node.
enum ScriptRun {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func run(
    _ script: String, _ arguments: [String], on node: MockManagementNode
  ) async throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", root.appending(path: "scripts/\(script)").path] + arguments
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
}
