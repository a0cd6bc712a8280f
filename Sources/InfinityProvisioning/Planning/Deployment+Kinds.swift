import InfinityAPI

extension Deployment {
  /// The kinds of object that must be known to plan these steps; of the others a plan can do without.
  public func kinds(in steps: Set<Step>) -> Set<ObjectKind> {
    let pools = locations.compactMap(\.pool)
    var kinds: Set<ObjectKind> = locations.isEmpty ? [] : [.location]
    // Where nodes stand is compared whatever the step.
    if !pools.isEmpty { kinds.insert(.node) }
    if steps.contains(.certificates) {
      if !trustedCACertificates.isEmpty { kinds.insert(.trustedCACertificate) }
      if !tlsCertificates.isEmpty || !pools.isEmpty { kinds.insert(.tlsCertificate) }
    }
    if steps.contains(.lyncServers), !lyncServers.isEmpty || locations.contains(where: { $0.lyncServer.value != nil }) {
      kinds.insert(.lyncServer)
    }
    if steps.contains(.dnsServers), !dnsServers.isEmpty || locations.contains(where: { $0.dnsServers.value != nil }) {
      kinds.insert(.dnsServer)
    }
    if steps.contains(.sipDomain), !sipDomain.isLeave { kinds.insert(.globalSettings) }
    if steps.contains(.turnServers) {
      if !turnServers.isEmpty || locations.contains(where: { $0.turnServer.value != nil }) { kinds.insert(.turnServer) }
      if !stunServers.isEmpty || locations.contains(where: { $0.stunServer.value != nil }) { kinds.insert(.stunServer) }
    }
    return kinds
  }
}
