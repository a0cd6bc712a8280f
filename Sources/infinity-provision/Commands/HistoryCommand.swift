import ArgumentParser
import Foundation
import InfinityProvisioning

/// `history`: lists earlier applies, or shows one.
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the applies that were run from here, or show one.",
    discussion: """
      Examples:
        infinity-provision history
        infinity-provision history 20261122T170501Z-4711
      """)

  @Argument(help: "A run's name; without one, all runs are listed, the latest first.")
  var run: String?
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try output.use()
    let folder = StateFolder(environment: ProcessInfo.processInfo.environment)
    let history = RunHistory(in: folder)
    let records: [RunRecord]
    do {
      records = try (run.map { [$0] } ?? history.runs()).map(history.run)
    } catch {
      throw CommandEnding.failure(.failed, code: "no-such-run", "\(error)")
    }
    let text = RunText(style: StandardStreams.resultStyle)
    switch (output.format, run) {
    case (.json, _): StandardStreams.writeJSON(RunJSON.document(records))
    case (.text, nil): StandardStreams.writeResult(text.list(records))
    case (.text, _): records.forEach { StandardStreams.writeResult(text.details($0)) }
    }
  }
}
