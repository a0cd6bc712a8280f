import Foundation
import InfinityAPI

@testable import InfinityProvisioning

/// A deployment and the configuration of a Management Node, both made from one seed.
///
/// The deployment is one that can be planned: its references exist, its nodes are in their locations. All else is by
/// chance: what is declared, what exists already, what differs, and in which of several spellings.
struct GeneratedCase {
  let seed: UInt64
  var deployment = Deployment()
  var certificates = CertificateMaterials()
  private(set) var objects: [ObservedObject] = []

  private var random: SeededGenerator
  private var numbers: [Kind: Int] = [:]

  var inventory: Inventory { Inventory(objects: objects) }

  /// - Parameter hasPools: whether there are certificates, whose keys are no real ones, and nodes.
  init(seed: UInt64, hasPools: Bool = true) {
    self.seed = seed
    random = SeededGenerator(seed: seed)
    addServers()
    if hasPools { addCertificates() }
    addLocations(hasPools: hasPools)
    addGlobalSettings()
  }

  func input(steps: Set<Step> = Set(Step.allCases), inventory: Inventory? = nil) -> Planner.Input {
    Planner.Input(
      deployment: deployment, certificates: certificates, inventory: inventory ?? self.inventory, steps: steps,
      managementNode: "https://manager.example.com")
  }

  /// The same, with everything that has no order in another order.
  func shuffled() -> GeneratedCase {
    var copy = self
    copy.deployment.lyncServers.shuffle(using: &copy.random)
    copy.deployment.dnsServers.shuffle(using: &copy.random)
    copy.deployment.turnServers.shuffle(using: &copy.random)
    copy.deployment.stunServers.shuffle(using: &copy.random)
    copy.deployment.tlsCertificates.shuffle(using: &copy.random)
    copy.deployment.locations.shuffle(using: &copy.random)
    for index in copy.deployment.locations.indices {
      if case .set(var servers) = copy.deployment.locations[index].dnsServers {
        servers.shuffle(using: &copy.random)
        copy.deployment.locations[index].dnsServers = .set(servers)
      }
      copy.deployment.locations[index].pool?.nodes.shuffle(using: &copy.random)
    }
    copy.objects.shuffle(using: &copy.random)
    return copy
  }
}

// Servers.
extension GeneratedCase {
  private static let names = ["Alpha", "Beta", "Gamma", "Delta"]
  private static let addresses = ["10.0.0.1", "10.0.0.2", "2001:db8::1", "10.0.0.4"]

  private mutating func addServers() {
    for name in random.some(Self.names, 60) {
      observe(
        .lyncServer, name,
        [
          "address": .text(host()), "description": text(), "port": .integer(port()), "transport": .text(transport()),
        ])
    }
    for name in random.some(Self.names) {
      deployment.lyncServers.append(
        LyncServerDeclaration(
          name: .at(name), address: .at(spelled(host())), description: assignment { $0.word() },
          port: settable { $0.port() }, transport: settable { $0.transport() }))
    }
    for address in random.some(Self.addresses, 60) {
      observe(.dnsServer, address, ["address": .text(address), "description": text()], hasName: false)
    }
    for address in random.some(Self.addresses) {
      deployment.dnsServers.append(
        DNSServerDeclaration(address: .at(spelled(address)), description: assignment { $0.word() }))
    }
    for name in random.some(Self.names, 60) {
      let isShared = random.happens(30)
      observe(
        .turnServer, name,
        [
          "address": .text(host()), "description": text(), "port": .integer(port()), "transport_type": .text("udp"),
          "server_type": .text(isShared ? "coturn_shared" : "namepsw"), "username": isShared ? .null : .text(word()),
        ])
    }
    for name in random.some(Self.names) {
      deployment.turnServers.append(
        TURNServerDeclaration(
          name: .at(name), address: .at(spelled(host())), description: assignment { $0.word() },
          port: settable { $0.port() }, transport: settable { _ in "tcp" },
          authentication: random.happens(70)
            ? .credentials(username: word(), password: .environment("PASSWORD"))
            : .sharedSecret(.environment("SHARED_SECRET"))))
    }
    for name in random.some(Self.names, 60) {
      observe(.stunServer, name, ["address": .text(host()), "description": text(), "port": .integer(port())])
    }
    for name in random.some(Self.names) {
      deployment.stunServers.append(
        STUNServerDeclaration(
          name: .at(name), address: .at(spelled(host())), description: assignment { $0.word() },
          port: settable { $0.port() }))
    }
  }
}

