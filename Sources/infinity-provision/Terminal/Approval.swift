import InfinityProvisioning

/// The question before an apply.
struct Approval {
  let plan: Plan
  let options: ApplyOptions
  /// What stands behind the saved plan; nil where it is none.
  let standing: PlanStanding?

  /// Whether the changes may be made.
  ///
  /// - Throws: ``CommandExit`` with exit code 6 where there is nobody to ask, naming the option that would allow it.
  func obtain() throws -> Bool {
    guard !options.autoApprove else { return true }
    guard let isApproved = Terminal.confirm("\nManagement Node \(plan.managementNode)\n\(question) [y/N] ") else {
      throw CommandExit.failure(
        .refused, code: "no-terminal",
        "nothing was changed: there is no terminal to ask on; --auto-approve makes the changes without asking",
        document: PlanJSON.document(plan, standing: standing))
    }
    return isApproved
  }

  private var question: String {
    guard !plan.unknownSecrets.isEmpty else { return "Apply these changes?" }
    let count = plan.unknownSecrets.count
    let secrets = "\(count) \(count == 1 ? "secret" : "secrets") of which nothing is recorded?"
    return plan.isEmpty ? "Send \(secrets)" : "Apply these changes and send \(secrets)"
  }
}
