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
}
