/// What an apply did, change by change.
public struct ApplyReport: Sendable {
  /// Why an apply ended before its last change.
  public enum Stop: Sendable, Equatable {
    /// The operator asked for it.
    case interrupted
    /// The changes of a step could not be checked again before it began.
    case failed(String)
  }

  /// The plan that was applied.
  public var plan: Plan
  /// One for each change of the plan, in its order.
  public var outcomes: [Outcome]
  /// One for each unknown secret of the plan, in its order.
  public var secretOutcomes: [Outcome]
  /// Nil where every change was tried or depends on one that failed.
  public var stop: Stop?
  /// Why it was applied, in its operator's words; nil where nobody said.
  public var reference: String?
  /// Whether the plan came from a file, which is not applied a second time.
  package var isOfSavedPlan = false
  /// The run's name, for ``RollbackRun`` and the history; nil where there was nothing to do.
  public var run: String?
  /// How long it took after the last change until the nodes had all of them; nil where that was not waited for or not seen.
  public var syncTime: Duration?
  /// What stands at the locations that the plan reaches, before it and with the changes that were made; nil where there was nothing
  /// to do. It is made each time that it is asked for.
  public var landscape: Landscape? { makeLandscape?() }
  /// Only pages show it, and of a large platform it takes long.
  var makeLandscape: (@Sendable () -> Landscape)?

  /// How many outcomes there were of each sort.
  public struct Totals: Sendable, Equatable {
    /// Made.
    public var applied = 0
    /// Refused, or their objects had moved.
    public var failed = 0
    /// Never tried.
    public var skipped = 0

    /// How many there are of each sort among some outcomes.
    public init(_ outcomes: [Outcome]) {
      for outcome in outcomes {
        switch outcome {
        case .applied: applied += 1
        case .failed: failed += 1
        case .skipped: skipped += 1
        }
      }
    }
  }

  /// A report of these outcomes; no unknown secrets unless given.
  public init(plan: Plan, outcomes: [Outcome], secretOutcomes: [Outcome] = [], stop: Stop?) {
    self.plan = plan
    self.outcomes = outcomes
    self.secretOutcomes = secretOutcomes
    self.stop = stop
  }

  /// What became of each of the plan's requests, by ``Change/id``.
  public var outcomesByRequest: [Int: Outcome] {
    Dictionary(zip(plan.requests.map(\.id), outcomes + secretOutcomes), uniquingKeysWith: { first, _ in first })
  }
  /// The requests that were made, by ``Change/id``.
  public var appliedRequests: Set<Int> {
    Set(outcomesByRequest.filter { if case .applied = $0.value { true } else { false } }.keys)
  }
  /// What became of the changes.
  public var changes: Totals { Totals(outcomes) }
  /// What became of the unknown secrets.
  public var secrets: Totals { Totals(secretOutcomes) }
  /// Why changes were not made, or unknown secrets not sent.
  public var failures: [ApplyFailure] {
    (outcomes + secretOutcomes).compactMap { if case .failed(let failure) = $0 { failure } else { nil } }
  }
  /// Whether the Management Node is now as planned.
  public var isComplete: Bool {
    changes.applied == outcomes.count && secrets.applied == secretOutcomes.count
  }
  /// Whether anything was written, or may have been.
  public var mayHaveWritten: Bool {
    changes.applied > 0 || secrets.applied > 0 || failures.contains { $0.reason == .unclear || $0.reason == .leftTrace }
  }
}
