import InfinityProvisioning

/// The outcomes of `verify` as its JSON document.
enum VerifyJSON {
  static func document(_ outcomes: [CheckOutcome]) -> JSONDocument {
    .object([
      "formatVersion": .integer(1),
      "findings": .array(outcomes.flatMap { outcome in outcome.findings.map { finding($0, of: outcome) } }),
      "checks": checks(outcomes),
    ])
  }

  /// What was checked, where, and what came of it.
  static func checks(_ outcomes: [CheckOutcome]) -> JSONDocument { .array(outcomes.map(check)) }

  /// A finding with the check that made it, and from where it was seen.
  private static func finding(_ finding: Finding, of outcome: CheckOutcome) -> JSONDocument {
    guard case .object(var members) = FindingsJSON.finding(finding) else { return .null }
    members["check"] = .string(outcome.check.rawValue)
    members["location"] = .optional(outcome.location)
    members["seenFrom"] = .string(outcome.seenFrom)
    return .object(members)
  }

  private static func check(_ outcome: CheckOutcome) -> JSONDocument {
    .object([
      "check": .string(outcome.check.rawValue), "location": .optional(outcome.location),
      "seenFrom": .string(outcome.seenFrom), "result": .string(outcome.result),
      "notes": .array(outcome.notes.map { .string($0) }),
    ])
  }
}

extension CheckOutcome {
  /// The worst of its findings in one word.
  fileprivate var result: String {
    if findings.hasErrors { return "error" }
    if findings.contains(where: { $0.code != Self.notCheckedCode }) { return "warning" }
    return findings.isEmpty ? "ok" : Self.notCheckedCode.text
  }
}
