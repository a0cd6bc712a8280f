import ArgumentParser
import InfinityProvisioning

/// `dns-records`: the address records that the deployment needs, ready for a zone file.
struct DNSRecordsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dns-records",
    abstract: "Print the DNS records that the deployment needs, ready for a zone file.",
    discussion: """
      Each node needs a record for its SIP TLS FQDN. A pool of serverFamily lync needs one of its own for each node.

      Example:
        infinity-provision dns-records deployment.yaml >> vc.example.com.zone
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Scope") var scope: LocationOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let file = try file.scoped(to: scope.locations)
    let records = DNSRecords(for: file.deployment)
    StandardStreams.writeFindings(file.warnings)
    switch output.format {
    case .text where records.groups.isEmpty:
      StandardStreams.writeNote("the file declares no pool here, so there is no record to make")
    case .text: StandardStreams.writeResult(String(records.zoneLines.dropLast()))
    case .json: StandardStreams.writeJSON(document(records))
    }
    for name in records.groups.flatMap(\.withoutAddress) {
      StandardStreams.writeMessage(
        StandardStreams.style.warning("warning: ")
          + "no address is known for \(name): give the node's `address` in the deployment file")
    }
  }

  private func document(_ records: DNSRecords) -> JSONDocument {
    let lines = records.groups.flatMap { group in
      group.records.map { record in
        JSONDocument.object([
          "location": .string(group.location), "name": .string(record.name), "type": .string(record.type),
          "address": .string(record.address), "timeToLive": .integer(DNSRecords.timeToLive),
        ])
      }
    }
    let missing = records.groups.flatMap(\.withoutAddress).map { JSONDocument.string($0) }
    return .object(["formatVersion": .integer(1), "records": .array(lines), "withoutAddress": .array(missing)])
  }
}
