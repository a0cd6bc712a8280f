import InfinityAPI

/// Who uses servers and locations beside what the six steps are about: services, gateway routing rules, what clients of a location are told,
/// other locations, the Management Node.
///
/// What a plan compares does not need them. Before something is deleted because nothing uses it any more, they are read.
struct OutsideUses: Sendable {
  /// Who uses an object, as messages name it.
  private(set) var users: [ResourceURI: [String]] = [:]
  /// Why it is not known what is used, and the kinds of object that may be.
  private(set) var unread: [(reason: String, kinds: Set<Kind>)] = []

  /// Nothing uses anything.
  init() {}

  /// Reads what may use objects of these kinds, a list each.
  ///
  /// - Throws: `InfinityError` where the Management Node does not answer. A list that it does not give, alone, is in ``unread``.
  static func read(_ client: ManagementClient, of kinds: Set<Kind>) async throws -> OutsideUses {
    var uses = OutsideUses()
    if !kinds.isDisjoint(with: [.lyncServer, .location]) {
      try await uses.add(ServiceView.self, "service", [.lyncServer, .location], client) {
        [$0.lyncServer, $0.location]
      }
    }
    if !kinds.isDisjoint(with: [.lyncServer, .turnServer, .stunServer, .location]) {
      try await uses.add(
        RoutingRuleView.self, "gateway routing rule", [.lyncServer, .turnServer, .stunServer, .location], client
      ) {
        [$0.lyncServer, $0.turnServer, $0.stunServer, $0.outgoingLocation, $0.matchedLocation]
      }
    }
    if !kinds.isDisjoint(with: [.turnServer, .stunServer, .location]) {
      try await uses.add(LocationView.self, "location", [.turnServer, .stunServer, .location], client) {
        $0.clientTURNServers + $0.clientSTUNServers
          + [$0.transcoding, $0.overflow1, $0.overflow2, $0.captions1, $0.captions2, $0.captions3]
      }
    }
    if kinds.contains(.location) {
      try await uses.add(AutomaticParticipantView.self, "automatic participant", [.location], client) { [$0.location] }
      try await uses.add(EndpointGroupView.self, "One-Touch Join endpoint group", [.location], client) { [$0.location] }
    }
    if kinds.contains(.dnsServer) {
      try await uses.add(ManagerView.self, "Management Node", [.dnsServer], client) { $0.dnsServers }
    }
    return uses
  }

  private mutating func add<View: NamedView>(
    _ view: View.Type, _ noun: String, _ kinds: Set<Kind>, _ client: ManagementClient,
    _ links: (View) -> [ResourceURI?]
  ) async throws {
    do {
      let list = try await client.wholeList(View.self)
      for object in list.objects {
        let name = "\(noun) \(object.json.value(of: View.name).quotedForMessage)"
        for uri in links(object).compactMap({ $0 }) where uri != object.uri { users[uri, default: []].append(name) }
        if !object.unreadableFields.isEmpty { unread.append(("what the \(name) uses cannot be read", kinds)) }
      }
      if !list.unidentified.isEmpty { unread.append(("what one \(noun) uses cannot be read", kinds)) }
    } catch let error as InfinityError where error.code == .notFound && View.isNewer {
      return
    } catch let error as InfinityError where error.isAboutOneKind {
      unread.append(("the list \(View.endpoint.name), which may use it, cannot be read", kinds))
    }
  }

  /// Why an object may be in use; nil where nothing that was read uses it.
  func reason(_ object: ObjectReference) -> String? {
    if let uri = object.uri, let users = users[uri] { return "used by " + users.joined(separator: ", ") }
    return unread.first { $0.kinds.contains(object.key.kind) }?.reason
  }
}

/// An object of which only its name and some links are read.
protocol NamedView: Resource {
  static var name: ReadOnlyField<String> { get }
  /// Whether earlier releases have no such objects.
  static var isNewer: Bool { get }
}

extension NamedView {
  static var name: ReadOnlyField<String> { .init("name", "") }
  static var isNewer: Bool { false }
}

