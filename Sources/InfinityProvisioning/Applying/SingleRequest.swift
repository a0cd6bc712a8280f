import InfinityAPI

/// The request of one change. A create whose answer was lost is looked up by its natural key before it is sent again, so
/// that nothing is created twice.
struct SingleRequest {
  let client: ManagementClient
  let change: Change
  let body: ChangeBody

  /// Creates are tried this often, as other requests are by the client.
  private static let tries = 4

  /// Sends it; the result is the object's URI.
  func send() async throws -> ResourceURI {
    switch change.action {
    case .create:
      return try await create(RequestValue.object(try body.fields(of: change)))
    case .update:
      let uri = try body.uri(of: change.target)
      try await client.update(at: uri, body: RequestValue.object(try body.fields(of: change)))
      return uri
    case .delete:
      let uri = try body.uri(of: change.target)
      try await client.delete(at: uri)
      return uri
    }
  }

  private func create(_ fields: RequestValue) async throws -> ResourceURI {
    var attempt = 1
    var lost: InfinityError?
    while true {
      do {
        return try await client.create(at: change.target.key.kind.endpoint, body: fields)
      } catch let error as InfinityError where error.code == .stopped {
        throw lost ?? error
      } catch let error as InfinityError where error.mayHaveTakenEffect {
        if let uri = try await lookUp(after: error) { return uri }
        guard attempt < Self.tries else { throw error }
        attempt += 1
        lost = error
      }
    }
  }

  /// The object, where the create took effect after all.
  private func lookUp(after error: InfinityError) async throws -> ResourceURI? {
    do {
      let kind = change.target.key.kind
      let current = try await InventoryReader(client: client).read([kind])
      if let found = current.object(change.target.key) { return found.uri }
      guard let nameless = current.nameless(kind) else { return nil }
      throw ApplyFailure(
        .unclear,
        "\(error)\nWhether the \(change.target.name) was created cannot be told: \(nameless) "
          + "has no name that can be read. Look at it on the Management Node before you run the same command again.")
    } catch let lookUpError as InfinityError {
      throw ApplyFailure(
        .unclear,
        "\(error)\nWhether the \(change.target.name) was created could not be looked up: "
          + "\(lookUpError)\nRun the same command again: it finds what was created and continues.")
    }
  }
}

extension ApplyFailure {
  /// Whether a failed request says something about its object or about the connection.
  init(_ error: any Error) {
    guard let error = error as? InfinityError else {
      self.init(.unusable, "\(error)")
      return
    }
    if error.mayHaveTakenEffect {
      self.init(.unclear, "\(error)")
    } else if error.isAboutObject {
      self.init(.refused, "\(error)")
    } else {
      self.init(.unusable, "\(error)")
    }
  }
}

extension InfinityError {
  /// Whether the Management Node refused this one object, so that the next one may well succeed.
  fileprivate var isAboutObject: Bool {
    status == 400 || status == 404 || status == 409
  }
}
