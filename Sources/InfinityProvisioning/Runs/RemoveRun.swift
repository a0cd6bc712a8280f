public import InfinityAPI

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Takes the integration of locations back, as far as the deployment file declares it: planned, shown, asked about and journaled as an
/// apply is.
public struct RemoveRun: Sendable {
  private let scoped: ScopedDeployment
  private let locations: [String]
  private let fileName: String
  private let folder: String
  private let removesDNSServers: Bool
  private let materials: CertificateMaterials
  /// What the file says of the connection to the Management Node.
  public let connection: DeclaredConnection

  /// The way back for some locations of a file. Of its secrets only the passphrases of PFX files are read, since nothing that is
  /// secret is sent.
  ///
  /// - Parameters:
  ///   - file: the deployment file.
  ///   - locations: their names; one at least.
  ///   - removesDNSServers: whether the locations lose their DNS servers as well.
  ///   - resolver: reads secrets; by default with this process's environment.
  ///   - requiredAddress: the Management Node that the file must name where it names one; nil for any.
  /// - Throws: ``RunFailure`` with every error of the file, for a location that it does not have, and where it names another
  ///   Management Node, or a program that may not be run.
  public init(
    _ file: DeploymentFile, locations: [String], removesDNSServers: Bool = false,
    resolver: SecretResolver = SecretResolver(), requiredAddress: RequiredAddress? = nil
  ) async throws(RunFailure) {
    scoped = try file.scoped(to: locations, resolver: resolver)
    try requiredAddress?.admit(scoped.wholeDeployment.address)
    self.locations = locations
    self.removesDNSServers = removesDNSServers
    fileName = file.name
    folder = file.folder
    let secrets = await scoped.secretsOfPFX(scoped.wholeDeployment, resolver)
    materials = CertificateLoader().load(scoped.wholeDeployment, secrets: secrets).materials
    connection = DeclaredConnection(scoped.wholeDeployment, secrets: secrets)
  }

  /// The warnings about the file.
  public var warnings: [Finding] { scoped.warnings }

  /// The commands for the Skype for Business side, which come first: as long as it has a route to the nodes, it sends calls there.
  public var commandsBefore: [String] {
    SfBCommands(for: scoped.wholeDeployment).revertCommands(of: Set(locations))
  }

  /// Asks the Management Node and makes the plan.
  ///
  /// - Throws: ``RunFailure`` where it cannot be read what is there; `InfinityError`; `CancellationError`.
  public func plan(_ client: ManagementClient) async throws -> PlanRun.Result {
    let (plan, inventory) = try await planned(client)
    return PlanRun.Result(
      plan: plan, shown: plan.masked(by: client), knowledge: SecretKnowledge(), inventory: inventory,
      mask: client.secretMask)
  }

  /// A plan of this removal in a form that can be saved, reviewed and applied later, as ``PlanRun/savedPlan(_:created:validity:)``
  /// makes one.
  ///
  /// - Throws: ``SavedPlanError``.
  public func savedPlan(
    _ plan: Plan, created: Date = Date(), validity: Duration? = nil
  ) throws(SavedPlanError) -> SavedPlan {
    try SavedPlan(
      plan, created: created, validity: validity, deploymentDigest: scoped.digest,
      caFile: scoped.wholeDeployment.caFile, folder: folder)
  }

  private func planned(_ client: ManagementClient) async throws -> (plan: Plan, inventory: Inventory) {
    let needed = Kind.referring.union([.lyncServer, .turnServer, .dnsServer, .tlsCertificate])
    let inventory = try await InventoryReader(client: client).read(needed, optional: [.stunServer])
    var input = Removal.Input(
      deployment: scoped.deployment, wholeDeployment: scoped.wholeDeployment, certificates: materials,
      inventory: inventory, removesDNSServers: removesDNSServers, managementNode: client.address)
    do {
      // What no plan deletes needs no look at who uses it.
      let kinds = Set(try Removal.plan(input).changes.filter { $0.action == .delete }.map(\.target.key.kind))
      input.outside = try await OutsideUses.read(client, of: kinds)
      return (try Removal.plan(input), inventory)
    } catch let error as PlanningFailure {
      throw RunFailure(
        .cannotPlan,
        "the integration cannot be taken back on the Management Node \(client.address); fix what is reported and try again",
        findings: error.findings)
    }
  }

  /// Plans, asks, and makes the changes, as ``ApplyRun/run(_:state:dialogue:interruption:)`` does.
  ///
  /// - Throws: the same.
  public func run(
    _ client: ManagementClient, state: any StateStore, options: ApplyRun.Options = ApplyRun.Options(),
    dialogue: ApplyDialogue, interruption: Interruption = Interruption()
  ) async throws -> ApplyReport {
    try await state.locked(for: client, interruption, patience: options.lockPatience, warn: dialogue.warn) {
      let (plan, inventory) = try await interruption.reading { try await planned(client) }
      var changes = ChangeRun(
        client: client, state: state, inventory: inventory, secrets: { .none }, options: options, dialogue: dialogue,
        interruption: interruption, action: "remove")
      changes.scope = RunScope(file: fileName, locations: locations, steps: [])
      return try await changes.run(plan)
    }
  }
}

extension ScopedDeployment {
  /// What opens the PFX files of a deployment, and their keys.
  func secretsOfPFX(_ deployment: Deployment, _ resolver: SecretResolver) async -> ResolvedSecrets {
    let entries = deployment.tlsCertificates.filter { CertificatePlaces($0).isPFX }
    let needed = entries.flatMap { entry -> [NeededSecret] in
      let key = NeededSecret(source: entry.privateKey, isOneLine: false)
      return (entry.passphraseOfPFX.map { [NeededSecret(source: $0, isOneLine: true)] } ?? []) + [key]
    }
    return await ResolvedSecrets(of: needed, with: resolver.withholding(wholeDeployment))
  }
}
