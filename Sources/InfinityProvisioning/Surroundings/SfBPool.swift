import InfinityAPI

/// One pool's part of the PowerShell commands.
struct SfBPool {
  /// Where its static route is put.
  enum RouteScope {
    case global
    case registrar
  }

  let location: String
  let fqdn: String
  private let computers: [String]
  private let sipDomain: String?
  /// The pool that has the route for the same domain from the same servers already; nil where there is none.
  var routedPool: String?
  /// The FQDN of the location's Lync server; nil where the file does not hold it.
  let registrar: String?
  /// Why there is none.
  private let missingRegistrar: String

  init(location: LocationDeclaration, pool: PoolDeclaration, deployment: Deployment) {
    self.location = location.name.value
    fqdn = pool.fqdn.value
    computers = pool.nodes.map(\.sipTLSFQDN.value)
    sipDomain = location.sipDomain.value?.value ?? deployment.sipDomain.value?.value
    let server = deployment.lyncServers.first { $0.name.value == location.lyncServer.value?.value }?.address.value
    registrar = server.flatMap { NetworkName.isDNSName($0) ? $0 : nil }
    missingRegistrar =
      server == nil
      ? "its Lync server is not in the deployment file"
      : "its Lync server has an IP address in the deployment file, and the registrar is named by its FQDN"
  }

  /// The first label of the pool's FQDN: an application's name is unique within its pool only.
  private var application: String { fqdn.split(separator: ".").first.map(String.init) ?? fqdn }

  func setUp(routes: RouteScope) -> String {
    var lines = ["# Location \(location.quotedForMessage)"]
    guard let registrar, let first = computers.first else {
      let reason = registrar == nil ? missingRegistrar : "its pool has no nodes in the deployment file"
      return (lines + ["# Nothing can be written for it: \(reason).", ""]).joined(separator: "\n")
    }
    lines += [
      "# The trusted application pool, with its first node. Its name is the common name of the pool's certificate.",
      command(
        "New-CsTrustedApplicationPool", "-Identity \(quoted(fqdn))", "-ComputerFqdn \(quoted(first))",
        "-Registrar \(quoted(registrar))", "-Site $Site", "-RequiresReplication $false", "-ThrottleAsServer $true",
        "-TreatAsAuthenticated $true"),
    ]
    if computers.count > 1 {
      lines.append("# The other nodes.")
      lines += computers.dropFirst().map {
        "New-CsTrustedApplicationComputer -Identity \(quoted($0)) -Pool \(quoted(fqdn))"
      }
    }
    lines += [
      "# The trusted application: calls arrive at port 5061 of the nodes.",
      "New-CsTrustedApplication -ApplicationId \(quoted(application)) -TrustedApplicationPoolFqdn \(quoted(fqdn)) -Port 5061",
    ]
    return (lines + route(routes) + [""]).joined(separator: "\n")
  }

  private func route(_ scope: RouteScope) -> [String] {
    guard let sipDomain else {
      return ["# No static route: the deployment file holds no sipDomain for this location."]
    }
    if let routedPool {
      return [
        "# No static route: calls to \(sipDomain) from these servers go to \(routedPool) already, and only one can have them."
      ]
    }
    let identity = quoted(routingIdentity(scope))
    var lines = ["# The static route: calls to the SIP domain go to the pool."]
    if scope == .registrar {
      lines += [
        "# This Front End pool gets a routing configuration of its own, which takes the place of the global one.",
        "New-CsStaticRoutingConfiguration -Identity \(identity)",
      ]
    }
    return lines + [
      "$Route = "
        + command(
          "New-CsStaticRoute", "-TLSRoute", "-Destination \(quoted(fqdn))", "-Port 5061",
          "-MatchUri \(quoted(sipDomain))",
          "-UseDefaultCertificate $true"),
      "Set-CsStaticRoutingConfiguration -Identity \(identity) -Route @{Add=$Route}",
    ]
  }

  func revert(routes: RouteScope) -> String {
    guard registrar != nil, !computers.isEmpty else {
      return "# Location \(location.quotedForMessage): nothing was set up.\n"
    }
    let commands = revertCommands(routes: routes) + ["Enable-CsTopology"]
    return (["# Location \(location.quotedForMessage)"] + commands.map { "# \($0)" } + [""]).joined(separator: "\n")
  }

  /// The commands without that for the topology; none where nothing was set up.
  ///
  /// - Parameter others: the FQDNs of the pools that stay and whose calls take the same route.
  func revertCommands(routes: RouteScope, others: [String] = []) -> [String] {
    guard registrar != nil, !computers.isEmpty else { return [] }
    var commands: [String] = []
    let identity = quoted(routingIdentity(routes))
    if let sipDomain, routedPool == nil {
      if let other = others.first {
        commands.append(
          "# Calls to \(sipDomain) go to \(fqdn) for other pools as well: first replace the route by one to \(other), or they fail."
        )
      }
      switch routes {
      case .registrar:
        commands.append("Remove-CsStaticRoutingConfiguration -Identity \(identity)")
      case .global:
        commands += [
          "$Route = (Get-CsStaticRoutingConfiguration -Identity \(identity)).Route | Where-Object MatchUri -eq \(quoted(sipDomain))",
          "Set-CsStaticRoutingConfiguration -Identity \(identity) -Route @{Remove=$Route}",
        ]
      }
    }
    return commands + [
      "Remove-CsTrustedApplication -Identity \(quoted("\(fqdn)/urn:application:\(application)"))",
      "Remove-CsTrustedApplicationPool -Identity \(quoted(fqdn))",
    ]
  }

  /// What can have one route only: the servers that it is for, and the domain.
  func routeKey(_ scope: RouteScope) -> [String] {
    [routingIdentity(scope), sipDomain?.lowercased() ?? ""]
  }

  private func routingIdentity(_ scope: RouteScope) -> String {
    switch scope {
    case .global: "global"
    case .registrar: "service:Registrar:\(registrar ?? "")"
    }
  }

  /// A command on one line, so that it can be copied line by line.
  private func command(_ name: String, _ parameters: String...) -> String {
    ([name] + parameters).joined(separator: " ")
  }

  /// A PowerShell string in single quotes, in which nothing but a single quote has a meaning.
  private func quoted(_ text: String) -> String {
    // PowerShell takes typographic quotes for quotes as well.
    let doubled = text.escaping { "'‘’‚‛".unicodeScalars.contains($0) ? "\($0)\($0)" : nil }
    return "'" + doubled + "'"
  }
}
