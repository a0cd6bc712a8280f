// Written by scripts/generate-resources.

public import InfinityAPI

/// Restore a backup.
///
/// API: `command/platform/backup_restore`.
public enum RestoreBackup: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "platform/backup_restore")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Package (API: `package`).
    @inlinable public var package: WriteOnlyField<String> { .init("package") }
    /// Passphrase: at most 1000 characters (API: `passphrase`).
    @inlinable public var passphrase: WriteOnlyField<Secret> { .init("passphrase", .length(0...1000)) }
  }

  /// The command, with what it needs.
  public static func call() -> Call<RestoreBackup> {
    Call<RestoreBackup>()
  }
}
