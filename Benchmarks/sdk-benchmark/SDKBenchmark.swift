import InfinityAPI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The SDK's side of the benchmarks: the same requests as `floor.c`, and what comes on top of them.
///
///     sdk-benchmark sequential|concurrent|list[-elsewhere] ADDRESS COUNT CAFILE USER:PASSWORD INFLIGHT OBJECT
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
    // By default the body runs on the client's own thread; "elsewhere" is for a client of ordinary tasks.
    let isElsewhere = arguments[1].hasSuffix("-elsewhere")
    let mode = isElsewhere ? String(arguments[1].dropLast("-elsewhere".count)) : arguments[1]
    try await withManagementClient(configuration, onClientThread: !isElsewhere) { client in
      switch arguments[7] {
      case "dns_server":
        try await run(mode, client, count, inFlight) { (server: DNSServer) in
          server.address.utf8.count + server.description.utf8.count
        }
      case "worker_vm":
        try await run(mode, client, count, inFlight) { (node: ConferencingNode) in
          let texts = [node.name, node.hostname, node.domain, node.address, node.sipTLSFQDN ?? "", node.description]
          let references = [node.location, node.tlsCertificate, node.tlsClientCertificate].compactMap(\.self)
          return texts.reduce(node.isInMaintenanceMode ? 1 : 0) { $0 + $1.utf8.count } + references.count
        }
      default: exit(64)
      }
    }
  }

  /// - Parameter size: reads the fields of an object, since nothing is read of one before it is asked for.
  private nonisolated static func run<Wanted: Resource>(
    _ mode: String, _ client: ManagementClient, _ count: Int, _ inFlight: Int,
    _ size: @escaping @Sendable (Wanted) -> Int
  ) async throws {
    let first = ResourceURI(Wanted.endpoint, id: 1)
    switch mode {
    case "sequential":
      for _ in 0..<count { _ = size(try await client.get(Wanted.self, at: first)) }
    case "concurrent":
      try await withThrowingTaskGroup(of: Void.self) { group in
        var started = 0
        func start() {
          guard started < count else { return }
          started += 1
          group.addTask { _ = size(try await client.get(Wanted.self, at: first)) }
        }
        for _ in 0..<inFlight { start() }
        while try await group.next() != nil { start() }
      }
    case "list":
      let objects = try await client.list(Wanted.self)
      print(objects.count, objects.reduce(0) { $0 + size($1) })
    default:
      exit(64)
    }
  }
}
