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
  /// Whether the Management Node says that there is such an object already.
  var saysItExists = false

  /// A failure with these parts.
  public init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }
}