// Certificates, locations and nodes.
extension GeneratedCase {
  private mutating func addCertificates() {
    for name in ["one", "two", "three"] {
      guard let summary = GeneratedCertificates.all[name] else { continue }
      if random.happens(70) {
        certificates.tlsCertificates[name] = summary
        deployment.tlsCertificates.append(
          TLSCertificateDeclaration(
            name: .at(name), certificate: DeclaredFile(written: name, path: name, mark: .generated),
            privateKey: .environment("KEY"), passphrase: random.happens(50) ? .environment("PASSPHRASE") : nil))
      }
      if random.happens(50) { observe(.tlsCertificate, summary) }
      guard let authority = GeneratedCertificates.all["ca-\(name)"] else { continue }
      if random.happens(50) {
        certificates.trustedCACertificates.append(authority)
      }
      if random.happens(50) { observe(.trustedCACertificate, authority) }
    }
  }

  private mutating func addLocations(hasPools: Bool) {
    for (number, name) in ["Europe", "Asia", "America", "Africa"].enumerated() {
      let exists = random.happens(70)
      if exists {
        observe(
          .location, name,
          [
            "description": text(), "local_mssip_domain": random.happens(30) ? .text(host()) : .null,
            "mssip_proxy": observedLink(.lyncServer), "turn_server": observedLink(.turnServer),
            "stun_server": observedLink(.stunServer),
            "dns_servers": .references(random.some(observed(.dnsServer)).map(\.reference)),
          ])
      }
      let nodes = exists && hasPools ? observeNodes(of: name, number) : []
      guard random.happens(75) else { continue }
      deployment.locations.append(
        LocationDeclaration(
          name: .at(name), description: assignment { $0.word() },
          sipDomain: assignment { .at($0.spelled($0.domain())) },
          lyncServer: link(.lyncServer, deployment.lyncServers.map(\.name.value)), dnsServers: dnsServers(),
          turnServer: link(.turnServer, deployment.turnServers.map(\.name.value)),
          stunServer: link(.stunServer, deployment.stunServers.map(\.name.value)), pool: pool(of: random.some(nodes))))
    }
  }

  private mutating func observeNodes(of location: String, _ number: Int) -> [String] {
    guard let place = objects.last?.reference else { return [] }
    return (1...2).map { index in
      let name = "node\(number)\(index)"
      observe(
        .node, name,
        [
          "address": .text("10.\(number).0.\(index)"), "hostname": .text(name), "domain": .text("example.com"),
          "alternative_fqdn": random.happens(50) ? .text(spelled("\(name).example.com")) : .null,
          "system_location": .reference(place), "tls_certificate": observedLink(.tlsCertificate),
        ])
      return name
    }
  }

  private mutating func pool(of nodes: [String]) -> PoolDeclaration? {
    guard !nodes.isEmpty, let certificate = random.pick(deployment.tlsCertificates) else { return nil }
    return PoolDeclaration(
      fqdn: .at("pool.example.com"), certificate: certificate.name, serverFamily: .lync,
      nodes: nodes.map { name in
        NodeDeclaration(name: .at(name), sipTLSFQDN: .at(spelled("\(name).example.com")), address: nil)
      })
  }

