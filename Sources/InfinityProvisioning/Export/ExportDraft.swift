import InfinityAPI

/// A deployment that is made from an inventory, and shrinks where the file's rules would refuse a part of it.
struct ExportDraft {
  let address: String
  private(set) var deployment: Deployment
  /// The certificates' files, beside the deployment file.
  private(set) var files: [PublicFiles.File] = []
  private var writer = DeploymentWriter()

  /// The deployment file.
  var text: String { writer.text(deployment) }

  /// Every remark, without its place.
  var allRemarks: [String] { writer.remarks.keys.sorted().flatMap { writer.remarks[$0] ?? [] } }

  init(_ inventory: Inventory, address: String) {
    self.address = address
    deployment = Deployment(address: .unplaced(address))
    writer.remarks[""] = ["Written by `infinity-provision export` from \(address)."]
    if let settings = inventory.object(.globalSettings) { deployment.settings = Entry(settings, Kind.globalSettings) }
    addTrustedCACertificates(inventory)
    var names = SecretFileNames()
    for kind in Kind.all where kind.section != nil && kind.isNamedInFile && kind != .location {
      deployment[kind] = inventory.objects(kind).map { object in
        var entry = Entry(object, kind)
        complete(&entry, of: object, kind, &names)
        return entry
      }
    }
    for location in inventory.objects(.location) { add(location, inventory, &names) }
  }

