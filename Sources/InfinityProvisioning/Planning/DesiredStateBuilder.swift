import InfinityAPI

/// Expands a deployment into the objects that each step wants, in the order in which they are made, and finds what
/// cannot be planned against this Management Node.
struct DesiredStateBuilder {
  let deployment: Deployment
  let certificates: CertificateMaterials
  let inventory: Inventory
  let secrets: SecretKnowledge
  private var resolver: ReferenceResolver
  private var findings: [Finding] = []
  private var reportedTwins: Set<ObjectKey> = []
  private var objects: [DesiredObject] = []

  init(
    deployment: Deployment, certificates: CertificateMaterials, inventory: Inventory, secrets: SecretKnowledge
  ) {
    self.deployment = deployment
    self.certificates = certificates
    self.inventory = inventory
    self.secrets = secrets
    self.resolver = ReferenceResolver(deployment: deployment, inventory: inventory)
  }

  /// The desired objects of all steps, what of them was not found, and the errors and warnings on the way.
  mutating func build() -> (objects: [DesiredObject], missing: Set<ObjectKey>, findings: [Finding]) {
    addLocations()
    addCertificates()
    addLyncServers()
    addDNSServers()
    addSIPTLSFQDNs()
    addSIPDomains()
    addTURNServers()
    let certificates = objects.map(\.object).filter { $0.fingerprint != nil && $0.uri == nil }.map(\.key)
    return (objects, resolver.missing.union(certificates), resolver.findings + findings)
  }

  private mutating func addLocations() {
    for location in deployment.locations where reference(to: location).uri == nil {
      add(
        .locations, reference(to: location), location.name.value, isCreatable: true,
        [.init(name: "name", value: .text(location.name.value), occasion: .creation)]
          + location.description.field("description") { .text($0) })
    }
  }

  private mutating func addCertificates() {
    var added: Set<ObjectKey> = []
    for summary in certificates.trustedCACertificates {
      let reference = certificateReference(.trustedCACertificate, summary)
      guard added.insert(reference.key).inserted else { continue }
      add(
        .certificates, reference, nil, isCreatable: true,
        [.init(name: "certificate", value: .certificate(reference, pem: summary.pem), occasion: .creation)])
    }
    for declaration in deployment.tlsCertificates {
      guard let summary = certificates.tlsCertificates[declaration.name.value] else { continue }
      let reference = certificateReference(.tlsCertificate, summary)
      guard added.insert(reference.key).inserted else { continue }
      add(
        .certificates, reference, nil, isCreatable: true,
        [
          .init(name: "certificate", value: .certificate(reference, pem: summary.pem), occasion: .creation),
          .init(name: "private_key", value: .secret(declaration.privateKey), occasion: .creation),
        ]
          + (declaration.passphrase.map {
            [.init(name: "private_key_passphrase", value: .secret($0), occasion: .creation)]
          } ?? []))
    }
    for location in deployment.locations {
      guard let pool = location.pool, let summary = certificates.tlsCertificates[pool.certificate.value] else {
        continue
      }
      let certificate = certificateReference(.tlsCertificate, summary)
      for node in pool.nodes {
        guard let observed = existingNode(node, in: location) else { continue }
        add(
          .certificates, observed.reference, location.name.value, isCreatable: false,
          [.init(name: "tls_certificate", value: .reference(certificate))])
      }
    }
  }

  private mutating func addLyncServers() {
    for server in deployment.lyncServers {
      add(
        .lyncServers, declared(.lyncServer, server.name), nil, isCreatable: true,
        [
          .init(name: "name", value: .text(server.name.value), occasion: .creation),
          .init(name: "address", value: .text(server.address.value)),
        ]
          + server.description.field("description") { .text($0) }
          + server.port.field("port", of: .lyncServer) { .integer($0) }
          + server.transport.field("transport", of: .lyncServer) { .text($0) })
    }
    for location in deployment.locations {
      // An existing location's own description has no step of its own; it is kept with the first step that edits locations.
      let isNew = reference(to: location).uri == nil
      addLink(
        .lyncServers, location,
        (isNew ? [] : location.description.field("description") { .text($0) })
          + link("mssip_proxy", location.lyncServer, .lyncServer))
    }
  }

  private mutating func addDNSServers() {
    for server in deployment.dnsServers {
      add(
        .dnsServers, declared(.dnsServer, server.address), nil, isCreatable: true,
        [.init(name: "address", value: .text(server.address.value), occasion: .creation)]
          + server.description.field("description") { .text($0) })
    }
    for location in deployment.locations {
      let servers: Assignment<[ObjectReference]> = location.dnsServers.map { addresses in
        addresses.compactMap { resolver.reference(.dnsServer, $0) }
      }
      switch servers {
      case .leave: break
      case .clear: addLink(.dnsServers, location, [.init(name: "dns_servers", value: .references([]))])
      case .set(let servers): addLink(.dnsServers, location, [.init(name: "dns_servers", value: .references(servers))])
      }
    }
  }

