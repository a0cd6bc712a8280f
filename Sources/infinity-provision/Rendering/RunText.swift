import Foundation
import InfinityAPI
import InfinityProvisioning

/// Earlier runs as text.
struct RunText {
  let style: TextStyle

  /// A line for each run.
  func list(_ runs: [RunRecord]) -> String {
    guard !runs.isEmpty else { return "No applies were run from here." }
    return runs.map { run in
      let reference = run.reference.map { " (\(style.escaped($0)))" } ?? ""
      return
        "\(run.id)  \(style.escaped(run.managementNode))  \(style.escaped(run.operatorName))  \(style.escaped(run.action))\(reference): "
        + summary(run)
    }.joined(separator: "\n")
  }

  /// One run with its changes.
  func details(_ run: RunRecord) -> String {
    var lines = [
      "Run              \(run.id)", "Began            \(run.started.formatted(.iso8601))",
      "Operator         \(style.escaped(run.operatorName))", "Management Node  \(style.escaped(run.managementNode))",
      "Action           \(style.escaped(run.action))",
    ]
    if let reference = run.reference { lines.append("Reference        \(style.escaped(reference))") }
    lines += ["Result           \(summary(run))", ""]
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
      if let message = change.message { lines.append("      \(style.escaped(message))") }
    }
    return lines.joined(separator: "\n")
  }

  private func summary(_ run: RunRecord) -> String {
    let applied = run.changes.count { $0.state == .applied }
    let ending = run.isFinished ? "" : ", did not come to its end"
    return "\(applied) of \(run.changes.count) changes applied\(ending)"
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
      "changes": .array(run.changes.map(change)),
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
