/// What the Management Node's web interface calls the kinds of objects and their fields: the one list of these words, for the
/// command and for the mock server's page. People know the product by them; the API has names of its own.
///
/// Only words: what the API has, and what it means, is said elsewhere.
public enum InterfaceWords {
  /// What the interface calls a kind of object.
  public struct KindWords: Sendable {
    /// One of them, as `Lync / Skype for Business server`.
    public let one: Name
    /// Several of them, as `Lync / Skype for Business servers`.
    public let many: String
    fileprivate let fields: [String: Name]

    /// What the interface calls a field of such an object; nil for one that is not in the list.
    ///
    /// - Parameter name: the API's name of the field.
    public func field(_ name: String) -> Name? { fields[name] }
  }

  /// A word of the interface, which newer releases may have changed.
  public struct Name: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The word that the integration guide uses.
    public let text: String
    /// What newer releases say in its place; nil where they say the same.
    public let newer: String?

    /// A word, and what newer releases say in its place.
    public init(_ text: String, newer: String? = nil) {
      self.text = text
      self.newer = newer
    }

    /// A word that all releases have.
    public init(stringLiteral text: String) { self.init(text) }

    /// `SIP TLS FQDN (newer releases: Configured FQDN)`
    public var description: String { newer.map { "\(text) (newer releases: \($0))" } ?? text }
  }

  /// The words for a resource of the API; nil for one that is not in the list.
  public static func kind(_ resource: String) -> KindWords? { kinds[resource] }

  private static let domain: Name = "Pexip Infinity domain"
  private static let sipTLSFQDN = Name("SIP TLS FQDN", newer: "Configured FQDN")

  private static let kinds: [String: KindWords] = [
    "ca_certificate": KindWords(
      one: "Trusted CA certificate", many: "Trusted CA certificates",
      fields: ["certificate": "Certificate", "trusted_intermediate": "Trusted intermediate"]),
    "certificate_signing_request": KindWords(
      one: "Certificate signing request", many: "Certificate signing requests",
      fields: ["subject_name": "Subject name", "tls_certificate": "TLS certificate"]),
    "dns_server": KindWords(
      one: "DNS server", many: "DNS servers", fields: ["address": "Address", "description": "Description"]),
    "global": KindWords(
      one: "Global settings", many: "Global settings", fields: ["local_mssip_domain": domain]),
    "management_vm": KindWords(
      one: "Management Node", many: "Management Nodes",
      fields: [
        "address": "IPv4 address", "domain": "Domain", "hostname": "Hostname", "name": "Name",
        "tls_certificate": "TLS certificate", "tls_client_certificate": "TLS client certificate",
      ]),
    "mssip_proxy": KindWords(
      one: "Lync / Skype for Business server", many: "Lync / Skype for Business servers",
      fields: [
        "address": "Address", "description": "Description", "name": "Name", "port": "Port", "transport": "Transport",
      ]),
    "ntp_server": KindWords(one: "NTP server", many: "NTP servers", fields: ["address": "Address"]),
    "stun_server": KindWords(
      one: "STUN server", many: "STUN servers",
      fields: ["address": "Address", "description": "Description", "name": "Name", "port": "Port"]),
    "system_location": KindWords(
      one: Name("Location", newer: "System location"), many: "Locations",
      fields: [
        "description": "Description", "dns_servers": "DNS servers", "local_mssip_domain": domain,
        "mssip_proxy": "Lync / Skype for Business server", "name": "Name", "ntp_servers": "NTP servers",
        "stun_server": "STUN server", "turn_server": "TURN server",
      ]),
    "tls_certificate": KindWords(
      one: "TLS certificate", many: "TLS certificates",
      fields: [
        "certificate": "TLS certificate", "end_date": "Valid until", "issuer_name": "Issuer",
        "private_key": "Private key", "private_key_passphrase": "Private key passphrase",
        "subject_alt_names": "Subject alternative names", "subject_name": "Subject",
      ]),
    "turn_server": KindWords(
      one: "TURN server", many: "TURN servers",
      fields: [
        "address": "Address", "description": "Description", "name": "Name", "password": "Password", "port": "Port",
        "secret_key": "Shared secret", "server_type": "Server type", "transport_type": "Transport",
        "username": "Username",
      ]),
    "worker_vm": KindWords(
      one: "Conferencing Node", many: "Conferencing Nodes",
      fields: [
        "address": "IPv4 address", "alternative_fqdn": sipTLSFQDN, "domain": "Domain", "hostname": "Hostname",
        "ipv6_address": "IPv6 address", "name": "Name", "system_location": Name("Location", newer: "System location"),
        "tls_certificate": "TLS certificate", "tls_client_certificate": "TLS client certificate",
      ]),
  ]
}
