#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A deployment file, by its path or by its content.
public struct DeploymentFile: Sendable {
  /// The name that a deployment file has where nobody says another: `deployment.yaml`, in the working directory.
  public static let standardName = DeploymentReader.standardFileName

  /// How messages name it: its path, or `-` for standard input.
  public let name: String
  private let content: [UInt8]?
  private let reader: DeploymentReader
  private var memory: ReadingMemory?

  /// The file at a path, absolute or relative to the working directory.
  ///
  /// - Parameters:
  ///   - path: its path.
  ///   - allowsPlaintextSecrets: whether a secret in plain text is a warning instead of an error.
  public init(path: String, allowsPlaintextSecrets: Bool = false) {
    name = path
    content = nil
    reader = DeploymentReader(allowsPlaintextSecrets: allowsPlaintextSecrets)
  }

  /// What came on standard input; its relative paths are relative to the working directory.
  ///
  /// - Parameters:
  ///   - standardInput: reads what stands on standard input.
  ///   - allowsPlaintextSecrets: whether a secret in plain text is a warning instead of an error.
  public init(standardInput: [UInt8], allowsPlaintextSecrets: Bool = false) {
    name = "-"
    content = standardInput
    reader = DeploymentReader(allowsPlaintextSecrets: allowsPlaintextSecrets)
  }

  /// The folder that its relative paths are relative to.
  var folder: String {
    content == nil
      ? URL(fileURLWithPath: name).deletingLastPathComponent().path : FileManager.default.currentDirectoryPath
  }

  /// Reads it as ``read()`` does, for a run that is about it.
  ///
  /// - Throws: ``RunFailure`` where it is a saved plan, of which each key would be told to be unknown.
  func opened() throws(RunFailure) -> DeploymentReader.Reading {
    guard content != nil || !SavedPlan.isFile(name) else {
      throw RunFailure(
        .savedPlanAsFile,
        "\(name.quotedForMessage) is a saved plan, not a deployment file; `infinity-provision apply --plan "
          + "\(name)` applies it")
    }
    return read()
  }

  /// Reads the whole file, with what it includes; its secrets and certificates are not looked at.
  public func read() -> DeploymentReader.Reading {
    if let reading = memory?.stillValid { return reading }
    let reading = content.map { reader.read(standardInput: $0) } ?? reader.read(path: name)
    memory?.keep(reading)
    return reading
  }

  /// The same file for who reads it again and again: as long as its bytes are the same, it is parsed once.
  func remembered() -> DeploymentFile {
    var file = self
    file.memory = ReadingMemory()
    return file
  }

  /// Reads the whole file, which must have no error.
  ///
  /// - Parameters:
  ///   - locations: the names of the locations that the run is about; empty for all.
  ///   - resolver: says which programs the file may name; nothing is resolved.
  /// - Throws: ``RunFailure`` with every finding, for a name that the file does not have, with the nearest one, and for a program
  ///   that may not be run.
  public func scoped(
    to locations: [String] = [], resolver: SecretResolver = SecretResolver()
  ) throws(RunFailure) -> ScopedDeployment {
    let reading = try opened()
    guard let whole = reading.valid else { throw failure(reading.findings) }
    let deployment = try whole.scoped(to: locations)
    try resolver.admit(deployment)
    return ScopedDeployment(
      deployment: deployment, wholeDeployment: whole, warnings: reading.findings, digest: reading.digest)
  }

  /// Why a run that needs a deployment ends, where the file has faults.
  func failure(_ findings: [Finding]) -> RunFailure {
    if findings.count == 1, let only = findings.first, only.code == .syntax.unreadableFile, only.mark == nil {
      return RunFailure(.invalidDeployment, only.message)
    }
    return RunFailure(
      .invalidDeployment,
      "the deployment file \(name.quotedForMessage) has errors; fix them and try again", findings: findings)
  }
}

/// A deployment, reduced to the locations that a run is about.
public struct ScopedDeployment: Sendable {
  /// The deployment in scope.
  public let deployment: Deployment
  /// The deployment as the whole file declares it: for what concerns other locations, and the connection.
  public let wholeDeployment: Deployment
  /// The warnings about the file.
  public let warnings: [Finding]
  /// SHA-256 over the deployment file with everything that it includes, in hexadecimal.
  let digest: String
}

extension Deployment {
  /// The deployment reduced to locations; all of it where none are named.
  ///
  /// - Throws: ``RunFailure`` for names that it does not have, with the nearest ones.
  func scoped(to locations: [String]) throws(RunFailure) -> Deployment {
    let scope = Scope(locations: locations.isEmpty ? nil : Set(locations))
    let unknown = scope.unknownLocations(in: self)
    guard unknown.isEmpty else {
      throw RunFailure(.unknownLocation, unknown.map(\.message).joined(separator: "\n"))
    }
    return scope.applied(to: self)
  }
}
