private import Synchronization

/// A wish to stop, given from anywhere: what is in flight is finished, and nothing more is started.
public final class Interruption: Sendable {
  private let requested = Atomic<Bool>(false)

  /// Nobody has asked to stop yet.
  public init() {}

  /// Asks to stop. Asking again changes nothing.
  public func request() {
    requested.store(true, ordering: .releasing)
  }

  /// Whether somebody has asked to stop.
  public var isRequested: Bool {
    requested.load(ordering: .acquiring)
  }
}
