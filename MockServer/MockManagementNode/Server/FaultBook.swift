import Synchronization

/// The fault rules in force, and how often each has matched.
final class FaultBook: Sendable {
  private struct Contents {
    var rules: [FaultRule]
    var matches: [Int]
  }

  private let contents: Mutex<Contents>

  init(_ rules: [FaultRule]) {
    contents = Mutex(Contents(rules: rules, matches: rules.map { _ in 0 }))
  }

  /// Puts other rules in force; counting starts anew.
  func replace(with rules: [FaultRule]) {
    contents.withLock { $0 = Contents(rules: rules, matches: rules.map { _ in 0 }) }
  }

  /// Counts a request, and says what happens to it: the first rule whose turn it is acts.
  func action(method: String, path: String) -> FaultRule.Action? {
    action { !$0.action.refuse && $0.matches(method: method, path: path) }
  }

  /// Counts a connection, and says whether it is refused.
  func refusesConnection() -> Bool {
    action { $0.action.refuse } != nil
  }

  private func action(_ isMeant: (FaultRule) -> Bool) -> FaultRule.Action? {
    contents.withLock { contents in
      var action: FaultRule.Action?
      for (place, rule) in contents.rules.enumerated() where isMeant(rule) {
        contents.matches[place] += 1
        if action == nil, rule.occurrence.includes(contents.matches[place]) { action = rule.action }
      }
      return action
    }
  }
}

extension FaultRule.Occurrence {
  fileprivate func includes(_ number: Int) -> Bool {
    switch self {
    case .every: true
    case .from(let first, let count): number >= first && (count.map { number - first < $0 } ?? true)
    }
  }
}
