public import InfinityAPI

/// Reads the Management Node's present configuration: one list request per kind of object and page.
public struct InventoryReader: Sendable {
  private let client: ManagementClient

  /// A reader over a connection.
  public init(client: ManagementClient) {
    self.client = client
  }

  /// Reads the kinds of object that a deployment file can declare, or those given, side by side.
  ///
  /// - Throws: ``InfinityError`` when a listing fails, is short or repeats an object: an incomplete inventory would look
  ///   like objects to create.
  public func read(_ kinds: Set<ObjectKind> = ObjectKind.declarable) async throws -> Inventory {
    try await withThrowingTaskGroup(of: Listing.self) { group in
      for kind in ObjectKind.allCases where kinds.contains(kind) {
        group.addTask { try await list(kind) }
      }
      var listings: [ObjectKind: Listing] = [:]
      for try await listing in group {
        listings[listing.kind] = listing
      }
      return Inventory(listings: ObjectKind.allCases.compactMap { listings[$0] })
    }
  }

  private func list(_ kind: ObjectKind) async throws -> Listing {
    switch kind {
    case .trustedCACertificate: .trustedCACertificates(try await client.list(TrustedCACertificate.self))
    case .tlsCertificate: .tlsCertificates(try await client.list(TLSCertificate.self))
    case .lyncServer: .lyncServers(try await client.list(LyncServer.self))
    case .dnsServer: .dnsServers(try await client.list(DNSServer.self))
    case .turnServer: .turnServers(try await client.list(TURNServer.self))
    case .stunServer: .stunServers(try await client.list(STUNServer.self))
    case .location: .locations(try await client.list(Location.self))
    case .node: .nodes(try await client.list(ConferencingNode.self))
    case .globalSettings: .globalSettings(try await client.list(GlobalSettings.self))
    case .managementVM: .managementVMs(try await client.list(ManagementVM.self))
    case .certificateSigningRequest:
      .certificateSigningRequests(try await client.list(CertificateSigningRequest.self))
    }
  }
}

/// What one list request returned.
enum Listing: Sendable {
  case trustedCACertificates([TrustedCACertificate])
  case tlsCertificates([TLSCertificate])
  case lyncServers([LyncServer])
  case dnsServers([DNSServer])
  case turnServers([TURNServer])
  case stunServers([STUNServer])
  case locations([Location])
  case nodes([ConferencingNode])
  case globalSettings([GlobalSettings])
  case managementVMs([ManagementVM])
  case certificateSigningRequests([CertificateSigningRequest])

  var kind: ObjectKind {
    switch self {
    case .trustedCACertificates: .trustedCACertificate
    case .tlsCertificates: .tlsCertificate
    case .lyncServers: .lyncServer
    case .dnsServers: .dnsServer
    case .turnServers: .turnServer
    case .stunServers: .stunServer
    case .locations: .location
    case .nodes: .node
    case .globalSettings: .globalSettings
    case .managementVMs: .managementVM
    case .certificateSigningRequests: .certificateSigningRequest
    }
  }
}
