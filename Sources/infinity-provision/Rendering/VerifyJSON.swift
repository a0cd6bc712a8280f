import InfinityProvisioning

/// The outcomes of `verify` as its JSON document.
enum VerifyJSON {
  static func document(_ outcomes: [CheckOutcome]) -> JSONDocument {
    .object([
      "formatVersion": .integer(1),
      "findings": .array(outcomes.reportedFindings.map(finding)),
      "checks": checks(outcomes),
    ])
  }

  /// What was checked, where, and what came of it.
  static func checks(_ outcomes: [CheckOutcome]) -> JSONDocument { .array(outcomes.map(check)) }

  /// A finding with the check that came upon it, from where that saw it, and all checks that came upon it.
  private static func finding(_ reported: ReportedFinding) -> JSONDocument {
    guard case .object(var members) = FindingsJSON.finding(reported.finding) else { return .null }
    members["check"] = .string(reported.origin.check.rawValue)
    members["location"] = .optional(reported.origin.location)
    members["seenFrom"] = .string(reported.seenFrom)
    members["checks"] = .array(
      reported.origins.map {
        .object(["check": .string($0.check.rawValue), "location": .optional($0.location)])
      })
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
