import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A rollout as the JSON document of `docs/command-line.md` (`formatVersion` 1).
enum RolloutJSON {
  /// - Parameter ending: how the run of it ended; nil where it was only looked at.
  static func document(_ record: RolloutRecord, _ ending: RolloutEnding? = nil) -> JSONDocument {
    var members: [String: JSONDocument] = ["formatVersion": .integer(1), "rollout": rollout(record)]
    if let ending {
      members["outcome"] = .string(ending.code)
      members["message"] = .string(ending.message)
    }
    return .object(members)
  }

  static func document(_ records: [RolloutRecord]) -> JSONDocument {
    .object(["formatVersion": .integer(1), "rollouts": .array(records.map(rollout))])
  }

  static func document(_ preview: RolloutPreview) -> JSONDocument {
    .object([
      "formatVersion": .integer(1),
      "waves": .array(
        preview.waves.enumerated().map { index, wave in
          .object([
            "number": .integer(index + 1), "name": .optional(wave.name), "locations": strings(wave.locations),
            "nodes": .integer(wave.nodes), "shared": strings(wave.shared), "plan": PlanJSON.document(wave.plan),
          ])
        }),
      "inNoWave": strings(preview.left),
    ])
  }

  private static func rollout(_ record: RolloutRecord) -> JSONDocument {
    .object([
      "id": .string(record.id), "state": .string(record.end?.rawValue ?? "under-way"),
      "managementNode": .string(record.managementNode),
      "file": .string(record.file), "digest": .string(record.digest), "reference": .optional(record.reference),
      "started": .string(record.started.formatted(.iso8601)), "operator": .string(record.operatorName),
      "paused": mark(record.pause), "undoing": mark(record.undoing), "ended": mark(record.ended),
      "backup": .optional(record.backup),
      "remaining": record.remaining.map { .integer($0) } ?? .null, "settings": settings(record.settings),
      "waves": .array(record.waves.enumerated().map { wave($0.offset, $0.element) }),
    ])
  }

  private static func wave(_ index: Int, _ wave: RolloutWave) -> JSONDocument {
    .object([
      "number": .integer(index + 1), "name": .optional(wave.name), "locations": strings(wave.locations),
      "nodes": .integer(wave.nodes), "status": .string(wave.status.rawValue), "since": mark(wave.since),
      "changes": .integer(wave.changes), "runs": strings(wave.runs), "rolledBackRuns": strings(wave.rolledBack),
      "shared": strings(wave.shared), "message": .optional(wave.message),
      "proposal": wave.proposal.map {
        .object(["plan": .string($0.digest), "changes": .integer($0.changes)])
      } ?? .null,
      "approval": wave.approval.map {
        .object(["by": .string($0.by), "at": .string($0.at.formatted(.iso8601)), "plan": .string($0.plan)])
      } ?? .null,
      "gate": wave.gate.map {
        .object([
          "passed": .boolean($0.isPassed), "at": .string($0.at.formatted(.iso8601)), "errors": .integer($0.errors),
          "warnings": .integer($0.warnings), "findings": strings($0.findings),
          "programOutput": .optional($0.programOutput),
        ])
      } ?? .null,
    ])
  }

  /// As the file's section `rollout` writes them, less the waves.
  private static func settings(_ settings: RolloutSettings) -> JSONDocument {
    let between: JSONDocument =
      switch settings.between {
      case .none: "none"
      case .approval: "approval"
      case .pause(let seconds): .object(["pause": .integer(seconds)])
      }
    let gate = settings.gate
    return .object([
      "between": between, "maxFailures": .integer(settings.maxFailures),
      "gate": .object([
        "timeout": .integer(gate.timeout), "sync": .boolean(gate.sync),
        "checks": gate.checks.map { strings($0.map(\.rawValue).sorted()) } ?? .null, "strict": .boolean(gate.strict),
        "program": gate.program.map(strings) ?? .null, "onFailure": .string(gate.onFailure.rawValue),
      ]),
      "window": .optional(settings.window?.text), "maxCalls": settings.maxCalls.map { .integer($0) } ?? .null,
      "backup": .boolean(settings.backup),
    ])
  }

  private static func mark(_ mark: RolloutRecord.Mark?) -> JSONDocument {
    mark.map { .object(["by": .string($0.by), "at": .string($0.at.formatted(.iso8601))]) } ?? .null
  }

  private static func strings(_ texts: [String]) -> JSONDocument { .array(texts.map(JSONDocument.string)) }
}
