import InfinityAPI

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Describes the Management Node's present configuration as a deployment file: the way in for a platform that was set up
/// by hand.
public enum DeploymentExporter {
  /// What was written.
  public struct Export: Sendable, Equatable {
    /// The deployment file.
    public var text: String
    /// The files that it names for secrets, below the folder of the file, in its order. The Management Node never shows what is to be in them.
    public var secretFiles: [String]
    /// What could not be described, and why.
    public var remarks: [String]

    /// The certificates' files, which the deployment file names.
    var certificates: [PublicFiles.File]
    /// Whether there are any.
    package var hasCertificates: Bool { !certificates.isEmpty }

    /// Writes `deployment.yaml` and the certificates' files to a folder, and the JSON Schema for editors where there is none.
    ///
    /// - Throws: ``FileError``, before anything is written, where one of them is there with another content, cannot be made, or a
    ///   symbolic link stands in the way.
    public func write(to folder: String) throws {
      var files = certificates + [PublicFiles.File(path: DeploymentReader.standardFileName, content: text)]
      if !PublicFiles.isTaken(folder + "/" + FirstFile.schemaName) { files.append(FirstFile.schema) }
      try PublicFiles.write(files, into: folder)
    }
  }

  /// The deployment file, and the certificates' files that it names.
  ///
  /// What the file's own rules would refuse is left out, with a remark: the text is read, checked and planned again, as
  /// the operator will do, until nothing is found. Planning it at once gives no change.
  ///
  /// - Throws: ``FileError`` where the certificates cannot be written for that, to the folder for temporary files.
  public static func export(_ inventory: Inventory, address: String, now: Date) throws -> Export {
    var draft = ExportDraft(inventory, address: address)
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? files.removeItem(atPath: folder) }
    try PublicFiles.write(draft.files, into: folder)
    while let fault = firstFault(draft, inventory, folder, now), draft.remove(fault) {}
    return Export(
      text: draft.text, secretFiles: draft.deployment.secretSources.compactMap { $0.source.origin.file },
      remarks: draft.allRemarks, certificates: draft.files)
  }

  /// What a file would have to describe and cannot be read; empty where everything can.
  public static func unreadable(_ inventory: Inventory) -> [Finding] { UnreadableRules.all(inventory) }

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
  fileprivate var file: String? {
    if case .file(let file) = self { file.written } else { nil }
  }
}
