import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `init`: a commented first deployment file.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented first deployment file.",
    discussion: """
      Asks for the address of the Management Node and the user name if nothing gives them, reads what is there, and writes \
      locations, nodes and their FQDNs. What must be decided is marked with TODO, and `validate` names what is left of it. No file is \
      overwritten, and no secret is written.

      Examples:
        infinity-provision init --address https://manager.example.com
        infinity-provision init --example --out example.yaml
      """)

  @Flag(help: "Write the integration guide's example, and ask no Management Node.")
  var example = false
  @Option(
    help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var out = DeploymentFile.standardName
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    try OutPath.validate(out, "file")
  }

  func run() async throws {
    try output.use()
    let run = InitRun(to: out)
    try run.check()
    let (written, connection) =
      try example ? (run.writeExample(), connection) : await written(by: run)
    StandardStreams.writeMessage(
      "Wrote \(out) (\(written.locations.count.counted("location", "locations"))). "
        + "\(written.undecided.count.counted("value is", "values are")) to be decided, marked with TODO.")
    switch output.format {
    case .text: break
    case .json:
      StandardStreams.writeJSON(
        .object([
          "formatVersion": .integer(1), "file": .string(out), "deployment": .string(written.text),
          "undecided": .array(written.undecided.map { .string($0) }),
          "locations": .array(written.locations.map { .string($0) }),
        ]))
    }
    if output.format == .text { next(written, connection).write() }
  }

  private func written(by run: InitRun) async throws -> (InitRun.FirstDeployment, ConnectionOptions) {
    var connection = connection
    if !connection.isAddressGiven {
      guard let answer = try Terminal.askLine("Address of the Management Node (https://…): "), !answer.isEmpty else {
        throw CommandExit.failure(
          .wrongCommandLine, code: "no-address",
          "no Management Node: give --address, PEXIP_ADDRESS or --profile, or --example for a file without one")
      }
      connection.address = answer.contains("://") ? answer : "https://\(answer)"
    }
    if try !connection.isUserGiven(),
      let answer = try Terminal.askLine("User name (default: \(ConnectionOptions.standardUser)): ")
    {
      connection.username = answer.isEmpty ? nil : answer
    }
    let chosen = connection
    let written = try await chosen.withClient(DeclaredConnection()) { client in
      try await cancelledByCtrlC { try await run.run(client, caFile: chosen.caFile) }
    }
    return (written, chosen)
  }

  /// What is in the file needs no words.
  private func next(_ written: InitRun.FirstDeployment, _ connection: ConnectionOptions) -> NextSteps {
    let file = out == DeploymentFile.standardName ? [] : [out]
    var connection = connection
    connection.address = nil
    connection.caFile = nil
    var next = NextSteps()
    next.add("see what is left to decide", ["validate"] + file)
    let location = written.locations.first.map { written.locations.count > 1 ? ["--location", $0] : [] }
    next.add("have a certificate issued", location.map { ["csr"] + file + $0 })
    next.add("see what would be changed", ["plan"] + file + connection.givenWords)
    return next
  }
}
