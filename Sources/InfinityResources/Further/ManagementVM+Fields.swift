// Written by scripts/generate-resources.

public import InfinityAPI

/// The fields of a `ManagementVM` that provisioning has no use for.
extension ManagementVM.Fields {
  /// Alternative FQDN: at most 255 characters (API: `alternative_fqdn`).
  @inlinable public var alternativeFQDN: Field<String> { .init("alternative_fqdn", "", .length(0...255)) }
  /// Description: at most 250 characters (API: `description`).
  @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
  /// Enable SSH: by default `GLOBAL` (API: `enable_ssh`).
  @inlinable public var ssh: Field<ManagementVM.SSH> { .init("enable_ssh", .global) }
  /// Event sinks: references to ``EventSink``; read as whole objects (API: `event_sinks`).
  @inlinable public var eventSinks: Field<[ResourceURI]> { .init("event_sinks", [], to: EventSink.endpoint) }
  /// Gateway (API: `gateway`).
  @inlinable public var gateway: Field<String> { .init("gateway", "") }
  /// HTTP proxy: a reference to ``HTTPProxy``; nil if unset (API: `http_proxy`).
  @inlinable public var httpProxy: Field<ResourceURI?> { .init("http_proxy", nil, to: HTTPProxy.endpoint) }
  /// Initializing (API: `initializing`).
  @inlinable public var isInitializing: Field<Bool> { .init("initializing", false) }
  /// Ipv6 address: nil if unset (API: `ipv6_address`).
  @inlinable public var ipv6Address: Field<String?> { .init("ipv6_address", nil) }
  /// Ipv6 gateway: nil if unset (API: `ipv6_gateway`).
  @inlinable public var ipv6Gateway: Field<String?> { .init("ipv6_gateway", nil) }
  /// MTU: in bytes; 512 to 1500; by default `1500` (API: `mtu`).
  @inlinable public var mtu: Field<Int> { .init("mtu", 1500, .range(512...1500)) }
  /// Netmask (API: `netmask`).
  @inlinable public var netmask: Field<String> { .init("netmask", "") }
  /// Secondary config passphrase: nil if unset (API: `secondary_config_passphrase`).
  @inlinable public var secondaryConfigPassphrase: Field<Secret?> { .init("secondary_config_passphrase", nil) }
  /// SNMP authentication password: 8 to 100 characters; never shown (API: `snmp_authentication_password`).
  @inlinable public var snmpAuthenticationPassword: WriteOnlyField<Secret> {
    .init("snmp_authentication_password", .length(8...100))
  }
  /// SNMP community: at most 16 characters; nil if unset (API: `snmp_community`).
  @inlinable public var snmpCommunity: Field<Secret?> { .init("snmp_community", nil, .length(0...16)) }
  /// SNMP mode: by default `DISABLED` (API: `snmp_mode`).
  @inlinable public var snmpMode: Field<ManagementVM.SNMPMode> { .init("snmp_mode", .disabled) }
  /// SNMP network management system: a reference to ``SNMPNetworkManagementSystem``; nil if unset (API:
  /// `snmp_network_management_system`).
  @inlinable public var snmpNetworkManagementSystem: Field<ResourceURI?> {
    .init("snmp_network_management_system", nil, to: SNMPNetworkManagementSystem.endpoint)
  }
  /// SNMP privacy password: 8 to 100 characters; never shown (API: `snmp_privacy_password`).
  @inlinable public var snmpPrivacyPassword: WriteOnlyField<Secret> { .init("snmp_privacy_password", .length(8...100)) }
  /// SNMP system contact: at most 70 characters; by default `admin@domain.com` (API: `snmp_system_contact`).
  @inlinable public var snmpSystemContact: Field<String> {
    .init("snmp_system_contact", "admin@domain.com", .length(0...70))
  }
  /// SNMP system location: at most 70 characters; by default `Virtual machine` (API: `snmp_system_location`).
  @inlinable public var snmpLocation: Field<String> {
    .init("snmp_system_location", "Virtual machine", .length(0...70))
  }
  /// SNMP username: at most 100 characters (API: `snmp_username`).
  @inlinable public var snmpUsername: Field<String> { .init("snmp_username", "", .length(0...100)) }
  /// SSH authorized keys: references to ``SSHAuthorizedKey`` (API: `ssh_authorized_keys`).
  @inlinable public var sshAuthorizedKeys: Field<[ResourceURI]> {
    .init("ssh_authorized_keys", [], to: SSHAuthorizedKey.endpoint)
  }
  /// SSH authorized keys use cloud: by default `true` (API: `ssh_authorized_keys_use_cloud`).
  @inlinable public var sshAuthorizedKeysUseCloud: Field<Bool> { .init("ssh_authorized_keys_use_cloud", true) }
  /// Static NAT address: an IP address; nil if unset (API: `static_nat_address`).
  @inlinable public var staticNATAddress: Field<String?> { .init("static_nat_address", nil) }
  /// Static routes: references to ``StaticRoute``; read as whole objects (API: `static_routes`).
  @inlinable public var staticRoutes: Field<[ResourceURI]> { .init("static_routes", [], to: StaticRoute.endpoint) }
  /// Syslog servers: references to ``SyslogServer``; read as whole objects (API: `syslog_servers`).
  @inlinable public var syslogServers: Field<[ResourceURI]> { .init("syslog_servers", [], to: SyslogServer.endpoint) }
}

extension ManagementVM {
  /// Enable SSH: the words that the API has for it.
  public struct SSH: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [SSH] { [.global, .off, .on] }

    /// API: `GLOBAL`.
    @inlinable public static var global: SSH { SSH(rawValue: "GLOBAL") }
    /// API: `OFF`.
    @inlinable public static var off: SSH { SSH(rawValue: "OFF") }
    /// API: `ON`.
    @inlinable public static var on: SSH { SSH(rawValue: "ON") }
  }

  /// SNMP mode: the words that the API has for it.
  public struct SNMPMode: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [SNMPMode] { [.disabled, .standard, .authpriv] }

    /// API: `DISABLED`.
    @inlinable public static var disabled: SNMPMode { SNMPMode(rawValue: "DISABLED") }
    /// API: `STANDARD`.
    @inlinable public static var standard: SNMPMode { SNMPMode(rawValue: "STANDARD") }
    /// API: `AUTHPRIV`.
    @inlinable public static var authpriv: SNMPMode { SNMPMode(rawValue: "AUTHPRIV") }
  }
}
