import ArgumentParser
import InfinityAPI
import InfinityProvisioning
import ProductBuild

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `doctor`: is this Management Node one that the tool understands?
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check whether the tool understands this Management Node.",
    discussion: """
      Reads the first objects of every kind that the tool uses, and their schemas, and reports what the account may read, \
      which forms the answers have, and what would stop a run. Nothing is changed. Exit code 3 if something would stop a \
      run. If nothing else gives the address, that of \(DeploymentFile.standardName) in the working folder is used.

      --report writes the same for an issue tracker, without any name, address, text or secret of the platform; the mock \
      server accepts it and then answers as this Management Node does.

      Examples:
        infinity-provision doctor --address https://manager.example.com
        infinity-provision doctor --report report.json
      """)

  @Option(
    help: ArgumentHelp("Write a report for an issue tracker to this file.", valueName: "file"), completion: .file())
  var report: String?
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws { try OutPath.validate(report, "file", of: "--report") }

  func run() async throws {
    try output.use()
    let report = try report.map { try ResultFile($0, beginnings: [DoctorReport.beginning], for: .report) }
    let diagnosis = try await connection.withClient(connection.ofWorkingFolder()) { client in
      try await cancelledByCtrlC { try await Doctor(client: client).examine() }
    }
    switch output.format {
    case .text: StandardStreams.writeResult(DoctorText(style: StandardStreams.resultStyle).text(diagnosis))
    case .json: StandardStreams.writeJSON(DoctorJSON.document(diagnosis))
    }
    if let report { try write(diagnosis, to: report) }
    if diagnosis.findings.map(\.finding).hasErrors { throw CommandExit.finished(.hasFindings) }
  }

  private func write(_ diagnosis: Diagnosis, to file: ResultFile) throws {
    let report = DoctorReport(diagnosis, tool: "infinity-provision \(ProductVersion.text)", now: Date())
    if let error = file.write(Array(try report.document())) {
      throw CommandExit.failure(
        .failed, code: "report-not-written", "the report cannot be written to \(file.path.quotedForMessage): \(error)")
    }
    StandardStreams.writeMessage(
      "The report was written to \(file.path); it contains only forms and counts of the platform.")
  }
}
