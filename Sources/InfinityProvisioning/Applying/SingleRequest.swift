import InfinityAPI

/// The request of one change.
struct SingleRequest {
  let client: ManagementClient
  let change: Change
  let body: ChangeBody

  /// Sends it; the result is the object's URI.
  func send() async throws -> ResourceURI {
    switch change.action {
    case .create:
      let create = RepeatedCreate(client: client, change: change, body: body)
      let (uri, isCertain) = try await create.send(RequestValue.object(try body.fields(of: change)))
      if !isCertain, change.target.key.kind.allowsNewSecrets { try await sendSecrets(to: uri) }
      return uri
    case .update:
      let uri = try body.uri(of: change.target)
      try await client.update(at: uri, body: RequestValue.object(try body.fields(of: change)))
      return uri
    case .delete:
      let uri = try body.uri(of: change.target)
      do {
        try await client.delete(at: uri)
      } catch let error as InfinityError where error.code == .notFound {
        guard try await isGone(uri) else { throw error }
      }
      return uri
    }
  }

  /// Sends the secrets of a create once more, to the object that was found in place of an answer: it may be someone else's, with other
  /// secrets, which nobody can see.
  ///
  /// - Throws: ``ApplyFailure``: whatever becomes of the secrets, the object is there.
  func sendSecrets(to uri: ResourceURI) async throws(ApplyFailure) {
    var secrets = change
    secrets.fields = change.fields.filter(\.after.isSecret)
    guard !secrets.fields.isEmpty else { return }
    do {
      try await client.update(at: uri, body: RequestValue.object(try body.fields(of: secrets)))
    } catch {
      let isAboutObject = (error as? InfinityError)?.isAboutObject ?? false
      throw ApplyFailure(
        isAboutObject ? .leftTrace : .unclear,
        "\(ApplyFailure(error).message)\nThe \(change.target.name) is there (\(uri.path)), but the answer to its creation was lost, and its secrets could not be sent"
          + " again to make sure of them. The next run sends them.")
    }
  }

  /// Whether an object is not in its list any more: what stands between may have sent the deletion twice.
  private func isGone(_ uri: ResourceURI) async throws -> Bool {
    try await InventoryReader(client: client).read([change.target.key.kind]).object(at: uri) == nil
  }
}

extension ApplyFailure {
  /// Whether a failed request says something about its object or about the connection.
  init(_ error: any Error) {
    // The client gives up a cancelled request at once, and does not know how far it came.
    if error is CancellationError {
      self.init(
        .unclear, "it was cancelled while it was under way, and may have taken effect; look at the object")
      return
    }
    guard let error = error as? InfinityError else {
      self.init(.unusable, "\(error)")
      return
    }
    if error.code == .notPermitted {
      let effect = error.mayHaveTakenEffect ? "an earlier try may have taken effect" : "nothing was sent for it"
      self.init(
        error.mayHaveTakenEffect ? .unclear : .unusable,
        "the lock of the Management Node could not be renewed in time, so another apply may have it; \(effect)"
      )
    } else if error.mayHaveTakenEffect {
      self.init(.unclear, "\(error)")
    } else if error.isAboutObject {
      self.init(.refused, "\(error)")
      // It was there before the only request that could have made it.
      saysItExists = error.saysItExists && error.attempts == 1
    } else {
      self.init(.unusable, "\(error)")
    }
  }
}

extension InfinityError {
  /// Whether the Management Node refused this one object, so that the next one may well succeed.
  var isAboutObject: Bool {
    status == 400 || status == 404 || status == 409 || status == 422
  }

  /// Whether it was refused because another object has its name or address: `Location with this Name already exists.`
  var saysItExists: Bool {
    isAboutObject
      && (fieldErrors.flatMap(\.messages) + [message]).contains { $0.lowercased().contains("already exist") }
  }
}
