// Written by scripts/generate-resources.

public import InfinityAPI

/// Upload software bundle.
///
/// API: `command/platform/software_bundle`.
public enum UploadSoftwareBundle: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "platform/software_bundle")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Package (API: `package`).
    @inlinable public var package: WriteOnlyField<String> { .init("package") }
  }

  /// The command, with what it needs.
  public static func call() -> Call<UploadSoftwareBundle> {
    Call<UploadSoftwareBundle>()
  }
}
