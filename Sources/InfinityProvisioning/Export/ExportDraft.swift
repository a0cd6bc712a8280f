import InfinityAPI

/// A deployment that is made from an inventory, and shrinks where the file's rules would refuse a part of it.
struct ExportDraft {
  /// A certificate file beside the deployment file.
  struct File {
    var path: String
    var content: String
  }

  let address: String
  private(set) var deployment: Deployment
  private(set) var files: [File] = []
  private var writer = DeploymentWriter()

  /// The deployment file.
  var text: String { writer.text(deployment) }

  /// Every remark, without its place.
  var allRemarks: [String] { writer.remarks.keys.sorted().flatMap { writer.remarks[$0] ?? [] } }

  init(_ inventory: Inventory, address: String) {
    self.address = address
    deployment = Deployment(address: written(address))
    writer.remarks[""] = ["Written by `infinity-provision export` from \(address)."]
    if case .text(let domain)? = inventory.object(.globalSettings)?["local_mssip_domain"] {
      deployment.sipDomain = .set(written(domain))
    }
    addTrustedCACertificates(inventory)
    deployment.lyncServers = inventory.objects(.lyncServer).map { server in
      LyncServerDeclaration(
        name: written(server.reference.label), address: server.text("address"),
        description: server.assigned("description"),
        port: server.assigned("port"), transport: server.assigned("transport"))
    }
    deployment.dnsServers = inventory.objects(.dnsServer).map { server in
      DNSServerDeclaration(address: written(server.reference.label), description: server.assigned("description"))
    }
    var names = VariableNames()
    deployment.turnServers = inventory.objects(.turnServer).map { turnServer($0, &names) }
    deployment.stunServers = inventory.objects(.stunServer).map { server in
      STUNServerDeclaration(
        name: written(server.reference.label), address: server.text("address"),
        description: server.assigned("description"),
        port: server.assigned("port"))
    }
    for location in inventory.objects(.location) { add(location, inventory, &names) }
  }

  private mutating func addTrustedCACertificates(_ inventory: Inventory) {
    for object in inventory.objects(.trustedCACertificate) {
      guard let certificate = object.certificate else {
        remark(
          "trustedCACertificates",
          "Left out: the CA certificate \(object.uri.path) on the Management Node, which cannot be decoded.")
        continue
      }
      let path = "certs/trusted-ca-\(certificate.fingerprint.fileName).pem"
      guard !files.contains(where: { $0.path == path }) else { continue }
      files.append(File(path: path, content: certificate.pem))
      deployment.trustedCACertificates.append(DeclaredFile(written: path, path: path, mark: .none))
      writer.remarks["trustedCACertificates[\(deployment.trustedCACertificates.count - 1)]"] = [certificate.label]
    }
  }

  private func turnServer(_ server: ObservedObject, _ names: inout VariableNames) -> TURNServerDeclaration {
    let isShared = server["server_type"] == .text("coturn_shared")
    let variable = names.name("TURN", server.reference.label, isShared ? "SECRET" : "PASSWORD")
    let secret = SecretSource(.environment(variable), at: .none)
    return TURNServerDeclaration(
      name: written(server.reference.label), address: server.text("address"),
      description: server.assigned("description"),
      port: server.assigned("port"), transport: server.assigned("transport_type"),
      authentication: isShared
        ? .sharedSecret(secret) : .credentials(username: server.text("username").value, password: secret))
  }

  private mutating func add(_ location: ObservedObject, _ inventory: Inventory, _ names: inout VariableNames) {
    let pool = pool(of: location, inventory, &names)
    let servers = location["dns_servers"].referenced.map { written($0.label) }
    deployment.locations.append(
      LocationDeclaration(
        name: written(location.reference.label), description: location.assigned("description"),
        sipDomain: location.assigned("local_mssip_domain").map(written), lyncServer: location.link("mssip_proxy"),
        dnsServers: servers.isEmpty ? .leave : .set(servers), turnServer: location.link("turn_server"),
        stunServer: location.link("stun_server"), behindNAT: nil, pool: pool))
    if pool != nil {
      remark(
        "locations[\(deployment.locations.count - 1)]",
        "The pool's FQDN is its certificate's common name; make serverFamily `lync` where it is Lync, not Skype for Business."
      )
    }
  }

