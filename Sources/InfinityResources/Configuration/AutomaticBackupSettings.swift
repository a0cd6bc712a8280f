// Written by scripts/generate-resources.

public import InfinityAPI

/// Scheduled backup settings.
///
/// API: `configuration/autobackup`.
public struct AutomaticBackupSettings: SingletonResource, ChangeableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "autobackup")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] {
      [isAutobackupEnabled, autobackupInterval, autobackupStartHour, autobackupUploadURL, autobackupUploadUsername]
    }

    /// Autobackup enabled: by default `false` (API: `autobackup_enabled`).
    @inlinable public var isAutobackupEnabled: Field<Bool> { .init("autobackup_enabled", false) }
    /// Autobackup interval: in hours; 1 to 24; by default `24` (API: `autobackup_interval`).
    @inlinable public var autobackupInterval: Field<Int> { .init("autobackup_interval", 24, .range(1...24)) }
    /// Autobackup passphrase: at most 100 characters; never shown (API: `autobackup_passphrase`).
    @inlinable public var autobackupPassphrase: WriteOnlyField<Secret> {
      .init("autobackup_passphrase", .length(0...100))
    }
    /// Autobackup start hour: 23 at most; by default `1` (API: `autobackup_start_hour`).
    @inlinable public var autobackupStartHour: Field<Int> { .init("autobackup_start_hour", 1) }
    /// Autobackup upload password: at most 100 characters; never shown (API: `autobackup_upload_password`).
    @inlinable public var autobackupUploadPassword: WriteOnlyField<Secret> {
      .init("autobackup_upload_password", .length(0...100))
    }
    /// Autobackup upload URL: at most 255 characters (API: `autobackup_upload_url`).
    @inlinable public var autobackupUploadURL: Field<String> { .init("autobackup_upload_url", "", .length(0...255)) }
    /// Autobackup upload username: at most 100 characters (API: `autobackup_upload_username`).
    @inlinable public var autobackupUploadUsername: Field<String> {
      .init("autobackup_upload_username", "", .length(0...100))
    }
  }
}
