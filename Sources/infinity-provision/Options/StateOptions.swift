import ArgumentParser
import Foundation
import InfinityProvisioning

/// Where the tool remembers between runs.
struct StateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where digests of secrets are remembered (INFINITY_STATE; default: in the XDG state folder).", valueName: "file"),
    completion: .file())
  var state: String?

  /// What is remembered, in the folder that the environment names.
  var store: any StateStore {
    StateFolder(
      environment: ProcessInfo.processInfo.environment, secretRecordsFile: state ?? Environment["INFINITY_STATE"])
  }

  /// What is remembered of the secrets of a deployment, compared with what they are now.
  func knowledge(
    of deployment: Deployment, _ secrets: ResolvedSecrets, managementNode: String, sendsAll: Bool = false
  ) async throws -> SecretKnowledge {
    try await usingState { try await store.secretRecords() }.knowledge(
      of: deployment.writeOnlySecrets, secrets, managementNode: managementNode, sendsAll: sendsAll)
  }
}

/// Uses what is remembered.
///
/// - Throws: an ending with exit code 1 where that cannot be done.
func usingState<Result>(_ work: () async throws -> Result) async throws -> Result {
  do {
    return try await work()
  } catch {
    throw CommandEnding.failure(.failed, code: "state-unusable", "\(error)")
  }
}
