// Written by scripts/generate-resources.

public import InfinityAPI

/// Take diagnostic snapshot.
///
/// API: `command/platform/snapshot`.
public enum TakeSnapshot: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "platform/snapshot")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// End limit: in hours (API: `end_limit`).
    @inlinable public var endLimit: WriteOnlyField<Int> { .init("end_limit") }
    /// Include diagnostic metrics (API: `include_diagnostic_metrics`).
    @inlinable public var includesDiagnosticMetrics: WriteOnlyField<Bool> { .init("include_diagnostic_metrics") }
    /// Limit: in hours (API: `limit`).
    @inlinable public var limit: WriteOnlyField<Int> { .init("limit") }
    /// Request (API: `request`).
    @inlinable public var request: WriteOnlyField<Bool> { .init("request") }
  }

  /// The command, with what it needs.
  public static func call() -> Call<TakeSnapshot> {
    Call<TakeSnapshot>()
  }
}
