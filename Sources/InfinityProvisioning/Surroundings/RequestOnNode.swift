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
    /// It is not known whether there is a request for a pool, and why.
    case unclear(pool: String, String)

    /// What is wrong and what to do.
    package var description: String {
      switch self {
      case .namesTooLong(let length):
        "the nodes' SIP TLS FQDNs have \(length) characters together, but the Management Node accepts at most 500; make the key"
          + " here, without --on-node"
      case .noText(let uri):
        "the Management Node has made the request \(uri.path), but does not show its text; check it there"
      case .unclear(let pool, let reason):
        "\(reason)\nThe request for \(pool.quotedForMessage) may be pending on the Management Node: the same command uses it if it is"
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
  /// - Throws: ``Failure``, or the client's error where none was made.
  package init(for pool: PoolDeclaration, key kind: CertificateRequest.KeyKind, with client: ManagementClient)
    async throws
  {
    var draft = CertificateSigningRequest.draft(
      subjectName: pool.fqdn.value, alternativeNames: try Self.alternativeNames(of: pool))
    draft.keyType = kind.onNode
    var attempt = 1
    var lost: InfinityError?
    while true {
      do {
        let uri = try await client.create(draft)
        let made = try await Self.reading(pool) { try await client.get(CertificateSigningRequest.self, at: uri) }
        try self.init(made, wasPending: false)
        return
      } catch let error as InfinityError {
        let mayBeRepeated = error.mayHaveTakenEffect && error.code != .stopped
        guard mayBeRepeated || lost != nil else { throw error }
        let isAccepted = error.status.map((200..<300).contains) ?? false
        if let found = try await Self.lookUp(pool, client, after: error, isLate: isAccepted || error.mayStillTakeEffect)
        {
          try self.init(found, wasPending: false)
          return
        }
        // Sent again only where it is not there, and was not accepted.
        guard mayBeRepeated, !isAccepted, try await client.waitToRepeat(after: error, attempt: attempt) else {
          throw Self.unclear(pool, "\(error)")
        }
        attempt += 1
        lost = error
      }
    }
  }

  /// The request, where it was made after all.
  ///
  /// - Parameter isLate: whether it may be made a moment later: a key takes its time.
  private static func lookUp(
    _ pool: PoolDeclaration, _ client: ManagementClient, after error: InfinityError, isLate: Bool
  ) async throws -> CertificateSigningRequest? {
    for pause in [.zero] + (isLate ? Executor.pausesBeforeReading : []) {
      try await Task.sleep(for: pause)
      let found = try await reading(pool, after: error) { try await pending(pool.fqdn.value, client) }
      if let found { return found }
    }
    return nil
  }

  /// Reads what may have been made.
  private static func reading<Result>(
    _ pool: PoolDeclaration, after error: InfinityError? = nil, _ read: () async throws -> Result
  ) async throws -> Result {
    do {
      return try await read()
    } catch let failure as InfinityError {
      throw unclear(pool, (error.map { "\($0)\n" } ?? "") + "\(failure)")
    }
  }

  private static func unclear(_ pool: PoolDeclaration, _ reason: String) -> Failure {
    .unclear(pool: pool.fqdn.value, reason)
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