  private mutating func dnsServers() -> Assignment<[Located<String>]> {
    let known = Set(deployment.dnsServers.map { CanonicalForm.host($0.address.value) })
      .union(observed(.dnsServer).map(\.reference.key.text)).sorted()
    return assignment { made in made.random.some(known).map { .at(made.spelled($0)) } }
  }

  private mutating func link(_ kind: Kind, _ declared: [String]) -> Assignment<Located<String>> {
    let names = Set(declared + observed(kind).map(\.reference.label)).sorted()
    guard !names.isEmpty else { return .leave }
    return assignment { .at($0.random.pick(names) ?? names[0]) }
  }

  private mutating func addGlobalSettings() {
    objects.append(
      ObservedObject(
        .globalSettings, key: ObjectKey.globalSettings.text, label: ObjectKey.globalSettings.text,
        uri: ResourceURI(GlobalSettings.endpoint, id: 1),
        fields: ["local_mssip_domain": random.happens(50) ? .text(host()) : .null]))
    deployment.sipDomain = assignment { .at($0.spelled($0.domain())) }
  }
}

// Values.
extension GeneratedCase {
  private mutating func observe(
    _ kind: Kind, _ name: String, _ fields: [String: PlanValue], hasName: Bool = true
  ) {
    var all = fields
    if hasName { all["name"] = .text(name) }
    let key = ObjectKey(kind, written: name).text
    objects.append(ObservedObject(kind, key: key, label: name, uri: nextURI(kind), fields: all))
  }

  private mutating func observe(_ kind: Kind, _ summary: CertificateSummary) {
    objects.append(
      ObservedObject(
        kind, key: summary.fingerprint.text, label: summary.label, uri: nextURI(kind), fields: [:],
        certificate: summary))
  }

  private mutating func nextURI(_ kind: Kind) -> ResourceURI {
    numbers[kind, default: 0] += 1
    return ResourceURI(kind.endpoint, id: numbers[kind, default: 1])
  }

  private func observed(_ kind: Kind) -> [ObservedObject] {
    objects.filter { $0.reference.key.kind == kind }
  }

  private mutating func observedLink(_ kind: Kind) -> PlanValue {
    guard random.happens(50), let object = random.pick(observed(kind)) else { return .null }
    return .reference(object.reference)
  }

  /// Left out, null, or a value.
  private mutating func assignment<Value>(_ value: (inout GeneratedCase) -> Value) -> Assignment<Value> {
    if random.happens(40) { return .leave }
    return random.happens(20) ? .clear : .set(value(&self))
  }

  /// Left out or a value, where the file knows no null.
  private mutating func settable<Value>(_ value: (inout GeneratedCase) -> Value) -> Assignment<Value> {
    random.happens(50) ? .leave : .set(value(&self))
  }

  private mutating func text() -> PlanValue { random.happens(50) ? .null : .text(word()) }
  private mutating func word() -> String { random.pick(["red", "green", "blue"]) ?? "red" }
  private mutating func domain() -> String { random.pick(["a.example.com", "b.example.com", "example.net"]) ?? "c" }

  private mutating func host() -> String { random.pick(["a.example.com", "b.example.com", "192.0.2.7"]) ?? "c" }
  private mutating func port() -> Int { random.pick([3478, 5061, 5062]) ?? 1 }
  private mutating func transport() -> String { random.happens(50) ? "tls" : "tcp" }

  /// A name or address in another spelling that means the same.
  private mutating func spelled(_ text: String) -> String {
    if text.contains(":") { return random.happens(50) ? text.uppercased() : text.replacing("::1", with: ":0:0::1") }
    return random.happens(30) ? text.uppercased() : text
  }
}

extension SourceMark {
  /// The place of what no file says.
  static let generated = SourceMark(file: "generated.yaml", line: 1, column: 1, path: "")
}

extension Located {
  static func at(_ value: Value) -> Located { Located(value, at: .generated) }
}

extension SecretSource {
  static func environment(_ name: String) -> SecretSource { SecretSource(.environment(name), at: .generated) }
}