  /// Adds what such an entry must have and no object shows: names of files for secrets, and an empty text for a field
  /// that is unset, which the file's rules then speak of.
  private func complete(_ entry: inout Entry, of object: ObservedObject, _ kind: Kind, _ names: inout SecretFileNames) {
    for key in kind.keys where entry[key.name] == nil && PresenceRules.isMissed(key, in: entry, kind.shape) {
      if case .secret = key.value {
        let prefix = kind.noun.split(separator: " ").first.map { $0.lowercased() + "-" } ?? ""
        let file = names.name(prefix + object.reference.label, key.secretName)
        entry[key.name] = .unplaced(.secret(SecretSource(.file(.beside(file)), at: .none)))
      } else {
        entry[key.name] = .unplaced(.text(""))
      }
    }
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
      files.append(PublicFiles.File(path: path, content: certificate.pem))
      deployment[.trustedCACertificate].append(Entry(["file": .file(.beside(path))]))
      writer.remarks["trustedCACertificates[\(deployment[.trustedCACertificate].count - 1)]"] = [certificate.label]
    }
  }

  private mutating func add(_ location: ObservedObject, _ inventory: Inventory, _ names: inout SecretFileNames) {
    let pool = pool(of: location, inventory, &names)
    var entry = Entry(location, .location)
    if let pool { entry["pool"] = .unplaced(.entry(pool)) }
    deployment[.location].append(entry)
    if pool != nil {
      remark(
        "locations[\(deployment[.location].count - 1)]",
        "The pool's FQDN is its certificate's common name; make serverFamily `lync` if it is Lync, not Skype for Business."
      )
    }
  }

  /// The pool is the nodes that share the location's most used certificate and have a SIP TLS FQDN.
  private mutating func pool(
    of location: ObservedObject, _ inventory: Inventory, _ names: inout SecretFileNames
  ) -> Entry? {
    let nodes = inventory.objects(.node).filter {
      $0[\ConferencingNode.Fields.location].referenced.first?.uri == location.uri
    }
    let place = "locations[\(deployment[.location].count)]"
    let byCertificate = Dictionary(grouping: nodes.filter { $0[\ConferencingNode.Fields.sipTLSFQDN] != .null }) {
      node in
      node[\ConferencingNode.Fields.tlsCertificate].referenced.first?.key
    }
    let candidates = byCertificate.compactMap { key, nodes in key.map { (key: $0, nodes: nodes) } }
    let best = candidates.max { ($0.nodes.count, $1.key.text) < ($1.nodes.count, $0.key.text) }
    let members = Set(best?.nodes.map(\.uri) ?? [])
    for node in nodes where !members.contains(node.uri) { remark(place, Self.absence(of: node, pool: best?.key)) }
    guard let best else { return nil }
    guard let certificate = inventory.object(best.key)?.certificate else {
      remark(
        place,
        "Left out: the pool: the certificate \(best.key.text) of its nodes on the Management Node cannot be decoded; look at it in the "
          + "web interface, and replace it.")
      return nil
    }
    let name = addCertificate(certificate, &names)
    return Entry([
      "fqdn": .text(certificate.commonName), "certificate": .text(name),
      "serverFamily": .text(PoolDeclaration.ServerFamily.skypeForBusiness.rawValue),
      "nodes": .list(best.nodes.map { .unplaced(.entry(Entry($0, .node))) }),
    ])
  }

  /// Why a node is in no pool, and what would bring it into one.
  private static func absence(of node: ObservedObject, pool certificate: ObjectKey?) -> String {
    let own = node[\ConferencingNode.Fields.tlsCertificate].referenced.first
    let name = "Left out: the node \(node.reference.label)"
    let hasName = node[\ConferencingNode.Fields.sipTLSFQDN] != .null
    guard hasName else {
      let rest = own == nil ? "no TLS certificate and no SIP TLS FQDN" : "no SIP TLS FQDN"
      return "\(name), which has \(rest): add it to the pool's nodes with the FQDN that it will have."
    }
    guard let own else {
      return "\(name), which has no TLS certificate: add it to the pool's nodes, and `plan` gives it that of the pool."
    }
    guard own.key != certificate else { return "\(name)." }
    return
      "\(name), which presents another certificate, \(own.label): a location has one pool with one certificate; add it to the "
      + "pool's nodes if it is to present that."
  }

  /// The name of a certificate's entry, which is made where there is none yet.
  private mutating func addCertificate(_ certificate: CertificateSummary, _ names: inout SecretFileNames) -> String {
    let path = "certs/\(certificate.fingerprint.fileName).pem"
    if let present = deployment.tlsCertificates.first(where: { $0.certificate.written == path }) {
      return present.name.value
    }
    let taken = Set(deployment.tlsCertificates.map(\.name.value))
    let base = certificate.commonName
    let name = taken.contains(base) ? "\(base) \(certificate.fingerprint.fileName)" : base
    files.append(PublicFiles.File(path: path, content: certificate.pem))
    deployment[.tlsCertificate].append(
      Entry([
        "name": .text(name), "certificate": .entry(Entry(["file": .file(.beside(path))])),
        "privateKey": .secret(SecretSource(.file(.beside(names.name(name, "key"))), at: .none)),
      ]))
    remark(
      "tlsCertificates[\(deployment[.tlsCertificate].count - 1)]",
      "The Management Node never shows the private key: put it into this file, or write where it comes from, with a `passphrase` if it "
        + "has one.")
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
      guard deployment.settings[list] != nil else { return false }
      deployment.settings[list] = nil
      remark("", "Left out: \(list): \(finding.message)")
      return true
    }
    guard let kind = Kind.all.first(where: { $0.section?.key == list }), deployment[kind].indices.contains(index) else {
      return false
    }
    let inner = Array(words.dropFirst(2))
    if kind == .location, let key = inner.first, key != "name" {
      guard kind.shape.key(key) != nil else { return false }
      let name = kind.named(deployment[kind][index].requiredText("name").value)
      var what = "\(key) of the \(name)"
      if key == "pool" { what = removeFromPool(index, inner, of: name) } else { deployment[kind][index][key] = nil }
      remark("locations[\(index)]", "Left out: \(what): \(finding.message)")
      return true
    }
    let removed = deployment[kind].remove(at: index)
    // A pool cannot be without its certificate.
    if kind == .tlsCertificate, let name = removed.text("name") {
      for location in deployment.locations.indices where deployment.locations[location].pool?.certificate == name {
        deployment[.location][location]["pool"] = nil
      }
    }
    let key = kind.identityKey?.name ?? "name"
    let name = removed.text(key).map { kind.named($0.value) } ?? kind.noun
    let field = inner.first.map { $0 == key ? "" : "\($0): " } ?? ""
    shiftRemarks(list, index, "the \(name): \(field)\(finding.message)")
    return true
  }

  /// Takes out the node that is meant, or the whole pool where it would be left without one.
  ///
  /// - Returns: what is left out.
  private mutating func removeFromPool(_ index: Int, _ words: [String], of location: String) -> String {
    let whole = "pool of the \(location)"
    guard var pool = deployment[.location][index].entry("pool") else { return whole }
    var nodes = pool.entries("nodes")
    guard words.count > 2, words[1] == "nodes", let node = Int(words[2]), nodes.count > 1, nodes.indices.contains(node)
    else {
      deployment[.location][index]["pool"] = nil
      return whole
    }
    let name = nodes.remove(at: node).text("name")?.value
    pool["nodes"] = .unplaced(.list(nodes.map { .unplaced(.entry($0)) }))
    deployment[.location][index]["pool"] = .unplaced(.entry(pool))
    return "the node \((name ?? "").quotedForMessage) of the \(whole), whose other nodes are in the file"
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

extension DeclaredFile {
  /// A file beside the deployment file.
  fileprivate static func beside(_ path: String) -> DeclaredFile {
    DeclaredFile(written: path, path: path, mark: .none)
  }
}

extension CertificateFingerprint {
  /// Short enough for a file's name: the first eight bytes.
  fileprivate var fileName: String {
    String(text.filter { $0 != ":" }.prefix(16)).lowercased()
  }
}
