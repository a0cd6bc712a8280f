import InfinityAPI
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Earlier runs as text.
struct RunText {
  let style: TextStyle

  /// Which run it is that `last` means.
  func announcement(_ run: RunRecord) -> String {
    let file = run.scope.file.map { " of \(style.escaped($0))" } ?? ""
    return
      "The last run that changed something is \(run.id): \(style.escaped(run.action))\(file) by "
      + "\(style.escaped(run.operatorName)), \(HistoryText.result(run))."
  }

  /// One run with its changes.
  func details(_ run: RunRecord) -> String {
    var lines = [
      "Run              \(run.id)", "Began            \(run.started.formatted(.iso8601))",
      "Operator         \(style.escaped(run.operatorName))", "Management Node  \(style.escaped(run.managementNode))",
      "Action           \(style.escaped(run.action))",
    ]
    if let rollout = run.scope.rollout { lines.append("Rollout, wave    \(style.escaped(rollout))") }
    if let reference = run.reference { lines.append("Reference        \(style.escaped(reference))") }
    lines += scope(run) + ["Result           \(HistoryText.result(run))", ""]
    if let request = run.request { return (lines + details(request)).joined(separator: "\n") }
    let text = PlanText(style: style)
    let width =
      (run.changes.flatMap { change in
        let kind = change.target.key.kind
        return [kind.title] + change.fields.map { kind.title(ofField: $0.name) }
      }.map(\.count).max() ?? 0) + 2
    for change in run.changes {
      lines.append(
        "\(text.heading(change.action, change.target, width: width)), step \(change.step.rawValue): \(change.state.rawValue)"
      )
      lines += change.fields.filter { !$0.after.isCertificate }.map {
        text.line($0, of: change.action, change.target.key.kind, width: width)
      }
      lines += messageLines(change.message)
    }
    return lines.joined(separator: "\n")
  }

  /// The one request of a run of `api`.
  private func details(_ request: JournaledRequest) -> [String] {
    let uri = request.uri.map { " (\($0.path))" } ?? ""
    let label = request.label.isEmpty ? "" : " \(request.label.quotedForMessage)"
    let heading = "\(request.action.rawValue) \(request.shortKind)\(label)\(uri): \(request.state.rawValue)"
    return [style.escaped(heading)]
      + request.fields.map { field in
        let value = [field.before, field.after].compactMap(\.self).joined(separator: " → ")
        return style.escaped("      \(field.name)  \(field.isSecret ? "(secret)" : value)")
      } + messageLines(request.message)
  }

  private func messageLines(_ message: String?) -> [String] {
    (message ?? "").split(separator: "\n").map { "      \(style.escaped(String($0)))" }
  }

  /// What it was made from and limited to, as far as the journal says; journals of earlier versions do not.
  private func scope(_ run: RunRecord) -> [String] {
    var lines: [String] = []
    if let file = run.scope.file { lines.append("File             \(style.escaped(file))") }
    if let locations = run.scope.locations {
      lines.append(
        "For locations    \(locations.isEmpty ? "all" : locations.map(style.escaped).joined(separator: ", "))")
    }
    if let steps = run.scope.steps {
      lines.append("For steps        \(steps.isEmpty ? "all" : steps.map(String.init).joined(separator: ", "))")
    }
    return lines
  }
}

/// Earlier runs as JSON.
enum RunJSON {
  static func document(_ runs: [RunRecord]) -> JSONDocument {
    .object(["formatVersion": .integer(1), "runs": .array(runs.map(run))])
  }

  private static func run(_ run: RunRecord) -> JSONDocument {
    .object([
      "run": .string(run.id), "started": .string(run.started.formatted(.iso8601)),
      "operator": .string(run.operatorName), "managementNode": .string(run.managementNode),
      "action": .string(run.action), "reference": .optional(run.reference), "finished": .boolean(run.isFinished),
      "file": .optional(run.scope.file), "locations": .array(run.locations.map { .string($0) }),
      "steps": .array(run.steps.map { .integer($0.rawValue) }),
      "rollout": .optional(run.scope.rollout),
      "forLocations": run.scope.locations.map { .array($0.map { .string($0) }) } ?? .null,
      "forSteps": run.scope.steps.map { .array($0.map { .integer($0) }) } ?? .null,
      "changes": .array(run.changes.map(change)), "request": run.request.map(request) ?? .null,
    ])
  }

  private static func request(_ request: JournaledRequest) -> JSONDocument {
    .object([
      "action": .string(request.action.rawValue), "kind": .string(request.kind), "name": .string(request.label),
      "uri": .optional(request.uri?.path), "result": .string(request.state.rawValue),
      "error": .optional(request.message),
      "fields": .array(
        request.fields.map { field in
          .object([
            "name": .string(field.name), "before": .optional(field.before), "after": .optional(field.after),
            "secret": .boolean(field.isSecret),
          ])
        }),
    ])
  }

  private static func change(_ change: JournaledChange) -> JSONDocument {
    .object([
      "step": .integer(change.step.rawValue), "action": .string(change.action.rawValue),
      "resource": .string(change.target.key.kind.rawValue), "title": .string(change.target.key.kind.title),
      "name": .string(change.target.label), "location": .optional(change.location),
      "uri": .optional(change.target.uri?.path),
      "result": .string(change.state.rawValue), "error": .optional(change.message),
      "fields": .array(
        change.fields.map { field in
          PlanJSON.field(field.name, of: change.target.key.kind, field.before, field.after, isSecret: field.isSecret)
        }),
    ])
  }
}
