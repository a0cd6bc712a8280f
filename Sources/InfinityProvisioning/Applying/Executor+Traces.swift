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
      await finish(
        refused.map { ($0.change, .failed($0.failure.adding(Self.trace(of: $0.change, in: current)))) }, &progress)
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

  /// What a refused request left behind; nil where everything that can be seen is as it was.
  private static func trace(of change: Change, in current: Inventory) -> String? {
    let name = "the \(change.target.name)"
    switch change.action {
    case .create:
      return current.object(change.target.key).map { "However, \(name) exists now (\($0.uri.path))." }
    case .update, .delete:
      return Drift.reason(change, in: current) == nil ? nil : "However, \(name) has changed."
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
  /// The same with what was found out afterwards, if anything.
  fileprivate func adding(_ finding: String?, _ reason: Reason = .leftTrace) -> ApplyFailure {
    finding.map { ApplyFailure(reason, "\(message)\n\($0) The next run continues from there.") } ?? self
  }
}
