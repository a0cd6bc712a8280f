import InfinityAPI
import InfinityProvisioning

/// A plan, or the report of an apply, as the JSON document of `docs/command-line.md` (`formatVersion` 1).
enum PlanJSON {
  /// - Parameter standing: what stands behind a saved plan; nil where it is none.
  static func document(_ plan: Plan, standing: PlanStanding? = nil) -> JSONDocument {
    document(
      plan, changes: .list(plan.changes.count) { .object(change(plan.changes[$0])) },
      unknownSecrets: plan.unknownSecrets.map { .object(unknownSecret($0)) }, extra: extra(standing))
  }

  /// - Parameters:
  ///   - standing: what stands behind the saved plan that was applied; nil where it was none.
  ///   - notes: what was warned of while it was made and waited for.
  static func document(
    _ report: ApplyReport, standing: PlanStanding? = nil, notes: [String] = []
  ) -> JSONDocument {
    let (planned, outcomes) = (report.plan.changes, report.outcomes)
    let changes = JSONDocument.list(min(planned.count, outcomes.count)) { index in
      .object(change(planned[index]).merging(result(outcomes[index])) { _, new in new })
    }
    let secrets = zip(report.plan.unknownSecrets, report.secretOutcomes).map { secret, outcome in
      JSONDocument.object(unknownSecret(secret).merging(result(outcome)) { _, new in new })
    }
    let totals = report.changes
    var extra = extra(standing)
    extra["result"] = .object([
      "applied": .integer(totals.applied), "failed": .integer(totals.failed), "skipped": .integer(totals.skipped),
    ])
    extra["reference"] = .optional(report.reference)
    extra["run"] = .optional(report.run)
    extra["notes"] = .array(notes.map(JSONDocument.string))
    if let error = ApplyReportText.headline(report) {
      extra["error"] = .object([
        "code": .string(error.code), "message": .string(error.message),
        "details": .array(report.failures.map { .string($0.message) }),
      ])
    }
    return document(report.plan, changes: changes, unknownSecrets: secrets, extra: extra)
  }

  private static func extra(_ standing: PlanStanding?) -> [String: JSONDocument] {
    standing.map { ["savedPlan": PlanStandingJSON.document($0)] } ?? [:]
  }

  private static func document(
    _ plan: Plan, changes: JSONDocument, unknownSecrets: [JSONDocument], extra: [String: JSONDocument]
  ) -> JSONDocument {
    .object(
      [
        "formatVersion": .integer(1),
        "managementNode": .string(plan.managementNode),
        "summary": .object([
          "create": .integer(plan.count(.create)), "update": .integer(plan.count(.update)),
          "delete": .integer(plan.count(.delete)), "unchanged": .integer(plan.unchanged),
          "unknownSecrets": .integer(plan.unknownSecrets.count),
        ]),
        "changes": changes,
        "unknownSecrets": .array(unknownSecrets),
        "warnings": .array(plan.warnings.map(FindingsJSON.finding)),
      ].merging(extra) { _, new in new })
  }

  static func change(_ change: Change) -> [String: JSONDocument] {
    [
      "step": .integer(change.step.rawValue),
      "action": .string(change.action.rawValue),
      "resource": .string(change.target.key.kind.rawValue),
      "title": .string(change.target.key.kind.title),
      "name": .string(change.target.label),
      "location": .optional(change.location),
      "uri": .optional(change.target.uri?.path),
      "fields": .array(change.fields.map { field($0, of: change.target.key.kind) }),
    ]
  }

  private static func unknownSecret(_ secret: UnknownSecret) -> [String: JSONDocument] {
    [
      "resource": .string(secret.target.key.kind.rawValue),
      "title": .string(secret.target.key.kind.title),
      "name": .string(secret.target.label),
      "uri": .optional(secret.target.uri?.path),
      "field": .string(secret.field),
      "fieldTitle": .string(secret.target.key.kind.title(ofField: secret.field)),
      "from": source(secret.source),
    ]
  }

  /// One field of a plan; of a secret, where it comes from, and of two files where it came from before.
  private static func field(_ field: FieldDifference, of kind: Kind) -> JSONDocument {
    guard field.before.isSecret || field.after.isSecret else {
      return self.field(field.name, of: kind, field.before, field.after, isSecret: false)
    }
    var members: [String: JSONDocument] = [
      "name": .string(field.name), "title": .string(kind.title(ofField: field.name)), "before": .null, "after": .null,
      "secret": .boolean(true), "from": .null,
    ]
    if case .secret(let source) = field.after { members["from"] = self.source(source) }
    if case .secret(let source) = field.before { members["fromBefore"] = self.source(source) }
    return .object(members)
  }

  /// Where a secret comes from, as a deployment file writes it; null where that file holds it. Paths are those that are read.
  private static func source(_ source: SecretSource) -> JSONDocument {
    switch source.origin {
    case .environment(let name): .object(["env": .string(name)])
    case .file(let file): .object(["file": .string(file.path)])
    case .command(let words, let folder):
      .object(["command": .array(words.map(JSONDocument.string)), "workingDirectory": .string(folder)])
    case .pfx(let file, let passphrase):
      .object(["pfx": .string(file.path), "passphrase": passphrase.map(self.source) ?? .null])
    case .plaintext: .null
    }
  }

  /// One field; of a secret, only that there is one.
  static func field(
    _ name: String, of kind: Kind, _ before: PlanValue, _ after: PlanValue, isSecret: Bool
  ) -> JSONDocument {
    var members: [String: JSONDocument] = [
      "name": .string(name), "title": .string(kind.title(ofField: name)), "before": .null, "after": .null,
      "secret": .boolean(isSecret),
    ]
    guard !isSecret else { return .object(members) }
    members["before"] = value(before)
    members["after"] = value(after)
    if fingerprint(before) != nil || fingerprint(after) != nil {
      members["beforeFingerprint"] = .optional(fingerprint(before))
      members["afterFingerprint"] = .optional(fingerprint(after))
    }
    return .object(members)
  }

  private static func value(_ value: PlanValue) -> JSONDocument {
    switch value {
    case .null, .secret: .null
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .reference(let reference), .certificate(let reference, _): .string(reference.label)
    case .references(let references): .array(references.map { .string($0.label) })
    }
  }

  private static func fingerprint(_ value: PlanValue) -> String? {
    switch value {
    case .reference(let reference), .certificate(let reference, _): reference.fingerprint
    default: nil
    }
  }

  private static func result(_ outcome: Outcome) -> [String: JSONDocument] {
    switch outcome {
    case .applied(let uri): ["result": .string("applied"), "uri": .optional(uri?.path)]
    case .failed(let failure): ["result": .string("failed"), "error": .string(failure.message)]
    case .skipped(let reason): ["result": .string("skipped"), "error": .string(reason)]
    }
  }
}
