import InfinityAPI

/// The check `prerequisites`: what the integration guide wants to be there before the six steps.
struct PrerequisiteRules {
  private let context: CheckContext
  private let locations: [String: Location]
  /// The domains of all aliases, in lower case; nil where not all can be read.
  private let aliasDomains: Set<String>?

  init(context: CheckContext) {
    self.context = context
    locations = Dictionary(context.state.locations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    aliasDomains = context.state.aliases.map { aliases in
      Set(aliases.compactMap { $0.alias.lowercased().split(separator: "@").dropFirst().last.map(String.init) })
    }
  }

  /// What is wrong in one location.
  func findings(_ site: CheckContext.Site) -> [Finding] {
    ntp(site) + alias(site) + edge(site)
  }

  /// Two pools that share a node's address or a certificate's names send calls to one another's nodes.
  func sharedFindings() -> [Finding] {
    var owners: [String: (location: String, node: String)] = [:]
    return context.sites.flatMap { site in
      site.nodes.compactMap { node -> Finding? in
        guard let address = node.address else { return nil }
        let name = node.declaration.name
        guard let other = owners.updateValue((site.name, name.value), forKey: CanonicalForm.host(address)),
          other.location != site.name
        else { return nil }
        let message =
          "the pools of locations \(other.location.quotedForMessage) and \(site.name.quotedForMessage) overlap: nodes"
          + " \(other.node.quotedForMessage) and \(name.value.quotedForMessage) both have the address \(address); each node belongs to one pool"
        return Finding(.prerequisite.poolsOverlap, message, at: name.mark)
      }
    }
  }

  /// TLS and TURN with a shared secret need clocks that are right.
  private func ntp(_ site: CheckContext.Site) -> [Finding] {
    guard let location = locations[site.name], location.ntpServers.isEmpty else { return [] }
    if let field = location.unreadable(Location.Fields().ntpServers) {
      return [
        .notChecked(
          "it is not known whether location \(site.name.quotedForMessage) has an NTP server: its field cannot be read (found \(field.found))",
          at: site.declaration.name.mark)
      ]
    }
    let message =
      "location \(site.name.quotedForMessage) has no NTP server on the Management Node: certificates cannot be checked with a"
      + " wrong clock; assign one to it"
    return [Finding(.prerequisite.noNTPServer, message, at: site.declaration.name.mark)]
  }

  /// Without an alias in the domain nothing can be called from Lync.
  private func alias(_ site: CheckContext.Site) -> [Finding] {
    guard site.declaration.pool != nil, let domain = domain(site) else { return [] }
    let own = CanonicalForm.host(domain)
    guard let aliasDomains else {
      return [
        .notChecked(
          "it is not known whether a service has an alias in the SIP domain \(domain): this account cannot read "
            + "all aliases on the Management Node", at: site.declaration.name.mark)
      ]
    }
    guard !aliasDomains.contains(own) else { return [] }
    let message =
      "no service on the Management Node has an alias in the SIP domain \(domain): nothing could be called from Lync; give a"
      + " Virtual Meeting Room an alias such as meet@\(own)"
    return [Finding(.prerequisite.noAlias, message, at: site.declaration.name.mark)]
  }

  private func edge(_ site: CheckContext.Site) -> [Finding] {
    site.lyncServer.target.flatMap { ServerRules.edge($0.label, address: $0.address, at: $0.mark) }.map { [$0] } ?? []
  }

  /// The location's own domain, else the platform's; as the file says, else as the Management Node has it.
  private func domain(_ site: CheckContext.Site) -> String? {
    func text(_ declared: Assignment<Located<String>>, _ object: ObjectKey) -> String? {
      switch declared {
      case .set(let domain): domain.value
      case .clear: nil
      case .leave:
        if case .text(let domain)? = context.state.inventory.object(object)?[Location.Fields().sipDomain.name] {
          domain
        } else {
          nil
        }
      }
    }
    return text(site.declaration.sipDomain, ObjectKey(.location, site.name))
      ?? text(context.deployment.sipDomain, .globalSettings)
  }
}
