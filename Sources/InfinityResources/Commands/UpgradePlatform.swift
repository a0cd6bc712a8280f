// Written by scripts/generate-resources.

public import InfinityAPI

/// Upload upgrade package.
///
/// API: `command/platform/upgrade`.
public enum UpgradePlatform: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "platform/upgrade")

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
  public static func call() -> Call<UpgradePlatform> {
    Call<UpgradePlatform>()
  }
}
