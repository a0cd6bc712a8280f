import InfinityAPI

extension Participant {
  /// The nodes that its media, its signaling and its proxy are on, as it names them, in the form in which hosts are compared.
  var places: Set<String> {
    Set([self.mediaNode, self.signalingNode, self.proxyNode].filter { !$0.isEmpty }.map(CanonicalForm.host))
  }
}

/// What participants may name a node by: its name, its address, or one of its FQDNs.
enum CallPlaces {
  /// - Returns: each in the form in which hosts are compared.
  static func names(of node: ConferencingNode) -> Set<String> {
    names(node.name, node.address, node.hostname, node.domain, node.sipTLSFQDN)
  }

  /// The same of a node that was read as a part of the configuration.
  static func names(of node: ObservedObject) -> Set<String> {
    names(
      node.reference.label, node[\ConferencingNode.Fields.address].writtenText,
      node[\ConferencingNode.Fields.hostname].writtenText, node[\ConferencingNode.Fields.domain].writtenText,
      node[\ConferencingNode.Fields.sipTLSFQDN].writtenText)
  }

  private static func names(
    _ name: String, _ address: String?, _ hostname: String?, _ domain: String?, _ sipTLSFQDN: String?
  ) -> Set<String> {
    let fqdn = "\(hostname ?? "").\(domain ?? "")"
    let names = [name, address ?? "", fqdn, sipTLSFQDN ?? ""]
    return Set(names.filter { !$0.isEmpty && $0 != "." }.map(CanonicalForm.host))
  }
}
