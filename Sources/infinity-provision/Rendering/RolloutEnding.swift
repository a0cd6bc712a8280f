import InfinityProvisioning

/// How a run of a rollout ends: its exit code, and what it says.
struct RolloutEnding {
  let record: RolloutRecord
  let status: ExitStatus
  /// A stable word for programs.
  let code: String
  /// What came of it, and what to do now.
  let message: String
  /// Whether it is told as an error, rather than as a result.
  let isError: Bool

  /// The ending of an outcome.
  init(_ outcome: RolloutOutcome, words: RolloutConversation.Words) {
    record = outcome.record
    let (undo, resume) = (Self.command(words.undo(record)), Self.command(words.resume(record)))
    let waves = outcome.record.waves.count.counted("wave", "waves")
    switch outcome.reason {
    case .done:
      (status, code, isError) = (.done, "done", false)
      message = "Rollout: done, \(waves). The Management Node matches the file\(Self.scope(outcome.leftOut))."
    case .differences(let count):
      (status, code, isError) = (.stoppedPartWay, "differences-remain", true)
      message =
        "all waves are done, and the file still asks for \(count.counted("change", "changes")): of what no location of the waves uses, or "
        + "made by someone else since. \(Self.command(["plan"] + words.file + words.state + words.connection)) shows them, `apply` makes them, and "
        + "\(resume) then ends the rollout"
    case .approval(let wave):
      (status, code, isError) = (.waits, "waits-for-approval", false)
      message =
        "Rollout: \(Self.name(wave, outcome.record)) waits for an approval. "
        + "\(Self.command(["rollout", "approve", outcome.record.id] + words.state)) approves it, then \(resume) makes it."
    case .paused(let pause):
      (status, code, isError) = (.waits, "paused", false)
      message =
        "Rollout: paused by \(pause.by.escapedForTerminal) at \(Self.time(pause.at)). \(resume) continues it."
    case .window(let opens):
      (status, code, isError) = (.waits, "outside-window", false)
      message = "Rollout: outside its window, which opens at \(Self.time(opens)). \(resume) continues it then."
    case .calls(let count, let wave):
      (status, code, isError) = (.waits, "too-many-calls", false)
      message =
        "Rollout: \(count.counted("participant is", "participants are")) on the nodes of \(Self.name(wave, outcome.record)), and "
        + "\(outcome.record.settings.maxCalls ?? 0) may be. \(resume) tries again."
    case .failed(let wave) where words.isUndo:
      (status, code, isError) = (.stoppedPartWay, "wave-failed", true)
      message =
        "not all of \(Self.name(wave, outcome.record)) could be rolled back; after a fix \(resume) continues with it"
    case .failed(let wave):
      (status, code, isError) = (.stoppedPartWay, "wave-failed", true)
      let end = outcome.record.waves[wave].status == .rolledBack ? "It was rolled back. " : ""
      message =
        "\(Self.name(wave, outcome.record)) failed: \(outcome.record.waves[wave].message ?? "")\n\(end)"
        + "After a fix \(resume) tries it again, "
        + "\(undo) rolls everything back"
    case .interrupted:
      let hasWritten = outcome.record.mayHaveWritten
      (status, code, isError) = (hasWritten ? .stoppedPartWay : .interrupted, "interrupted", true)
      message =
        (hasWritten ? "stopped on request" : "stopped on request; nothing was changed")
        + ". \(resume) continues \(words.isUndo ? "to roll it back" : "the rollout")"
    case .undone:
      (status, code, isError) = (.done, "undone", false)
      message = "Rollout: undone."
    }
  }

  /// What "the file" is where some of its locations are in no wave.
  private static func scope(_ leftOut: [String]) -> String {
    guard !leftOut.isEmpty else { return "" }
    let names = leftOut.prefix(3).map(\.quotedForMessage).joined(separator: ", ")
    let more = leftOut.count > 3 ? " and \((leftOut.count - 3).grouped) more" : ""
    return " at the locations of the waves; in no wave, and not looked at: \(names)\(more)"
  }

  /// `wave 2 (Bergen, Trondheim)`
  private static func name(_ wave: Int, _ record: RolloutRecord) -> String {
    "wave \(wave + 1) (\(RolloutText(style: .plain).locations(record.waves[wave])))"
  }

  /// A command as a shell takes it, for a message.
  static func command(_ words: [String]) -> String {
    "`" + (["infinity-provision"] + words).map(\.quotedForShell).joined(separator: " ").escapedForTerminal + "`"
  }
}
