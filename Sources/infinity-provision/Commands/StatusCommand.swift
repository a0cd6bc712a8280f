import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `status`: locations and nodes as they are, with sync, calls and the ends of certificates.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show locations and nodes as they are, with sync, calls and certificates.",
    discussion: """
      Reads five lists of the Management Node and changes nothing; no deployment file is needed. If nothing else gives \
      the address, that of \(DeploymentFile.standardName) in the working folder is used. A certificate that ends within \
      30 days is marked.

      Examples:
        infinity-provision status
        infinity-provision status --address https://manager.example.com
        infinity-provision status --profile lab --format json
      """)

  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let status = try await connection.withClient(connection.ofWorkingFolder()) { client in
      try await cancelledByCtrlC { try await StatusRun(client).run() }
    }
    switch output.format {
    case .text:
      StandardStreams.writeResult(StatusText(style: StandardStreams.resultStyle, now: Date()).text(status))
    case .json: StandardStreams.writeJSON(StatusJSON.document(status))
    }
  }
}
