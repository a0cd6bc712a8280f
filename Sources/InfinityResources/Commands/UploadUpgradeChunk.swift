// Written by scripts/generate-resources.

public import InfinityAPI

/// Send upgrade chunk.
///
/// API: `configuration/upgrade_request/upload`.
public enum UploadUpgradeChunk: ObjectCommand {
  /// What it returns.
  public typealias Result = PossibleResult<UpgradeAcknowledgement>
  /// Where the objects are listed that it is about.
  public static var endpoint: Endpoint { UpgradeRequest.endpoint }
  /// The last component of its path.
  public static var name: String { "upload" }

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}
  }

  /// The command, with what it needs.
  public static func call() -> Call<UploadUpgradeChunk> {
    Call<UploadUpgradeChunk>()
  }
}
