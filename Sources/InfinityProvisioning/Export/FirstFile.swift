/// A first deployment file for a platform: what is known filled in, what must be decided marked with `TODO`, and a comment wherever
/// somebody has to choose.
struct FirstFile {
  /// A location with its nodes, as the file will declare it.
  struct Place {
    var name: String
    /// The Lync server that it links to already.
    var lyncServer: String?
    /// The addresses of the DNS servers that it links to already.
    var dnsServers: [String] = []
    /// The TURN or STUN server that it links to already.
    var relays: [(key: String, name: String)] = []
    /// The common name of the certificate that most of its nodes present, where that can be a pool's FQDN.
    var pool: String?
    /// Why it is called so, for those who read the file.
    var poolNote = "as in the certificate that its nodes present"
    var nodes: [Node]
  }

  /// A Conferencing Node.
  struct Node {
    var name: String
    /// Its SIP TLS FQDN, or its own DNS name; nil where neither is known.
    var fqdn: String?
    var address: String?
  }

  /// Where it comes from, for the first line.
  var origin: String
  /// The Management Node; nil where it is to be decided.
  var address: String?
  /// The file with its CA, absolute; nil for none.
  var caFile: String?
  /// The platform's SIP domain; nil where there is none.
  var sipDomain: String?
  var places: [Place]
  /// Locations without a node.
  var emptyPlaces: [String] = []

  /// The words that mark what must be decided.
  static let undecided = ShapeChecker.undecided

  /// The name of the JSON Schema beside the file, for editors.
  static let schemaName = "deployment.schema.json"

  /// The JSON Schema itself.
  static var schema: PublicFiles.File { PublicFiles.File(path: schemaName, content: DeploymentSchema.text + "\n") }

  /// The line by which editors find it.
  static let schemaLine = "# yaml-language-server: $schema=\(schemaName)"

  /// The names of the pools, in the order of the locations: that of the certificate in use, or a new one of its own.
  var poolNames: [String] {
    var taken = Set(places.compactMap(\.pool))
    return places.map { place in
      if let pool = place.pool { return pool }
      guard let domain = place.nodes.lazy.compactMap({ $0.fqdn.flatMap(Self.domain) }).first else {
        return Self.undecided
      }
      let words = place.name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      // A label of DNS has at most 63 characters; a number may follow.
      var label = String((["confpool"] + words.map(String.init)).joined(separator: "-").prefix(50))
      while label.hasSuffix("-") { label.removeLast() }
      let names = [label] + (2...places.count + 1).map { "\(label)-\($0)" }
      return names.map { "\($0).\(domain)" }.first { taken.insert($0).inserted } ?? Self.undecided
    }
  }

  private static func domain(of name: String) -> String? {
    name.firstIndex(of: ".").map { String(name[name.index(after: $0)...]) }
  }

