public import InfinityAPI

/// Plans what makes a Management Node match a deployment, asks, and makes the changes: under a lock, with a journal, and so
/// that stopping anywhere is safe.
public struct ApplyRun: Sendable {
  /// How changes are made, and what may prevent them.
  public struct Options: Sendable {
    /// When several objects are changed in one request.
    public var bulk: BulkMode
    /// Changes in flight at once.
    public var parallel: Int
    /// The largest share of the Conferencing Nodes that may be changed, in percent, 0 to 100.
    public var maxChangedNodes: Int
    /// How long is waited until the nodes have the changes; nil for not at all.
    public var syncLimit: Duration?
    /// Why changes are made, as the number of a ticket: for the journal, which keeps 256 characters of it; nil for nothing.
    public var reference: String?
    /// Where the journal goes as well. Where one fails, nothing more is changed.
    public var audit: [AuditDestination]
    /// How long another apply to the Management Node is waited for; nil for not at all.
    public var lockPatience: Duration?
    /// The rollout and the wave that it is a part of, for the journal; nil where it is none.
    var rollout: String?

    /// Options; bulk requests for steps that change 50 objects of a kind or more, five changes at once, any share of the nodes,
    /// no waiting, no reference, no other place for the journal and no waiting for other applies unless given.
    public init(
      bulk: BulkMode = .auto, parallel: Int = 5, maxChangedNodes: Int = 100, syncLimit: Duration? = nil,
      reference: String? = nil, audit: [AuditDestination] = [], lockPatience: Duration? = nil
    ) {
      self.bulk = bulk
      self.parallel = parallel
      self.maxChangedNodes = maxChangedNodes
      self.syncLimit = syncLimit
      self.reference = reference
      self.audit = audit
      self.lockPatience = lockPatience
    }
  }

  private let checked: CheckedDeployment
  private let planning: PlanRun.Options
  private let options: Options

  /// An apply of a deployment, whose secrets were resolved.
  public init(
    _ deployment: CheckedDeployment, planning: PlanRun.Options = PlanRun.Options(), options: Options = Options()
  ) {
    checked = deployment
    self.planning = planning
    self.options = options
  }

  /// Does all of it.
  ///
  /// - Parameters:
  ///   - client: the connection to the Management Node.
  ///   - state: what is remembered of runs, secrets and rollouts.
  ///   - dialogue: who shows the plan, asks, and tells what happens.
  ///   - interruption: a wish to stop. What is in flight is finished, and nothing more is begun.
  /// - Returns: what became of each change, secrets masked. It is for the caller to see whether all were made
  ///   (``ApplyReport/isComplete``).
  /// - Throws: ``RunFailure`` where nothing was changed, or where only the waiting for nodes failed
  ///   (``RunFailure/report``); what the dialogue throws; `InfinityError`; `CancellationError`.
  public func run(
    _ client: ManagementClient, state: any StateStore, dialogue: ApplyDialogue,
    interruption: Interruption = Interruption()
  ) async throws -> ApplyReport {
    try await state.locked(for: client, interruption, patience: options.lockPatience, warn: dialogue.warn) {
      let planned = try await interruption.reading {
        try await PlanRun(checked, options: planning).run(client, state: state)
      }
      var changes = ChangeRun(
        client: client, state: state, inventory: planned.inventory, secrets: { [checked] in checked.secrets },
        options: options, dialogue: dialogue, interruption: interruption, action: "apply")
      changes.scope = RunScope(
        file: checked.fileName, locations: checked.chosenLocations,
        steps: planning.steps == Set(Step.allCases) ? [] : planning.steps.map(\.rawValue).sorted())
      changes.nodes = checked.deployment.nodeNames
      changes.declaredSecrets = (checked.deployment.writeOnlySecrets, planned.knowledge)
      return try await changes.run(planned.plan)
    }
  }
}
