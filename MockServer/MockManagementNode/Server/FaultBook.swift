import Synchronization

/// The fault rules in force, how often each has matched, and which requests they hold.
final class FaultBook: Sendable {
  /// What happens to a request, and which rules said so.
  struct Verdict: Sendable {
    let action: FaultRule.Action
    /// Counts how often rules were put in force.
    let edition: Int
  }

  /// A request that waits.
  struct HeldRequest: Sendable {
    let number: Int
    let method: String
    let path: String
  }

  private struct Contents {
    var rules: [FaultRule]
    var matches: [Int]
    var edition = 0
    var held: [HeldRequest] = []
    var heldSoFar = 0

    mutating func replace(with rules: [FaultRule]) {
      self.rules = rules
      matches = rules.map { _ in 0 }
      edition += 1
    }
  }

  private let contents: Mutex<Contents>

  init(_ rules: [FaultRule]) {
    contents = Mutex(Contents(rules: rules, matches: rules.map { _ in 0 }))
  }

  /// The requests that wait now, in the order in which they came.
  var held: [HeldRequest] { contents.withLock { $0.held } }

  /// Puts other rules in force; counting starts anew, and what was held goes on.
  func replace(with rules: [FaultRule]) {
    contents.withLock { $0.replace(with: rules) }
  }

  /// Counts a request, and says what happens to it: the first rule whose turn it is acts.
  func verdict(method: String, path: String) -> Verdict? {
    verdict { !$0.action.refuse && $0.matches(method: method, path: path) }
  }

  /// Counts a connection, and says whether it is refused.
  func refusesConnection() -> Bool {
    verdict { $0.action.refuse } != nil
  }

  /// Holds a request until other rules than these are in force.
  ///
  /// - Throws: `CancellationError`.
  func hold(method: String, path: String, under edition: Int) async throws {
    let number = contents.withLock { contents in
      contents.heldSoFar += 1
      contents.held.append(HeldRequest(number: contents.heldSoFar, method: method, path: path))
      return contents.heldSoFar
    }
    defer { contents.withLock { $0.held.removeAll { $0.number == number } } }
    while contents.withLock({ $0.edition }) == edition { try await Task.sleep(for: .milliseconds(5)) }
  }

  private func verdict(_ isMeant: (FaultRule) -> Bool) -> Verdict? {
    contents.withLock { contents in
      var action: FaultRule.Action?
      for (place, rule) in contents.rules.enumerated() where isMeant(rule) {
        contents.matches[place] += 1
        if action == nil, rule.occurrence.includes(contents.matches[place]) { action = rule.action }
      }
      return action.map { Verdict(action: $0, edition: contents.edition) }
    }
  }
}

extension FaultRule.Occurrence {
  fileprivate func includes(_ number: Int) -> Bool {
    switch self {
    case .every: true
    case .from(let first, let count):
      number >= first && (count.map { number.subtractingReportingOverflow(first).partialValue < $0 } ?? true)
    }
  }
}
