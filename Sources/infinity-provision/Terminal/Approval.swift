import InfinityAPI
import InfinityProvisioning

/// The question before an apply, with what it is about.
struct Approval {
  let plan: Plan
  let options: ApplyOptions
  /// How much of the plan was shown.
  let extent: PlanExtent
  /// What stands behind the saved plan; nil where it is none.
  let standing: PlanStanding?
  /// The calls that some nodes carry now.
  let calls: @Sendable (Set<String>) async throws -> CallWatch.Look

  /// Whether the changes may be made. `d` shows every change, and asks again.
  ///
  /// - Throws: ``CommandExit`` with exit code 6 where there is nobody to ask, naming the option that would allow it.
  func obtain() async throws -> Bool {
    guard !options.autoApprove else { return true }
    guard Terminal.canAsk else { throw nobodyToAsk }
    let text = PlanText(style: StandardStreams.style, extent: extent)
    var isFolded = text.isFolded(plan)
    StandardStreams.writeMessage("\nManagement Node \(plan.managementNode)")
    for line in ApprovalText(plan: plan, style: StandardStreams.style).lines(calls: try await callsNow()) {
      StandardStreams.writeMessage(line)
    }
    while true {
      let hint = isFolded ? " (d shows every change)" : ""
      guard let answer = try Terminal.ask("\(question)\(hint) [y/N] ") else { throw nobodyToAsk }
      guard isFolded, answer == "d" else { return answer == "y" || answer == "yes" }
      isFolded = false
      StandardStreams.writeMessage(PlanText(style: StandardStreams.style, extent: .details).text(plan))
    }
  }

  private var nobodyToAsk: CommandExit {
    .failure(
      .refused, code: "no-terminal",
      "nothing was changed: there is no terminal to ask on; --auto-approve makes the changes without asking",
      document: PlanJSON.document(plan, standing: standing))
  }

  /// Asked for only where somebody is to answer.
  private func callsNow() async throws -> ApprovalText.Calls {
    let nodes = Set(plan.changedNodes)
    guard !nodes.isEmpty else { return .noNodes }
    do {
      return .seen(try await calls(nodes))
    } catch let error as InfinityError {
      return .unknown(error.code == .forbidden ? "this account may not read them" : "they could not be read")
    }
  }

  private var question: String {
    guard !plan.unknownSecrets.isEmpty else { return "Apply these changes?" }
    let count = plan.unknownSecrets.count
    let secrets = "\(count) \(count == 1 ? "secret" : "secrets") of which nothing is recorded?"
    return plan.isEmpty ? "Send \(secrets)" : "Apply these changes and send \(secrets)"
  }
}
