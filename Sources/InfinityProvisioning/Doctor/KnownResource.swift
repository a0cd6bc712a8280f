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

  private init<Listed: Resource>(
    _ type: Listed.Type, _ words: String, isNeeded: Bool = false, needed: Set<String> = [], optional: Set<String>
  ) {
    endpoint = Listed.endpoint
    self.words = words
    self.isNeeded = isNeeded
    self.needed = needed
    self.optional = optional
    look = { client, limit in try await client.inspect(Listed.self, limit: limit) }
  }

  /// A kind that the engine reads. It is needed where the file speaks of it: its key, what an entry must say, and what is linked.
  private init(_ kind: Kind, alsoNeeded: Set<String> = [], alsoOptional: Set<String> = []) {
    let isDeclared = !kind.keys.isEmpty
    let shown = Set(kind.fields.filter { $0.read != nil }.map(\.name)).union(
      kind.identity == .single ? [] : [kind.keyField])
    let said = (kind.keys + kind.outerKeys).filter { key in
      if case .later = key.occasion { return true }
      return key.isRequired || kind.identity == .single
    }
    let needed = shown.intersection(said.compactMap(\.field?.name) + [kind.keyField]).union(alsoNeeded)
    self.init(
      kind.type, kind.words.many, isNeeded: isDeclared, needed: isDeclared ? needed : [],
      optional: shown.subtracting(isDeclared ? needed : []).union(alsoOptional))
  }

  /// `worker_vm`, `status/worker_vm`
  var name: String {
    endpoint.category == .configuration ? endpoint.name : "\(endpoint.category.rawValue)/\(endpoint.name)"
  }

  /// Every kind, the ones without which nothing works first.
  static let all: [KnownResource] =
    [
      KnownResource(.location, alsoOptional: [Location.Fields().ntpServers.name]),
      KnownResource(.node, alsoNeeded: [ConferencingNode.Fields().location.name]),
    ]
    + Kind.all.filter { ![.location, .node, .certificateSigningRequest].contains($0) }.map { KnownResource($0) }
    + [
      KnownResource(
        .certificateSigningRequest,
        alsoOptional: [
          CertificateSigningRequest.Fields().csr.name, CertificateSigningRequest.Fields().certificate.name,
        ]),
      KnownResource(ConferenceAlias.self, "aliases of services", optional: ["alias"]),
      KnownResource(
        ConferencingNodeStatus.self, "states of Conferencing Nodes",
        optional: ["name", "sync_status", "version", "last_updated"]),
      KnownResource(NTPServer.self, "NTP servers", optional: []),
      KnownResource(Participant.self, "participants", optional: []),
      KnownResource(ServiceView.self, "services", optional: [ServiceView.Fields().lyncServer.name]),
      KnownResource(
        RoutingRuleView.self, "gateway routing rules", optional: [RoutingRuleView.Fields().lyncServer.name]),
    ]
}
