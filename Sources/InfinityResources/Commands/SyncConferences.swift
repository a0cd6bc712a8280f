// Written by scripts/generate-resources.

public import InfinityAPI

/// Run an LDAP template.
///
/// API: `command/conference/sync`.
public enum SyncConferences: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "conference/sync")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Conference sync template ID (API: `conference_sync_template_id`).
    @inlinable public var conferenceSyncTemplateID: WriteOnlyField<String> { .init("conference_sync_template_id") }
  }

  /// The command, with what it needs.
  public static func call() -> Call<SyncConferences> {
    Call<SyncConferences>()
  }
}
