import InfinityAPI

extension Executor {
  /// Reads again what single requests changed, with one list per kind of object, and tells the observers of what the Management Node
  /// accepted and does not hold.
  ///
  /// A server that does not know a field, and whatever stands in front of it, may answer as if all were done.
  func confirm(_ accepted: [(change: Change, uri: ResourceURI?)], _ progress: inout Progress) async {
    let accepted = accepted.filter(\.change.canBeSeen)
    // Where nothing more can be done, what was accepted before is as good as known.
    guard !accepted.isEmpty, !progress.isUnusable else { return }
    let body = ChangeBody(created: progress.created, secrets: secrets)
    var pauses = Self.pausesBeforeReading[...]
    do {
      while true {
        let current = try await InventoryReader(client: client).read(
          accepted.map(\.change.target), of: platform, allExist: true)
        let corrections = accepted.compactMap { change, uri in
          change.correction(of: uri, in: current, body).map { (change: change, outcome: $0) }
        }
        // What was accepted may be carried out a moment later.
        guard corrections.contains(where: { $0.outcome.isFailure }), !interruption.isRequested,
          let pause = pauses.popFirst()
        else { return await finish(corrections, &progress) }
        try await Task.sleep(for: pause)
      }
    } catch {
      await finish(accepted.map { ($0.change, .failed(.unconfirmed($0.change, error))) }, &progress)
    }
  }

  /// How long is waited before it is read again whether the Management Node holds what it accepted: some seconds in all.
  static let pausesBeforeReading: [Duration] = [.milliseconds(250), .milliseconds(500), .seconds(1), .seconds(2)]
}

extension Outcome {
  fileprivate var isFailure: Bool {
    if case .failed = self { true } else { false }
  }
}

extension Change {
  /// Whether anything of it shows when its object is read; a secret that is replaced does not.
  fileprivate var canBeSeen: Bool {
    action != .update || fields.contains { !$0.after.isSecret && !$0.after.isCertificate }
  }

  /// The fields that an object does not hold as this change wants them, as far as it can be seen.
  func differences(from observed: ObservedObject, _ body: ChangeBody) -> [FieldDifference] {
    fields.filter { field in
      switch field.after {
      case .secret, .certificate: false
      case .reference, .references:
        Set(observed[field.name].referenced.map(\.uri)) != Set(field.after.referenced.map { try? body.uri(of: $0) })
      default: !target.key.kind.areEqual(observed[field.name], field.after, in: field.name)
      }
    }
  }

  /// What became of an accepted change in truth; nil where it is as the Management Node answered.
  ///
  /// - Parameter uri: where it says that the object is.
  fileprivate func correction(of uri: ResourceURI?, in current: Inventory, _ body: ChangeBody) -> Outcome? {
    guard action != .delete else {
      // Its id may have gone to another object.
      let isThere = uri.flatMap { current.object(at: $0) }?.reference.key == target.key
      return isThere ? .failed(.notKept(self, "it is still there")) : nil
    }
    let answered = uri.flatMap { current.object(at: $0) }
    // The address in an answer may be wrong.
    let isOther = action == .create && answered?.reference.key != target.key
    guard let observed = isOther ? current.object(target.key) : answered else {
      return .failed(.notKept(self, "it is not there"))
    }
    let fields = differences(from: observed, body)
    guard !fields.isEmpty else { return observed.uri == uri ? nil : .applied(observed.uri) }
    let names = fields.map { target.key.kind.title(ofField: $0.name) }.joined(separator: ", ")
    return .failed(.notKept(self, "it does not hold what was sent: \(names)"))
  }
}

extension ApplyFailure {
  /// Accepted is not refused: it may show later, and whoever rolls back must know of it.
  fileprivate static func notKept(_ change: Change, _ finding: String) -> ApplyFailure {
    ApplyFailure(
      .leftTrace,
      "\(change.summary): the Management Node accepted it, but when the \(change.target.key.kind.noun) is read again, \(finding). "
        + "Either something else changed it in the same moment, or this Management Node does not keep it; look at it there, "
        + "and plan again")
  }

  fileprivate static func unconfirmed(_ change: Change, _ error: any Error) -> ApplyFailure {
    ApplyFailure(
      .unclear,
      "\(change.summary): the Management Node accepted it, but it could not be read whether it was kept: \(error)")
  }
}
