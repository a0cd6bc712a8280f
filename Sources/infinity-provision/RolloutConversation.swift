import InfinityAPI
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `rollout start`, `resume` and `undo` say and ask on the way: each wave as `apply` shows it, its gate, and where it ends.
struct RolloutConversation {
  /// Words of the command line, for the commands that may come next.
  struct Words {
    /// The deployment file with what belongs to it; empty where there is none.
    var file: [String] = []
    /// Whether the rollout is undone, rather than made.
    var isUndo = false
    /// The gate's program; empty where no option names one.
    var gate: [String] = []
    /// How waves are planned and made, with what protects them; empty for the way back.
    var making: [String] = []
    /// How a wave is rolled back.
    var undoing: [String] = []
    /// Where the state is.
    var state: [String] = []
    /// The Management Node, and who logs in, beside the deployment file.
    var connection: [String] = []
    /// The same for a command that reads no deployment file.
    var undoConnection: [String] = []

    /// The command that continues a rollout, or its way back.
    func resume(_ record: RolloutRecord) -> [String] {
      guard !isUndo else { return undo(record) }
      return ["rollout", "resume"] + (file.isEmpty ? [] : ["--file"] + file) + gate + making + state + connection
    }

    /// The command that rolls a rollout back.
    func undo(_ record: RolloutRecord) -> [String] {
      ["rollout", "undo", record.id] + undoing + state + undoConnection
    }
  }

  let options: ApplyOptions
  let format: PlainFormat
  let extent: PlanExtent
  let words: Words
  var acceptsChangedFile = false

  private let interruption = Interruption()
  private let line = ProgressLine()
  private let sync = SyncProgress()

  /// Runs a rollout.
  ///
  /// - Throws: ``CommandExit`` with the exit code, where it is not done.
  func run(
    _ client: ManagementClient, _ work: (RolloutDialogue, Interruption) async throws -> RolloutOutcome
  ) async throws {
    listen()
    let outcome: RolloutOutcome
    do {
      outcome = try await work(dialogue(client), interruption)
    } catch let stopped as RolloutStopped {
      endLines()
      throw exit(stopped)
    } catch {
      endLines()
      throw error
    }
    endLines()
    try end(RolloutEnding(outcome, words: words))
  }

  /// Shows a record, as `status` does.
  static func show(_ record: RolloutRecord, _ format: PlainFormat) {
    switch format {
    case .text: StandardStreams.writeResult(RolloutText(style: StandardStreams.resultStyle).text(record))
    case .json: StandardStreams.writeJSON(RolloutJSON.document(record))
    }
  }

  private func end(_ ending: RolloutEnding) throws {
    if ending.record.mayHaveWritten { StandardStreams.noteChanges() }
    let document = RolloutJSON.document(ending.record, ending)
    guard !ending.isError else {
      if format == .text {
        StandardStreams.writeResult("\n" + RolloutText(style: StandardStreams.resultStyle).table(ending.record))
      }
      throw CommandExit.failure(ending.status, code: ending.code, ending.message, document: document)
    }
    switch format {
    case .text:
      StandardStreams.writeResult(
        "\n" + RolloutText(style: StandardStreams.resultStyle).table(ending.record) + "\n\n" + ending.message)
    case .json: StandardStreams.writeJSON(document)
    }
    if ending.status != .done { throw CommandExit.finished(ending.status) }
  }

  /// An error after the rollout had begun: it is told as it would be of an apply, with the record beside it.
  private func exit(_ stopped: RolloutStopped) -> CommandExit {
    var failure: CommandExit.Failure
    switch stopped.reason {
    case let reason as RunFailure:
      guard case .failed(let known) = CommandExit.failed(reason) else { return .failed(reason) }
      failure = known
    case let reason as CommandExit:
      guard case .failed(let known) = reason else { return reason }
      failure = known
    case let reason as InfinityError:
      failure = .init(exitStatus: .failed, code: reason.code.words, message: "\(reason)")
    default: failure = .init(exitStatus: .failed, code: "failed", message: "\(stopped.reason)")
    }
    let isGivenUp = stopped.record.end == .aborted && !words.isUndo
    if failure.exitStatus == .failed || isGivenUp, stopped.record.mayHaveWritten {
      failure.exitStatus = .stoppedPartWay
    }
    let next =
      isGivenUp
      ? "\(RolloutEnding.command(words.undo(stopped.record))) rolls back what it changed."
      : "\(RolloutEnding.command(words.resume(stopped.record))) continues it."
    failure.message += "\nThe rollout \(stopped.record.id) is as `rollout status` shows it; \(next)"
    failure.document = RolloutJSON.document(stopped.record)
    return .failed(failure)
  }

