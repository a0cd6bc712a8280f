public import InfinityAPI

/// Checks that the running deployment is what the file says, and that what it depends on works. It only reads.
public struct VerifyRun: Sendable {
  /// What is checked, and how.
  public struct Options: Sendable {
    /// Which checks.
    public var checks: Set<CheckName>
    /// How the network is looked at.
    public var network: NetworkSettings
    /// How long nodes may take to be in sync; nil to look once.
    public var syncLimit: Duration?
    /// Whether what could not be checked from here is an error, rather than a warning.
    public var isStrict: Bool

    /// Options; every check, the usual network, no waiting and warnings unless given.
    public init(
      checks: Set<CheckName> = Set(CheckName.allCases), network: NetworkSettings = NetworkSettings(),
      syncLimit: Duration? = nil, isStrict: Bool = false
    ) {
      self.checks = checks
      self.network = network
      self.syncLimit = syncLimit
      self.isStrict = isStrict
    }
  }

  private let scoped: ScopedDeployment
  private let options: Options
  /// What the file says of the connection to the Management Node.
  public let connection: DeclaredConnection

  /// A check of a deployment, whose secrets are read. One that cannot be had is among the findings later.
  ///
  /// - Parameters:
  ///   - deployment: the deployment.
  ///   - options: how it is done; the usual way unless given.
  ///   - resolver: reads secrets; by default with this process's environment.
  /// - Throws: ``RunFailure`` where the file names a program that may not be run.
  public init(
    _ deployment: ScopedDeployment, options: Options = Options(), resolver: SecretResolver = SecretResolver()
  ) async throws(RunFailure) {
    try resolver.admit(deployment.deployment)
    let resolver = resolver.withholding(deployment.wholeDeployment)
    scoped = deployment
    self.options = options
    connection = DeclaredConnection(
      deployment.wholeDeployment, secrets: await ResolvedSecrets(of: deployment.deployment, with: resolver))
  }

  /// Makes the checks.
  ///
  /// - Parameters:
  ///   - client: the connection to the Management Node.
  ///   - state: what is remembered of secrets; it is only read.
  ///   - waiting: told after each look which nodes are not in sync yet.
  /// - Returns: the outcomes in the order of ``CheckName``, within one check in that of the file's locations.
  /// - Throws: ``RunFailure`` where the state cannot be read; `InfinityError`; `CancellationError`.
  public func run(
    _ client: ManagementClient, state: any StateStore,
    waiting: @Sendable ([NodeSync.Laggard]) -> Void = { _ in }
  ) async throws -> [CheckOutcome] {
    let input = Verification.Input(
      deployment: scoped.deployment, wholeDeployment: scoped.wholeDeployment, secrets: connection.secrets,
      checks: options.checks, network: options.network, syncLimit: options.syncLimit)
    let outcomes = try await Verification(input, client: client).run(progress: waiting) {
      try await state.knowledge(of: scoped.deployment, connection.secrets, managementNode: client.address)
    }
    return options.isStrict ? outcomes.map(\.strict) : outcomes
  }
}