  /// The pool is the nodes that share the location's most used certificate and have a SIP TLS FQDN.
  private mutating func pool(
    of location: ObservedObject, _ inventory: Inventory, _ names: inout VariableNames
  ) -> PoolDeclaration? {
    let nodes = inventory.objects(.node).filter { $0["system_location"].referenced.first?.uri == location.uri }
    let place = "locations[\(deployment.locations.count)]"
    let byCertificate = Dictionary(grouping: nodes.filter { $0["alternative_fqdn"] != .null }) { node in
      node["tls_certificate"].referenced.first?.key
    }
    let candidates = byCertificate.compactMap { key, nodes in key.map { (key: $0, nodes: nodes) } }
    let best = candidates.max { ($0.nodes.count, $1.key.text) < ($1.nodes.count, $0.key.text) }
    let members = Set(best?.nodes.map(\.uri) ?? [])
    let others = nodes.filter { !members.contains($0.uri) }
    if !others.isEmpty {
      remark(
        place,
        "Not in a pool, for want of the pool's certificate or a SIP TLS FQDN: "
          + others.map(\.reference.label).joined(separator: ", "))
    }
    guard let best else { return nil }
    guard let certificate = inventory.object(best.key)?.certificate else {
      remark(
        place,
        "Left out: the pool: the certificate \(best.key.text) of its nodes on the Management Node cannot be decoded.")
      return nil
    }
    let name = addCertificate(certificate, &names)
    return PoolDeclaration(
      fqdn: written(certificate.commonName), certificate: written(name), serverFamily: .skypeForBusiness,
      nodes: best.nodes.map { node in
        NodeDeclaration(
          name: written(node.reference.label), sipTLSFQDN: node.text("alternative_fqdn"), address: node.text("address"))
      })
  }

  /// The name of a certificate's entry, which is made where there is none yet.
  private mutating func addCertificate(_ certificate: CertificateSummary, _ names: inout VariableNames) -> String {
    let path = "certs/\(certificate.fingerprint.fileName).pem"
    if let present = deployment.tlsCertificates.first(where: { $0.certificate.written == path }) {
      return present.name.value
    }
    let taken = Set(deployment.tlsCertificates.map(\.name.value))
    let base = certificate.commonName
    let name = taken.contains(base) ? "\(base) \(certificate.fingerprint.fileName)" : base
    files.append(File(path: path, content: certificate.pem))
    deployment.tlsCertificates.append(
      TLSCertificateDeclaration(
        name: written(name), certificate: DeclaredFile(written: path, path: path, mark: .none),
        privateKey: SecretSource(.environment(names.name("KEY", name, "")), at: .none), passphrase: nil))
    remark(
      "tlsCertificates[\(deployment.tlsCertificates.count - 1)]",
      "The Management Node does not give the private key: name where it is, with its passphrase if it has one.")
    return name
  }

  private mutating func remark(_ place: String, _ text: String) {
    writer.remarks[place, default: []].append(text)
  }
}

// Leaving out what the file's rules refuse.
extension ExportDraft {
  /// Leaves out the part that a finding is about, with a remark; false where nothing could be left out.
  mutating func remove(_ finding: Finding) -> Bool {
    guard let path = finding.mark?.path else { return false }
    let words = path.split(whereSeparator: { ".[]".contains($0) }).map(String.init)
    guard let list = words.first else { return false }
    guard let index = words.dropFirst().first.flatMap(Int.init) else {
      guard list == "sipDomain", !deployment.sipDomain.isLeave else { return false }
      deployment.sipDomain = .leave
      remark("", "Left out: sipDomain: \(finding.message)")
      return true
    }
    let isRemoved =
      switch list {
      case "trustedCACertificates": Self.remove(&deployment.trustedCACertificates, index)
      case "tlsCertificates": removeCertificate(index)
      case "lyncServers": Self.remove(&deployment.lyncServers, index)
      case "dnsServers": Self.remove(&deployment.dnsServers, index)
      case "turnServers": Self.remove(&deployment.turnServers, index)
      case "stunServers": Self.remove(&deployment.stunServers, index)
      case "locations": removeFromLocation(index, Array(words.dropFirst(2)), finding.message)
      default: false
      }
    let isWhole = list != "locations" || words.count < 3 || words[2] == "name"
    if isRemoved, isWhole { shiftRemarks(list, index, finding.message) }
    return isRemoved
  }

