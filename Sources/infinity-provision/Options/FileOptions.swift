import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The deployment file, for every command that reads one.
struct FileOptions: ParsableArguments {
  @Argument(help: "The deployment file; - for standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var file = DeploymentFile.standardName

  @OptionGroup(title: "Secrets") var plaintext: PlaintextOptions
  @OptionGroup(title: "Secrets") var programs: ProgramOptions

  /// The file; standard input is read to its end.
  func deploymentFile() -> DeploymentFile { plaintext.deploymentFile(file) }

  /// What the whole file says, in scope. Nothing that it names is read or run.
  func scoped(to locations: [String] = []) throws -> ScopedDeployment {
    let resolver = try programs.resolver()
    return try deploymentFile().scoped(to: locations, resolver: resolver)
  }
}

/// `--allow-plaintext-secrets`
struct PlaintextOptions: ParsableArguments {
  @Flag(help: "Accept secrets written in the file itself, with a warning.")
  var allowPlaintextSecrets = false

  /// The file that an argument names; standard input, for `-`, is read to its end.
  func deploymentFile(_ argument: String) -> DeploymentFile {
    argument == "-"
      ? DeploymentFile(
        standardInput: FileBytes.standardInput(),
        allowsPlaintextSecrets: allowPlaintextSecrets)
      : DeploymentFile(path: argument, allowsPlaintextSecrets: allowPlaintextSecrets)
  }
}
