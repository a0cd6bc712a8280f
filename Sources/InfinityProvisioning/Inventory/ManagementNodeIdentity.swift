import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which Management Node a client is connected to, however its address is spelled.
///
/// Two Management Nodes may be behind one host name and have the same name and address of their own, in two networks say: so the
/// port belongs to it.
struct ManagementNodeIdentity: Sendable, Hashable {
  /// The name of the primary Management Node (API: `management_vm.name`).
  let name: String
  /// Its own address (API: `management_vm.address`).
  let address: String
  /// The port that is connected to.
  let port: Int

  /// Why the Management Node does not tell which one it is.
  struct Unknown: Error, Sendable, Equatable {
    /// What came back.
    let reason: String
  }

  /// Asks the Management Node, with one request.
  ///
  /// - Throws: ``Unknown`` where the account may not read it, the release has no such list, or what is in it does not tell;
  ///   `InfinityError` where nothing can be read.
  static func read(_ client: ManagementClient) async throws -> ManagementNodeIdentity {
    let nodes: [ManagementVM]
    do {
      nodes = try await client.wholeList(ManagementVM.self).objects
    } catch let error as InfinityError where error.isAboutOneKind {
      throw Unknown(reason: "\(error)")
    }
    let primaries = nodes.filter(\.isPrimary)
    // Where none says that it is in charge, the only one is.
    guard let primary = primaries.first ?? nodes.first, primaries.count == 1 || nodes.count == 1 else {
      throw Unknown(reason: "of \(nodes.count) there, \(primaries.count) are primary")
    }
    guard !primary.name.isEmpty, !primary.address.isEmpty else {
      throw Unknown(reason: "the name or address there cannot be read")
    }
    return ManagementNodeIdentity(name: primary.name, address: primary.address, port: client.port)
  }
}

extension ManagementClient {
  /// The port that is connected to.
  fileprivate var port: Int {
    let parts = URLComponents(string: address)
    return parts?.port ?? (parts?.scheme == "http" ? 80 : 443)
  }
}
