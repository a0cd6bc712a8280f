import InfinityAPI

/// Plans how the integration of locations is taken back: links, SIP TLS FQDNs, certificates, and the servers and certificates that
/// nothing else uses, step by step from the last to the first. A pure function.
///
/// Only what the file declares for these locations is touched, and only where the Management Node still holds it. The locations
/// themselves, their nodes, the platform's SIP domain and the CA certificates stay.
public enum Removal {
  /// What a plan is made from.
  struct Input {
    /// The deployment, reduced to the locations that are taken back.
    var deployment: Deployment
    /// The deployment as the whole file declares it.
    var wholeDeployment: Deployment
    /// The certificates of the deployment's files, as far as they can be read.
    var certificates: CertificateMaterials
    /// The Management Node, with every kind that refers to others.
    var inventory: Inventory
    /// What uses servers beside these.
    var outside = OutsideUses()
    /// Whether the locations lose their DNS servers as well, without which their nodes find nothing.
    var removesDNSServers = false
    /// The Management Node's address, for the plan's heading.
    var managementNode: String

    /// The locations of the file that stay.
    var remaining: [LocationDeclaration] {
      let leaving = Set(deployment.locations.map(\.name.value))
      return wholeDeployment.locations.filter { !leaving.contains($0.name.value) }
    }
  }

  /// The plan; its warnings say what is left, and why.
  ///
  /// - Throws: ``PlanningFailure`` where it cannot be read what a location or a node holds, or what refers to what.
  static func plan(_ input: Input) throws(PlanningFailure) -> Plan {
    let nodes = input.deployment.nodeNames
    let unseen =
      ListRules.findings(input.inventory, needing: nodes.isEmpty ? [.location] : [.location, .node])
      + UnreadableRules.certificates(ofNodes: nodes, input.inventory)
    guard unseen.isEmpty else { throw PlanningFailure(findings: unseen) }
    var unlinking = RemovalOfLinks(input)
    unlinking.run()
    var deletion = RemovalOfObjects(input, after: unlinking.changes)
    deletion.run()
    let findings = unlinking.findings + deletion.findings
    guard !findings.contains(where: { $0.severity == .error }) else { throw PlanningFailure(findings: findings) }
    var changes = unlinking.changes + deletion.changes
    // Stable within a step: links before what they lead to.
    changes = Step.allCases.reversed().flatMap { step in changes.filter { $0.step == step } }
    for index in changes.indices { changes[index].id = index }
    var plan = Plan(
      managementNode: input.managementNode, changes: changes, unchanged: 0, warnings: findings,
      nodeCount: input.inventory.objects(.node).count)
    plan.isBackward = true
    return plan
  }
}
