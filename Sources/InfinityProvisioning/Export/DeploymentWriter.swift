import InfinityAPI

/// Writes a deployment as a deployment file. Reading the text gives the same deployment again.
struct DeploymentWriter {
  /// Remarks, each above the entry that it is about: the path of an entry, as `locations[0]`, or empty for the top.
  var remarks: [String: [String]] = [:]

  func text(_ deployment: Deployment) -> String {
    var lines = remarkLines("") + ["version: 1"]
    if let address = deployment.address {
      lines += ["", "managementNode:", "  address: \(scalar(address.value))"]
    }
    if case .set(let domain) = deployment.sipDomain { lines += ["", "sipDomain: \(scalar(domain.value))"] }
    lines += list("trustedCACertificates", deployment.trustedCACertificates) { ["file: \(scalar($0.written))"] }
    lines += list("tlsCertificates", deployment.tlsCertificates) { certificate in
      ["name: \(scalar(certificate.name.value))"] + files(certificate)
    }
    lines += list("lyncServers", deployment.lyncServers) { server in
      named(server.name, server.address) + optional("description", server.description, scalar)
        + optional("port", server.port, String.init) + optional("transport", server.transport, scalar)
    }
    lines += list("dnsServers", deployment.dnsServers) { server in
      ["address: \(scalar(server.address.value))"] + optional("description", server.description, scalar)
    }
    lines += list("turnServers", deployment.turnServers) { server in
      named(server.name, server.address) + optional("description", server.description, scalar)
        + optional("port", server.port, String.init) + optional("transport", server.transport, scalar)
        + authentication(server.authentication)
    }
    lines += list("stunServers", deployment.stunServers) { server in
      named(server.name, server.address) + optional("description", server.description, scalar)
        + optional("port", server.port, String.init)
    }
    lines += list("locations", deployment.locations, location)
    return lines.joined(separator: "\n") + "\n"
  }

  private func location(_ location: LocationDeclaration) -> [String] {
    var lines = ["name: \(scalar(location.name.value))"]
    lines += optional("description", location.description, scalar)
    lines += optional("sipDomain", location.sipDomain) { scalar($0.value) }
    lines += optional("lyncServer", location.lyncServer) { scalar($0.value) }
    lines += optional("dnsServers", location.dnsServers) { servers in
      "[\(servers.map { scalar($0.value) }.joined(separator: ", "))]"
    }
    lines += optional("turnServer", location.turnServer) { scalar($0.value) }
    lines += optional("stunServer", location.stunServer) { scalar($0.value) }
    if let pool = location.pool {
      lines += [
        "pool:", "  fqdn: \(scalar(pool.fqdn.value))", "  certificate: \(scalar(pool.certificate.value))",
        "  serverFamily: \(pool.serverFamily.rawValue)", "  nodes:",
      ]
      lines += pool.nodes.map { node in
        let address = node.address.map { ", address: \(scalar($0.value))" } ?? ""
        return "    - {name: \(scalar(node.name.value)), sipTLSFQDN: \(scalar(node.sipTLSFQDN.value))\(address)}"
      }
    }
    return lines
  }

  private func list<Entry>(_ key: String, _ entries: [Entry], _ body: (Entry) -> [String]) -> [String] {
    guard !entries.isEmpty || remarks[key] != nil else { return [] }
    var lines = [""] + remarkLines(key) + [entries.isEmpty ? "\(key): []" : "\(key):"]
    for (index, entry) in entries.enumerated() {
      lines += remarkLines("\(key)[\(index)]").map { "  " + $0 }
      for (number, line) in body(entry).enumerated() {
        lines.append((number == 0 ? "  - " : "    ") + line)
      }
    }
    return lines
  }

  private func named(_ name: Located<String>, _ address: Located<String>) -> [String] {
    ["name: \(scalar(name.value))", "address: \(scalar(address.value))"]
  }

  private func optional<Value>(_ key: String, _ value: Assignment<Value>, _ text: (Value) -> String) -> [String] {
    switch value {
    case .leave: []
    case .clear: ["\(key): null"]
    case .set(let value): ["\(key): \(text(value))"]
    }
  }

  private func authentication(_ authentication: TURNServerDeclaration.Authentication) -> [String] {
    switch authentication {
    case .credentials(let username, let password): ["username: \(scalar(username))", "password: \(secret(password))"]
    case .sharedSecret(let source): ["authentication: sharedSecret", "secretKey: \(secret(source))"]
    }
  }

  private func files(_ certificate: TLSCertificateDeclaration) -> [String] {
    var lines = [
      "certificate: {file: \(scalar(certificate.certificate.written))}",
      "privateKey: \(secret(certificate.privateKey))",
    ]
    var passphrase = certificate.passphrase
    if case .pfx(let file, let other) = certificate.privateKey.origin {
      lines = ["pfx: {file: \(scalar(file.written))}"]
      passphrase = other
    }
    return lines + (passphrase.map { ["passphrase: \(secret($0))"] } ?? [])
  }

  private func secret(_ source: SecretSource) -> String {
    switch source.origin {
    case .environment(let name): "{env: \(scalar(name))}"
    case .file(let file): "{file: \(scalar(file.written))}"
    case .command(let words, _): "{command: [\(words.map(scalar).joined(separator: ", "))]}"
    case .plaintext, .pfx: "{env: PLEASE_NAME_A_VARIABLE}"
    }
  }

  private func remarkLines(_ path: String) -> [String] {
    (remarks[path] ?? []).map { "# " + $0.escapedForTerminal }
  }

  /// A text as YAML: bare where nothing could take it for something else, in double quotes otherwise.
  private func scalar(_ text: String) -> String {
    let isBare =
      text.first.map { $0.isASCII && $0.isLetter } == true
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-/ ".contains($0)) }
      && text.last != " " && PlainScalar(text) == .text
    guard !isBare else { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: "\\x" + hexadecimal(scalar)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
  }
}
