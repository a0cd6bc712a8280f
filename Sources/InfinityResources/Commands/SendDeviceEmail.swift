// Written by scripts/generate-resources.

public import InfinityAPI

/// Mail a device owner.
///
/// API: `command/conference/send_device_email`.
public enum SendDeviceEmail: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "conference/send_device_email")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Conference sync template ID (API: `conference_sync_template_id`).
    @inlinable public var conferenceSyncTemplateID: WriteOnlyField<Int> { .init("conference_sync_template_id") }
    /// Device ID: needed (API: `device_id`).
    @inlinable public var deviceID: WriteOnlyField<Int> { .init("device_id") }
  }

  /// The command, with what it needs.
  public static func call(deviceID: Int) -> Call<SendDeviceEmail> {
    var call = Call<SendDeviceEmail>()
    call.deviceID = deviceID
    return call
  }
}
