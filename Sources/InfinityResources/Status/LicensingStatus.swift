// Written by scripts/generate-resources.

public import InfinityAPI

/// Licence usage counters.
///
/// It is only read.
///
/// API: `status/licensing`.
public struct LicensingStatus: UnaddressedObject {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "licensing")

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
      [
        audioCount, audioTotal, areCustomLayoutsActive, ghmCount, ghmTotal, isGoogleTrustedJoinActive,
        oneTouchJoinCount, oneTouchJoinTotal, portCount, portTotal, schedulingCount, schedulingTotal, systemCount,
        systemTotal, teamsCount, teamsTotal, telehealthCount, telehealthTotal, vmrCount, vmrTotal,
        isZoomTrustedJoinActive,
      ]
    }

    /// Audio count: nil if unset (API: `audio_count`).
    @inlinable public var audioCount: ReadOnlyField<Int?> { .init("audio_count", nil) }
    /// Audio total: nil if unset (API: `audio_total`).
    @inlinable public var audioTotal: ReadOnlyField<Int?> { .init("audio_total", nil) }
    /// Customlayouts active (API: `customlayouts_active`).
    @inlinable public var areCustomLayoutsActive: ReadOnlyField<Bool> { .init("customlayouts_active", false) }
    /// Ghm count: nil if unset (API: `ghm_count`).
    @inlinable public var ghmCount: ReadOnlyField<Int?> { .init("ghm_count", nil) }
    /// Ghm total: nil if unset (API: `ghm_total`).
    @inlinable public var ghmTotal: ReadOnlyField<Int?> { .init("ghm_total", nil) }
    /// Googletrustedjoin active (API: `googletrustedjoin_active`).
    @inlinable public var isGoogleTrustedJoinActive: ReadOnlyField<Bool> { .init("googletrustedjoin_active", false) }
    /// One-Touch Join count: nil if unset (API: `otj_count`).
    @inlinable public var oneTouchJoinCount: ReadOnlyField<Int?> { .init("otj_count", nil) }
    /// One-Touch Join total: nil if unset (API: `otj_total`).
    @inlinable public var oneTouchJoinTotal: ReadOnlyField<Int?> { .init("otj_total", nil) }
    /// Port count: nil if unset (API: `port_count`).
    @inlinable public var portCount: ReadOnlyField<Int?> { .init("port_count", nil) }
    /// Port total: nil if unset (API: `port_total`).
    @inlinable public var portTotal: ReadOnlyField<Int?> { .init("port_total", nil) }
    /// Scheduling count: nil if unset (API: `scheduling_count`).
    @inlinable public var schedulingCount: ReadOnlyField<Int?> { .init("scheduling_count", nil) }
    /// Scheduling total: nil if unset (API: `scheduling_total`).
    @inlinable public var schedulingTotal: ReadOnlyField<Int?> { .init("scheduling_total", nil) }
    /// System count: nil if unset (API: `system_count`).
    @inlinable public var systemCount: ReadOnlyField<Int?> { .init("system_count", nil) }
    /// System total: nil if unset (API: `system_total`).
    @inlinable public var systemTotal: ReadOnlyField<Int?> { .init("system_total", nil) }
    /// Teams count: nil if unset (API: `teams_count`).
    @inlinable public var teamsCount: ReadOnlyField<Int?> { .init("teams_count", nil) }
    /// Teams total: nil if unset (API: `teams_total`).
    @inlinable public var teamsTotal: ReadOnlyField<Int?> { .init("teams_total", nil) }
    /// Telehealth count: nil if unset (API: `telehealth_count`).
    @inlinable public var telehealthCount: ReadOnlyField<Int?> { .init("telehealth_count", nil) }
    /// Telehealth total: nil if unset (API: `telehealth_total`).
    @inlinable public var telehealthTotal: ReadOnlyField<Int?> { .init("telehealth_total", nil) }
    /// VMR count: nil if unset (API: `vmr_count`).
    @inlinable public var vmrCount: ReadOnlyField<Int?> { .init("vmr_count", nil) }
    /// VMR total: nil if unset (API: `vmr_total`).
    @inlinable public var vmrTotal: ReadOnlyField<Int?> { .init("vmr_total", nil) }
    /// Zoomtrustedjoin active (API: `zoomtrustedjoin_active`).
    @inlinable public var isZoomTrustedJoinActive: ReadOnlyField<Bool> { .init("zoomtrustedjoin_active", false) }
  }
}
