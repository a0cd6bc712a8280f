public import InfinityAPI

#if canImport(FoundationEssentials)
  import struct FoundationEssentials.Date
#else
  import struct Foundation.Date
#endif

/// Checks that a deployment really works: the configuration, and what it depends on in the network.
///
/// It only reads: from the Management Node, from NTP and DNS servers, and what STUN, TURN and TLS servers show.
public struct Verification: Sendable {
  /// What is checked.
  public struct Input: Sendable {
    /// The deployment, reduced to the locations in scope.
    public var deployment: Deployment
    /// The deployment as the whole file declares it.
    public var wholeDeployment: Deployment
    /// The deployment's secrets. They are read before there is a connection, which must show none of them.
    public var secrets: ResolvedSecrets
    /// Which checks.
    public var checks: Set<CheckName>
    /// How the network is looked at.
    public var network: NetworkSettings
    /// How long nodes may take to be in sync; nil to look once.
    public var syncLimit: Duration?

    /// An input; every check, the usual network, no waiting unless given.
    public init(
      deployment: Deployment, wholeDeployment: Deployment, secrets: ResolvedSecrets,
      checks: Set<CheckName> = Set(CheckName.allCases), network: NetworkSettings = NetworkSettings(),
      syncLimit: Duration? = nil
    ) {
      self.deployment = deployment
      self.wholeDeployment = wholeDeployment
      self.secrets = secrets
      self.checks = checks
      self.network = network
      self.syncLimit = syncLimit
    }
  }

  private let input: Input
  private let client: ManagementClient

  /// A verification over a connection.
  public init(_ input: Input, client: ManagementClient) {
    self.input = input
    self.client = client
  }

  /// Runs the checks.
  ///
  /// - Parameters:
  ///   - progress: told which nodes are still awaited, where the input says to wait.
  ///   - knowledge: what is known of secrets that the Management Node never shows.
  /// - Returns: the outcomes in the order of ``CheckName``, within one check in that of the file's locations.
  /// - Throws: `InfinityError` where the Management Node cannot be read, or `CancellationError`.
  public func run(
    progress: @Sendable ([NodeSync.Laggard]) -> Void = { _ in },
    knowledge: () async throws -> SecretKnowledge = { SecretKnowledge() }
  ) async throws -> [CheckOutcome] {
    var outcomes: [CheckOutcome] = []
    // First, so that the rest sees the nodes as they will stay.
    let nodes = input.deployment.locations.flatMap { $0.pool?.nodes ?? [] }
    if input.checks.contains(.sync), !nodes.isEmpty { outcomes.append(try await sync(nodes, progress)) }
    let state = try await ManagementState.read(
      client, needing: input.deployment.kinds(in: Set(Step.allCases)).union([.trustedCACertificate]),
      nodes: NodeSelection(input.deployment, of: input.wholeDeployment),
      for: input.checks)
    let offline = await OfflineChecks(
      deployment: input.deployment, secrets: input.secrets, knownCACertificates: state.trustedCACertificates
    ).run()
    let context = CheckContext(
      deployment: input.deployment, wholeDeployment: input.wholeDeployment, offline: offline, state: state,
      network: input.network, now: Date())
    outcomes += [
      CheckOutcome(
        .certificates, seenFrom: input.network.machine, findings: offline.findings,
        measurements: context.certificateSights)
    ]
    outcomes += try await configuration(context, try await knowledge())
    outcomes += prerequisites(context)
    outcomes += try await network(context)
    return CheckName.allCases.filter(input.checks.contains).flatMap { check in
      Self.merged(outcomes.filter { $0.check == check })
    }
  }

  /// One outcome for each location.
  private static func merged(_ outcomes: [CheckOutcome]) -> [CheckOutcome] {
    outcomes.reduce(into: []) { merged, outcome in
      if let index = merged.firstIndex(where: { $0.location == outcome.location }) {
        merged[index].findings += outcome.findings
        merged[index].notes += outcome.notes
        merged[index].measurements += outcome.measurements
      } else {
        merged.append(outcome)
      }
    }
  }

  // MARK: What the Management Node says

