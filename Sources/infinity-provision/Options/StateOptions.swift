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

  /// The folder of journals and locks.
  var folder: StateFolder { StateFolder(environment: ProcessInfo.processInfo.environment) }

  /// What is remembered of secrets.
  func secretRecords() throws -> SecretRecords {
    do {
      return try SecretRecords(file: state ?? Environment["INFINITY_STATE"] ?? folder.secretRecordsFile)
    } catch {
      throw CommandExit.failure(.failed, code: "state-unusable", "\(error)")
    }
  }

  /// What is remembered of the secrets of a deployment, compared with what they are now.
  func knowledge(
    of deployment: Deployment, _ secrets: ResolvedSecrets, managementNode: String, sendsAll: Bool = false
  ) throws -> SecretKnowledge {
    try secretRecords().knowledge(
      of: deployment.writeOnlySecrets, secrets, managementNode: managementNode, sendsAll: sendsAll)
  }
}
