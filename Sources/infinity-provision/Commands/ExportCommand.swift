import ArgumentParser
import InfinityProvisioning

/// `export`: a deployment file that describes what the Management Node has now.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a deployment file that describes the Management Node as it is now.",
    discussion: """
      The way to start for a platform that was set up by hand: planning the file immediately gives no change. Secrets are named as \
      files to be filled in, since the Management Node never shows them. What the file cannot describe is left out, and said. \
      If nothing else gives the address, that of \(DeploymentFile.standardName) in the working folder is used.

      Examples:
        infinity-provision export --address https://manager.example.com --out europe
        infinity-provision plan europe/deployment.yaml --without-secrets
        infinity-provision export --location Europe > europe.yaml
      """)

  @Option(
    help: ArgumentHelp(
      "Write deployment.yaml and the certificates' files to this folder; otherwise only the file is written to standard output.",
      valueName: "folder"), completion: .directory)
  var out: String?
  @OptionGroup(title: "Scope") var scope: PlatformLocationOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    try OutPath.validate(out, "folder")
  }

  func run() async throws {
    try output.use()
    let export = try await connection.withClient(connection.ofWorkingFolder()) { client in
      let interruption = Interruption()
      StopSignals.shared.onStop { interruption.request() }
      return try await ExportRun(to: out, locations: scope.locations).run(client, interruption: interruption)
    }
    if let out { StandardStreams.writeMessage("Wrote \(out)/deployment.yaml and its certificates.") }
    switch output.format {
    case .json:
      StandardStreams.writeJSON(
        .object([
          "formatVersion": .integer(1), "deployment": .string(export.text),
          "variables": [], "secretFiles": .array(export.secretFiles.map { .string($0) }),
          "remarks": .array(export.remarks.map { .string($0) }),
        ]))
    case .text where out == nil: StandardStreams.writeResult(String(export.text.dropLast()))
    case .text: break
    }
    if output.format == .text {
      for remark in export.remarks where remark.hasPrefix("Left out") {
        StandardStreams.style.paragraph(StandardStreams.style.escaped(remark)).forEach {
          StandardStreams.writeMessage($0)
        }
      }
    }
    if out == nil, export.hasCertificates {
      StandardStreams.writeNote("the certificates that the file names are written with --out FOLDER alone")
    }
    if !export.secretFiles.isEmpty {
      StandardStreams.writeMessage(
        "Write before an apply, readable for you alone: \(export.secretFiles.joined(separator: ", "))")
    }
    if let out, output.format == .text {
      var next = NextSteps()
      next.add(
        "see that nothing differs",
        ["plan", out + "/\(DeploymentFile.standardName)"] + connection.givenWords + ["--without-secrets"])
      next.write()
    }
  }
}
