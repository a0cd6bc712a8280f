public import InfinityAPI

/// What became of one change.
public enum Outcome: Sendable, Equatable {
  /// Made, and confirmed by the Management Node or found there. The URI is that of the object.
  case applied(ResourceURI?)
  /// Tried and refused, or found to have moved.
  case failed(ApplyFailure)
  /// Never tried, and why.
  case skipped(String)

  /// Announced, and then not sent since somebody asked to stop.
  static let unsent = skipped("stopped before it was sent")
}

/// Why a change was not made.
public struct ApplyFailure: Error, Sendable, Equatable {
  /// The kind of failure.
  public enum Reason: Sendable, Equatable {
    /// The object is no longer as the plan found it; it was left alone.
    case moved
    /// The Management Node refused this object; others may still succeed.
    case refused
    /// Refused, and yet the object is not as it was: the Management Node saves an object before it has checked all of it.
    case leftTrace
    /// The request may or may not have taken effect: its answer was lost.
    case unclear
    /// Nothing more can be done: no connection, no rights, an unusable answer.
    case unusable
  }

  /// The kind of failure.
  public var reason: Reason
  /// What was being done, what came back and what to do now.
  public var message: String

  /// A failure with these parts.
  public init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }
}

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
  /// Nil where every change was tried or depends on one that failed.
  public var stop: Stop?

  /// A report of these outcomes.
  public init(plan: Plan, outcomes: [Outcome], stop: Stop?) {
    self.plan = plan
    self.outcomes = outcomes
    self.stop = stop
  }

  /// The changes that were made.
  public var applied: Int { outcomes.count { if case .applied = $0 { true } else { false } } }
  /// The changes that were refused or had moved.
  public var failed: Int { failures.count }
  /// The changes that were never tried.
  public var skipped: Int { outcomes.count { if case .skipped = $0 { true } else { false } } }
  /// Why changes were not made.
  public var failures: [ApplyFailure] {
    outcomes.compactMap { if case .failed(let failure) = $0 { failure } else { nil } }
  }
  /// Whether the Management Node is now as planned.
  public var isComplete: Bool { applied == outcomes.count }
  /// Whether anything was written, or may have been.
  public var mayHaveWritten: Bool {
    applied > 0 || failures.contains { $0.reason == .unclear || $0.reason == .leftTrace }
  }
}
