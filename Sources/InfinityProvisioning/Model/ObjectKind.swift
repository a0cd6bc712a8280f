import InfinityAPI

/// The kinds of object that the engine reads and changes; the raw value is the API's resource name, as plans show it.
public enum ObjectKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A trusted CA certificate.
  case trustedCACertificate = "ca_certificate"
  /// A TLS certificate with its key.
  case tlsCertificate = "tls_certificate"
  /// A Lync or Skype for Business server.
  case lyncServer = "mssip_proxy"
  /// A DNS server.
  case dnsServer = "dns_server"
  /// A TURN server.
  case turnServer = "turn_server"
  /// A STUN server.
  case stunServer = "stun_server"
  /// A system location.
  case location = "system_location"
  /// A Conferencing Node.
  case node = "worker_vm"
  /// The platform-wide settings, a single object.
  case globalSettings = "global"
  /// The Management Node itself, which uses a certificate too. Read where something may be removed, never changed.
  case managementVM = "management_vm"
  /// A request for a certificate, which may be to renew one that is there. Read where something may be removed, never changed.
  case certificateSigningRequest = "certificate_signing_request"

  /// The kinds that a deployment file can declare.
  public static let declarable = Set(allCases).subtracting([.managementVM, .certificateSigningRequest])

  /// The kinds whose objects refer to others: what must be known before something is removed.
  public static let referring: Set<ObjectKind> = [.location, .node, .managementVM, .certificateSigningRequest]

  /// The product's word for one of them, for messages.
  public var noun: String {
    switch self {
    case .trustedCACertificate: "trusted CA certificate"
    case .tlsCertificate: "TLS certificate"
    case .lyncServer: "Lync server"
    case .dnsServer: "DNS server"
    case .turnServer: "TURN server"
    case .stunServer: "STUN server"
    case .location: "location"
    case .node: "Conferencing Node"
    case .globalSettings: "global settings"
    case .managementVM: "Management Node"
    case .certificateSigningRequest: "certificate signing request"
    }
  }

  /// Whether the API takes several of them in one PATCH of the list. It refuses that for both kinds of certificate.
  public var allowsBulkPatch: Bool {
    switch self {
    case .trustedCACertificate, .tlsCertificate, .globalSettings, .managementVM, .certificateSigningRequest: false
    case .lyncServer, .dnsServer, .turnServer, .stunServer, .location, .node: true
    }
  }

  /// Where the API keeps them.
  var endpoint: Endpoint {
    switch self {
    case .trustedCACertificate: TrustedCACertificate.endpoint
    case .tlsCertificate: TLSCertificate.endpoint
    case .lyncServer: LyncServer.endpoint
    case .dnsServer: DNSServer.endpoint
    case .turnServer: TURNServer.endpoint
    case .stunServer: STUNServer.endpoint
    case .location: Location.endpoint
    case .node: ConferencingNode.endpoint
    case .globalSettings: GlobalSettings.endpoint
    case .managementVM: ManagementVM.endpoint
    case .certificateSigningRequest: CertificateSigningRequest.endpoint
    }
  }
}
