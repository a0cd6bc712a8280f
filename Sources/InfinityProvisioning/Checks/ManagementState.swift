public import InfinityAPI

/// What the checks need to know of the Management Node: what plans need, and the prerequisites.
public struct ManagementState: Sendable {
  /// The configuration that a deployment file can describe.
  public var inventory: Inventory
  /// The locations as the API gives them, with their NTP servers.
  var locations: [Location]
  /// Every alias of a service.
  var aliases: [ConferenceAlias]
  /// The Management Node's address.
  public var address: String

  /// Reads it: one list request per kind of object and page.
  ///
  /// - Throws: ``InfinityError``.
  public static func read(_ client: ManagementClient) async throws -> ManagementState {
    async let inventory = InventoryReader(client: client).read()
    async let locations = client.list(Location.self)
    async let aliases = client.list(ConferenceAlias.self)
    return try await ManagementState(
      inventory: inventory, locations: locations, aliases: aliases, address: client.address)
  }

  /// The CA certificates that the Management Node trusts, in PEM.
  public var trustedCACertificates: [String] {
    inventory.objects(.trustedCACertificate).compactMap(\.certificate?.pem)
  }
}
