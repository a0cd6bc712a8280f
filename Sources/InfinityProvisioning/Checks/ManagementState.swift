public import InfinityAPI

/// What the checks need to know of the Management Node: what plans need, and the prerequisites.
public struct ManagementState: Sendable {
  /// The configuration that a deployment file can describe.
  public var inventory: Inventory
  /// The locations as the API gives them, with their NTP servers.
  var locations: [Location]
  /// The aliases of services; nil where they could not be read.
  var aliases: [ConferenceAlias]?
  /// The Management Node's address.
  public var address: String

  /// Reads it: one list request per kind of object and page.
  ///
  /// - Parameter kinds: the kinds of object that the checks cannot do without; others are left out where the account may not
  ///   read them.
  /// - Throws: ``InfinityError``.
  public static func read(_ client: ManagementClient, needing kinds: Set<Kind>) async throws -> ManagementState {
    async let inventory = InventoryReader(client: client).read(kinds, optional: Kind.declarable)
    async let locations = client.wholeList(Location.self).objects
    async let aliases = readableAliases(client)
    return try await ManagementState(
      inventory: inventory, locations: locations, aliases: aliases, address: client.address)
  }

  private static func readableAliases(_ client: ManagementClient) async throws -> [ConferenceAlias]? {
    do {
      let list = try await client.wholeList(ConferenceAlias.self)
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
