import InfinityAPI

extension Kind {
  /// System locations: where nodes stand, and which servers they use there.
  public static let location = Kind(
    Location.self, Words("location"),
    by: .name, Location.Fields().name, step: .locations,
    section: Section("locations", "System locations, each with its servers and its Trusted Application Pool."),
    actions: [.create, .update, .delete], allowsBulkPatch: true,
    keys: [
      KeyOf("name", sets: \.name, presence: .required, "The system location's name."),
      // An existing location's own description has no step of its own: it is kept with the first step that edits locations.
      KeyOf(
        "description", sets: \.description, null: .clears, sent: .withNewObject(thenIn: .lyncServers), "A description."),
      KeyOf(
        "sipDomain", .dnsName(fullyQualified: false), sets: \.sipDomain, null: .clears, sent: .later(.sipDomain),
        "Overrides the Pexip Infinity domain for this location (step 5)."),
      KeyOf(
        "lyncServer", links: \.lyncServer, to: .lyncServer, in: .lyncServers,
        "The name of its Lync server (step 2)."),
      KeyOf(
        "turnServer", links: \.turnServer, to: .turnServer, in: .turnServers,
        "The name of its TURN server (step 6)."),
      KeyOf(
        "stunServer", links: \.stunServer, to: .stunServer, in: .turnServers,
        "The name of its STUN server (step 6)."),
      KeyOf(
        "dnsServers", links: \.dnsServers, to: .dnsServer, in: .dnsServers,
        "The addresses of its DNS servers; the whole list (step 3)."),
      KeyOf(
        "behindNAT", .boolean,
        "Whether there is NAT between its nodes and the Edge's public side; if so, a TURN or STUN server is required."),
      KeyOf("pool", .object(pool), "Its Trusted Application Pool, where its nodes take part in signaling."),
    ])
}
