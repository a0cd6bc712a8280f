import ArgumentParser
import InfinityAPI
import InfinityProvisioning

/// What `plan` and `apply` share: the scope, the secrets and the state.
struct PlanningOptions: ParsableArguments {
  @OptionGroup(title: "Scope") var locations: LocationOptions
  @OptionGroup(title: "Scope") var chosenSteps: StepOptions
  @OptionGroup(title: "State") var state: StateOptions

  @Flag(help: "Send secrets again that the Management Node never shows.")
  var sendSecrets = false

  /// Reads the file and everything that it names, in scope.
  func deployment(
    from file: DeploymentFile, _ programs: ProgramOptions, _ connection: ConnectionOptions, resolvesSecrets: Bool = true
  ) async throws -> CheckedDeployment {
    let resolver = try connection.resolver(programs)
    let required = try connection.requiredOfFile()
    ManagementClient.loadLibrariesMeanwhile()
    return try await CheckedDeployment(
      file, locations: locations.locations, resolvesSecrets: resolvesSecrets, resolver: resolver,
      requiredAddress: required)
  }

  /// What it means that nothing differs.
  var meaningOfNothing: String {
    NothingToDo.matches(locations: locations.locations, steps: chosenSteps.numbers)
  }

  /// What is planned.
  func options(prunesCertificates: Bool) -> PlanRun.Options {
    PlanRun.Options(
      steps: chosenSteps.steps, sendsSecrets: sendSecrets, prunesCertificates: prunesCertificates)
  }
}
