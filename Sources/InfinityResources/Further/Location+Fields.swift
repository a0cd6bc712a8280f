// Written by scripts/generate-resources.

public import InfinityAPI

/// The fields of a `Location` that provisioning has no use for.
extension Location.Fields {
  /// BDPM pin checks enabled: by default `GLOBAL` (API: `bdpm_pin_checks_enabled`).
  @inlinable public var bdpmPinChecks: Field<Location.BDPMPinChecks> { .init("bdpm_pin_checks_enabled", .global) }
  /// BDPM scan quarantine enabled: by default `GLOBAL` (API: `bdpm_scan_quarantine_enabled`).
  @inlinable public var bdpmScanQuarantine: Field<Location.BDPMScanQuarantine> {
    .init("bdpm_scan_quarantine_enabled", .global)
  }
  /// Client STUN servers: references to `STUNServer` (API: `client_stun_servers`).
  @inlinable public var clientSTUNServers: Field<[ResourceURI]> {
    .init("client_stun_servers", [], to: STUNServer.endpoint)
  }
  /// Client TURN servers: references to `TURNServer` (API: `client_turn_servers`).
  @inlinable public var clientTURNServers: Field<[ResourceURI]> {
    .init("client_turn_servers", [], to: TURNServer.endpoint)
  }
  /// Event sinks: references to ``EventSink``; read as whole objects (API: `event_sinks`).
  @inlinable public var eventSinks: Field<[ResourceURI]> { .init("event_sinks", [], to: EventSink.endpoint) }
  /// H.323 gatekeeper: a reference to ``H323Gatekeeper``; nil if unset (API: `h323_gatekeeper`).
  @inlinable public var h323Gatekeeper: Field<ResourceURI?> {
    .init("h323_gatekeeper", nil, to: H323Gatekeeper.endpoint)
  }
  /// HTTP proxy: a reference to ``HTTPProxy``; nil if unset (API: `http_proxy`).
  @inlinable public var httpProxy: Field<ResourceURI?> { .init("http_proxy", nil, to: HTTPProxy.endpoint) }
  /// Live captions dial out 1: a reference to `Location`; nil if unset (API: `live_captions_dial_out_1`).
  @inlinable public var liveCaptionsDialOut1: Field<ResourceURI?> {
    .init("live_captions_dial_out_1", nil, to: Location.endpoint)
  }
  /// Live captions dial out 2: a reference to `Location`; nil if unset (API: `live_captions_dial_out_2`).
  @inlinable public var liveCaptionsDialOut2: Field<ResourceURI?> {
    .init("live_captions_dial_out_2", nil, to: Location.endpoint)
  }
  /// Live captions dial out 3: a reference to `Location`; nil if unset (API: `live_captions_dial_out_3`).
  @inlinable public var liveCaptionsDialOut3: Field<ResourceURI?> {
    .init("live_captions_dial_out_3", nil, to: Location.endpoint)
  }
  /// Media QOS: 63 at most; by default `0` (API: `media_qos`).
  @inlinable public var mediaQOS: Field<Int> { .init("media_qos", 0) }
  /// MTU: in bytes; 512 to 1500; by default `1500` (API: `mtu`).
  @inlinable public var mtu: Field<Int> { .init("mtu", 1500, .range(512...1500)) }
  /// Overflow location1: a reference to `Location`; nil if unset (API: `overflow_location1`).
  @inlinable public var overflowLocation1: Field<ResourceURI?> {
    .init("overflow_location1", nil, to: Location.endpoint)
  }
  /// Overflow location2: a reference to `Location`; nil if unset (API: `overflow_location2`).
  @inlinable public var overflowLocation2: Field<ResourceURI?> {
    .init("overflow_location2", nil, to: Location.endpoint)
  }
  /// Policy server: a reference to ``PolicyServer``; nil if unset (API: `policy_server`).
  @inlinable public var policyServer: Field<ResourceURI?> { .init("policy_server", nil, to: PolicyServer.endpoint) }
  /// Signaling QOS: 63 at most; by default `0` (API: `signalling_qos`).
  @inlinable public var signalingQOS: Field<Int> { .init("signalling_qos", 0) }
  /// SIP proxy: a reference to ``SIPProxy``; nil if unset (API: `sip_proxy`).
  @inlinable public var sipProxy: Field<ResourceURI?> { .init("sip_proxy", nil, to: SIPProxy.endpoint) }
  /// SNMP network management system: a reference to ``SNMPNetworkManagementSystem``; nil if unset (API:
  /// `snmp_network_management_system`).
  @inlinable public var snmpNetworkManagementSystem: Field<ResourceURI?> {
    .init("snmp_network_management_system", nil, to: SNMPNetworkManagementSystem.endpoint)
  }
  /// Syslog servers: references to ``SyslogServer``; read as whole objects (API: `syslog_servers`).
  @inlinable public var syslogServers: Field<[ResourceURI]> { .init("syslog_servers", [], to: SyslogServer.endpoint) }
  /// Teams proxy: a reference to ``TeamsConnector``; nil if unset (API: `teams_proxy`).
  @inlinable public var teamsConnector: Field<ResourceURI?> { .init("teams_proxy", nil, to: TeamsConnector.endpoint) }
  /// Transcoding location: a reference to `Location`; nil if unset (API: `transcoding_location`).
  @inlinable public var transcodingLocation: Field<ResourceURI?> {
    .init("transcoding_location", nil, to: Location.endpoint)
  }
  /// Use relay candidates only: by default `false` (API: `use_relay_candidates_only`).
  @inlinable public var usesRelayCandidatesOnly: Field<Bool> { .init("use_relay_candidates_only", false) }
}

extension Location {
  /// BDPM pin checks enabled: the words that the API has for it.
  public struct BDPMPinChecks: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [BDPMPinChecks] { [.global, .off, .on] }

    /// API: `GLOBAL`.
    @inlinable public static var global: BDPMPinChecks { BDPMPinChecks(rawValue: "GLOBAL") }
    /// API: `OFF`.
    @inlinable public static var off: BDPMPinChecks { BDPMPinChecks(rawValue: "OFF") }
    /// API: `ON`.
    @inlinable public static var on: BDPMPinChecks { BDPMPinChecks(rawValue: "ON") }
  }

  /// BDPM scan quarantine enabled: the words that the API has for it.
  public struct BDPMScanQuarantine: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [BDPMScanQuarantine] { [.global, .off, .on] }

    /// API: `GLOBAL`.
    @inlinable public static var global: BDPMScanQuarantine { BDPMScanQuarantine(rawValue: "GLOBAL") }
    /// API: `OFF`.
    @inlinable public static var off: BDPMScanQuarantine { BDPMScanQuarantine(rawValue: "OFF") }
    /// API: `ON`.
    @inlinable public static var on: BDPMScanQuarantine { BDPMScanQuarantine(rawValue: "ON") }
  }
}
