import InfinityAPI

/// A create that is sent again where its answer was lost, but only after the object was looked up by its natural key and not found,
/// so that nothing is created twice.
struct RepeatedCreate {
  let client: ManagementClient
  let target: ObjectReference

  /// Creates it; the result is its URI.
  func send(_ fields: RequestValue) async throws -> ResourceURI {
    var attempt = 1
    var lost: InfinityError?
    while true {
      do {
        return try await client.create(at: target.key.kind.endpoint, body: fields)
      } catch let error as InfinityError where error.code == .stopped {
        throw lost ?? error
      } catch let error as InfinityError where error.mayHaveTakenEffect {
        if let uri = try await lookUp(after: error) { return uri }
        guard try await client.waitToRepeat(after: error, attempt: attempt) else { throw error }
        attempt += 1
        lost = error
      }
    }
  }

  /// The object, where the create took effect after all.
  private func lookUp(after error: InfinityError) async throws -> ResourceURI? {
    do {
      let kind = target.key.kind
      let current = try await InventoryReader(client: client).read([kind])
      if let found = current.object(target.key) { return found.uri }
      guard let nameless = current.nameless(kind) else { return nil }
      throw ApplyFailure(
        .unclear,
        "\(error)\nIt is not known whether the \(target.name) was created: \(nameless) "
          + "has no name that can be read. Check it on the Management Node before you run the same command again.")
    } catch let lookUpError as InfinityError {
      throw ApplyFailure(
        .unclear,
        "\(error)\nIt is not known whether the \(target.name) was created, because the look-up failed: "
          + "\(lookUpError)\nRun the same command again: it finds what was created and continues.")
    }
  }
}
