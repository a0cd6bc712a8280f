import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `certificate list`: what is in use, where, and until when.
struct CertificateListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the certificates of the file and of the Management Node: where they are used, and until when.",
    discussion: """
      Reads the certificates' files and the Management Node, and changes nothing. No private key is read.

      Examples:
        infinity-provision certificate list deployment.yaml
        infinity-provision certificate list deployment.yaml --format json
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let deployment = try file.scoped()
    StandardStreams.writeFindings(deployment.warnings)
    let run = try await CertificateListRun(
      deployment, resolver: connection.resolver(file.programs), requiredAddress: connection.requiredOfFile())
    let list = try await connection.withClient(run.connection) { client in
      try await cancelledByCtrlC { try await run.run(client) }
    }
    switch output.format {
    case .text:
      StandardStreams.writeResult(
        CertificateListText(style: StandardStreams.resultStyle, now: Date()).text(list))
    case .json: StandardStreams.writeJSON(CertificateListText.document(list))
    }
    guard output.format == .text else { return }
    var next = NextSteps()
    if list.isOutOfUse { next.add("switch the nodes", file.givenWords.map { ["certificate", "renew"] + $0 }) }
    next.write()
  }
}

extension CertificateOverview {
  /// Whether a certificate of the file is not used by any node.
  fileprivate var isOutOfUse: Bool { rows.contains { !$0.entries.isEmpty && $0.uses.isEmpty } }
}
