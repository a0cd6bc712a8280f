// Written by scripts/generate-resources.

public import InfinityAPI

/// Create a backup.
///
/// API: `command/platform/backup_create`.
public enum CreateBackup: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "platform/backup_create")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Passphrase: at most 1000 characters (API: `passphrase`).
    @inlinable public var passphrase: WriteOnlyField<Secret> { .init("passphrase", .length(0...1000)) }
    /// Request (API: `request`).
    @inlinable public var request: WriteOnlyField<Bool> { .init("request") }
  }

  /// The command, with what it needs.
  public static func call() -> Call<CreateBackup> {
    Call<CreateBackup>()
  }
}
