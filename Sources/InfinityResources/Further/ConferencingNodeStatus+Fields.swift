// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// The fields of a `ConferencingNodeStatus` that provisioning has no use for.
extension ConferencingNodeStatus.Fields {
  /// Boot time: nil if unset (API: `boot_time`).
  @inlinable public var bootTime: ReadOnlyField<Date?> { .init("boot_time", nil) }
  /// CPU capabilities (API: `cpu_capabilities`).
  @inlinable public var cpuCapabilities: ReadOnlyField<String> { .init("cpu_capabilities", "") }
  /// CPU count: nil if unset (API: `cpu_count`).
  @inlinable public var cpuCount: ReadOnlyField<Int?> { .init("cpu_count", nil) }
  /// CPU model (API: `cpu_model`).
  @inlinable public var cpuModel: ReadOnlyField<String> { .init("cpu_model", "") }
  /// Deploy status (API: `deploy_status`).
  @inlinable public var deployStatus: ReadOnlyField<String> { .init("deploy_status", "") }
  /// Hypervisor (API: `hypervisor`).
  @inlinable public var hypervisor: ReadOnlyField<String> { .init("hypervisor", "") }
  /// Last attempted contact: nil if unset (API: `last_attempted_contact`).
  @inlinable public var lastAttemptedContact: ReadOnlyField<Date?> { .init("last_attempted_contact", nil) }
  /// Maintenance mode reason: at most 250 characters (API: `maintenance_mode_reason`).
  @inlinable public var maintenanceModeReason: ReadOnlyField<String> {
    .init("maintenance_mode_reason", "", .length(0...250))
  }
  /// Max audio calls: nil if unset (API: `max_audio_calls`).
  @inlinable public var maximumAudioCalls: ReadOnlyField<Int?> { .init("max_audio_calls", nil) }
  /// Max direct participants: nil if unset (API: `max_direct_participants`).
  @inlinable public var maximumDirectParticipants: ReadOnlyField<Int?> { .init("max_direct_participants", nil) }
  /// Max full HD calls: nil if unset (API: `max_full_hd_calls`).
  @inlinable public var maximumFullHDCalls: ReadOnlyField<Int?> { .init("max_full_hd_calls", nil) }
  /// Max HD calls: nil if unset (API: `max_hd_calls`).
  @inlinable public var maximumHDCalls: ReadOnlyField<Int?> { .init("max_hd_calls", nil) }
  /// Max media tokens: nil if unset (API: `max_media_tokens`).
  @inlinable public var maximumMediaTokens: ReadOnlyField<Int?> { .init("max_media_tokens", nil) }
  /// Max sd calls: nil if unset (API: `max_sd_calls`).
  @inlinable public var maximumSdCalls: ReadOnlyField<Int?> { .init("max_sd_calls", nil) }
  /// Media load: nil if unset (API: `media_load`).
  @inlinable public var mediaLoad: ReadOnlyField<Int?> { .init("media_load", nil) }
  /// Media tokens used: nil if unset (API: `media_tokens_used`).
  @inlinable public var mediaTokensUsed: ReadOnlyField<Int?> { .init("media_tokens_used", nil) }
  /// Node type (API: `node_type`).
  @inlinable public var nodeType: ReadOnlyField<String> { .init("node_type", "") }
  /// Signaling count: nil if unset (API: `signaling_count`).
  @inlinable public var signalingCount: ReadOnlyField<Int?> { .init("signaling_count", nil) }
  /// Total RAM: in KB; nil if unset (API: `total_ram`).
  @inlinable public var totalRAM: ReadOnlyField<Int?> { .init("total_ram", nil) }
  /// Upgrade status (API: `upgrade_status`).
  @inlinable public var upgradeStatus: ReadOnlyField<String> { .init("upgrade_status", "") }
}
