public import Foundation
import InfinityAPI

/// Describes the Management Node's present configuration as a deployment file: the way in for a platform that was set up
/// by hand.
public enum DeploymentExporter {
  /// What was written.
  public struct Export: Sendable, Equatable {
    /// The deployment file.
    public var text: String
    /// The environment variables that it names for secrets, in its order.
    public var variables: [String]
    /// What could not be described, and why.
    public var remarks: [String]

    /// Writes the deployment file.
    ///
    /// - Throws: ``FileError`` where it cannot be written, or is there already with another content.
    public func write(to path: String) throws {
      try PublicFile.write(text, to: path)
    }
  }

  /// Writes certificate files below a folder and returns the deployment file that names them.
  ///
  /// What the file's own rules would refuse is left out, with a remark: the text is read, checked and planned again, as
  /// the operator will do, until nothing is found. Planning it at once gives no change.
  ///
  /// - Throws: ``FileError`` where a certificate file cannot be written.
  public static func export(
    _ inventory: Inventory, address: String, into folder: String, now: Date
  ) throws -> Export {
    var draft = ExportDraft(inventory, address: address)
    for file in draft.files {
      try PublicFile.write(file.content, to: folder + "/" + file.path)
    }
    while let fault = firstFault(draft, inventory, folder, now), draft.remove(fault) {}
    return Export(
      text: draft.text, variables: draft.deployment.secretSources.compactMap { $0.source.origin.variable },
      remarks: draft.allRemarks)
  }

  /// What a file would have to describe and cannot be read; empty where everything can.
  public static func unreadable(_ inventory: Inventory) -> [Finding] {
    let node = ConferencingNode.Fields()
    let notDescribed: Set = [node.hostname.name, node.domain.name, node.tlsClientCertificate.name]
    return Kind.all.filter(Kind.declarable.contains).flatMap { kind in
      inventory.objects(kind).flatMap { object in
        object.unreadable.keys.filter { !notDescribed.contains($0) }.sorted()
          .compactMap { UnreadableRules.unreadable($0, of: object, at: nil) }
      } + inventory.unidentified.filter { $0.kind == kind }.map(UnreadableRules.unidentified)
    }
  }

  /// The first thing that the operator would be told to mend, secrets aside.
  private static func firstFault(_ draft: ExportDraft, _ inventory: Inventory, _ folder: String, _ now: Date)
    -> Finding?
  {
    let reading = DeploymentReader().read(Array(draft.text.utf8), inFolder: folder)
    if let fault = reading.findings.first(where: { $0.severity == .error }) { return fault }
    guard let deployment = reading.deployment else { return nil }
    let (certificates, findings) = CertificateLoader(now: now).load(deployment, secrets: nil)
    if let fault = findings.first(where: { $0.severity == .error }) { return fault }
    do {
      _ = try Planner.plan(
        Planner.Input(
          deployment: deployment, certificates: certificates, inventory: inventory, managementNode: draft.address))
      return nil
    } catch {
      return error.findings.first { $0.severity == .error }
    }
  }
}

extension SecretSource.Origin {
  fileprivate var variable: String? {
    if case .environment(let name) = self { name } else { nil }
  }
}
