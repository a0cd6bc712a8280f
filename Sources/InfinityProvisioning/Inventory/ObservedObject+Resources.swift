import InfinityAPI

/// From the API's objects to observed ones. A reference becomes one by natural key where the object that it leads to is known,
/// and is shown by its URI otherwise.
extension ObservedObject {
  typealias References = (ResourceURI) -> ObjectReference

  init(_ server: LyncServer) {
    self.init(
      .lyncServer, named: server.name, server,
      [
        "address": .text(orNull: server.address), "description": .text(orNull: server.description),
        "port": .integer(server.port), "transport": .text(orNull: server.transport.rawValue),
      ])
  }

  init(_ server: DNSServer) {
    self.init(
      .dnsServer, named: server.address, server,
      ["address": .text(server.address), "description": .text(orNull: server.description)])
  }

  init(_ server: TURNServer) {
    self.init(
      .turnServer, named: server.name, server,
      [
        "address": .text(orNull: server.address), "description": .text(orNull: server.description),
        "port": .integer(server.port), "transport_type": .text(orNull: server.transport.rawValue),
        "server_type": .text(orNull: server.serverType.rawValue), "username": .text(orNull: server.username),
      ])
  }

  init(_ server: STUNServer) {
    self.init(
      .stunServer, named: server.name, server,
      [
        "address": .text(orNull: server.address), "description": .text(orNull: server.description),
        "port": .integer(server.port),
      ])
  }

  init(_ location: Location, _ reference: References) {
    self.init(
      .location, named: location.name, location,
      [
        "description": .text(orNull: location.description), "local_mssip_domain": .text(orNull: location.sipDomain),
        "mssip_proxy": .reference(orNull: location.lyncServer.map(reference)),
        "dns_servers": .references(location.dnsServers.map(reference)),
        "turn_server": .reference(orNull: location.turnServer.map(reference)),
        "stun_server": .reference(orNull: location.stunServer.map(reference)),
      ])
  }

  init(_ node: ConferencingNode, _ reference: References) {
    self.init(
      .node, named: node.name, node,
      [
        "address": .text(orNull: node.address), "hostname": .text(orNull: node.hostname),
        "domain": .text(orNull: node.domain), "alternative_fqdn": .text(orNull: node.sipTLSFQDN),
        "system_location": .reference(orNull: node.location.map(reference)),
        "tls_certificate": .reference(orNull: node.tlsCertificate.map(reference)),
        "tls_client_certificate": .reference(orNull: node.tlsClientCertificate.map(reference)),
      ])
  }

  init(_ machine: ManagementVM, _ reference: References) {
    self.init(
      .managementVM, named: machine.name, machine,
      [
        "tls_certificate": .reference(orNull: machine.tlsCertificate.map(reference)),
        "tls_client_certificate": .reference(orNull: machine.tlsClientCertificate.map(reference)),
      ])
  }

  init(_ request: CertificateSigningRequest, _ reference: References) {
    self.init(
      .certificateSigningRequest, named: request.subjectName, request,
      ["tls_certificate": .reference(orNull: request.tlsCertificate.map(reference))])
  }

  init(_ settings: GlobalSettings) {
    self.init(
      .globalSettings, named: ObjectKey.globalSettings.text, settings,
      ["local_mssip_domain": .text(orNull: settings.sipDomain)])
  }

  init(_ certificate: TrustedCACertificate) {
    self.init(.trustedCACertificate, pem: certificate.certificate, certificate)
  }

  init(_ certificate: TLSCertificate) {
    self.init(.tlsCertificate, pem: certificate.certificate, certificate)
  }

  private init(_ kind: ObjectKind, named name: String, _ object: some Resource, _ fields: [String: PlanValue]) {
    var all = fields
    if kind.keyField == "name" { all["name"] = .text(name) }
    let unreadable = Self.unreadable(object, of: kind, among: all)
    // What has no name that can be read is known by its URI, which no declared object has for a key.
    let isNameless = unreadable[kind.keyField] != nil
    let key = kind == .dnsServer ? CanonicalForm.host(name) : name
    self.init(
      kind, key: isNameless ? object.uri.path : key, label: isNameless ? object.uri.path : name, uri: object.uri,
      fields: unreadable.isEmpty ? all : all.filter { unreadable[$0.key] == nil }, unreadable: unreadable)
  }

  /// A certificate that cannot be read is known by its URI alone: it matches no declared one.
  private init(_ kind: ObjectKind, pem: String, _ object: some Resource) {
    let summary = try? CertificateSummary(pem: pem)
    var unreadable = Self.unreadable(object, of: kind, among: [:])
    if pem.isEmpty, unreadable[kind.keyField] == nil { unreadable[kind.keyField] = "nothing" }
    self.init(
      kind, key: summary?.fingerprint.text ?? object.uri.path, label: summary?.label ?? object.uri.path,
      uri: object.uri, fields: [:], certificate: summary, unreadable: unreadable)
  }

  /// Of the fields that could not be read those that decide something: the engine's own, and the natural key.
  private static func unreadable(
    _ object: some Resource, of kind: ObjectKind, among fields: [String: PlanValue]
  ) -> [String: String] {
    let unreadable = object.unreadableFields
    guard !unreadable.isEmpty else { return [:] }
    return Dictionary(
      unreadable.filter { fields[$0.name] != nil || $0.name == kind.keyField }.map { ($0.name, $0.found) },
      uniquingKeysWith: { first, _ in first })
  }
}
