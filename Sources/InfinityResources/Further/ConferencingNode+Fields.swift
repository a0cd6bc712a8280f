// Written by scripts/generate-resources.

public import InfinityAPI

/// The fields of a `ConferencingNode` that provisioning has no use for.
extension ConferencingNode.Fields {
  /// Cloud bursting (API: `cloud_bursting`). Set by the server.
  @inlinable public var cloudBursting: ReadOnlyField<Bool> { .init("cloud_bursting", false) }
  /// Deployment type: by default `MANUAL-PROVISION-ONLY`; never shown (API: `deployment_type`). Full value list not established.
  @inlinable public var deploymentType: WriteOnlyField<String> { .init("deployment_type") }
  /// Enable distributed database: by default `true` (API: `enable_distributed_database`).
  @inlinable public var isDistributedDatabaseEnabled: Field<Bool> { .init("enable_distributed_database", true) }
  /// Enable SSH: by default `GLOBAL` (API: `enable_ssh`).
  @inlinable public var ssh: Field<ConferencingNode.SSH> { .init("enable_ssh", .global) }
  /// Gateway: an IP address; needed for a create (API: `gateway`).
  @inlinable public var gateway: Field<String> { .init("gateway", "") }
  /// Ipv6 address: at most 250 characters; nil if unset (API: `ipv6_address`).
  @inlinable public var ipv6Address: Field<String?> { .init("ipv6_address", nil, .length(0...250)) }
  /// Ipv6 gateway: at most 250 characters; nil if unset (API: `ipv6_gateway`).
  @inlinable public var ipv6Gateway: Field<String?> { .init("ipv6_gateway", nil, .length(0...250)) }
  /// Maintenance mode reason: at most 250 characters (API: `maintenance_mode_reason`).
  @inlinable public var maintenanceModeReason: Field<String> { .init("maintenance_mode_reason", "", .length(0...250)) }
  /// Managed: deprecated (API: `managed`).
  @inlinable public var isManaged: Field<Bool> { .init("managed", false) }
  /// Media priority weight: by default `0` (API: `media_priority_weight`).
  @inlinable public var mediaPriorityWeight: Field<Int> { .init("media_priority_weight", 0) }
  /// Netmask: an IP address; needed for a create (API: `netmask`).
  @inlinable public var netmask: Field<String> { .init("netmask", "") }
  /// Password: at most 250 characters; never shown (API: `password`). API accepts omission, node is then unusable over SSH; provider
  /// makes it mandatory.
  @inlinable public var password: WriteOnlyField<Secret> { .init("password", .length(0...250)) }
  /// Secondary address: an IP address; nil if unset (API: `secondary_address`).
  @inlinable public var secondaryAddress: Field<String?> { .init("secondary_address", nil) }
  /// Secondary netmask: an IP address; nil if unset (API: `secondary_netmask`).
  @inlinable public var secondaryNetmask: Field<String?> { .init("secondary_netmask", nil) }
  /// Service manager: deprecated (API: `service_manager`).
  @inlinable public var serviceManager: Field<Bool> { .init("service_manager", false) }
  /// Service policy: deprecated (API: `service_policy`).
  @inlinable public var servicePolicy: Field<Bool> { .init("service_policy", false) }
  /// Signaling: deprecated (API: `signalling`).
  @inlinable public var signaling: Field<Bool> { .init("signalling", false) }
  /// SNMP authentication password: 8 to 100 characters; shown as a hash only, so not read (API: `snmp_authentication_password`).
  @inlinable public var snmpAuthenticationPassword: WriteOnlyField<Secret> {
    .init("snmp_authentication_password", .length(8...100))
  }
  /// SNMP community: at most 16 characters; nil if unset (API: `snmp_community`).
  @inlinable public var snmpCommunity: Field<Secret?> { .init("snmp_community", nil, .length(0...16)) }
  /// SNMP mode: by default `DISABLED` (API: `snmp_mode`).
  @inlinable public var snmpMode: Field<ConferencingNode.SNMPMode> { .init("snmp_mode", .disabled) }
  /// SNMP privacy password: 8 to 100 characters; shown as a hash only, so not read (API: `snmp_privacy_password`).
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
  /// Static routes: references to ``StaticRoute``; read as whole objects (API: `static_routes`).
  @inlinable public var staticRoutes: Field<[ResourceURI]> { .init("static_routes", [], to: StaticRoute.endpoint) }
  /// Transcoding: deprecated (API: `transcoding`).
  @inlinable public var isTranscoding: ReadOnlyField<Bool> { .init("transcoding", false) }
  /// VM CPU count: 2 to 128; by default `4`; never shown (API: `vm_cpu_count`).
  @inlinable public var vmCPUCount: WriteOnlyField<Int> { .init("vm_cpu_count", .range(2...128)) }
  /// VM system memory: in MB; 2000 to 64000; by default `4096`; never shown (API: `vm_system_memory`).
  @inlinable public var vmSystemMemory: WriteOnlyField<Int> { .init("vm_system_memory", .range(2000...64000)) }
}

extension ConferencingNode {
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

  /// An object to create, with what it must have.
  public static func draft(
    address: String, domain: String, gateway: String, hostname: String, name: String, netmask: String,
    location: ResourceURI
  ) -> Draft<ConferencingNode> {
    var draft = Draft<ConferencingNode>()
    draft.address = address
    draft.domain = domain
    draft.gateway = gateway
    draft.hostname = hostname
    draft.name = name
    draft.netmask = netmask
    draft.location = location
    return draft
  }
}
