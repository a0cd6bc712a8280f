public import InfinityAPI

/// Makes the changes of a plan, in the order of its steps, which is the other way round where an integration is taken back.
///
/// Before each step the objects that it changes are read again, one list per kind at most; one that moved is left alone. Within a
/// step objects are created first, then links are set, then objects are removed; changes that do not depend on each other
/// are made side by side. What the Management Node accepted is read again, and counts as made where it holds it. After a failure the step
/// is finished and no later step is begun. Secrets of which nothing is recorded are sent last, in the same way: beside another change of
/// the same object, one of the two might be lost.
/// A wish to stop holds for the client too: see `ManagementClient.stopWriting()`.
public struct Executor: Sendable {
  /// How an apply goes about it.
  public struct Options: Sendable {
    /// When several objects are changed in one request.
    public var bulk: BulkMode
    /// Changes in flight at once.
    public var parallel: Int

    /// Options; bulk requests for steps that change 50 objects of a kind or more, and five changes at once, unless given.
    public init(bulk: BulkMode = .auto, parallel: Int = 5) {
      self.bulk = bulk
      self.parallel = parallel
    }
  }

  let client: ManagementClient
  let options: Options
  let observers: [any ApplyObserver]
  let interruption: Interruption
  let secrets: ResolvedSecrets
  let platform: Inventory
  private let twins: TwinLookup

  /// An executor over a connection.
  ///
  /// - Parameters:
  ///   - client: the connection to the Management Node.
  ///   - secrets: the secrets of the plan.
  ///   - options: how it is done; the usual way unless given.
  ///   - observers: who is told what happens, in this order.
  ///   - interruption: a wish to stop. What is in flight is finished, and nothing more is begun.
  ///   - platform: the Management Node as the plan found it, for how much there is: of kinds with many more objects than are changed
  ///   only the latter are read again. Default: nothing, so that all are read.
  public init(
    client: ManagementClient, secrets: ResolvedSecrets, options: Options = Options(),
    observers: [any ApplyObserver] = [],
    interruption: Interruption = Interruption(), platform: Inventory = Inventory(objects: [])
  ) {
    self.client = client
    self.options = options
    self.observers = observers
    self.interruption = interruption
    self.secrets = secrets
    self.platform = platform
    twins = TwinLookup(client: client)
  }

  /// Makes the changes and reports what became of each. It does not throw: whatever happens is in the report.
  public func apply(_ plan: Plan) async -> ApplyReport {
    var progress = Progress()
    var stop: ApplyReport.Stop?
    interruption.onRequest { [client] in client.stopWriting() }
    let requests = plan.requests
    for phase in Self.phases(requests, changeCount: plan.changes.count, plan.steps) {
      if isStopped { stop = .interrupted }
      guard stop == nil, !progress.hasFailures else { break }
      stop = await apply(phase.changes, phase.name, plan, &progress)
    }
    let isAllTried = requests.allSatisfy { progress.outcomes[$0.id].map { $0 != .unsent } ?? false }
    if stop == nil, !isAllTried, isStopped { stop = .interrupted }
    let untried = stop == .interrupted ? "stopped before it was tried" : "not tried after the failure above"
    let outcomes = requests.map { progress.outcomes[$0.id] ?? .skipped(untried) }
    return ApplyReport(
      plan: plan, outcomes: Array(outcomes.prefix(plan.changes.count)),
      secretOutcomes: Array(outcomes.dropFirst(plan.changes.count)), stop: stop)
  }

  /// Whether nothing more is to be begun: by a wish to stop, or since the task that applies was cancelled.
  var isStopped: Bool { interruption.isRequested || Task.isCancelled }

  /// The steps that have changes, then the unknown secrets.
  private static func phases(
    _ requests: [Change], changeCount: Int, _ order: [Step]
  ) -> [(name: String, changes: [Change])] {
    let steps = order.map { step in
      ("step \(step.rawValue) (\(step.title))", requests.prefix(changeCount).filter { $0.step == step })
    }
    let secrets = ("sending the secrets of which nothing is recorded", Array(requests.dropFirst(changeCount)))
    return (steps + [secrets]).filter { !$0.1.isEmpty }
  }

  /// One phase: check what moved and what may not be done at all, then create, update, remove.
  private func apply(
    _ changes: [Change], _ name: String, _ plan: Plan, _ progress: inout Progress
  ) async -> ApplyReport.Stop? {
    let current: Inventory
    do {
      current = try await interruption.cancelling {
        try await InventoryReader(client: client).read(changes.map(\.target), of: platform)
      }
      await twins.begin(with: current)
    } catch is CancellationError {
      return .interrupted
    } catch {
      return .failed("\(name) was not started: \(error)")
    }
    var ready: [Change] = []
    var refused: [(Change, Outcome)] = []
    for change in changes {
      if let objection = change.objection {
        // A plan that says such a thing deserves no trust: nothing else of it is done either.
        let message =
          "\(change.summary): \(objection); it was not sent, because no plan of this tool contains"
          + " such a change"
        refused.append((change, .failed(ApplyFailure(.unusable, message))))
      } else if let reason = Drift.reason(change, in: current) {
        refused.append((change, .failed(ApplyFailure(.moved, reason))))
      } else {
        ready.append(change)
      }
    }
    await finish(refused, &progress)
    for action in [Change.Action.create, .update] {
      await make(ready.filter { $0.action == action }, stepChanges: changes, &progress)
    }
    await remove(ready.filter { $0.action == .delete }, &progress)
    return nil
  }

