import InfinityAPI

extension Executor {
  /// What has been done so far.
  struct Progress: Sendable {
    private(set) var outcomes: [Change.ID: Outcome] = [:]
    private(set) var created: [ObjectKey: ResourceURI] = [:]
    private(set) var hasFailures = false
    /// Whether the connection itself failed, so that trying more changes would only fail again.
    private(set) var isUnusable = false

    mutating func record(_ change: Change, _ outcome: Outcome) {
      outcomes[change.id] = outcome
      switch outcome {
      case .applied(let uri):
        if change.action == .create, let uri { created[change.target.key] = uri }
      case .failed(let failure):
        hasFailures = true
        if failure.reason == .unusable || failure.reason == .unclear { isUnusable = true }
      case .skipped:
        break
      }
    }
  }
}