  // MARK: On the way

  private func listen() {
    StopSignals.shared.onStop { [interruption] in
      StandardStreams.writeMessage(
        "Stopping: what is under way is finished, and no other change is started; Ctrl-C again exits immediately.")
      interruption.request()
    }
  }

  private func dialogue(_ client: ManagementClient) -> RolloutDialogue {
    var dialogue = RolloutDialogue(
      wave: { _, _ in waveDialogue(NothingToDo.wave) },
      acceptChange: {
        if acceptsChangedFile { return true }
        defer { listen() }
        return try Terminal.confirm(
          "The deployment file was changed since the rollout began. Continue with it as it is now? [y/N] ")
          ?? false
      },
      tell: { tell($0) },
      approve: { try await approve($0, client) })
    dialogue.rollback = { _, _ in waveDialogue(NothingToDo.rolledBack) }
    return dialogue
  }

  private func approve(_ question: WaveQuestion, _ client: ManagementClient) async throws -> Bool? {
    var options = options
    if question.needsPerson {
      guard Terminal.canAsk else { return nil }
      options.autoApprove = false
    }
    if !options.autoApprove, !question.shared.isEmpty {
      StandardStreams.writeMessage(
        "\nOther waves use as well: \(question.shared.map(StandardStreams.style.escaped).joined(separator: ", ")).")
    }
    defer { listen() }
    return try await Approval(
      plan: question.plan, options: options, extent: extent, standing: nil,
      calls: { try await CallWatch(client: client, nodes: $0).look() }
    ).obtain()
  }

  private func waveDialogue(_ meaningOfNothing: String) -> ApplyDialogue {
    ApplyDialogue(
      show: { plan in
        StandardStreams.writeFindings(plan.warnings.inFileOrder, isFull: extent == .details)
        guard format == .text || !options.autoApprove else { return }
        say { PlanText(style: $0, meaningOfNothing: meaningOfNothing, extent: extent).text(plan) }
        guard !plan.requests.isEmpty, let reason = StandardStreams.takeResultFailure() else { return }
        throw CommandExit.failure(
          .failed, code: "output-failed",
          "nothing of the wave was changed: its plan could not be written to standard output: \(reason)")
      },
      begin: { plan in
        listen()
        return [ApplyProgress(total: plan.requests.count, line: line)]
      },
      report: { report in
        line.end()
        if report.mayHaveWritten { StandardStreams.noteChanges() }
        guard format == .text || !report.isComplete, !report.plan.requests.isEmpty else { return }
        say { "\n" + ApplyReportText(style: $0, extent: extent).text(report) }
      },
      warn: { StandardStreams.writeMessage(StandardStreams.style.warning("warning: ") + $0) },
      approve: { _ in false })
  }

  private func tell(_ event: RolloutEvent) {
    switch event {
    case .notInSync(let laggards): sync.show(laggards)
    case .warning(let text): StandardStreams.writeMessage(StandardStreams.style.warning("warning: ") + text)
    default:
      endLines()
      guard format == .text else { return }
      if let text = RolloutText(style: StandardStreams.resultStyle).line(event) { StandardStreams.writeResult(text) }
    }
  }

  /// In text what happens is the result; in JSON it is for people, beside the one document.
  private func say(_ text: (TextStyle) -> String) {
    switch format {
    case .text: StandardStreams.writeResult(text(StandardStreams.resultStyle))
    case .json: StandardStreams.writeMessage(text(StandardStreams.style))
    }
  }

  private func endLines() {
    line.end()
    sync.end()
  }
}
