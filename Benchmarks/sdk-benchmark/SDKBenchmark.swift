import Foundation
import InfinityAPI

/// The SDK's side of the benchmarks: the same requests as `floor.c`, and what comes on top of them.
///
///     sdk-benchmark sequential|sequential-own-thread|concurrent|list ADDRESS COUNT CAFILE USER:PASSWORD INFLIGHT OBJECT
///
/// OBJECT: `dns_server` or `worker_vm`, of which the first one is read again and again, or all are listed.
@main
enum SDKBenchmark {
  static func main() async throws {
    try await run()
  }

  /// Not in `main`, which is the main actor's: each answer would pass through the main thread.
  private nonisolated static func run() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 8, let count = Int(arguments[3]), let inFlight = Int(arguments[6]) else { exit(64) }
    let credentials = arguments[5].split(separator: ":", maxSplits: 1).map(String.init)
    guard let user = credentials.first, let password = credentials.last else { exit(64) }
    var configuration = ManagementClient.Configuration(
      baseURL: arguments[2], authentication: .basic(username: user, password: Secret(password)))
    configuration.trust = arguments[2].hasPrefix("http:") ? .insecure : .caFile(arguments[4])
    configuration.maxConcurrentRequests = inFlight
    configuration.requestsPerMinute = nil
    try await withManagementClient(configuration) { client in
      switch arguments[7] {
      case "dns_server": try await run(arguments[1], DNSServer.self, client, count, inFlight)
      case "worker_vm": try await run(arguments[1], ConferencingNode.self, client, count, inFlight)
      default: exit(64)
      }
    }
  }

  private nonisolated static func run<Wanted: Resource>(
    _ mode: String, _ type: Wanted.Type, _ client: ManagementClient, _ count: Int, _ inFlight: Int
  ) async throws {
    let first = ResourceURI(Wanted.endpoint, id: 1)
    switch mode {
    case "sequential":
      for _ in 0..<count { _ = try await client.get(Wanted.self, at: first) }
    case "sequential-own-thread":
      try await withTaskExecutorPreference(client.taskExecutor) {
        for _ in 0..<count { _ = try await client.get(Wanted.self, at: first) }
      }
    case "concurrent":
      try await withThrowingTaskGroup(of: Void.self) { group in
        var started = 0
        func start() {
          guard started < count else { return }
          started += 1
          group.addTask { _ = try await client.get(Wanted.self, at: first) }
        }
        for _ in 0..<inFlight { start() }
        while try await group.next() != nil { start() }
      }
    case "list":
      print(try await client.list(Wanted.self).count)
    default:
      exit(64)
    }
  }
}
