package import InfinityAPI

/// A certificate signing request whose key the Management Node makes and keeps.
package struct RequestOnNode: Sendable {
  /// The request's address on the Management Node.
  package let uri: ResourceURI
  /// The request in PEM.
  package let request: String
  /// Whether it was pending already, and so was not made now; its alternative names cannot be read back.
  package let wasPending: Bool

  /// Why no request can be had.
  package enum Failure: Error, Equatable, CustomStringConvertible {
    /// The Management Node keeps at most 500 characters of alternative names.
    case namesTooLong(Int)
    /// The Management Node has the request but does not show its text.
    case noText(ResourceURI)

    /// What is wrong and what to do.
    package var description: String {
      switch self {
      case .namesTooLong(let length):
        "the nodes' SIP TLS FQDNs have \(length) characters together, but the Management Node accepts at most 500; make the key"
          + " here, without --on-node"
      case .noText(let uri):
        "the Management Node has made the request \(uri.path), but does not show its text; check it there"
      }
    }
  }

  /// The request for a pool that is pending, or nil where there is none.
  ///
  /// - Throws: ``Failure``, or the client's error.
  package static func pending(for pool: PoolDeclaration, with client: ManagementClient) async throws -> RequestOnNode? {
    _ = try alternativeNames(of: pool)
    return try await pending(pool.fqdn.value, client).map { try RequestOnNode($0, wasPending: true) }
  }

  /// Asks for a request for a pool that has none pending.
  ///
  /// - Throws: ``Failure``, or the client's error.
  package init(for pool: PoolDeclaration, key kind: CertificateRequest.KeyKind, with client: ManagementClient)
    async throws
  {
    do {
      var draft = CertificateSigningRequest.draft(
        subjectName: pool.fqdn.value, alternativeNames: try Self.alternativeNames(of: pool))
      draft.keyType = kind.onNode
      let uri = try await client.create(draft)
      try self.init(await client.get(CertificateSigningRequest.self, at: uri), wasPending: false)
    } catch let error as InfinityError where error.mayHaveTakenEffect {
      guard let made = try await Self.pending(pool.fqdn.value, client) else { throw error }
      try self.init(made, wasPending: false)
    }
  }

  private static func alternativeNames(of pool: PoolDeclaration) throws(Failure) -> [String] {
    let names = CertificateRequest.names(for: [pool]).filter { $0 != pool.fqdn.value }
    let length = names.joined(separator: ",").count
    guard length <= 500 else { throw .namesTooLong(length) }
    return names
  }

  private init(_ object: CertificateSigningRequest, wasPending: Bool) throws(Failure) {
    guard !object.csr.isEmpty else { throw .noText(object.uri) }
    uri = object.uri
    request = object.csr.hasSuffix("\n") ? object.csr : object.csr + "\n"
    self.wasPending = wasPending
  }

  private static func pending(_ name: String, _ client: ManagementClient) async throws -> CertificateSigningRequest? {
    try await client.list(CertificateSigningRequest.self).first {
      $0.subjectName.lowercased() == name.lowercased() && $0.certificate?.isEmpty != false
    }
  }
}

extension CertificateRequest.KeyKind {
  fileprivate var onNode: CertificateSigningRequest.KeyType {
    switch self {
    case .rsa2048: .rsa2048
    case .rsa4096: .rsa4096
    case .p256: .p256
    }
  }
}
