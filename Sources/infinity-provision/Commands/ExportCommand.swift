import ArgumentParser
import Foundation
import InfinityAPI
import InfinityProvisioning

/// `export`: a deployment file that describes what the Management Node has now.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a deployment file that describes the Management Node as it is now.",
    discussion: """
      The way in for a platform that was set up by hand: planning the file at once gives no change. Secrets are named as \
      environment variables to be filled in, since the Management Node never shows them.

      Examples:
        infinity-provision export --address https://manager.example.com --out europe
        infinity-provision plan europe/deployment.yaml --without-secrets
      """)

  @Option(
    help: ArgumentHelp(
      "Write deployment.yaml and the certificates' files to this folder; else the file alone goes to standard output.",
      valueName: "folder"), completion: .directory)
  var out: String?
  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try output.use()
    try await connection.withClient(ConnectionOptions.Declared()) { client in
      let inventory = try await cancelledByCtrlC { try await InventoryReader(client: client).read() }
      let unreadable = DeploymentExporter.unreadable(inventory)
      guard unreadable.isEmpty else {
        throw CommandExit.failure(
          .failed, code: "cannot-export",
          "nothing was written: the file would not describe \(client.address) as it is", findings: unreadable)
      }
      do {
        try write(inventory, address: client.address)
      } catch let error as FileError {
        throw CommandExit.failure(.failed, code: "not-written", "\(error)")
      }
    }
  }

  private func write(_ inventory: Inventory, address: String) throws {
    let files = FileManager.default
    let folder = out ?? files.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { if out == nil { try? files.removeItem(atPath: folder) } }
    let export = try DeploymentExporter.export(inventory, address: address, into: folder, now: Date())
    if let out {
      try export.write(to: out + "/deployment.yaml")
      StandardStreams.writeMessage("Wrote \(out)/deployment.yaml and its certificates.")
    }
    switch output.format {
    case .json:
      StandardStreams.writeJSON(
        .object([
          "formatVersion": .integer(1), "deployment": .string(export.text),
          "variables": .array(export.variables.map { .string($0) }),
          "remarks": .array(export.remarks.map { .string($0) }),
        ]))
    case .text where out == nil: StandardStreams.writeResult(String(export.text.dropLast()))
    case .text: break
    }
    if !export.variables.isEmpty {
      StandardStreams.writeMessage("Set before an apply: \(export.variables.joined(separator: ", "))")
    }
  }
}
