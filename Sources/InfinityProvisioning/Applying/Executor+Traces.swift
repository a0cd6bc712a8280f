import InfinityAPI

extension Executor {
  /// Finds out what refused requests did all the same, with one list per kind of object, and tells the observers.
  ///
  /// The Management Node saves an object before it looks at all of its fields. So after a 400 an object may be there, or
  /// changed, that it refused.
  func lookForTraces(of refused: [(change: Change, failure: ApplyFailure)], _ progress: inout Progress) async {
    guard !refused.isEmpty else { return }
    do {
      let current = try await InventoryReader(client: client).read(Set(refused.map(\.change.target.key.kind)))
      await finish(refused.map { ($0.change, .failed($0.failure.seen($0.change, in: current))) }, &progress)
    } catch {
      let failures = refused.map { change, failure in
        (
          change,
          Outcome.failed(failure.adding("It is not known whether it was partly made: \(error)", .unclear))
        )
      }
      await finish(failures, &progress)
    }
  }

}

extension Change {
  /// What a refused request left behind; nil where everything that can be seen is as it was.
  fileprivate func trace(in current: Inventory) -> String? {
    switch action {
    case .create:
      current.object(target.key).map { "However, the \(target.name) exists now (\($0.uri.path))." }
    case .update, .delete:
      Drift.reason(self, in: current) == nil ? nil : "However, the \(target.name) has changed."
    }
  }
}

extension Outcome {
  /// Why the Management Node refused this object; nil for every other outcome.
  var refusal: ApplyFailure? {
    if case .failed(let failure) = self, failure.reason == .refused { failure } else { nil }
  }
}

extension ApplyFailure {
  /// A refusal, once it is known what the Management Node holds.
  fileprivate func seen(_ change: Change, in current: Inventory) -> ApplyFailure {
    if change.action != .create, let uri = change.target.uri, current.object(at: uri) == nil {
      return ApplyFailure(.moved, "\(message)\nThe \(change.target.name) (\(uri.path)) no longer exists; plan again.")
    }
    guard saysItExists, change.action == .create else { return adding(change.trace(in: current)) }
    guard current.object(change.target.key) == nil else {
      return ApplyFailure(.moved, "\(message)\nSomeone else has created it since the plan was made; plan again.")
    }
    return ApplyFailure(
      .refused,
      "\(message)\nBut it lists no \(change.target.name), so what another object has may be its address, or another of its values: find that object."
    )
  }

  /// The same with what was found out afterwards, if anything.
  fileprivate func adding(_ finding: String?, _ reason: Reason = .leftTrace) -> ApplyFailure {
    finding.map { ApplyFailure(reason, "\(message)\n\($0) The next run continues from there.") } ?? self
  }
}
