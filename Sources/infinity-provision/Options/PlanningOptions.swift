import ArgumentParser
import InfinityAPI
import InfinityProvisioning

/// What `plan` and `apply` share: the scope, the secrets, and the way from a file to a plan.
struct PlanningOptions: ParsableArguments {
  @OptionGroup var locations: LocationOptions
  @OptionGroup var chosenSteps: StepOptions
  @OptionGroup var state: StateOptions

  @Flag(help: "Send secrets again that the Management Node never shows.")
  var sendSecrets = false

  /// What a plan is made from, before the Management Node is asked.
  struct Inputs {
    var deployment: Deployment
    var wholeDeployment: Deployment
    /// SHA-256 over the deployment file.
    var digest: String
    var checks: OfflineChecks.Result
    /// The warnings about the file and its certificates.
    var warnings: [Finding]
  }

  /// Reads the file and everything that it names, in scope.
  ///
  /// - Throws: an ending with every error found.
  func inputs(from file: DeploymentFile, resolvesSecrets: Bool) async throws -> Inputs {
    guard file.isStandardInput || !SavedPlan.isFile(file.path) else {
      throw CommandEnding.failure(
        .wrongCommandLine, code: "saved-plan-as-file",
        "\(file.path.quoted) is a saved plan, not a deployment file; `infinity-provision apply --plan \(file.path)` makes it"
      )
    }
    let reading = file.read()
    guard let whole = reading.valid else {
      throw await faults(of: reading, file, resolvesSecrets: resolvesSecrets)
    }
    let deployment = try locations.applied(to: whole)
    let checks = await OfflineChecks(deployment: deployment, resolvesSecrets: resolvesSecrets).run()
    let findings = reading.findings + checks.findings
    guard !findings.hasErrors else {
      throw CommandEnding.failure(
        .failed, code: "invalid-deployment",
        "the deployment in \(file.path.quoted) cannot be planned; mend what is reported and try again",
        findings: findings)
    }
    return Inputs(
      deployment: deployment, wholeDeployment: whole, digest: reading.digest, checks: checks, warnings: findings)
  }

  /// The faults of a file, and of the secrets and certificates of what could be understood of it: all in one run.
  private func faults(
    of reading: DeploymentReader.Reading, _ file: DeploymentFile, resolvesSecrets: Bool
  ) async -> CommandEnding {
    var findings = reading.findings
    if let whole = reading.deployment, let deployment = try? locations.applied(to: whole) {
      findings += await OfflineChecks(deployment: deployment, resolvesSecrets: resolvesSecrets).run().findings
    }
    return file.ending(findings.sortedByPlace())
  }

  /// Asks the Management Node and makes the plan, from what is known of secrets.
  ///
  /// - Throws: an ending with every error found, where the deployment does not fit the Management Node.
  func plan(_ inputs: Inputs, _ client: ManagementClient, prunesCertificates: Bool = false) async throws -> (
    plan: Plan, secrets: SecretKnowledge
  ) {
    async let reading = InventoryReader(client: client).read(
      inputs.deployment.kinds(in: chosenSteps.steps).union(prunesCertificates ? ObjectKind.referring : []),
      optional: ObjectKind.declarable)
    // Comparing secrets with their digests is slow on purpose; the lists arrive meanwhile.
    let secrets = try await state.knowledge(
      of: inputs.deployment, inputs.checks.secrets, managementNode: client.address, sendsAll: sendSecrets)
    let inventory = try await reading
    do {
      var plan = try Planner.plan(
        Planner.Input(
          deployment: inputs.deployment, wholeDeployment: inputs.wholeDeployment,
          certificates: inputs.checks.certificates,
          inventory: inventory, steps: chosenSteps.steps, secrets: secrets,
          prunesCertificates: prunesCertificates, managementNode: client.address))
      plan = try await ReleaseCheck(client: client).checked(
        plan, against: inventory, inputs.deployment, inputs.checks.certificates)
      plan.warnings = inputs.warnings + plan.warnings
      return (plan, secrets)
    } catch let error as PlanningFailure {
      throw CommandEnding.failure(
        .failed, code: "cannot-plan",
        "the deployment does not fit the Management Node \(client.address); mend what is reported and try again",
        findings: inputs.warnings + error.findings)
    }
  }
}
