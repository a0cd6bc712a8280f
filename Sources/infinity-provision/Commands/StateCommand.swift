import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `state`: what is remembered between runs, and how it moves from one place to another.
struct StateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Show what is recorded between runs, or copy it to another place.",
    discussion: """
      Examples:
        infinity-provision state list
        infinity-provision state copy state-folder postgresql://db.example.com/state
      """,
    subcommands: [List.self, Show.self, Copy.self])

  /// `state list`: a line for each Management Node.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the Management Nodes of which something is remembered.",
      discussion: """
        Examples:
          infinity-provision state list
          infinity-provision state list --state postgresql://db.example.com/state
        """)

    @OptionGroup(title: "State") var state: StateOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
      try output.use()
      let contents = try await state.contents()
      switch output.format {
      case .text: StandardStreams.writeResult(StateText(style: StandardStreams.resultStyle).list(contents))
      case .json: StandardStreams.writeJSON(StateJSON.document(contents))
      }
    }
  }

  /// `state show`: what is remembered of one Management Node.
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract:
        "Show what is remembered of a Management Node: its runs and rollouts, and of which secrets there is a digest.",
      discussion: """
        Example:
          infinity-provision state show https://manager.example.com
        """)

    @Argument(help: "The Management Node, as `state list` names it.")
    var managementNode: String
    @OptionGroup(title: "State") var state: StateOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
      try output.use()
      let contents = try await state.contents()
      guard let found = contents.managementNodes.first(where: { $0.address == managementNode }) else {
        throw CommandExit.failure(
          .failed, code: "unknown-management-node",
          "nothing is remembered of the Management Node \(managementNode.quotedForMessage) in \(contents.place); `state list` names those "
            + "that are known")
      }
      switch output.format {
      case .text: StandardStreams.writeResult(StateText(style: StandardStreams.resultStyle).details(found))
      case .json: StandardStreams.writeJSON(StateJSON.document(found, in: contents.place))
      }
    }
  }

  /// `state copy`: from a folder to a database, or back.
  struct Copy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy", abstract: "Copy journals, rollouts and digests of secrets to another place.",
      discussion: """
        Nothing is removed, and what is there already stays as it is: after a failure, run it again.

        Example:
          infinity-provision state copy ~/.local/state/infinity-provision \\
            postgresql://db.example.com/state
        """)

    @Argument(help: ArgumentHelp("Where it is: a folder or a database.", valueName: "from"), completion: .directory)
    var source: String
    @Argument(help: ArgumentHelp("Where it goes: a folder or a database.", valueName: "to"), completion: .directory)
    var destination: String
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
      try output.use()
      let (from, to) = (try StateOptions.store(at: source), try StateOptions.store(at: destination))
      do {
        try (from as? StateFolder)?.requirePresence()
      } catch {
        throw CommandExit.failure(.failed, code: "state-unusable", "nothing was copied: \(error)")
      }
      let copy: StateCopy
      do {
        copy = try await StateCopy.copy(from: from, to: to)
      } catch {
        throw CommandExit.failure(
          .failed, code: "state-unusable",
          "copying the state: \(error)\nWhat was copied stays; run the same command again to continue.")
      }
      switch output.format {
      case .text: StandardStreams.writeResult(StateText(style: StandardStreams.resultStyle).text(copy))
      case .json: StandardStreams.writeJSON(StateJSON.document(copy))
      }
      if copy.hasDifferences { throw CommandExit.finished(.hasFindings) }
    }
  }
}

extension StateOptions {
  /// What is remembered, in text and numbers.
  func contents() async throws -> StateContents {
    let store = try store()
    do {
      return try await StateContents.read(store)
    } catch {
      throw CommandExit.failure(.failed, code: "state-unusable", "\(error)")
    }
  }
}
