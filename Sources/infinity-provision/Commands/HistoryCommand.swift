import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `history`: lists earlier applies, or shows one.
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the applies that were run from here, or show one.",
    discussion: """
      Examples:
        infinity-provision history
        infinity-provision history 20261122T170501Z-4711-5f0c2a9e
        infinity-provision history last
        infinity-provision history --verify
      """)

  @Argument(
    help: "A run's name, or last; without one, all runs are listed, the latest first.", completion: Completions.runs)
  var run: String?
  @Flag(help: "Check whether the journals are as they were written, of one run or of all.")
  var verify = false
  @OptionGroup(title: "State") var state: StateOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let state = try self.state.store()
    if verify { return try await verify(state) }
    let records = if let run { [try await state.history(of: run)] } else { try await state.history() }
    let style = StandardStreams.resultStyle
    switch (output.format, run) {
    case (.json, _): StandardStreams.writeJSON(RunJSON.document(records))
    case (.text, nil): StandardStreams.writeResult(HistoryText(style: style).text(records))
    case (.text, _): records.forEach { StandardStreams.writeResult(RunText(style: style).details($0)) }
    }
  }

  private func verify(_ state: any StateStore) async throws {
    let results = try await state.verification(of: run)
    switch output.format {
    case .json: StandardStreams.writeJSON(JournalVerificationJSON.document(results))
    case .text:
      StandardStreams.writeResult(JournalVerificationText(style: StandardStreams.resultStyle).text(results))
    }
    guard results.allSatisfy(\.isSound) else { throw CommandExit.finished(.hasFindings) }
  }
}
