// Starts, cancels and stops clients against a server that answers, stalls, breaks and lies, and counts how every request
// ended. It stops by itself; the sanitizer under which it was built says the rest.

import InfinityAPI

let server = try SmallServer()
server.start()

var ended = 0
let rounds = 12
for round in 0..<rounds {
  try await withThrowingTaskGroup(of: Int.self) { group in
    for client in 0..<6 {
      group.addTask { try await oneClient(at: server.url, number: round * 6 + client) }
    }
    for try await count in group { ended += count }
  }
}
server.stop()
print("\(ended) requests of \(rounds * 6) clients ended, \(server.connections) connections")

/// Uses a client in one of several ways and gives it up.
func oneClient(at url: String, number: Int) async throws -> Int {
  var configuration = ManagementClient.Configuration(
    baseURL: url, authentication: .basic(username: "admin", password: Secret("stress")))
  configuration.trust = .insecure
  configuration.proxy = .none
  configuration.maxConcurrentRequests = 1 + number % 7
  configuration.requestTimeout = .milliseconds(200)
  configuration.retryPolicy = RetryPolicy(maxAttempts: 2, baseDelay: .milliseconds(1))
  configuration.requestsPerMinute = nil
  let client = try ManagementClient(configuration)
  // Half of them on the client's own thread.
  let executor = number % 4 < 2 ? client.taskExecutor : nil
  let tasks = (0..<30).map { index in
    Task(executorPreference: executor) {
      switch index % 3 {
      case 0: _ = try await client.list(ConferencingNode.self)
      case 1: _ = try await client.create(DNSServer.draft(address: "10.0.0.\(index)"))
      default: try await client.delete(at: ResourceURI(DNSServer.endpoint, id: index))
      }
    }
  }
  for (index, task) in tasks.enumerated() where (index + number).isMultiple(of: 4) {
    if index.isMultiple(of: 8) { await Task.yield() }
    task.cancel()
  }
  // Some are stopped in the middle, some at the end, and some are forgotten.
  if number % 3 == 0 { await client.shutdown() }
  for task in tasks { _ = await task.result }
  if number % 3 == 1 { await client.shutdown() }
  return tasks.count
}
