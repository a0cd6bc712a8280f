public import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Describes a Management Node as it is now in a deployment file.
public struct ExportRun: Sendable {
  private let folder: String?
  private let locations: [String]

  /// An export to a folder, as `deployment.yaml` and the certificates' files; nil to write nothing that stays.
  ///
  /// - Parameters:
  ///   - folder: the folder that the file is written to.
  ///   - locations: the names of the locations that are described, with what they use; empty for all that there is.
  public init(to folder: String?, locations: [String] = []) {
    self.folder = folder
    self.locations = locations
  }

  /// Reads the Management Node and writes the files.
  ///
  /// - Parameters:
  ///   - client: the connection to the Management Node.
  ///   - interruption: a wish to stop; nothing is written after it.
  /// - Throws: ``RunFailure`` for a location that is not there; with findings where the file would not describe the Management Node as it is, or where the files
  ///   cannot be written; `InfinityError`; `CancellationError`.
  public func run(
    _ client: ManagementClient, interruption: Interruption = Interruption()
  ) async throws -> DeploymentExporter.Export {
    let whole = try await interruption.reading { try await InventoryReader(client: client).read() }
    try admit(whole.objects(.location).map(\.reference.label), on: client.address)
    let inventory = whole.reduced(to: locations)
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
  /// Whether every location that was asked for is there.
  private func admit(_ names: [String], on address: String) throws(RunFailure) {
    guard let unknown = locations.first(where: { !names.contains($0) }) else { return }
    throw RunFailure(
      .unknownLocation,
      "the Management Node \(address) has no location \(unknown.quotedForMessage)\(suggestion(for: unknown, among: names))"
    )
  }
}
