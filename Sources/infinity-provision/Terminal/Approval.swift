import InfinityProvisioning

/// The consent to an apply: the rails first, then the question.
struct Approval {
  let plan: Plan
  let options: ApplyOptions

  /// Returns when the changes may be made.
  ///
  /// - Throws: ``CommandExit`` with exit code 6 where they may not, naming the option that would allow it.
  func obtain() throws {
    let changed = plan.changedNodeCount
    guard changed * 100 <= options.maxChangedNodes * plan.nodeCount else {
      throw refusal(
        "too-many-nodes",
        "the plan changes \(changed) of \(plan.nodeCount) Conferencing Nodes, more than --max-changed-nodes "
          + "\(options.maxChangedNodes) allows; raise it if that is meant")
    }
    guard !options.autoApprove else { return }
    guard let isApproved = Terminal.confirm("\nManagement Node \(plan.managementNode)\n\(question) [y/N] ") else {
      throw refusal("no-terminal", "there is no terminal to ask on; --auto-approve makes the changes without asking")
    }
    guard isApproved else {
      throw refusal("declined", "declined; --auto-approve makes the changes without asking")
    }
  }

  private var question: String {
    guard !plan.unknownSecrets.isEmpty else { return "Apply these changes?" }
    let count = plan.unknownSecrets.count
    let secrets = "\(count) \(count == 1 ? "secret" : "secrets") of which nothing is recorded?"
    return plan.isEmpty ? "Send \(secrets)" : "Apply these changes and send \(secrets)"
  }

  private func refusal(_ code: String, _ reason: String) -> CommandExit {
    .failure(.refused, code: code, "nothing was changed: \(reason)", document: PlanJSON.document(plan))
  }
}