  private mutating func addSIPTLSFQDNs() {
    for location in deployment.locations {
      for node in location.pool?.nodes ?? [] {
        guard let observed = existingNode(node, in: location) else { continue }
        add(
          .sipTLSFQDNs, observed.reference, location.name.value, isCreatable: false,
          [.init(name: "alternative_fqdn", value: .text(node.sipTLSFQDN.value))])
      }
    }
  }

  private mutating func addSIPDomains() {
    let fields = deployment.sipDomain.field("local_mssip_domain") { .text($0.value) }
    if !fields.isEmpty, let settings = inventory.object(.globalSettings) {
      add(.sipDomain, settings.reference, nil, isCreatable: false, fields)
    }
    for location in deployment.locations {
      addLink(.sipDomain, location, location.sipDomain.field("local_mssip_domain") { .text($0.value) })
    }
  }

  private mutating func addTURNServers() {
    for server in deployment.turnServers {
      add(
        .turnServers, declared(.turnServer, server.name), nil, isCreatable: true,
        [
          .init(name: "name", value: .text(server.name.value), occasion: .creation),
          .init(name: "address", value: .text(server.address.value)),
        ]
          + server.description.field("description") { .text($0) }
          + server.port.field("port", of: .turnServer) { .integer($0) }
          + server.transport.field("transport_type", of: .turnServer) { .text($0) }
          + authentication(of: server))
    }
    for server in deployment.stunServers {
      add(
        .turnServers, declared(.stunServer, server.name), nil, isCreatable: true,
        [
          .init(name: "name", value: .text(server.name.value), occasion: .creation),
          .init(name: "address", value: .text(server.address.value)),
        ]
          + server.description.field("description") { .text($0) }
          + server.port.field("port", of: .stunServer) { .integer($0) })
    }
    for location in deployment.locations {
      addLink(
        .turnServers, location,
        link("turn_server", location.turnServer, .turnServer) + link("stun_server", location.stunServer, .stunServer))
    }
  }

  /// The secret is sent when the object is created, when its kind changes, and when it is known to have changed.
  private func authentication(of server: TURNServerDeclaration) -> [DesiredObject.Field] {
    let key = ObjectKey(.turnServer, server.name.value)
    let isKnownToDiffer = { (type: String, field: String) -> Bool in
      let present = inventory.object(key)?["server_type"]
      return (present != nil && present != .text(type)) || secrets.mustSend(key, field)
    }
    switch server.authentication {
    case .credentials(let username, let password):
      return [
        .init(name: "server_type", value: .text("namepsw")),
        .init(name: "username", value: .text(username)),
        .init(
          name: "password", value: .secret(password),
          occasion: isKnownToDiffer("namepsw", "password") ? .always : .creation),
      ]
    case .sharedSecret(let secret):
      return [
        .init(name: "server_type", value: .text("coturn_shared")),
        .init(
          name: "secret_key", value: .secret(secret),
          occasion: isKnownToDiffer("coturn_shared", "secret_key") ? .always : .creation),
      ]
    }
  }
}

// The small pieces that the steps share.
extension DesiredStateBuilder {
  private mutating func add(
    _ step: Step, _ object: ObjectReference, _ location: String?, isCreatable: Bool, _ fields: [DesiredObject.Field]
  ) {
    objects.append(
      DesiredObject(step: step, object: object, location: location, isCreatable: isCreatable, fields: fields))
  }

  private mutating func addLink(_ step: Step, _ location: LocationDeclaration, _ fields: [DesiredObject.Field]) {
    guard !fields.isEmpty else { return }
    add(step, reference(to: location), location.name.value, isCreatable: false, fields)
  }

  private mutating func link(
    _ field: String, _ name: Assignment<Located<String>>, _ kind: NamedKind
  ) -> [DesiredObject.Field] {
    guard case .set(let name) = name else { return name.field(field) { _ in .null } }
    return resolver.reference(kind, name).map { [.init(name: field, value: .reference($0))] } ?? []
  }

  private mutating func reference(to location: LocationDeclaration) -> ObjectReference {
    declared(.location, location.name)
  }

  private mutating func declared(_ kind: NamedKind, _ name: Located<String>) -> ObjectReference {
    let key = ObjectKey(kind.kind, written: name.value)
    return resolver.existing(kind, name)?.reference ?? ObjectReference(key, label: name.value, uri: nil)
  }

  private mutating func certificateReference(_ kind: ObjectKind, _ summary: CertificateSummary) -> ObjectReference {
    let key = ObjectKey(kind, summary.fingerprint.text)
    let twins = inventory.objects(key)
    if twins.count > 1, reportedTwins.insert(key).inserted {
      let uris = twins.map(\.uri.path).joined(separator: " and ")
      findings.append(
        Finding(
          .name.identicalCertificates,
          "the Management Node has the \(kind.named(summary.label)) \(twins.count) times: \(uris); the first "
            + "is used"))
    }
    return ObjectReference(key, label: summary.label, uri: inventory.object(key)?.uri)
  }

  /// The node on the Management Node, where it is the one that the file means; ``NodeRules`` reports the others.
  private mutating func existingNode(_ node: NodeDeclaration, in location: LocationDeclaration) -> ObservedObject? {
    resolver.existing(.node, node.name)
  }
}
