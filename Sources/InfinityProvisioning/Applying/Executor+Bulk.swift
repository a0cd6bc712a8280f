import InfinityAPI

extension Executor {
  /// Objects in one request: small enough to be answered well within the time limit of a request.
  private static let batchSize = 1000

  /// Makes changes of one kind and action with PATCHes of the list, which are all or nothing.
  ///
  /// The answer names no new object and no object at fault. So new objects are looked up afterwards, and a batch that was
  /// refused is handed back, to be made one by one.
  ///
  /// - Returns: the changes that are still to be made.
  func makeInBulk(_ changes: [Change], _ progress: inout Progress) async -> [Change] {
    // One that cannot be made must not take the others of its request along.
    let body = ChangeBody(created: progress.created, secrets: secrets)
    let lacking = changes.compactMap { change in body.lackOfDependency(change).map { (change, $0) } }
    await finish(lacking, &progress)
    let lackingIDs = Set(lacking.map(\.0.id))
    let changes = lackingIDs.isEmpty ? changes : changes.filter { !lackingIDs.contains($0.id) }
    var remaining: [Change] = []
    for start in stride(from: 0, to: changes.count, by: Self.batchSize) {
      let batch = Array(changes[start..<min(start + Self.batchSize, changes.count)])
      guard !isStopped, !progress.isUnusable else { return remaining }
      remaining += await makeBatch(batch, &progress)
    }
    return remaining
  }

  private func makeBatch(_ batch: [Change], _ progress: inout Progress) async -> [Change] {
    let body = ChangeBody(created: progress.created, secrets: secrets)
    let kind = batch[0].target.key.kind
    do {
      let objects = try batch.map { change in
        var fields = try body.fields(of: change)
        if change.action == .update { fields["resource_uri"] = .string(try body.uri(of: change.target).path) }
        return RequestValue.object(fields)
      }
      try await announce(batch)
      try await client.patchList(at: kind.endpoint, objects: objects, deletedObjects: [])
      return await confirm(batch, body, &progress, secretsAreSent: true)
    } catch let error as InfinityError where error.refusesList {
      // Nothing was changed: single requests name the object at fault, and pass where only so many at once may not.
      return batch
    } catch let error as InfinityError where error.mayHaveTakenEffect {
      return await confirm(batch, body, &progress, secretsAreSent: false)
    } catch let error as InfinityError where error.code == .stopped {
      await finish(batch.map { ($0, .unsent) }, &progress)
      return []
    } catch {
      let failure = error as? ApplyFailure ?? ApplyFailure(error)
      await finish(batch.map { ($0, .failed(failure)) }, &progress)
      return []
    }
  }

  /// Records what a batch changed, by reading the kind of object again; what is not as wanted is handed back.
  ///
  /// Where the answer was lost, that a secret was changed cannot be seen, so such a change is made again.
  private func confirm(
    _ batch: [Change], _ body: ChangeBody, _ progress: inout Progress, secretsAreSent: Bool
  ) async -> [Change] {
    let current: Inventory
    do {
      current = try await InventoryReader(client: client).read(batch.map(\.target), of: platform, allExist: true)
    } catch {
      let failure = ApplyFailure(
        .unclear, "it is not known whether the \(batch.count) objects of one request were changed: \(error)")
      await finish(batch.map { ($0, .failed(failure)) }, &progress)
      return []
    }
    var made: [(Change, Outcome)] = []
    var remaining: [Change] = []
    for change in batch {
      let observed = change.target.uri.flatMap { current.object(at: $0) } ?? current.object(change.target.key)
      guard let observed, change.differences(from: observed, body).isEmpty else {
        remaining.append(change)
        continue
      }
      let isCertain = secretsAreSent || !change.fields.contains { $0.after.isSecret }
      switch (isCertain, change.action) {
      case (true, _): made.append((change, .applied(observed.uri)))
      case (false, .create): made.append((change, await sendSecrets(of: change, to: observed.uri, body)))
      case (false, _): remaining.append(change)
      }
    }
    await finish(made, &progress)
    return remaining
  }

  /// What was found where a create was lost may be someone else's, with other secrets, which nobody can see.
  private func sendSecrets(of change: Change, to uri: ResourceURI, _ body: ChangeBody) async -> Outcome {
    do throws(ApplyFailure) {
      try await SingleRequest(client: client, change: change, body: body).sendSecrets(to: uri)
      return .applied(uri)
    } catch {
      return .failed(error)
    }
  }
}

extension InfinityError {
  /// Whether the request for many was refused, and neither the account nor haste was the reason.
  fileprivate var refusesList: Bool {
    guard let status, !mayHaveTakenEffect else { return false }
    return (400..<500).contains(status) && ![401, 403, 408, 429].contains(status)
  }
}
