import InfinityAPI

/// From the API's objects to observed ones. Kinds that others refer to come first, so that a reference can be shown by
/// name; one whose kind was not read is shown by its URI.
extension Inventory {
  init(listings: [Listing]) {
    var found: [ObservedObject] = []
    var labels: [ResourceURI: ObjectReference] = [:]
    let referrersLast = listings.sorted { !$0.refersToOthers && $1.refersToOthers }
    for listing in referrersLast {
      let objects = listing.observed { uri in
        labels[uri] ?? ObjectReference(ObjectKey(uri.kind, uri.path), label: uri.path, uri: uri)
      }
      for object in objects {
        labels[object.uri] = object.reference
      }
      found += objects
    }
    self.init(objects: found)
  }
}

extension ResourceURI {
  fileprivate var kind: ObjectKind {
    ObjectKind(rawValue: resource) ?? .managementVM
  }
}

extension Listing {
  /// Locations refer to servers, and nodes to locations and certificates.
  fileprivate var refersToOthers: Bool {
    switch self {
    case .locations, .nodes, .managementVMs, .certificateSigningRequests: true
    default: false
    }
  }

  fileprivate func observed(_ reference: (ResourceURI) -> ObjectReference) -> [ObservedObject] {
    switch self {
    case .trustedCACertificates(let all):
      all.map { certificate(.trustedCACertificate, $0.certificate, at: $0.uri) }
    case .tlsCertificates(let all):
      all.map { certificate(.tlsCertificate, $0.certificate, at: $0.uri) }
    case .lyncServers(let all):
      all.map { server in
        named(.lyncServer, server.name, at: server.uri) {
          $0["address"] = .text(orNull: server.address)
          $0["description"] = .text(orNull: server.description)
          $0["port"] = .integer(server.port)
          $0["transport"] = .text(orNull: server.transport.rawValue)
        }
      }
    case .dnsServers(let all):
      all.map { server in
        ObservedObject(
          .dnsServer, key: CanonicalForm.host(server.address), label: server.address, uri: server.uri,
          fields: ["address": .text(server.address), "description": .text(orNull: server.description)])
      }
    case .turnServers(let all):
      all.map { server in
        named(.turnServer, server.name, at: server.uri) {
          $0["address"] = .text(orNull: server.address)
          $0["description"] = .text(orNull: server.description)
          $0["port"] = .integer(server.port)
          $0["transport_type"] = .text(orNull: server.transport.rawValue)
          $0["server_type"] = .text(orNull: server.serverType.rawValue)
          $0["username"] = .text(orNull: server.username)
        }
      }
    case .stunServers(let all):
      all.map { server in
        named(.stunServer, server.name, at: server.uri) {
          $0["address"] = .text(orNull: server.address)
          $0["description"] = .text(orNull: server.description)
          $0["port"] = .integer(server.port)
        }
      }
    case .locations(let all):
      all.map { location in
        named(.location, location.name, at: location.uri) {
          $0["description"] = .text(orNull: location.description)
          $0["local_mssip_domain"] = .text(orNull: location.sipDomain)
          $0["mssip_proxy"] = location.lyncServer.map { .reference(reference($0)) } ?? .null
          $0["dns_servers"] = .references(location.dnsServers.map(reference))
          $0["turn_server"] = location.turnServer.map { .reference(reference($0)) } ?? .null
          $0["stun_server"] = location.stunServer.map { .reference(reference($0)) } ?? .null
        }
      }
    case .nodes(let all):
      all.map { node in
        named(.node, node.name, at: node.uri) {
          $0["address"] = .text(orNull: node.address)
          $0["hostname"] = .text(orNull: node.hostname)
          $0["domain"] = .text(orNull: node.domain)
          $0["alternative_fqdn"] = .text(orNull: node.sipTLSFQDN)
          $0["system_location"] = .reference(reference(node.location))
          $0["tls_certificate"] = node.tlsCertificate.map { .reference(reference($0)) } ?? .null
          $0["tls_client_certificate"] = node.tlsClientCertificate.map { .reference(reference($0)) } ?? .null
        }
      }
    case .managementVMs(let all):
      all.map { machine in
        named(.managementVM, machine.name, at: machine.uri) {
          $0["tls_certificate"] = machine.tlsCertificate.map { .reference(reference($0)) } ?? .null
          $0["tls_client_certificate"] = machine.tlsClientCertificate.map { .reference(reference($0)) } ?? .null
        }
      }
    case .certificateSigningRequests(let all):
      all.map { request in
        named(.certificateSigningRequest, request.subjectName, at: request.uri) {
          $0["tls_certificate"] = request.tlsCertificate.map { .reference(reference($0)) } ?? .null
        }
      }
    case .globalSettings(let all):
      all.map { settings in
        ObservedObject(
          .globalSettings, key: ObjectKey.globalSettings.key, label: ObjectKey.globalSettings.key, uri: settings.uri,
          fields: ["local_mssip_domain": .text(orNull: settings.sipDomain)])
      }
    }
  }

  private func named(
    _ kind: ObjectKind, _ name: String, at uri: ResourceURI, fill: (inout [String: PlanValue]) -> Void
  ) -> ObservedObject {
    var fields: [String: PlanValue] = ["name": .text(name)]
    fill(&fields)
    return ObservedObject(kind, key: name, label: name, uri: uri, fields: fields)
  }

  /// A certificate that cannot be read is known by its URI alone: it matches no declared one.
  private func certificate(_ kind: ObjectKind, _ pem: String, at uri: ResourceURI) -> ObservedObject {
    let summary = try? CertificateSummary(pem: pem)
    return ObservedObject(
      kind, key: summary?.fingerprint.text ?? uri.path, label: summary?.label ?? uri.path, uri: uri, fields: [:],
      certificate: summary)
  }
}
