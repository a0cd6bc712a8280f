public import InfinityAPI

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Plans what would make a Management Node match a deployment, and changes nothing.
public struct PlanRun: Sendable {
  /// What is planned.
  public struct Options: Sendable {
    /// The steps that are planned; the creation of locations is added where a chosen step needs it.
    public var steps: Set<Step>
    /// Whether secrets are sent again that the Management Node never shows.
    public var sendsSecrets: Bool
    /// Whether certificates are deleted that were replaced, by this plan or earlier, and that nothing uses.
    public var prunesCertificates: Bool

    /// Options; every step, only secrets that changed, and nothing deleted unless given.
    public init(
      steps: Set<Step> = Set(Step.allCases), sendsSecrets: Bool = false, prunesCertificates: Bool = false
    ) {
      self.steps = steps
      self.sendsSecrets = sendsSecrets
      self.prunesCertificates = prunesCertificates
    }
  }

  /// What came of it.
  public struct Result: Sendable {
    /// The plan; its warnings are those about the file too.
    public var plan: Plan
    /// The plan as it may be shown: where a field on the Management Node echoes a secret, it is masked.
    public var shown: Plan
    /// What is known of the secrets that the Management Node never shows.
    var knowledge: SecretKnowledge
    /// The Management Node as it is.
    var inventory: Inventory
    var mask: SecretMask

    /// What stands at the locations that the plan reaches, before it and with all of it made; secrets masked.
    public var landscape: Landscape { Landscape(shown, inventory, masked: mask.masked) }
  }

  private let checked: CheckedDeployment
  private let options: Options

  /// A plan of a deployment.
  public init(_ deployment: CheckedDeployment, options: Options = Options()) {
    checked = deployment
    self.options = options
  }

  /// Asks the Management Node and makes the plan.
  ///
  /// - Parameters:
  ///   - client: the connection to the Management Node.
  ///   - state: what is remembered of secrets; it is only read.
  /// - Throws: ``RunFailure`` with every finding, where the deployment does not fit the Management Node or the state cannot be
  ///   read; `InfinityError`; `CancellationError`.
  public func run(_ client: ManagementClient, state: any StateStore) async throws -> Result {
    let reader = InventoryReader(client: client)
    async let reading = reader.read(
      checked.deployment.kinds(in: options.steps).union(options.prunesCertificates ? Kind.referring : []),
      optional: Kind.declarable)
    // Comparing secrets with their digests is slow on purpose; the lists arrive meanwhile.
    let knowledge = try await state.knowledge(
      of: checked.deployment, checked.secrets, managementNode: client.address, sendsAll: options.sendsSecrets)
    let inventory = try await reading
    do {
      var plan = try Planner.plan(
        Planner.Input(
          deployment: checked.deployment, wholeDeployment: checked.wholeDeployment,
          certificates: checked.certificates, inventory: inventory, steps: options.steps, secrets: knowledge,
          prunesCertificates: options.prunesCertificates, managementNode: client.address))
      plan = try await ReleaseCheck(client: client).checked(
        plan, against: inventory, checked.deployment, checked.certificates)
      plan.warnings = checked.warnings + plan.warnings
      return Result(
        plan: plan, shown: plan.masked(by: client), knowledge: knowledge, inventory: inventory,
        mask: client.secretMask)
    } catch let error as PlanningFailure {
      throw RunFailure(
        .cannotPlan,
        "the deployment does not fit the Management Node \(client.address); fix what is reported and try again",
        findings: checked.warnings + error.findings)
    }
  }

  /// A plan of this deployment in a form that can be saved, reviewed and applied later.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - created: when it was made; by default now.
  ///   - validity: how long it may be applied; nil for ever.
  /// - Throws: ``SavedPlanError`` where the deployment file holds a secret in plain text.
  public func savedPlan(
    _ plan: Plan, created: Date = Date(), validity: Duration? = nil
  ) throws(SavedPlanError) -> SavedPlan {
    try SavedPlan(
      plan, created: created, validity: validity, deploymentDigest: checked.digest,
      caFile: checked.wholeDeployment.caFile, folder: checked.folder)
  }
}

extension SavedPlan {
  /// A plan to be saved that may be applied for so long; nil for ever.
  init(
    _ plan: Plan, created: Date, validity: Duration?, deploymentDigest: String, caFile: DeclaredFile?, folder: String
  ) throws(SavedPlanError) {
    try self.init(
      plan, created: created, expires: validity.map { created.addingTimeInterval(TimeInterval($0.components.seconds)) },
      deploymentDigest: deploymentDigest, caFile: caFile, folder: folder)
  }
}
