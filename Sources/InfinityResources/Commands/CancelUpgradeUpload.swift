// Written by scripts/generate-resources.

public import InfinityAPI

/// Abort chunked upgrade.
///
/// API: `configuration/upgrade_request/cancel`.
public enum CancelUpgradeUpload: ObjectCommand {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where the objects are listed that it is about.
  public static var endpoint: Endpoint { UpgradeRequest.endpoint }
  /// The last component of its path.
  public static var name: String { "cancel" }

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}
  }

  /// The command, with what it needs.
  public static func call() -> Call<CancelUpgradeUpload> {
    Call<CancelUpgradeUpload>()
  }
}
