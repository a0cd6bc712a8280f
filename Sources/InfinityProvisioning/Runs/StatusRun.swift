public import InfinityAPI

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A Management Node's locations and nodes as they are now. Where it echoes a secret of the connection, that is masked.
public struct PlatformStatus: Sendable, Equatable {
  /// A location with its Conferencing Nodes, by name.
  public struct Place: Sendable, Equatable {
    /// Its name; nil for nodes that stand in no location that can be read.
    public var name: String?
    /// Its nodes; there may be none.
    public var nodes: [Node]
  }

  /// A Conferencing Node.
  public struct Node: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Whether it has the configuration that the Management Node has, in the API's words; nil where that is not known.
    public var sync: String?
    /// The release that it runs; nil where that is not known.
    public var version: String?
    /// Whether it takes no new calls.
    public var isInMaintenance: Bool
    /// How many participants have their media, their signaling or a proxy on it; nil where that could not be read.
    public var calls: Int?
    /// The certificate that is assigned to it; nil for none.
    public var certificate: Certificate?
  }

  /// A certificate that is assigned to a node.
  public struct Certificate: Sendable, Equatable {
    /// Its common name.
    public var name: String
    /// SHA-256 in hexadecimal, `3F:9A:…`; nil where it cannot be decoded.
    public var fingerprint: String?
    /// The last moment of its validity; nil where it cannot be decoded.
    public var end: Date?
  }

  /// The Management Node, as scheme, host and port.
  public var managementNode: String
  /// The locations in the order of their names; nodes without one last.
  public var places: [Place]
  /// What could not be read, and why; empty where everything could.
  public var notes: [String]
}

/// Reads the status: five lists, and changes nothing.
public struct StatusRun: Sendable {
  private let client: ManagementClient

  /// A run over a connection.
  public init(_ client: ManagementClient) {
    self.client = client
  }

  /// Reads locations, nodes and certificates, and what nodes and participants report.
  ///
  /// - Throws: `InfinityError` where the configuration cannot be read; `CancellationError`. Status that cannot be read is noted.
  public func run() async throws -> PlatformStatus {
    async let inventory = InventoryReader(client: client).read([.location, .node], optional: [.tlsCertificate])
    async let reports = optional(ConferencingNodeStatus.self, "sync and versions")
    async let participants = calls()
    let (known, states, calls) = try await (inventory, reports, participants)
    var notes = [states.note, calls.note].compactMap(\.self)
    if !known.kinds.contains(.tlsCertificate) {
      notes.append("certificates could not be read: their names and ends are not known")
    }
    // Of two of one node the worse counts, as everywhere.
    let byName = Dictionary(
      (states.objects ?? []).map { ($0.name, $0) }, uniquingKeysWith: { $0.syncStatus.isSynced ? $1 : $0 })
    notes += UnreadableRules.all(known).map(\.message)
    let used = calls.objects?.map(\.places)
    // Which participants are at a place, by their index.
    let byPlace = used.map { used in
      used.enumerated().reduce(into: [String: [Int]]()) { found, participant in
        for place in participant.element { found[place, default: []].append(participant.offset) }
      }
    }
    let names = Dictionary(
      known.objects(.node).map { ($0.uri, CallPlaces.names(of: $0)) }, uniquingKeysWith: { first, _ in first })
    notes += Self.misplaced(used ?? [], names.values.reduce(into: []) { $0.formUnion($1) })
    let nodes = known.objects(.node).map { object in
      let names = names[object.uri] ?? []
      return (
        location: object[\ConferencingNode.Fields.location].referenced.first?.label,
        node: node(
          object, byName[object.reference.label],
          calls: byPlace.map { byPlace in Set(names.flatMap { byPlace[$0] ?? [] }).count }, known)
      )
    }
    return PlatformStatus(managementNode: client.address, places: places(known, nodes), notes: notes)
  }

  private func node(
    _ object: ObservedObject, _ report: ConferencingNodeStatus?, calls: Int?, _ inventory: Inventory
  ) -> PlatformStatus.Node {
    let reference = object[\ConferencingNode.Fields.tlsCertificate].referenced.first
    let mask = client.secretMask
    let certificate = reference.map { reference in
      let summary = inventory.object(reference.key)?.certificate
      return PlatformStatus.Certificate(
        name: mask.masked(summary?.commonName ?? reference.label), fingerprint: summary?.fingerprint.text,
        end: summary?.notAfter)
    }
    let sync = report?.syncStatus.rawValue ?? ""
    let version = report?.version ?? ""
    return PlatformStatus.Node(
      name: mask.masked(object.reference.label), sync: sync.isEmpty ? nil : mask.masked(sync),
      version: version.isEmpty ? nil : mask.masked(version),
      isInMaintenance: report?.isInMaintenanceMode ?? false, calls: calls, certificate: certificate)
  }

  private func places(
    _ inventory: Inventory, _ nodes: [(location: String?, node: PlatformStatus.Node)]
  ) -> [PlatformStatus.Place] {
    let byLocation = Dictionary(grouping: nodes, by: \.location).mapValues {
      $0.map(\.node).sorted { $0.name < $1.name }
    }
    let names = Set(inventory.objects(.location).map(\.reference.label) + nodes.compactMap(\.location)).sorted()
    let homeless = byLocation[nil].map { [PlatformStatus.Place(name: nil, nodes: $0)] } ?? []
    let mask = client.secretMask
    return names.map { PlatformStatus.Place(name: mask.masked($0), nodes: byLocation[$0] ?? []) } + homeless
  }

  /// What is said where participants name nodes by something else.
  private static func misplaced(_ used: [Set<String>], _ names: Set<String>) -> [String] {
    let count = used.count { $0.isDisjoint(with: names) }
    guard count > 0 else { return [] }
    let calls =
      count == 1
      ? "of 1 call it is not known which node it is on; it is"
      : "of \(count) calls it is not known which node they are on; they are"
    return ["\(calls) not counted"]
  }

  /// The participants. Of thousands some come and go between two pages, so that these need not add up.
  private func calls() async throws -> (objects: [Participant]?, note: String?) {
    do {
      return (try await client.list(Participant.self), nil)
    } catch let error as InfinityError where error.code == .incompleteListing {
      var seen: [Participant] = []
      try await client.readParticipants { seen += $0 }
      return (seen, "calls came and went while they were counted: their numbers are not exact")
    } catch let error as InfinityError where error.isAboutOneKind {
      return (nil, Self.unread("calls", error))
    }
  }

  /// A list that the status can do without.
  private func optional<Listed: Resource>(
    _ type: Listed.Type, _ what: String
  ) async throws -> (objects: [Listed]?, note: String?) {
    do {
      return (try await client.list(type), nil)
    } catch let error as InfinityError where error.isAboutOneKind {
      return (nil, Self.unread(what, error))
    }
  }

  private static func unread(_ what: String, _ error: InfinityError) -> String {
    let reason =
      error.code == .forbidden ? "this account may not read them" : "the Management Node does not give them"
    return "\(what) could not be read: \(reason)"
  }
}
