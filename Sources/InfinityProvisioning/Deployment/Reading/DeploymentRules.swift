import InfinityAPI

/// The rules over the whole deployment that need nothing but the file: names declared twice, references inside the
/// file, NAT without a server.
enum DeploymentRules {
  static func findings(
    for deployment: Deployment, files: [IncludeTree.CheckedFile], faults: [Finding]
  ) -> [Finding] {
    // Names are taken from the documents, so that an entry with another fault still counts.
    let documents = files.map(\.document)
    let pools = documents.flatMap { $0.entries("locations") }.compactMap { $0.entry("pool") }
    let nodes = pools.flatMap { $0.entries("nodes") }
    func names(_ kind: Kind) -> [Located<String>] {
      guard let section = kind.section, let key = kind.keyOfName else { return [] }
      return documents.flatMap { $0.entries(section.key) }.compactMap { $0.text(key) }
    }
    let certificates = names(.tlsCertificate)
    let namesOfCertificates = Set(certificates.map(\.value))
    var near = NearestName(namesOfCertificates)
    let unknownCertificates = pools.compactMap { $0.text("certificate") }.filter {
      // The name of what is not right, or of one of two that are called alike, may be the one that is meant.
      deployment.isWhole(.tlsCertificate) && namesOfCertificates.count == certificates.count
        && !namesOfCertificates.contains($0.value)
    }
    .map { unknownCertificate($0, &near) }
    let rollouts = documents.compactMap { $0.entry("rollout") }.flatMap {
      RolloutRules.findings(
        for: RolloutSection(entry: $0), locations: deployment.isWhole(.location) ? names(.location) : nil,
        faults: faults)
    }
    return rollouts + Kind.all.flatMap { duplicates(of: $0.words.inFile, in: names($0), by: $0.key(written:)) }
      + duplicates(of: Kind.node.words.inFile, in: nodes.compactMap { $0.text("name") })
      + Kind.all.filter { $0.section != nil && $0.identity == .name }
      .flatMap { nearTwins(of: $0.words.inFile, in: names($0)) }
      + nearTwins(of: Kind.node.words.inFile, in: nodes.compactMap { $0.text("name") })
      + duplicates(of: "SIP TLS FQDN", in: nodes.compactMap { $0.text("sipTLSFQDN") }, by: \.inLowerCase)
      + nodesNamedAsPools(pools) + serversNamedAsNodes(documents, pools) + unknownCertificates
      + sharedPoolNames(deployment) + deployment.locations.flatMap { repeatedDNSServers(of: $0) + natFindings(for: $0) }
  }

  private static func duplicates(
    of noun: String, in names: [Located<String>], by key: (String) -> String = { $0 }
  ) -> [Finding] {
    var first: [String: SourceMark] = [:]
    first.reserveCapacity(names.count)
    var findings: [Finding] = []
    for name in names {
      let identity = key(name.value)
      if let other = first[identity] {
        let message = "the \(noun) \(name.value.quotedForMessage) is declared twice; the first is at \(other.place)"
        findings.append(Finding(.entry.duplicateName, message, at: name.mark))
      } else {
        first[identity] = name.mark
      }
    }
    return findings
  }

  /// Names that are two on the Management Node, and that a person may have meant as one.
  private static func nearTwins(of noun: String, in names: [Located<String>]) -> [Finding] {
    var first: [FoldedName: Located<String>] = [:]
    first.reserveCapacity(names.count)
    return names.compactMap { name in
      let folded = FoldedName(name.value)
      guard let other = first[folded] else {
        first[folded] = name
        return nil
      }
      guard other.value != name.value else { return nil }
      let message =
        "the \(noun) \(name.value.quotedForMessage) differs from \(other.value.quotedForMessage) at \(other.mark.place) only in"
        + " \(FoldedName.difference(name.value, other.value)), and is another one; correct the name, unless two are meant"
      return Finding(.entry.nearTwin, message, at: name.mark)
    }
  }

