import Crypto
import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads a deployment file, with the files that it includes, into a ``Deployment``.
///
/// Every fault is found in one run. Nothing is resolved: no secret is read, no certificate is opened, no network is used.
public struct DeploymentReader: Sendable {
  /// What came of reading.
  public struct Reading: Sendable, Equatable {
    /// As much as could be understood, without what had a fault; nil where the file could not be read as YAML at all.
    ///
    /// Good for further checks; only ``valid`` is good for changes.
    public var deployment: Deployment?
    /// Errors and warnings, sorted by file and position.
    public var findings: [Finding]
    /// SHA-256 over the bytes of the file, and after it of those that it includes, in hexadecimal: tells what a saved plan was made from.
    public var digest = ""
    /// Where the file and those that it includes were read, in the order of the digest; nothing for standard input.
    var paths: [String] = []

    /// The deployment if there is no error in it.
    public var valid: Deployment? {
      findings.contains { $0.severity == .error } ? nil : deployment
    }
  }

  /// `deployment.yaml`
  static let standardFileName = "deployment.yaml"

  /// Whether a secret in plain text is a warning instead of an error.
  public var allowsPlaintextSecrets: Bool

  /// A reader; it refuses secrets in plain text unless told otherwise.
  public init(allowsPlaintextSecrets: Bool = false) {
    self.allowsPlaintextSecrets = allowsPlaintextSecrets
  }

  /// Reads the file at a path, absolute or relative to the working directory.
  public func read(path: String) -> Reading {
    let file = FileContext(path: path)
    switch FileBytes.read(path: path, maximum: SourceText.maximumSize + 1) {
    case .success(let bytes):
      return read(bytes, from: file)
    case .failure(let failure):
      let isFirst = path == Self.standardFileName && !FileManager.default.fileExists(atPath: path)
      let hint = isFirst ? "; name another one, or write a first one with `infinity-provision init`" : ""
      let message = "cannot read the deployment file \(path.quotedForMessage): \(failure.reason)\(hint)"
      return Reading(deployment: nil, findings: [Finding(.syntax.unreadableFile, message)])
    }
  }

  /// Reads what came on standard input; its relative paths are relative to the working directory.
  public func read(standardInput bytes: [UInt8]) -> Reading {
    read(bytes, from: .standardInput)
  }

  /// Reads what is to become a file beside those in a folder. It has no name yet: findings name its entries alone.
  func read(_ bytes: [UInt8], inFolder folder: String) -> Reading {
    read(bytes, from: FileContext(draftIn: folder))
  }

  private func read(_ bytes: [UInt8], from file: FileContext) -> Reading {
    var tree = IncludeTree(allowsPlaintextSecrets: allowsPlaintextSecrets)
    tree.add(bytes, from: file, includedAt: nil)
    var findings = tree.findings
    let digest = tree.hash.finalize().hexadecimal
    guard let main = tree.files.first else {
      return Reading(deployment: nil, findings: findings.sortedByPlace(), digest: digest)
    }
    var deployment = DeploymentBuilder.build(main: main, included: Array(tree.files.dropFirst()))
    // What is named may stand in a file that could not be read.
    if tree.lacksFiles { deployment.value.faultyKinds = Set(Kind.all) }
    findings +=
      DeploymentRules.findings(for: deployment.value, files: tree.files, faults: tree.findings) + deployment.findings
    return Reading(
      deployment: deployment.value, findings: findings.sortedByPlace(), digest: digest,
      paths: file == .standardInput ? [] : tree.files.map(\.context.resolvedPath))
  }
}