  /// Removes objects, once it is seen that nothing refers to them any more, be it something that the six steps are not about.
  private func remove(_ changes: [Change], _ progress: inout Progress) async {
    guard !changes.isEmpty, !progress.hasFailures, !isStopped else { return }
    do {
      let current = try await interruption.cancelling {
        try await InventoryReader(client: client).read(Kind.referring)
      }
      let kinds = Set(changes.map(\.target.key.kind))
      let outside = try await interruption.cancelling { try await OutsideUses.read(client, of: kinds) }
      let referrers = Referrers(current, after: [])
      var unused: [Change] = []
      for change in changes {
        if let reason = Drift.usage(of: change, referrers) ?? Drift.usage(of: change, outside) {
          await finish([(change, .failed(ApplyFailure(.moved, reason)))], &progress)
        } else {
          unused.append(change)
        }
      }
      await makeEach(unused, &progress)
    } catch is CancellationError {
      return
    } catch {
      await finish(changes.map { ($0, .failed(ApplyFailure(error))) }, &progress)
    }
  }

  /// Changes of one action: in bulk where that pays, one by one otherwise.
  private func make(_ changes: [Change], stepChanges: [Change], _ progress: inout Progress) async {
    var single: [Change] = []
    for (kind, group) in Dictionary(grouping: changes, by: \.target.key.kind).sorted(by: {
      $0.value[0].id < $1.value[0].id
    }) {
      let total = stepChanges.count { $0.target.key.kind == kind }
      if options.bulk.applies(to: kind, count: total) {
        single += await makeInBulk(group, &progress)
      } else {
        single += group
      }
    }
    await makeEach(single, &progress)
  }

  /// One request per change, a bounded number at once.
  private func makeEach(_ changes: [Change], _ progress: inout Progress) async {
    let body = ChangeBody(created: progress.created, secrets: secrets)
    var remaining = changes[...]
    var refused: [(Change, ApplyFailure)] = []
    var accepted: [(Change, ResourceURI?)] = []
    await withTaskGroup(of: (Change, Outcome).self) { group in
      for _ in 0..<max(1, options.parallel) {
        startNext(&remaining, body, progress, in: &group)
      }
      while let (change, outcome) = await group.next() {
        progress.record(change, outcome)
        if let failure = outcome.refusal { refused.append((change, failure)) }
        if case .applied(let uri) = outcome { accepted.append((change, uri)) }
        startNext(&remaining, body, progress, in: &group)
      }
    }
    await lookForTraces(of: refused, &progress)
    await confirm(accepted, &progress)
  }

  private func startNext(
    _ remaining: inout ArraySlice<Change>, _ body: ChangeBody, _ progress: Progress,
    in group: inout TaskGroup<(Change, Outcome)>
  ) {
    guard !isStopped, !progress.isUnusable, let change = remaining.popFirst() else { return }
    group.addTask {
      let outcome = await make(change, body)
      // A refusal is told once it is known whether it left a trace.
      if outcome.refusal == nil { await tell([(change, outcome)]) }
      return (change, outcome)
    }
  }

  private func make(_ change: Change, _ body: ChangeBody) async -> Outcome {
    if let outcome = body.lackOfDependency(change) { return outcome }
    do {
      try await interruption.cancelling { [twins] in try await twins.refuseTwin(of: change) }
    } catch is CancellationError {
      return .unsent
    } catch {
      return .failed((error as? ApplyFailure) ?? ApplyFailure(error))
    }
    do {
      try await announce([change])
      return .applied(try await SingleRequest(client: client, change: change, body: body).send())
    } catch let failure as ApplyFailure {
      return .failed(failure)
    } catch let error as InfinityError where error.code == .stopped {
      return .unsent
    } catch {
      return .failed(ApplyFailure(error))
    }
  }

  func finish(_ results: [(change: Change, outcome: Outcome)], _ progress: inout Progress) async {
    guard !results.isEmpty else { return }
    for (change, outcome) in results { progress.record(change, outcome) }
    await tell(results)
  }

  /// Tells the observers of a request that is about to be sent; one that objects prevents it.
  func announce(_ changes: [Change]) async throws {
    for observer in observers { try await observer.willSend(changes) }
  }

  private func tell(_ results: [(change: Change, outcome: Outcome)]) async {
    for observer in observers { await observer.didFinish(results) }
  }
}
