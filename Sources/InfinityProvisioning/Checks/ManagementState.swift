public import InfinityAPI

/// What the checks need to know of the Management Node: what plans need, and the prerequisites.
public struct ManagementState: Sendable {
  /// The configuration that a deployment file can describe.
  public var inventory: Inventory
  /// The locations as the API gives them, with their NTP servers; none where no check is about these.
  var locations: [Location]
  /// The NTP servers; nil where they could not be read, or are not looked at.
  var ntpServers: [NTPServer]?
  /// The aliases of services; nil where they could not be read, or prerequisites are not looked at.
  var aliases: [ConferenceAlias]?
  /// The Management Node's address.
  public var address: String

  /// Reads all of it: one list request per kind of object and page.
  ///
  /// - Parameters:
  ///   - client: the connection to the Management Node.
  ///   - kinds: the kinds of object that the checks cannot do without; others are left out where the account may not read them.
  /// - Throws: `InfinityError`.
  public static func read(_ client: ManagementClient, needing kinds: Set<Kind>) async throws -> ManagementState {
    try await read(client, needing: kinds, nodes: nil, for: Set(CheckName.allCases))
  }

  /// Reads what some checks need.
  ///
  /// - Parameters:
  ///   - kinds: the kinds of object that the checks cannot do without; others are left out where the account may not read them.
  ///   - nodes: the nodes that the checks are about; nil for all of the Management Node's.
  ///   - checks: what only others are about is not read.
  /// - Throws: `InfinityError`.
  static func read(
    _ client: ManagementClient, needing kinds: Set<Kind>, nodes: NodeSelection?, for checks: Set<CheckName>
  ) async throws -> ManagementState {
    async let inventory = InventoryReader(client: client, nodes: nodes).read(kinds, optional: Kind.declarable)
    async let locations =
      checks.isDisjoint(with: [.prerequisites, .ntpServers]) ? [] : client.wholeList(Location.self).objects
    async let ntpServers = checks.contains(.ntpServers) ? readable(NTPServer.self, client) : nil
    async let aliases = checks.contains(.prerequisites) ? readable(ConferenceAlias.self, client) : nil
    return try await ManagementState(
      inventory: inventory, locations: locations, ntpServers: ntpServers, aliases: aliases, address: client.address)
  }

  /// All of a kind; nil where this account may not read them, or not all can be read.
  private static func readable<Listed: Resource>(
    _ type: Listed.Type, _ client: ManagementClient
  ) async throws -> [Listed]? {
    do {
      let list = try await client.wholeList(Listed.self)
      let isWhole = list.unidentified.isEmpty && list.objects.allSatisfy { $0.unreadableFields.isEmpty }
      return isWhole ? list.objects : nil
    } catch let error as InfinityError where error.code == .forbidden || error.code == .notFound {
      return nil
    }
  }

  /// The CA certificates that the Management Node trusts, in PEM.
  public var trustedCACertificates: [String] {
    inventory.objects(.trustedCACertificate).compactMap(\.certificate?.pem)
  }
}