  /// A pool's FQDN leads to any of its nodes. A pool of one node may have that node's, as Lync's single-computer pools do.
  private static func nodesNamedAsPools(_ pools: [Entry]) -> [Finding] {
    let named = pools.compactMap { pool in pool.text("fqdn").map { (name: $0, size: pool.entries("nodes").count) } }
    let sizes = Dictionary(named.map { ($0.name.value.inLowerCase, $0.size) }, uniquingKeysWith: +)
    return pools.flatMap { pool in
      let own = pool.text("fqdn")?.value.inLowerCase
      return pool.entries("nodes").compactMap { $0.text("sipTLSFQDN") }.compactMap { name -> Finding? in
        guard let size = sizes[name.value.inLowerCase], size > 1 || name.value.inLowerCase != own else { return nil }
        let message =
          "\(name.value.quotedForMessage) is the FQDN of a pool, which leads to any of its nodes; a node needs its own"
        return Finding(.entry.nodeNamedAsPool, message, at: name.mark)
      }
    }
  }

  private static func sharedPoolNames(_ deployment: Deployment) -> [Finding] {
    var first: [String: LocationDeclaration] = [:]
    return deployment.locations.compactMap { location in
      guard let pool = location.pool,
        let other = first.updateValue(location, forKey: CanonicalForm.host(pool.fqdn.value))
      else { return nil }
      return Finding(
        .location.sharedPoolFQDN,
        "the pool \(pool.fqdn.value) is in location \(location.name.value.quotedForMessage) and in \(other.name.value.quotedForMessage): Lync would "
          + "send calls for one to the nodes of both", at: pool.fqdn.mark)
    }
  }

  /// A node is no server that it connects to; what is taken for the Front End pool is easily the Trusted Application Pool.
  private static func serversNamedAsNodes(_ documents: [Entry], _ pools: [Entry]) -> [Finding] {
    let names = pools.flatMap { pool in
      [pool.text("fqdn")].compactMap(\.self) + pool.entries("nodes").compactMap { $0.text("sipTLSFQDN") }
    }
    let own = Set(names.map(\.value.inLowerCase))
    return [Kind.lyncServer, .turnServer, .stunServer].flatMap { kind in
      documents.flatMap { $0.entries(kind.section?.key ?? "") }.compactMap { $0.text("address") }
        .filter { own.contains($0.value.inLowerCase) }.map { address in
          let message =
            "\(address.value.quotedForMessage) is the FQDN of a pool or node of this file, and so not a \(kind.noun)'s; give the \(kind.noun)'s"
            + " own address"
          return Finding(.entry.serverNamedAsNode, message, at: address.mark)
        }
    }
  }

  private static func unknownCertificate(_ name: Located<String>, _ near: inout NearestName) -> Finding {
    let cause = FindingCause(
      "no entry of `tlsCertificates` is named \(name.value.quotedForMessage)\(near.suggestion(for: name.value))")
    return Finding(.entry.unknownReference, cause, at: name.mark)
  }

  private static func repeatedDNSServers(of location: LocationDeclaration) -> [Finding] {
    var seen: Set<String> = []
    return (location.dnsServers.value ?? []).compactMap { server in
      guard !seen.insert(Kind.dnsServer.key(written: server.value)).inserted else { return nil }
      return Finding(
        .entry.duplicateEntry, "\(server.value.quotedForMessage) is in this list twice", at: server.mark)
    }
  }

  /// Both cleared is wrong whatever the Management Node has; what is undeclared may be linked there already.
  private static func natFindings(for location: LocationDeclaration) -> [Finding] {
    guard let behindNAT = location.behindNAT, behindNAT.value, location.turnServer == .clear,
      location.stunServer == .clear
    else { return [] }
    let message =
      "the nodes of \(location.name.value.quotedForMessage) are behind NAT and need a turnServer or a stunServer to discover"
      + " their public address, but both are null"
    return [Finding(.entry.natWithoutServer, message, at: behindNAT.mark)]
  }
}

extension Kind {
  /// The key of the file that tells an entry from the others: the natural key, or a name inside the file.
  fileprivate var keyOfName: String? { identityKey?.name ?? keys.first { $0.name == "name" }?.name }
}
