import Foundation
public import InfinityAPI

/// Describes a Management Node as it is now in a deployment file.
public struct ExportRun: Sendable {
  private let folder: String?

  /// An export to a folder, as `deployment.yaml` and the certificates' files; nil to write nothing that stays.
  public init(to folder: String?) {
    self.folder = folder
  }

  /// Reads the Management Node and writes the files.
  ///
  /// - Parameter interruption: a wish to stop; nothing is written after it.
  /// - Throws: ``RunFailure`` with findings where the file would not describe the Management Node as it is, or where the files
  ///   cannot be written; `InfinityError`; `CancellationError`.
  public func run(
    _ client: ManagementClient, interruption: Interruption = Interruption()
  ) async throws -> DeploymentExporter.Export {
    let inventory = try await interruption.reading { try await InventoryReader(client: client).read() }
    let unreadable = DeploymentExporter.unreadable(inventory)
    guard unreadable.isEmpty else {
      throw RunFailure(
        .cannotExport, "nothing was written: the file would not describe \(client.address) as it is",
        findings: unreadable)
    }
    do {
      let export = try DeploymentExporter.export(inventory, address: client.address, now: Date())
      if let folder { try export.write(to: folder) }
      return export
    } catch let error as FileError {
      throw RunFailure(.notWritten, "\(error)")
    }
  }
}
