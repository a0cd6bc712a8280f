import InfinityProvisioning

/// What two deployment files want differently, as text.
struct DiffText {
  let style: TextStyle
  /// The files, as they were named.
  let first: String
  let second: String

  func text(_ result: DiffRun.Result) -> String {
    let notes = result.notes.flatMap { style.paragraph("Note: \(style.escaped($0)).") }
    guard !result.isEmpty else {
      let lines = style.paragraph(
        result.notes.isEmpty
          ? "No differences: \(style.escaped(first)) and \(style.escaped(second)) set up the same."
          : "No differences in what could be compared of \(style.escaped(first)) and \(style.escaped(second)).")
      return (lines + notes).joined(separator: "\n")
    }
    let changes = result.difference.changes
    let plan = Plan(managementNode: "", changes: changes, unchanged: 0, warnings: [], nodeCount: 0)
    let differences = addresses(result) + PlanDetailsText(style: style).lines(plan)
    let legend = changes.isEmpty ? [] : [legend(result.difference), ""]
    let lines = legend + differences + result.difference.clearings.flatMap(clearing)
    return (lines + [""] + notes + [summary(result.difference)]).joined(separator: "\n")
  }

  private func legend(_ difference: DeploymentDifference) -> String {
    let meanings: [(Change.Action, String)] = [
      (.create, "only in \(style.escaped(second))"), (.update, "different"),
      (.delete, "only in \(style.escaped(first))"),
    ]
    return meanings.filter { difference.count($0.0) > 0 }.map { "\(style.symbol($0.0)) \($0.1)" }
      .joined(separator: "   ")
  }

  private func addresses(_ result: DiffRun.Result) -> [String] {
    guard let addresses = result.addresses else { return [] }
    let (from, to) = (addresses.first ?? "(none)", addresses.second ?? "(none)")
    return style.lines("Management Node  ", "\(style.escaped(from)) → \(style.escaped(to))")
  }

  private func clearing(_ clearing: DeploymentDifference.Clearing) -> [String] {
    let (clears, keeps) = clearing.isInSecond ? (second, first) : (first, second)
    let field = clearing.object.key.kind.title(ofField: clearing.field)
    return style.paragraph(
      "\(style.escaped(clearing.object.name)), \(field): \(style.escaped(clears)) clears it, \(style.escaped(keeps)) leaves it as it is."
    )
  }

  private func summary(_ difference: DeploymentDifference) -> String {
    "Differences: \(difference.count(.create)) only in \(style.escaped(second)), \(difference.count(.update)) different, "
      + "\(difference.count(.delete)) only in \(style.escaped(first))."
  }
}

/// The same as a JSON document (`formatVersion` 1).
enum DiffJSON {
  static func document(_ result: DiffRun.Result, _ first: String, _ second: String) -> JSONDocument {
    let difference = result.difference
    return .object([
      "formatVersion": .integer(1), "from": .string(first), "to": .string(second),
      "managementNodes": result.addresses.map {
        .object(["from": .optional($0.first), "to": .optional($0.second)])
      } ?? .null,
      "summary": .object([
        "create": .integer(difference.count(.create)), "update": .integer(difference.count(.update)),
        "delete": .integer(difference.count(.delete)), "unchanged": .integer(difference.unchanged),
      ]),
      "changes": .array(difference.changes.map { .object(PlanJSON.change($0)) }),
      "clearings": .array(
        difference.clearings.map {
          .object([
            "kind": .string($0.object.key.kind.rawValue), "key": .string($0.object.label), "field": .string($0.field),
            "file": .string($0.isInSecond ? second : first),
          ])
        }),
      "notes": .array(result.notes.map { .string($0) }),
    ])
  }
}