  /// The file.
  var text: String {
    let pools = poolNames
    var lines = [
      Self.schemaLine, "# A first deployment file, written by \(origin).",
      "# Each \(Self.undecided) must be decided; `infinity-provision validate` names those that are left.",
      "version: 1",
      "",
      "managementNode:", "  address: \(address.map(scalar) ?? Self.undecided)",
    ]
    if let caFile { lines.append("  caFile: \(scalar(caFile))") }
    lines += ["", "# The Pexip Infinity domain (step 5): the SIP domain by which Skype for Business calls it."]
    lines.append("sipDomain: \(sipDomain.map(scalar) ?? "\(Self.undecided)                 # such as vc.example.com")")
    lines += certificates(pools) + servers()
    lines += ["", places.isEmpty ? "locations: []" : "locations:"]
    for (place, pool) in zip(places, pools) { lines += self.lines(place, pool) }
    for name in emptyPlaces {
      lines.append("  # Left out: \(name.escapedForTerminal), a location in which no Conferencing Node stands.")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func certificates(_ pools: [String]) -> [String] {
    guard !pools.isEmpty else { return [] }
    var lines = [
      "",
      "# The CA certificates above the pools' certificates, intermediates and root (step 1), in PEM, DER or PKCS#7.",
      "trustedCACertificates:", "  - file: certs/ca.pem", "",
      "# A certificate for each pool (step 1). `infinity-provision csr` makes the private key and the request for your CA:",
      "# its common name is the pool's FQDN, its alternative names that and the FQDN of every node.",
      "tlsCertificates:",
    ]
    var seen: Set<String> = []
    for pool in pools where seen.insert(pool).inserted {
      lines += [
        "  - name: \(pooled(pool))",
        "    certificate: {file: \(scalar("certs/\(pool).pem"))}",
        "    privateKey: {file: \(scalar("secrets/\(pool).key"))}",
        "    # passphrase: {env: KEY_PASSPHRASE}    # if the key is encrypted",
      ]
    }
    return lines
  }

  private func servers() -> [String] {
    var lines: [String] = []
    let withoutLync = places.filter { $0.lyncServer == nil }
    if !withoutLync.isEmpty {
      lines += [
        "",
        "# The Front End pool, Front End server or Director that each location calls (step 2), never an Edge server.",
        "lyncServers:",
      ]
      for place in withoutLync {
        lines += [
          "  - name: \(scalar(Self.lyncServer(of: place)))",
          "    address: \(Self.undecided)               # its FQDN, such as fepool.example.com",
          "    port: 5061", "    transport: tls",
        ]
      }
    }
    if places.contains(where: \.dnsServers.isEmpty) {
      lines += [
        "", "# DNS servers inside the network, which know the Front End pools (step 3).", "dnsServers:",
        "  - address: \(Self.undecided)               # such as 10.44.0.2",
      ]
    }
    if !places.isEmpty, places.contains(where: \.relays.isEmpty) {
      lines += [
        "",
        "# Only if users outside of the network call in: the TURN server that relays media (step 6), and in the location",
        "# `turnServer: TURN`, with `behindNAT: true` if its nodes are behind NAT.",
        "# turnServers:", "#   - name: TURN", "#     address: turn.example.com", "#     username: pexip",
        "#     password: {env: TURN_PASSWORD}",
      ]
    }
    return lines
  }

  private static func lyncServer(of place: Place) -> String { "\(place.name) SfB" }

  private func lines(_ place: Place, _ pool: String) -> [String] {
    let isThere = "# as it is on the Management Node"
    var lines = ["  - name: \(scalar(place.name))"]
    lines.append(
      place.dnsServers.isEmpty
        ? "    dnsServers: [\(Self.undecided)]            # step 3: addresses of the list above"
        : "    dnsServers: [\(place.dnsServers.map(scalar).joined(separator: ", "))]    \(isThere)")
    lines.append(
      place.lyncServer.map { "    lyncServer: \(scalar($0))    \(isThere)" }
        ?? "    lyncServer: \(scalar(Self.lyncServer(of: place)))")
    lines += place.relays.map { "    \($0.key): \(scalar($0.name))    \(isThere)" }
    let reason = place.pool == nil ? "proposed: a name that is new in DNS" : place.poolNote
    lines += [
      "    pool:                          # a Trusted Application Pool of Skype for Business",
      "      fqdn: \(pooled(pool))    # \(reason)", "      certificate: \(pooled(pool))",
      "      serverFamily: skypeForBusiness    # or lync",
      "      nodes:                       # step 4: each node's own FQDN",
    ]
    return lines
      + place.nodes.map { node in
        let fqdn = node.fqdn.map(scalar) ?? Self.undecided
        let address = node.address.map { ", address: \(scalar($0))" } ?? ""
        return "        - {name: \(scalar(node.name)), sipTLSFQDN: \(fqdn)\(address)}"
      }
  }

  private func scalar(_ text: String) -> String { DeploymentWriter.scalar(text) }

  /// The name of a pool: one that is undecided stands bare, so that it is found.
  private func pooled(_ name: String) -> String { name == Self.undecided ? name : scalar(name) }
}

extension FirstFile {
  /// For those who have no Management Node at hand: the integration guide's example.
  static let example = FirstFile(
    origin: "`infinity-provision init --example`: the names and addresses are the integration guide's", address: nil,
    places: [
      Place(
        name: "Europe", pool: "confpool-eu.vc.example.com", poolNote: "a name that is new in DNS",
        nodes: (1...3).map {
          Node(name: "conf0\($0)", fqdn: "conf0\($0).vc.example.com", address: "10.44.0.\($0 + 9)")
        })
    ])
}
