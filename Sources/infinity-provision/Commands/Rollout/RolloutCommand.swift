import ArgumentParser

/// `rollout`: applies a deployment wave after wave, each with a gate.
struct RolloutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollout",
    abstract: "Apply the file wave after wave, and stop where a wave is not good.",
    discussion: """
      Each wave is an apply to some of the locations, followed by a gate: nodes in sync, checks of `verify`, a program \
      of yours. It can be stopped anywhere; `rollout resume` continues it, on another machine too if they share their \
      state.

      Examples:
        infinity-provision rollout plan deployment.yaml --canary Oslo --size 25%
        infinity-provision rollout start deployment.yaml --canary Oslo --size 25%
        infinity-provision rollout status
        infinity-provision rollout resume
      """,
    subcommands: [
      RolloutPlanCommand.self, RolloutStartCommand.self, RolloutStatusCommand.self, RolloutResumeCommand.self,
      RolloutPauseCommand.self, RolloutApproveCommand.self, RolloutAbortCommand.self, RolloutUndoCommand.self,
      RolloutHistoryCommand.self,
    ])
}
