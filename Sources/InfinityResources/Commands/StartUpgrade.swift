// Written by scripts/generate-resources.

public import InfinityAPI

/// Start a software upgrade.
///
/// API: `configuration/upgrade`.
public enum StartUpgrade: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.configuration, "upgrade")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Package (API: `package`).
    @inlinable public var package: WriteOnlyField<String> { .init("package") }
    /// Request (API: `request`).
    @inlinable public var request: WriteOnlyField<Bool> { .init("request") }
    /// Total size (API: `total_size`).
    @inlinable public var totalSize: WriteOnlyField<Int> { .init("total_size") }
  }

  /// The command, with what it needs.
  public static func call() -> Call<StartUpgrade> {
    Call<StartUpgrade>()
  }
}
