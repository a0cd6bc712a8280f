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
        infinity-provision history 20261122T170501Z-4711-5f0c2a9e
      """)

  @Argument(help: "A run's name; without one, all runs are listed, the latest first.")
  var run: String?
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try output.use()
    let state = StateFolder(environment: ProcessInfo.processInfo.environment)
    let records = if let run { [try await state.history(of: run)] } else { try await state.history() }
    let text = RunText(style: StandardStreams.resultStyle)
    switch (output.format, run) {
    case (.json, _): StandardStreams.writeJSON(RunJSON.document(records))
    case (.text, nil): StandardStreams.writeResult(text.list(records))
    case (.text, _): records.forEach { StandardStreams.writeResult(text.details($0)) }
    }
  }
}
