import InfinityAPI

/// The PowerShell commands for the Skype for Business side of a deployment, for an administrator to review and run.
///
/// Each pool becomes a trusted application pool of the location's Lync server, with its nodes, a trusted application and a
/// static route for the SIP domain. Nothing here is run by this product.
public struct SfBCommands: Sendable {
  private let deployment: Deployment

  /// The commands for a deployment that has been reduced to its scope.
  public init(for deployment: Deployment) {
    self.deployment = deployment
  }

  /// A commented script: how to set up, and how to revert.
  public var script: String {
    let (pools, scope) = pools
    guard !pools.isEmpty else {
      return "# No location of the deployment file has a pool, so there is nothing to do for Skype for Business.\n"
    }
    let sections =
      [Self.preamble] + pools.map { $0.setUp(routes: scope) } + [Self.enabling, Self.revertPreamble]
      + pools.reversed().map { $0.revert(routes: scope) }
    return sections.joined(separator: "\n")
  }

  /// The commands that take some locations of the deployment back, in the order of the guide: the route first, so that no call goes to
  /// nodes that lose their certificate, then the trusted application and its pool. A line that begins with `#` is a remark.
  public func revertCommands(of locations: Set<String>) -> [String] {
    let (pools, scope) = pools
    let leaving = pools.reversed().filter { locations.contains($0.location) }
    let staying = pools.filter { !locations.contains($0.location) }
    let commands = leaving.flatMap { pool in
      pool.revertCommands(routes: scope, others: staying.filter { $0.routedPool == pool.fqdn }.map(\.fqdn))
    }
    return commands.isEmpty ? [] : commands + ["Enable-CsTopology"]
  }

  /// The pools, and where their routes are put.
  private var pools: (pools: [SfBPool], scope: SfBPool.RouteScope) {
    var pools = deployment.locations.compactMap { location in
      location.pool.map { SfBPool(location: location, pool: $0, deployment: deployment) }
    }
    // One route for the whole topology is enough for one Front End pool; several need one each.
    let scope: SfBPool.RouteScope = Set(pools.map(\.registrar)).count > 1 ? .registrar : .global
    var routed: [[String]: String] = [:]
    for index in pools.indices {
      let key = pools[index].routeKey(scope)
      pools[index].routedPool = routed[key]
      routed[key] = routed[key] ?? pools[index].fqdn
    }
    return (pools, scope)
  }

  private static let preamble = """
    # Run in the Skype for Business Server Management Shell, as a member of RTCUniversalServerAdmins and Domain Admins.
    # Review every line first. `-WhatIf` at the end of a command shows what it would do.
    # A warning that a computer is not in Active Directory is expected for Conferencing Nodes: answer Yes.

    # The site of the Front End pools: the number of the SiteId that Get-CsSite shows.
    $Site = 1

    """

  private static let enabling = """
    # Make the new topology known to all servers.
    Enable-CsTopology

    """

  private static let revertPreamble = """
    # ---------------------------------------------------------------------------------------------------------------
    # How to revert: remove the '# ' before the commands below, and run only those.
    """
}