/// API: `conference`.
struct ServiceView: NamedView {
  static let endpoint = Endpoint(.configuration, "conference")
  let json: JSONView
  struct Fields: FieldSet {
    var readable: [any ReadableField] { [lyncServer, location] }
    var lyncServer: ReadOnlyField<ResourceURI?> { .init("mssip_proxy", nil, to: LyncServer.endpoint) }
    var location: ReadOnlyField<ResourceURI?> { .init("system_location", nil, to: Location.endpoint) }
  }
}

/// API: `gateway_routing_rule`.
struct RoutingRuleView: NamedView {
  static let endpoint = Endpoint(.configuration, "gateway_routing_rule")
  let json: JSONView
  struct Fields: FieldSet {
    var readable: [any ReadableField] { [lyncServer, turnServer, stunServer, outgoingLocation, matchedLocation] }
    var lyncServer: ReadOnlyField<ResourceURI?> { .init("mssip_proxy", nil, to: LyncServer.endpoint) }
    var turnServer: ReadOnlyField<ResourceURI?> { .init("turn_server", nil, to: TURNServer.endpoint) }
    var stunServer: ReadOnlyField<ResourceURI?> { .init("stun_server", nil, to: STUNServer.endpoint) }
    var outgoingLocation: ReadOnlyField<ResourceURI?> { .init("outgoing_location", nil, to: Location.endpoint) }
    var matchedLocation: ReadOnlyField<ResourceURI?> { .init("match_source_location", nil, to: Location.endpoint) }
  }
}

/// API: `system_location`, as far as it is about what clients are told, and about other locations.
private struct LocationView: NamedView {
  static let endpoint = Location.endpoint
  let json: JSONView
  struct Fields: FieldSet {
    var readable: [any ReadableField] {
      [clientTURNServers, clientSTUNServers, transcoding, overflow1, overflow2, captions1, captions2, captions3]
    }
    var clientTURNServers: ReadOnlyField<[ResourceURI]> { .init("client_turn_servers", [], to: TURNServer.endpoint) }
    var clientSTUNServers: ReadOnlyField<[ResourceURI]> { .init("client_stun_servers", [], to: STUNServer.endpoint) }
    var transcoding: ReadOnlyField<ResourceURI?> { .init("transcoding_location", nil, to: Location.endpoint) }
    var overflow1: ReadOnlyField<ResourceURI?> { .init("overflow_location1", nil, to: Location.endpoint) }
    var overflow2: ReadOnlyField<ResourceURI?> { .init("overflow_location2", nil, to: Location.endpoint) }
    var captions1: ReadOnlyField<ResourceURI?> { .init("live_captions_dial_out_1", nil, to: Location.endpoint) }
    var captions2: ReadOnlyField<ResourceURI?> { .init("live_captions_dial_out_2", nil, to: Location.endpoint) }
    var captions3: ReadOnlyField<ResourceURI?> { .init("live_captions_dial_out_3", nil, to: Location.endpoint) }
  }
}

/// API: `automatic_participant`, which has no name.
private struct AutomaticParticipantView: NamedView {
  static let endpoint = Endpoint(.configuration, "automatic_participant")
  static var name: ReadOnlyField<String> { .init("alias", "") }
  let json: JSONView
  struct Fields: FieldSet {
    var readable: [any ReadableField] { [location] }
    var location: ReadOnlyField<ResourceURI?> { .init("system_location", nil, to: Location.endpoint) }
  }
}

/// API: `mjx_endpoint_group`.
private struct EndpointGroupView: NamedView {
  static let endpoint = Endpoint(.configuration, "mjx_endpoint_group")
  static var isNewer: Bool { true }
  let json: JSONView
  struct Fields: FieldSet {
    var readable: [any ReadableField] { [location] }
    var location: ReadOnlyField<ResourceURI?> { .init("system_location", nil, to: Location.endpoint) }
  }
}

/// API: `management_vm`.
private struct ManagerView: NamedView {
  static let endpoint = ManagementVM.endpoint
  let json: JSONView
  struct Fields: FieldSet {
    var readable: [any ReadableField] { [dnsServers] }
    var dnsServers: ReadOnlyField<[ResourceURI]> { .init("dns_servers", [], to: DNSServer.endpoint) }
  }
}
