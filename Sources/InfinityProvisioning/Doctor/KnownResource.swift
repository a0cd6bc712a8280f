import InfinityAPI

/// A kind of object that the tool reads, with the fields of it that decide something.
struct KnownResource: Sendable {
  /// Where it is listed.
  let endpoint: Endpoint
  /// The product's words for its objects.
  let words: String
  /// Whether a run of the six steps stops where it cannot be read.
  let isNeeded: Bool
  /// Fields that the six steps cannot do without.
  let needed: Set<String>
  /// Fields that matter only where a deployment file speaks of them, or a check looks at them.
  let optional: Set<String>
  /// Reads the first objects of its list.
  let look: @Sendable (ManagementClient, _ limit: Int) async throws -> Inspection

  init<Listed: Resource>(
    _ type: Listed.Type, _ words: String, isNeeded: Bool = true, needed: Set<String>, optional: Set<String> = []
  ) {
    endpoint = Listed.endpoint
    self.words = words
    self.isNeeded = isNeeded
    self.needed = needed
    self.optional = optional
    look = { client, limit in try await client.inspect(Listed.self, limit: limit) }
  }

  /// `worker_vm`, `status/worker_vm`
  var name: String {
    endpoint.category == .configuration ? endpoint.name : "\(endpoint.category.rawValue)/\(endpoint.name)"
  }

  /// Every kind, the ones without which nothing works first.
  static let all: [KnownResource] = [
    KnownResource(
      Location.self, "locations",
      needed: ["name", "local_mssip_domain", "mssip_proxy", "dns_servers", "turn_server", "stun_server"],
      optional: ["description", "ntp_servers"]),
    KnownResource(
      ConferencingNode.self, "Conferencing Nodes",
      needed: ["name", "system_location", "alternative_fqdn", "tls_certificate"],
      optional: ["address", "hostname", "domain", "tls_client_certificate"]),
    KnownResource(TrustedCACertificate.self, "trusted CA certificates", needed: ["certificate"]),
    KnownResource(TLSCertificate.self, "TLS certificates", needed: ["certificate"]),
    KnownResource(
      LyncServer.self, "Lync servers", needed: ["name", "address"], optional: ["description", "port", "transport"]),
    KnownResource(DNSServer.self, "DNS servers", needed: ["address"], optional: ["description"]),
    KnownResource(
      TURNServer.self, "TURN servers", needed: ["name", "address"],
      optional: ["description", "port", "transport_type", "server_type", "username"]),
    KnownResource(STUNServer.self, "STUN servers", needed: ["name", "address"], optional: ["description", "port"]),
    KnownResource(GlobalSettings.self, "global settings", needed: ["local_mssip_domain"]),
    KnownResource(
      ManagementVM.self, "Management Nodes", isNeeded: false, needed: [],
      optional: ["name", "tls_certificate", "tls_client_certificate"]),
    KnownResource(
      CertificateSigningRequest.self, "certificate signing requests", isNeeded: false, needed: [],
      optional: ["subject_name", "tls_certificate", "csr", "certificate"]),
    KnownResource(ConferenceAlias.self, "aliases of services", isNeeded: false, needed: [], optional: ["alias"]),
    KnownResource(
      ConferencingNodeStatus.self, "states of Conferencing Nodes", isNeeded: false, needed: [],
      optional: ["name", "sync_status", "version", "last_updated"]),
  ]
}
