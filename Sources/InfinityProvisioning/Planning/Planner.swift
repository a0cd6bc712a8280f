/// Compares a deployment with the Management Node's configuration. A pure function: it reads no file, asks no server and
/// knows no clock, so the same input gives the same plan.
public struct Planner: Sendable {
  /// What a plan is made from.
  public struct Input: Sendable {
    /// The deployment, reduced to the locations in scope.
    public var deployment: Deployment
    /// The deployment as the whole file declares it: for what concerns other locations.
    public var wholeDeployment: Deployment
    /// The certificates that the deployment's files hold.
    public var certificates: CertificateMaterials
    /// The Management Node's configuration.
    public var inventory: Inventory
    /// The steps to plan; step 0 is added when a chosen step needs it.
    public var steps: Set<Step>
    /// What is known of secrets that the Management Node never shows.
    public var secrets: SecretKnowledge
    /// Whether certificates that nothing uses any more are deleted (`--prune-certificates`). The inventory must then hold
    /// every kind that may refer to one (``Kind/referring``).
    public var prunesCertificates: Bool
    /// The Management Node's address, for the plan's heading.
    public var managementNode: String

    /// An input with these parts; all steps and no knowledge of secrets unless given.
    public init(
      deployment: Deployment, wholeDeployment: Deployment? = nil, certificates: CertificateMaterials,
      inventory: Inventory, steps: Set<Step> = Set(Step.allCases), secrets: SecretKnowledge = SecretKnowledge(),
      prunesCertificates: Bool = false, managementNode: String
    ) {
      self.deployment = deployment
      self.wholeDeployment = wholeDeployment ?? deployment
      self.certificates = certificates
      self.inventory = inventory
      self.steps = steps
      self.secrets = secrets
      self.prunesCertificates = prunesCertificates
      self.managementNode = managementNode
    }
  }

  /// The plan that makes the Management Node match the deployment.
  ///
  /// - Throws: ``PlanningFailure`` with every error at once, where the deployment cannot be applied to this Management
  ///   Node: a name that refers to nothing, a node that does not exist or is in another location.
  public static func plan(_ input: Input) throws(PlanningFailure) -> Plan {
    var builder = DesiredStateBuilder(
      deployment: input.deployment, certificates: input.certificates, inventory: input.inventory, secrets: input.secrets
    )
    let desired = builder.build()
    let found =
      desired.findings + UnreadableRules.findings(desired.objects, missing: desired.missing, input)
      + ListRules.findings(input) + NodeRules.findings(input) + LocationRules.findings(input)
      + NearTwinRules.findings(input)
    let findings = found.foldedByCause()
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw PlanningFailure(findings: findings)
    }

    let differences = desired.objects.filter { input.steps.contains($0.step) || $0.step == .locations }
      .map { ($0, change(for: $0, in: input.inventory)) }
    let needed = input.steps.contains(.locations) ? nil : Self.neededLocations(differences.compactMap(\.1))
    var changes: [Change] = []
    var unchanged = 0
    for (object, difference) in differences {
      guard let change = difference else {
        unchanged += 1
        continue
      }
      if object.step == .locations, let needed, !needed.contains(change.target.key) { continue }
      changes.append(change)
    }
    if input.prunesCertificates {
      let pruned = CertificatePruning.adding(to: changes, input)
      let unreadable = pruned.count > changes.count ? UnreadableRules.referrers(input) : []
      guard unreadable.isEmpty else { throw PlanningFailure(findings: findings + unreadable) }
      changes = pruned
    }
    for index in changes.indices { changes[index].id = index }
    return Plan(
      managementNode: input.managementNode, changes: changes,
      unknownSecrets: UnknownSecret.all(in: input, besides: changes), unchanged: unchanged,
      warnings: findings + ChangeWarnings.findings(changes, input), nodeCount: input.inventory.objects(.node).count)
  }

  /// The locations in which a chosen step changes something: only these are created for it.
  private static func neededLocations(_ changes: [Change]) -> Set<ObjectKey> {
    let names = Set(changes.compactMap(\.location))
    return Set(changes.filter { $0.step != .locations && names.contains($0.target.label) }.map(\.target.key))
  }

  /// The difference between an object and what is wanted of it; nil where there is none.
  private static func change(for desired: DesiredObject, in inventory: Inventory) -> Change? {
    let observed = desired.object.uri.flatMap { inventory.object(at: $0) }
    let isCreated = observed == nil && desired.isCreatable
    let fields = desired.fields.compactMap { field -> FieldDifference? in
      guard isCreated || field.occasion == .always else { return nil }
      let before = observed?[field.name] ?? .null
      guard !desired.object.key.kind.areEqual(before, field.value, in: field.name) else { return nil }
      return FieldDifference(name: field.name, before: before, after: field.value)
    }
    guard !fields.isEmpty else { return nil }
    return Change(
      id: 0, step: desired.step, action: isCreated ? .create : .update, target: desired.object,
      location: desired.location, fields: fields, place: observed.flatMap { NodePlace($0) })
  }
}

/// Why a deployment cannot be planned: the errors, and the warnings found beside them.
public struct PlanningFailure: Error, Sendable, Equatable {
  /// Every finding, errors and warnings.
  public var findings: [Finding]

  /// A failure with these findings.
  public init(findings: [Finding]) {
    self.findings = findings
  }
}
