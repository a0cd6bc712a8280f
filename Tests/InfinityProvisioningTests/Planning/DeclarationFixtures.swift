import InfinityAPI

@testable import InfinityProvisioning

// Deployments that no file was read for: each declaration with its keys as arguments.

extension Entry {
  fileprivate init(texts: [String: Located<String>?]) {
    self.init(at: .generated)
    for (key, text) in texts { self[key] = text.map { Located(.text($0.value), at: $0.mark) } }
  }
}

extension LyncServerDeclaration {
  init(
    name: Located<String>, address: Located<String>, description: Assignment<String>, port: Assignment<Int>,
    transport: Assignment<String>
  ) {
    var entry = Entry(texts: ["name": name, "address": address])
    entry.assign("description", description)
    entry.assign("port", port)
    entry.assign("transport", transport)
    self.init(entry)
  }
}

extension DNSServerDeclaration {
  init(address: Located<String>, description: Assignment<String>) {
    var entry = Entry(texts: ["address": address])
    entry.assign("description", description)
    self.init(entry)
  }
}

extension TURNServerDeclaration {
  init(
    name: Located<String>, address: Located<String>, description: Assignment<String>, port: Assignment<Int>,
    transport: Assignment<String>, authentication: Authentication
  ) {
    var entry = Entry(texts: ["name": name, "address": address])
    entry.assign("description", description)
    entry.assign("port", port)
    entry.assign("transport", transport)
    switch authentication {
    case .credentials(let username, let password):
      entry["username"] = .at(.text(username))
      entry["password"] = .at(.secret(password))
    case .sharedSecret(let secret):
      entry["authentication"] = .at(.text("sharedSecret"))
      entry["secretKey"] = .at(.secret(secret))
    }
    self.init(entry)
  }
}

extension STUNServerDeclaration {
  init(name: Located<String>, address: Located<String>, description: Assignment<String>, port: Assignment<Int>) {
    var entry = Entry(texts: ["name": name, "address": address])
    entry.assign("description", description)
    entry.assign("port", port)
    self.init(entry)
  }
}

extension TLSCertificateDeclaration {
  init(name: Located<String>, certificate: DeclaredFile, privateKey: SecretSource, passphrase: SecretSource?) {
    var file = Entry(at: .generated)
    file["file"] = .at(.file(certificate))
    var entry = Entry(texts: ["name": name])
    entry["certificate"] = .at(.entry(file))
    entry["privateKey"] = .at(.secret(privateKey))
    entry["passphrase"] = passphrase.map { .at(.secret($0)) }
    self.init(entry)
  }
}

extension LocationDeclaration {
  init(
    name: Located<String>, description: Assignment<String>, sipDomain: Assignment<Located<String>>,
    lyncServer: Assignment<Located<String>>, dnsServers: Assignment<[Located<String>]>,
    turnServer: Assignment<Located<String>>, stunServer: Assignment<Located<String>>,
    behindNAT: Located<Bool>? = nil, pool: PoolDeclaration? = nil
  ) {
    var entry = Entry(texts: ["name": name])
    entry.assign("description", description)
    entry.assign("sipDomain", sipDomain)
    entry.assign("lyncServer", lyncServer)
    entry.assign("dnsServers", dnsServers)
    entry.assign("turnServer", turnServer)
    entry.assign("stunServer", stunServer)
    entry["behindNAT"] = behindNAT.map { Located(.boolean($0.value), at: $0.mark) }
    entry["pool"] = pool.map { .at(.entry($0.entry)) }
    self.init(entry)
  }
}

extension PoolDeclaration {
  init(
    fqdn: Located<String>, certificate: Located<String>, serverFamily: ServerFamily, nodes: [NodeDeclaration]
  ) {
    var entry = Entry(texts: ["fqdn": fqdn, "certificate": certificate])
    entry["serverFamily"] = .at(.text(serverFamily.rawValue))
    entry.set("nodes", nodes.map(\.entry))
    self.init(entry)
  }
}

extension NodeDeclaration {
  init(name: Located<String>, sipTLSFQDN: Located<String>, address: Located<String>?) {
    self.init(Entry(texts: ["name": name, "sipTLSFQDN": sipTLSFQDN, "address": address]))
  }
}

extension Deployment {
  init(
    address: Located<String>? = nil, sipDomain: Assignment<Located<String>> = .leave,
    tlsCertificates: [TLSCertificateDeclaration] = [], lyncServers: [LyncServerDeclaration] = [],
    dnsServers: [DNSServerDeclaration] = [], turnServers: [TURNServerDeclaration] = [],
    stunServers: [STUNServerDeclaration] = [], locations: [LocationDeclaration] = []
  ) {
    self.init(address: address, caFile: nil)
    self.sipDomain = sipDomain
    self[.tlsCertificate] = tlsCertificates.map(\.entry)
    self[.lyncServer] = lyncServers.map(\.entry)
    self[.dnsServer] = dnsServers.map(\.entry)
    self[.turnServer] = turnServers.map(\.entry)
    self[.stunServer] = stunServers.map(\.entry)
    self[.location] = locations.map(\.entry)
  }
}
