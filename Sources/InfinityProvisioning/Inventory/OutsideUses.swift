import InfinityAPI

/// Who uses servers beside what the six steps are about: services, gateway routing rules, the clients of a location, the Management Node.
///
/// What a plan compares does not need them. Before a server is deleted because nothing uses it any more, they are read.
struct OutsideUses: Sendable {
  /// Who uses an object, as messages name it.
  private(set) var users: [ResourceURI: [String]] = [:]
  /// What could not be read, and the kinds of object that it may use.
  private(set) var unread: [(what: String, kinds: Set<Kind>)] = []

  /// Nothing uses anything.
  init() {}

  /// Reads what may use objects of these kinds, a list each.
  ///
  /// - Throws: `InfinityError` where the Management Node does not answer. A list that it does not give, alone, is in ``unread``.
  static func read(_ client: ManagementClient, of kinds: Set<Kind>) async throws -> OutsideUses {
    var uses = OutsideUses()
    if kinds.contains(.lyncServer) {
      try await uses.add(ServiceView.self, "service", [.lyncServer], client) { [$0.lyncServer] }
    }
    if !kinds.isDisjoint(with: [.lyncServer, .turnServer, .stunServer]) {
      try await uses.add(RoutingRuleView.self, "gateway routing rule", [.lyncServer, .turnServer, .stunServer], client)
      {
        [$0.lyncServer, $0.turnServer, $0.stunServer]
      }
    }
    if !kinds.isDisjoint(with: [.turnServer, .stunServer]) {
      try await uses.add(ClientServersView.self, "clients of the location", [.turnServer, .stunServer], client) {
        $0.turnServers + $0.stunServers
      }
    }
    if kinds.contains(.dnsServer) {
      try await uses.add(ManagerServersView.self, "Management Node", [.dnsServer], client) { $0.dnsServers }
    }
    return uses
  }

  private mutating func add<View: NamedView>(
    _ view: View.Type, _ noun: String, _ kinds: Set<Kind>, _ client: ManagementClient,
    _ links: (View) -> [ResourceURI?]
  ) async throws {
    do {
      for object in try await client.wholeList(View.self).objects {
        for uri in links(object).compactMap({ $0 }) {
          users[uri, default: []].append("\(noun) \(object.json.value(of: View.name).quotedForMessage)")
        }
      }
    } catch let error as InfinityError where error.isAboutOneKind {
      unread.append((View.endpoint.name, kinds))
    }
  }

  /// Why an object may be in use; nil where nothing that was read uses it.
  func reason(_ object: ObjectReference) -> String? {
    if let uri = object.uri, let users = users[uri] { return "used by " + users.joined(separator: ", ") }
    if let list = unread.first(where: { $0.kinds.contains(object.key.kind) }) {
      return "the list \(list.what), which may use it, cannot be read"
    }
    return nil
  }
}

/// An object of which only its name and some links are read.
private protocol NamedView: Resource {
  static var name: ReadOnlyField<String> { get }
}

extension NamedView {
  static var name: ReadOnlyField<String> { .init("name", "") }
}

/// API: `conference`.
private struct ServiceView: NamedView {
  static let endpoint = Endpoint(.configuration, "conference")
  let json: JSONView
  struct Fields: FieldSet {
    var readable: [any ReadableField] { [lyncServer] }
    var lyncServer: ReadOnlyField<ResourceURI?> { .init("mssip_proxy", nil, to: LyncServer.endpoint) }
  }
}

/// API: `gateway_routing_rule`.
private struct RoutingRuleView: NamedView {
  static let endpoint = Endpoint(.configuration, "gateway_routing_rule")
  let json: JSONView
  struct Fields: FieldSet {
    var readable: [any ReadableField] { [lyncServer, turnServer, stunServer] }
    var lyncServer: ReadOnlyField<ResourceURI?> { .init("mssip_proxy", nil, to: LyncServer.endpoint) }
    var turnServer: ReadOnlyField<ResourceURI?> { .init("turn_server", nil, to: TURNServer.endpoint) }
    var stunServer: ReadOnlyField<ResourceURI?> { .init("stun_server", nil, to: STUNServer.endpoint) }
  }
}

/// API: `system_location`, as far as it is about what clients are told.
private struct ClientServersView: NamedView {
  static let endpoint = Location.endpoint
  let json: JSONView
  struct Fields: FieldSet {
    var readable: [any ReadableField] { [turnServers, stunServers] }
    var turnServers: ReadOnlyField<[ResourceURI]> { .init("client_turn_servers", [], to: TURNServer.endpoint) }
    var stunServers: ReadOnlyField<[ResourceURI]> { .init("client_stun_servers", [], to: STUNServer.endpoint) }
  }
}

/// API: `management_vm`.
private struct ManagerServersView: NamedView {
  static let endpoint = ManagementVM.endpoint
  let json: JSONView
  struct Fields: FieldSet {
    var readable: [any ReadableField] { [dnsServers] }
    var dnsServers: ReadOnlyField<[ResourceURI]> { .init("dns_servers", [], to: DNSServer.endpoint) }
  }
}
