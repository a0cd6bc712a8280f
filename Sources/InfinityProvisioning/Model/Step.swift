/// The six steps of the integration, and step 0, which creates locations that do not exist yet.
///
///     0 Locations ──┬─────────────┬────────────────┬───────────────┐
///                   ▼             ▼                ▼               ▼
///     1 Certificates   2 Lync servers   3 DNS servers   5 Domain   6 TURN, STUN
///       └─▶ nodes        └─▶ locations    └─▶ locations   4 Nodes    └─▶ locations
///
/// They are made in this order. Within a step, objects are created before the links to them are set; nothing refers to
/// an object of a later step.
public enum Step: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Locations that do not exist yet, with name and description. Never filtered out when a chosen step needs one.
  case locations = 0
  /// The nodes' TLS certificate and the trusted CA certificates.
  case certificates = 1
  /// Lync servers, and their links to locations.
  case lyncServers = 2
  /// DNS servers, and their links to locations.
  case dnsServers = 3
  /// Each node's SIP TLS FQDN.
  case sipTLSFQDNs = 4
  /// The Pexip Infinity domain.
  case sipDomain = 5
  /// TURN and STUN servers, and their links to locations.
  case turnServers = 6

  /// The heading in a plan.
  public var title: String {
    switch self {
    case .locations: "Locations"
    case .certificates: "Server certificate"
    case .lyncServers: "Lync / Skype for Business servers"
    case .dnsServers: "DNS servers"
    case .sipTLSFQDNs: "SIP TLS FQDNs"
    case .sipDomain: "Pexip Infinity domain"
    case .turnServers: "TURN and STUN servers"
    }
  }

  /// By number.
  public static func < (left: Step, right: Step) -> Bool {
    left.rawValue < right.rawValue
  }
}
