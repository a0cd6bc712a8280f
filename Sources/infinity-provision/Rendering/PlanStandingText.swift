import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What stands behind a saved plan, as text for people: its times, what it was made from, its signatures.
struct PlanStandingText {
  let style: TextStyle

  /// A line each, under a heading.
  func text(_ standing: PlanStanding) -> String {
    var lines = [
      "Saved plan", "  made        \(time(standing.created))",
      "  expires     \(standing.expires.map(time) ?? "never")",
      "  deployment  SHA-256 \(style.escaped(standing.deploymentDigest))",
    ]
    if let caFile = standing.caFile { lines.append("  CA file     \(style.escaped(caFile))") }
    lines += standing.signatures.map { "  signed      \(signature($0))" }
    if standing.signatures.isEmpty { lines.append("  signed      by no one") }
    return lines.joined(separator: "\n")
  }

  private func signature(_ signature: CheckedSignature) -> String {
    let key = signature.fingerprint.map { "the key \($0)" }
    let when = time(signature.signed)
    return switch signature.verdict {
    case .notChecked: "\(when) by \(key.map { "\($0), not checked whose" } ?? "someone, not checked")"
    case .by(let names): "\(when) by \(names.map(style.escaped).joined(separator: ", ")) with \(key ?? "a key")"
    case .doesNotCount(let reason): "\(when) by \(key ?? "a key"), does not count: \(style.escaped(reason))"
    }
  }

  private func time(_ date: Date) -> String { date.formatted(.iso8601) }
}

/// The same in JSON.
enum PlanStandingJSON {
  static func document(_ standing: PlanStanding) -> JSONDocument {
    .object([
      "created": .string(standing.created.formatted(.iso8601)),
      "expires": .optional(standing.expires?.formatted(.iso8601)),
      "deploymentDigest": .string(standing.deploymentDigest),
      "caFile": .optional(standing.caFile),
      "signatures": .array(standing.signatures.map(signature)),
    ])
  }

  private static func signature(_ signature: CheckedSignature) -> JSONDocument {
    var members: [String: JSONDocument] = [
      "signed": .string(signature.signed.formatted(.iso8601)), "key": .optional(signature.fingerprint),
      "principals": .array([]), "error": .null,
    ]
    switch signature.verdict {
    case .notChecked: members["counts"] = .null
    case .by(let names):
      members["counts"] = .boolean(true)
      members["principals"] = .array(names.map(JSONDocument.string))
    case .doesNotCount(let reason):
      members["counts"] = .boolean(false)
      members["error"] = .string(reason)
    }
    return .object(members)
  }
}
