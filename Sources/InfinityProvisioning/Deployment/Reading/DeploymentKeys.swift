/// The key table of the deployment file.
package enum DeploymentKeys {
  /// The longest password, user name or shared secret that the Management Node keeps.
  static let maximumCredentialLength = 100

  /// The whole document.
  package static let document = ObjectShape(
    noun: "a deployment file",
    keys: [
      KeyShape("version", .formatVersion, required: true, "The version of the file format: 1."),
      KeyShape("include", .list(.path), null: .clears, "Other files whose lists are added to those of this file."),
      KeyShape("managementNode", .object(managementNode), "The connection to the Management Node."),
      KeyShape(
        "sipDomain", .dnsName(fullyQualified: false), null: .clears,
        "The Pexip Infinity domain of the platform (step 5)."),
      KeyShape(
        "trustedCACertificates", .list(.object(trustedCACertificate)), null: .clears,
        "CA certificates that the platform trusts: the intermediates of the issuing CA, its root (step 1)."),
      KeyShape(
        "tlsCertificates", .list(.object(tlsCertificate)), null: .clears,
        "The certificates of the Trusted Application Pools, with their keys (step 1)."),
      KeyShape(
        "lyncServers", .list(.object(lyncServer)), null: .clears,
        "Front End pools, Front End servers or Directors (step 2)."),
      KeyShape(
        "dnsServers", .list(.object(dnsServer)), null: .clears,
        "DNS servers on the inside of the network (step 3)."),
      KeyShape("turnServers", .list(.object(turnServer)), null: .clears, "TURN servers (step 6)."),
      KeyShape("stunServers", .list(.object(stunServer)), null: .clears, "STUN servers (step 6)."),
      KeyShape(
        "locations", .list(.object(location)), null: .clears,
        "System locations, each with its servers and its Trusted Application Pool."),
    ])

  static let managementNode = ObjectShape(
    noun: "the Management Node",
    keys: [
      KeyShape("address", .url, "The Management Node's URL, without user name or password."),
      KeyShape(
        "caFile", .path, "A file of the CA to trust for this connection, and only this one, in PEM, DER or PKCS#7."),
    ])

  static let trustedCACertificate = ObjectShape(
    noun: "a trusted CA certificate",
    keys: [
      KeyShape("file", .path, required: true, "Any number of CA certificates, in PEM, DER or PKCS#7.")
    ])

  static let tlsCertificate = ObjectShape(
    noun: "a TLS certificate",
    keys: [
      KeyShape(
        "name", .text(maximum: nil), required: true, "A name inside the file; the Management Node never sees it."),
      KeyShape("certificate", .object(certificateFile), "Where the certificate is; required without `pfx`."),
      KeyShape(
        "privateKey", .secret(maximum: nil),
        "Where its private key, in PEM or DER, comes from; required without `pfx`."),
      KeyShape(
        "pfx", .object(pfxFile), "A PFX (PKCS#12) of both, in place of `certificate` and `privateKey`."),
      KeyShape(
        "passphrase", .secret(maximum: nil),
        "Where the passphrase comes from, if the private key or the PFX is encrypted."),
    ])

  static let certificateFile = ObjectShape(
    noun: "a certificate file",
    keys: [
      KeyShape(
        "file", .path, required: true,
        "A file in PEM, DER or PKCS#7; its first certificate that is no CA's is the server's.")
    ])

  static let pfxFile = ObjectShape(
    noun: "a PFX file",
    keys: [
      KeyShape("file", .path, required: true, "A PFX (PKCS#12) with the server's certificate and its private key.")
    ])

  static let lyncServer = ObjectShape(
    noun: "a Lync server",
    keys: [
      KeyShape("name", .text(maximum: 250), required: true, "The server's name on the Management Node."),
      KeyShape("address", .host, required: true, "Its FQDN or IP address."),
      KeyShape("description", .description(maximum: 250), null: .clears, default: "", "A description."),
      KeyShape("port", .integer(1...65535), default: "5061", "The port."),
      KeyShape("transport", .choice(["tls", "tcp"]), default: "tls", "The transport."),
    ])

  static let dnsServer = ObjectShape(
    noun: "a DNS server",
    keys: [
      KeyShape("address", .ipAddress, required: true, "The server's IP address, which is also its name."),
      KeyShape("description", .description(maximum: 250), null: .clears, default: "", "A description."),
    ])

  static let turnServer = ObjectShape(
    noun: "a TURN server",
    keys: [
      KeyShape("name", .text(maximum: 250), required: true, "The server's name on the Management Node."),
      KeyShape("address", .host, required: true, "Its FQDN or IP address."),
      KeyShape("description", .description(maximum: 250), null: .clears, default: "", "A description."),
      KeyShape("port", .integer(1...65535), default: "3478", "The port."),
      KeyShape("transport", .choice(["udp", "tcp", "tls"]), default: "udp", "The transport."),
      KeyShape(
        "authentication", .choice(["credentials", "sharedSecret"]), default: "credentials",
        "How the platform proves itself: a user name and password, or a shared secret."),
      KeyShape("username", .text(maximum: maximumCredentialLength), "The user name; required with `credentials`."),
      KeyShape("password", .secret(maximum: maximumCredentialLength), "The password; required with `credentials`."),
      KeyShape(
        "secretKey", .secret(maximum: maximumCredentialLength), "The shared secret; required with `sharedSecret`."),
    ])

  static let stunServer = ObjectShape(
    noun: "a STUN server",
    keys: [
      KeyShape("name", .text(maximum: 250), required: true, "The server's name on the Management Node."),
      KeyShape("address", .host, required: true, "Its FQDN or IP address."),
      KeyShape("description", .description(maximum: 250), null: .clears, default: "", "A description."),
      KeyShape("port", .integer(1...65535), default: "3478", "The port."),
    ])

  static let location = ObjectShape(
    noun: "a location",
    keys: [
      KeyShape("name", .text(maximum: 250), required: true, "The system location's name."),
      KeyShape("description", .description(maximum: 250), null: .clears, "A description."),
      KeyShape(
        "sipDomain", .dnsName(fullyQualified: false), null: .clears,
        "Overrides the Pexip Infinity domain for this location (step 5)."),
      KeyShape("lyncServer", .text(maximum: 250), null: .clears, "The name of its Lync server (step 2)."),
      KeyShape("turnServer", .text(maximum: 250), null: .clears, "The name of its TURN server (step 6)."),
      KeyShape("stunServer", .text(maximum: 250), null: .clears, "The name of its STUN server (step 6)."),
      KeyShape(
        "dnsServers", .list(.ipAddress), null: .clears, "The addresses of its DNS servers; the whole list (step 3)."),
      KeyShape(
        "behindNAT", .boolean,
        "Whether NAT lies between its nodes and the Edge's public side; a TURN or STUN server is then required."),
      KeyShape("pool", .object(pool), "Its Trusted Application Pool, where its nodes take part in signaling."),
    ])

  static let pool = ObjectShape(
    noun: "a pool",
    keys: [
      KeyShape(
        "fqdn", .dnsName(fullyQualified: true), required: true, "The pool's FQDN: its certificate's common name."),
      KeyShape(
        "certificate", .text(maximum: nil), required: true, "The name of an entry of `tlsCertificates` (step 1)."),
      KeyShape(
        "serverFamily", .choice(["lync", "skypeForBusiness"]), default: "skypeForBusiness",
        "Which A-records are needed: `lync` needs one of the pool for each node."),
      KeyShape(
        "nodes", .list(.object(node)), null: .clears, "The Conferencing Nodes of the pool, which exist already."),
    ])

  static let node = ObjectShape(
    noun: "a Conferencing Node",
    keys: [
      KeyShape("name", .text(maximum: 32), required: true, "The node's name on the Management Node."),
      KeyShape(
        "sipTLSFQDN", .dnsName(fullyQualified: true), required: true,
        "The node's own DNS FQDN, one of the names of the pool's certificate (step 4)."),
      KeyShape("address", .ipAddress, "The node's IP address: checked, never set."),
    ])

  /// The keys of a secret, of which there is exactly one.
  static let secretForms = ["env", "file", "command"]

  /// Whether any mapping of the file has such a key.
  static func isKnown(_ name: String) -> Bool {
    name == "<<" || name.hasPrefix("x-") || secretForms.contains(name) || names(of: document).contains(name)
  }

  private static func names(of shape: ObjectShape) -> Set<String> {
    shape.keys.reduce(into: []) { names, key in
      names.insert(key.name)
      if let inner = key.kind.object { names.formUnion(Self.names(of: inner)) }
    }
  }
}

extension ValueKind {
  /// The mapping that it is, or is a list of.
  package var object: ObjectShape? {
    switch self {
    case .object(let shape): shape
    case .list(let element): element.object
    default: nil
    }
  }
}
