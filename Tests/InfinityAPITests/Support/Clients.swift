@testable import InfinityAPI

/// The password in all tests; it may appear in no text.
let testPassword = "correct horse battery"

/// Lends a client of a peer to the body and shuts it down.
func withClient<Result>(
  of peer: ScriptedPeer, trust: ServerTrust = .insecure,
  _ change: (inout ManagementClient.Configuration) -> Void = { _ in },
  _ body: (ManagementClient) async throws -> Result
) async throws -> Result {
  try await withManagementClient(configuration(peer.url, trust: trust, change), body)
}

func configuration(
  _ url: String, trust: ServerTrust = .insecure,
  _ change: (inout ManagementClient.Configuration) -> Void = { _ in }
) -> ManagementClient.Configuration {
  var configuration = ManagementClient.Configuration(
    baseURL: url, authentication: .basic(username: "admin", password: Secret(testPassword)))
  configuration.trust = trust
  configuration.proxy = .none
  configuration.retryPolicy.baseDelay = .milliseconds(1)
  change(&configuration)
  return configuration
}

/// The error that the body throws, where it is the client's own.
func infinityError(_ body: () async throws -> some Any) async -> InfinityError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error as? InfinityError
  }
}

/// A list as the API gives it.
func listJSON(_ objects: [String], limit: Int = 1000, offset: Int = 0, total: Int? = nil, next: String? = nil) -> String
{
  let next = next.map { "\"\($0)\"" } ?? "null"
  return """
    {"meta": {"limit": \(limit), "next": \(next), "offset": \(offset), "previous": null, \
    "total_count": \(total ?? objects.count)}, "objects": [\(objects.joined(separator: ", "))]}
    """
}

/// A DNS server as the API gives it.
func dnsServerJSON(_ id: Int) -> String {
  """
  {"address": "10.0.0.\(id)", "description": "", "id": \(id), \
  "resource_uri": "/api/admin/configuration/v1/dns_server/\(id)/"}
  """
}
