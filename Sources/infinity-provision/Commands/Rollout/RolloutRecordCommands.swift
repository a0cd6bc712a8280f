import ArgumentParser
import InfinityProvisioning

/// `rollout status`: how far a rollout came.
struct RolloutStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how far a rollout came. The Management Node is not asked.",
    discussion: """
      Example:
        infinity-provision rollout status --format json
      """)

  @OptionGroup var choice: RolloutChoice
  @OptionGroup var place: RolloutPlace
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let record = try await place.store().rollout(named: choice.id, on: place.givenAddress)
    RolloutConversation.show(record, output.format)
  }
}

/// `rollout pause`: wishes that no other wave begins.
struct RolloutPauseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause",
    abstract: "Let no other wave begin until the rollout is resumed. What is under way is finished.",
    discussion: """
      Example:
        infinity-provision rollout pause
      """)

  @OptionGroup var choice: RolloutChoice
  @OptionGroup var place: RolloutPlace
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let record = try await RolloutWishes(place.store()).pause(choice.id, on: place.givenAddress)
    StandardStreams.noteChanges()
    RolloutConversation.show(record, output.format)
  }
}

/// `rollout abort`: gives a rollout up.
struct RolloutAbortCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abort",
    abstract: "Give a rollout up. What was changed stays; `rollout undo` rolls it back.",
    discussion: """
      Example:
        infinity-provision rollout abort
      """)

  @OptionGroup var choice: RolloutChoice
  @OptionGroup var place: RolloutPlace
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let record = try await RolloutWishes(place.store()).abort(choice.id, on: place.givenAddress)
    StandardStreams.noteChanges()
    RolloutConversation.show(record, output.format)
  }
}

/// `rollout history`: the rollouts of which something is remembered.
struct RolloutHistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the rollouts, the latest first.",
    discussion: """
      Example:
        infinity-provision rollout history
      """)

  @OptionGroup var place: RolloutPlace
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let records = try await place.store().rolloutHistory(on: place.givenAddress)
    switch output.format {
    case .text: StandardStreams.writeResult(RolloutHistoryText(style: StandardStreams.resultStyle).text(records))
    case .json: StandardStreams.writeJSON(RolloutJSON.document(records))
    }
  }
}
