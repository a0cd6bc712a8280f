import InfinityAPI

/// A create that is sent again where its answer was lost, but only after the object was looked up by its natural key and not found,
/// so that nothing is created twice.
struct RepeatedCreate {
  let client: ManagementClient
  let change: Change
  let body: ChangeBody

  private var target: ObjectReference { change.target }

  /// Creates it.
  ///
  /// - Returns: its URI, and whether the Management Node said so: what was looked up may be what someone else created meanwhile.
  func send(_ fields: RequestValue) async throws -> (uri: ResourceURI, isCertain: Bool) {
    var attempt = 1
    var lost: InfinityError?
    while true {
      do {
        return (try await client.create(at: target.key.kind.endpoint, body: fields), true)
      } catch let error as InfinityError where error.code == .stopped {
        throw lost ?? error
      } catch let error as InfinityError where lost != nil && error.saysItExists {
        // The lost one took effect after all, if it was not someone else.
        guard let uri = try await lookUp(after: error) else { throw error }
        return (uri, false)
      } catch let error as InfinityError where error.mayHaveTakenEffect {
        let isAccepted = error.status.map((200..<300).contains) ?? false
        if let uri = try await lookUp(after: error, isAccepted: isAccepted) { return (uri, isAccepted) }
        if isAccepted { return (try await waitForAccepted(after: error), true) }
        guard try await client.waitToRepeat(after: error, attempt: attempt) else { throw error }
        if error.mayStillTakeEffect, let uri = try await lookUpLate(after: error) { return (uri, false) }
        attempt += 1
        lost = error
      }
    }
  }

  /// What the Management Node is at work on may be there a moment later; sent again, there would be two.
  private func lookUpLate(
    _ pauses: some Sequence<Duration> = Executor.pausesBeforeReading.dropLast(), after error: InfinityError,
    isAccepted: Bool = false
  ) async throws -> ResourceURI? {
    for pause in pauses {
      try await Task.sleep(for: pause)
      if let uri = try await lookUp(after: error, isAccepted: isAccepted) { return uri }
    }
    return nil
  }

  /// What was accepted comes in some seconds, or it is not known whether it does.
  private func waitForAccepted(after error: InfinityError) async throws -> ResourceURI {
    if let uri = try await lookUpLate(Executor.pausesBeforeReading, after: error, isAccepted: true) { return uri }
    throw ApplyFailure(
      .unclear,
      "\(error)\nThe Management Node accepted the \(target.name), but it does not list it: look there whether it comes before you run the same"
        + " command again.")
  }

  /// What has the name now, and not the values, is taken for nobody's but whoever's it is.
  private static func someoneElses(
    _ target: ObjectReference, _ found: ObservedObject, _ fields: [FieldDifference], _ error: InfinityError
  ) -> ApplyFailure {
    let names = fields.map { target.key.kind.title(ofField: $0.name) }.joined(separator: ", ")
    return ApplyFailure(
      .leftTrace,
      "\(error)\nThere is a \(target.name) now (\(found.uri.path)), which does not hold what was sent (\(names)) and may be someone else's: it was"
        + " left as it is. Look at it, and plan again.")
  }

  /// The object, where the create took effect after all.
  ///
  /// - Parameter isAccepted: whether the Management Node answered with success, so that what has the name is ours.
  private func lookUp(after error: InfinityError, isAccepted: Bool = false) async throws -> ResourceURI? {
    do {
      let kind = target.key.kind
      let current = try await InventoryReader(client: client).read([kind])
      if let found = current.object(target.key) {
        let others = isAccepted ? [] : change.differences(from: found, body)
        guard others.isEmpty else { throw Self.someoneElses(target, found, others, error) }
        return found.uri
      }
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

extension InfinityError {
  /// Whether the Management Node may be at work on the request still: the connection to it broke, or who stands between lost patience.
  var mayStillTakeEffect: Bool { status == nil || status == 502 || status == 504 }
}