  private func sync(
    _ nodes: [NodeDeclaration], _ progress: @Sendable ([NodeSync.Laggard]) -> Void
  ) async throws -> CheckOutcome {
    let sync = NodeSync(
      client: client, nodes: nodes.map(\.name.value), of: input.wholeDeployment.nodeNames.count)
    let laggards: [NodeSync.Laggard]
    do {
      laggards = try await sync.wait(limit: input.syncLimit ?? .zero, progress: progress)
    } catch is NodeSync.NotTold {
      return CheckOutcome(
        .sync, seenFrom: client.address, findings: [.notChecked(NodeSync.NotTold.explanation, at: nil)])
    } catch let error as InfinityError where [.forbidden, .notFound, .notSupported].contains(error.code) {
      let message = "whether the nodes are in sync could not be read: \(error)"
      return CheckOutcome(.sync, seenFrom: client.address, findings: [.notChecked(message, at: nil)])
    }
    let waited = input.syncLimit.map { " after \($0.inSeconds)" } ?? ""
    let marks = Dictionary(nodes.map { ($0.name.value, $0.name.mark) }, uniquingKeysWith: { first, _ in first })
    let findings = laggards.map { laggard in
      let status = laggard.status.isEmpty ? "its status is unknown" : "its status is \(laggard.status.quotedForMessage)"
      let message =
        "node \(laggard.name.quotedForMessage) is not in sync with the Management Node\(waited): \(status); wait longer with"
        + " --wait, or check whether the node is up and reachable from the Management Node"
      return Finding(
        .configuration.notInSync, message, at: marks[laggard.name])
    }
    let late = Set(laggards.map(\.name))
    let measurements = input.deployment.locations.flatMap { location in
      (location.pool?.nodes ?? []).map { node in
        Measurement.sync(
          node: node.name.value, location: location.name.value, isInSync: !late.contains(node.name.value))
      }
    }
    return CheckOutcome(.sync, seenFrom: client.address, findings: findings, measurements: measurements)
  }

  private func configuration(_ context: CheckContext, _ secrets: SecretKnowledge) async throws -> [CheckOutcome] {
    do {
      let certificates = context.offline.certificates
      let plan = try await ReleaseCheck(client: client).checked(
        try Planner.plan(
          Planner.Input(
            deployment: context.deployment, wholeDeployment: context.wholeDeployment, certificates: certificates,
            inventory: context.state.inventory, secrets: secrets, managementNode: context.state.address)),
        against: context.state.inventory, context.deployment, certificates)
      let rules = ConfigurationRules(
        deployment: context.deployment, certificates: context.offline.certificates)
      return [
        CheckOutcome(
          .configuration, seenFrom: context.state.address,
          findings: rules.findings(plan)
            + UnreadParts(deployment: context.deployment, offline: context.offline).findings,
          measurements: rules.measurements(plan)),
        CheckOutcome(.prerequisites, seenFrom: context.state.address, findings: plan.warnings),
      ]
    } catch let failure as PlanningFailure {
      // What does not fit the Management Node cannot be compared; before an apply it is a missing prerequisite.
      let check = input.checks.contains(.configuration) ? CheckName.configuration : .prerequisites
      return [CheckOutcome(check, seenFrom: context.state.address, findings: failure.findings)]
    }
  }

  private func prerequisites(_ context: CheckContext) -> [CheckOutcome] {
    let rules = PrerequisiteRules(context: context)
    return [CheckOutcome(.prerequisites, seenFrom: context.state.address, findings: rules.sharedFindings())]
      + context.sites.map { site in
        CheckOutcome(
          .prerequisites, location: site.name, seenFrom: context.state.address, findings: rules.findings(site))
      }
  }

  // MARK: What this machine sees

  private static let dnsChecks: Set<CheckName> = [.dnsServers, .dnsNodes, .dnsPool, .dnsNames, .dnsReverse]

  /// Each site has up to twenty connections and as many questions to each DNS server at once; with hundreds of sites at a time files and
  /// threads run out, and what then fails looks like a fault of the network.
  private static let maximumConcurrentSites = 10

  private func network(_ context: CheckContext) async throws -> [CheckOutcome] {
    // With the CA certificates, which are the same for all.
    let (tls, stun) = (TLSChecks(context), STUNChecks(context: context))
    return try await context.sites.concurrentlyMapped(atMost: Self.maximumConcurrentSites) {
      try await network(context, $0, tls, stun)
    }.flatMap(\.self)
  }

  private func network(
    _ context: CheckContext, _ site: CheckContext.Site, _ tls: TLSChecks, _ stun: STUNChecks
  ) async throws -> [CheckOutcome] {
    async let ntp = chosen([.ntpServers]) { try await NTPChecks(context: context).outcome(site).map { [$0] } ?? [] }
    async let dns = chosen(Self.dnsChecks) {
      DNSRules(
        site: site,
        survey: try await DNSSurvey.take(
          of: site, context.network, withReverse: input.checks.contains(.dnsReverse)),
        machine: context.network.machine
      ).outcomes()
    }
    async let binding = chosen([.stun]) { try await stun.stun(site).map { [$0] } ?? [] }
    async let allocation = chosen([.turn]) { try await stun.turn(site).map { [$0] } ?? [] }
    async let nodes = chosen([.nodeTLS]) { try await tls.nodes(site).map { [$0] } ?? [] }
    async let lync = chosen([.lyncTLS]) { try await tls.lync(site).map { [$0] } ?? [] }
    return try await ntp + dns + binding + allocation + nodes + lync
  }

  /// Nothing is asked over the network for a check that is not wanted.
  private func chosen(
    _ checks: Set<CheckName>, _ work: @Sendable () async throws -> [CheckOutcome]
  ) async throws -> [CheckOutcome] {
    input.checks.isDisjoint(with: checks) ? [] : try await work()
  }
}
