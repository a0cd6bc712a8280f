/// Runs a mock Management Node for the time of a closure.
///
/// ```swift
/// var configuration = MockConfiguration()
/// configuration.seed = .objects([("dns_server", [["address": "10.0.0.2"]])])
/// try await withMockManagementNode(configuration) { node in
///   // node.url, node.username, node.password, node.certificateAuthorityFile
/// }
/// ```
///
/// - Throws: ``MockError`` where it cannot start, and what the closure throws.
public func withMockManagementNode<Result: Sendable>(
  _ configuration: MockConfiguration = MockConfiguration(),
  _ body: (MockManagementNode) async throws -> Result
) async throws -> Result {
  let node = try await MockManagementNode(configuration)
  let (ready, announce) = AsyncThrowingStream.makeStream(of: Void.self)
  return try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      do {
        try await node.serve(untilSignaled: false) { announce.yield() }
        announce.finish()
      } catch {
        announce.finish(throwing: error)
      }
    }
    defer { group.cancelAll() }
    var starts = ready.makeAsyncIterator()
    guard try await starts.next() != nil else { throw MockError("the mock server stopped before it was ready") }
    return try await body(node)
  }
}

/// Runs a mock Management Node until the process gets SIGTERM or SIGINT: what `infinity-mock-server` does.
///
/// - Parameters:
///   - configuration: what it answers, and where
///   - whenReady: called once it accepts requests.
/// - Throws: ``MockError`` where it cannot start.
public func runMockManagementNode(
  _ configuration: MockConfiguration, whenReady: @escaping @Sendable (MockManagementNode) -> Void
) async throws {
  let node = try await MockManagementNode(configuration)
  try await node.serve(untilSignaled: true) { whenReady(node) }
}
