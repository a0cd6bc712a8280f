// Written by scripts/generate-resources.

public import InfinityAPI

/// Complete chunked upgrade.
///
/// API: `configuration/upgrade_request/finish`.
public enum FinishUpgradeUpload: ObjectCommand {
  /// What it returns.
  public typealias Result = PossibleResult<UpgradeAcknowledgement>
  /// Where the objects are listed that it is about.
  public static var endpoint: Endpoint { UpgradeRequest.endpoint }
  /// The last component of its path.
  public static var name: String { "finish" }

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Validate only (API: `validate_only`).
    @inlinable public var validatesOnly: WriteOnlyField<Bool> { .init("validate_only") }
  }

  /// The command, with what it needs.
  public static func call() -> Call<FinishUpgradeUpload> {
    Call<FinishUpgradeUpload>()
  }
}
