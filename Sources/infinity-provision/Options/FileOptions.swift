import ArgumentParser
import Foundation
import InfinityProvisioning

/// The deployment file, for every command that reads one.
struct FileOptions: ParsableArguments {
  @Argument(help: "The deployment file; - for standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var plaintext: PlaintextOptions

  var deploymentFile: DeploymentFile {
    DeploymentFile(path: file, allowsPlaintextSecrets: plaintext.allowPlaintextSecrets)
  }
}

/// `--allow-plaintext-secrets`
struct PlaintextOptions: ParsableArguments {
  @Flag(help: "Accept secrets written in the file itself, with a warning.")
  var allowPlaintextSecrets = false
}

/// A deployment file as it was named on the command line.
struct DeploymentFile {
  /// As it was named; `-` for standard input.
  let path: String
  let allowsPlaintextSecrets: Bool

  var isStandardInput: Bool { path == "-" }

  /// The folder that its relative paths are relative to.
  var folder: String {
    isStandardInput
      ? FileManager.default.currentDirectoryPath : URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// Reads the whole file, with what it includes.
  func read() -> DeploymentReader.Reading {
    let reader = DeploymentReader(allowsPlaintextSecrets: allowsPlaintextSecrets)
    return isStandardInput
      ? reader.read(standardInput: Array(FileHandle.standardInput.readDataToEndOfFile())) : reader.read(path: path)
  }

  /// Reads the whole file, for commands that need a deployment.
  ///
  /// - Throws: ``CommandExit`` with exit code 1 and every finding.
  func valid() throws -> (deployment: Deployment, reading: DeploymentReader.Reading) {
    let reading = read()
    guard let deployment = reading.valid else { throw exit(for: reading.findings) }
    return (deployment, reading)
  }

  /// How a command ends that needs a deployment, where the file has faults.
  func exit(for findings: [Finding]) -> CommandExit {
    if findings.count == 1, let only = findings.first, only.code == .syntax.unreadableFile, only.mark == nil {
      return .failure(.failed, code: "invalid-deployment", only.message)
    }
    return .failure(
      .failed, code: "invalid-deployment",
      "the deployment file \(path.quotedForMessage) has faults; mend them and try again",
      findings: findings)
  }
}

extension [Finding] {
  /// Whether any of them is an error.
  var hasErrors: Bool { contains { $0.severity == .error } }
}