  private static func remove<Entry>(_ entries: inout [Entry], _ index: Int) -> Bool {
    guard entries.indices.contains(index) else { return false }
    entries.remove(at: index)
    return true
  }

  /// A pool cannot be without its certificate.
  private mutating func removeCertificate(_ index: Int) -> Bool {
    guard deployment.tlsCertificates.indices.contains(index) else { return false }
    let name = deployment.tlsCertificates.remove(at: index).name
    for location in deployment.locations.indices where deployment.locations[location].pool?.certificate == name {
      deployment.locations[location].pool = nil
    }
    return true
  }

  private mutating func removeFromLocation(_ index: Int, _ words: [String], _ message: String) -> Bool {
    guard deployment.locations.indices.contains(index) else { return false }
    if !words.isEmpty, words != ["name"] { remark("locations[\(index)]", "Left out: \(words[0]): \(message)") }
    switch words.first {
    case "description": deployment.locations[index].description = .leave
    case "sipDomain": deployment.locations[index].sipDomain = .leave
    case "lyncServer": deployment.locations[index].lyncServer = .leave
    case "dnsServers": deployment.locations[index].dnsServers = .leave
    case "turnServer": deployment.locations[index].turnServer = .leave
    case "stunServer": deployment.locations[index].stunServer = .leave
    case "pool":
      let node = words.count > 2 && words[1] == "nodes" ? Int(words[2]) : nil
      if let node, let nodes = deployment.locations[index].pool?.nodes, nodes.count > 1, nodes.indices.contains(node) {
        deployment.locations[index].pool?.nodes.remove(at: node)
      } else {
        deployment.locations[index].pool = nil
      }
    case "name", nil: return Self.remove(&deployment.locations, index)
    default: return false
    }
    return true
  }

  /// After an entry went, the remarks of those behind it move up; the list itself says what went.
  private mutating func shiftRemarks(_ list: String, _ index: Int, _ message: String) {
    writer.remarks["\(list)[\(index)]"] = nil
    let later = writer.remarks.keys.compactMap { key -> Int? in
      key.hasPrefix(list + "[") ? Int(key.dropFirst(list.count + 1).dropLast()) : nil
    }.filter { $0 > index }.sorted()
    for number in later {
      writer.remarks["\(list)[\(number - 1)]"] = writer.remarks.removeValue(forKey: "\(list)[\(number)]")
    }
    remark(list, "Left out: \(message)")
  }
}

/// Makes names of environment variables from names of objects, each only once.
private struct VariableNames {
  private var taken: Set<String> = []

  mutating func name(_ prefix: String, _ object: String, _ suffix: String) -> String {
    let words = object.uppercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let base = ([prefix] + words.map(String.init) + (suffix.isEmpty ? [] : [suffix])).joined(separator: "_")
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }
}

private func written<Value>(_ value: Value) -> Located<Value> {
  Located(value, at: .none)
}

extension SourceMark {
  /// Of what was not written by anybody.
  fileprivate static let none = SourceMark(file: "", line: 0, column: 0, path: "")
}

extension CertificateFingerprint {
  /// Short enough for a file's name: the first eight bytes.
  fileprivate var fileName: String {
    String(text.filter { $0 != ":" }.prefix(16)).lowercased()
  }
}

extension ObservedObject {
  fileprivate func text(_ field: String) -> Located<String> {
    if case .text(let text) = self[field] { written(text) } else { written("") }
  }

  fileprivate func assigned(_ field: String) -> Assignment<String> {
    if case .text(let text) = self[field] { .set(text) } else { .leave }
  }

  fileprivate func assigned(_ field: String) -> Assignment<Int> {
    if case .integer(let number) = self[field] { .set(number) } else { .leave }
  }

  fileprivate func link(_ field: String) -> Assignment<Located<String>> {
    self[field].referenced.first.map { .set(written($0.label)) } ?? .leave
  }
}
