// Written by scripts/generate-resources.

public import InfinityAPI

/// Start a burst node.
///
/// API: `command/platform/start_cloudnode`.
public enum StartCloudNode: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "platform/start_cloudnode")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Instance ID: needed (API: `instance_id`).
    @inlinable public var instanceID: WriteOnlyField<String> { .init("instance_id") }
  }

  /// The command, with what it needs.
  public static func call(instanceID: String) -> Call<StartCloudNode> {
    var call = Call<StartCloudNode>()
    call.instanceID = instanceID
    return call
  }
}
