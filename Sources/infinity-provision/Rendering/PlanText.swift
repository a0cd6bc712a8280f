import InfinityProvisioning

/// A plan as text for people.
struct PlanText {
  let style: TextStyle

  /// What an empty plan means: by default, that there is nothing to do for the file.
  var meaningOfNothing = "matches the file"

  /// The whole plan, ending with the summary line.
  func text(_ plan: Plan) -> String {
    let width = columnWidth(plan)
    let lines = plan.isEmpty ? [nothing(plan)] : changes(plan, width: width)
    return (lines + [""] + unknownSecrets(plan, width: width) + [Self.summary(plan)]).joined(separator: "\n")
  }

  private func nothing(_ plan: Plan) -> String {
    let limit = plan.unknownSecrets.isEmpty ? "" : ", as far as it shows"
    return "No changes: the Management Node \(plan.managementNode) \(meaningOfNothing)\(limit)."
  }

  private func changes(_ plan: Plan, width: Int) -> [String] {
    var lines = ["Management Node \(plan.managementNode)", legend(plan), ""]
    for step in Step.allCases {
      let changes = plan.changes.filter { $0.step == step }
      guard !changes.isEmpty else { continue }
      lines.append(style.heading("Step \(step.rawValue)  \(step.title)"))
      lines += changes.flatMap { self.lines($0, width: width) }
    }
    return lines
  }

  /// Their number, and which: a secret that nobody can see is no difference, and yet it is sent.
  private func unknownSecrets(_ plan: Plan, width: Int) -> [String] {
    guard !plan.unknownSecrets.isEmpty else { return [] }
    let heading =
      "Secrets of which nothing is recorded: \(plan.unknownSecrets.count). The Management Node never shows them: `apply` sends "
      + "each once, and no rollback brings back what was there."
    let lines = plan.unknownSecrets.flatMap { secret in
      [
        "  ? \(padded(secret.target.key.kind.rawValue, width))\(style.escaped(secret.target.label))",
        "      \(padded(secret.field, width))\(Self.secret(from: source(secret.source)))",
      ]
    }
    return [heading] + lines + [""]
  }

  /// `Plan: 5 to create, 10 to change, 0 to delete.`
  static func summary(_ plan: Plan) -> String {
    "Plan: \(plan.count(.create)) to create, \(plan.count(.update)) to change, \(plan.count(.delete)) to delete."
  }

  /// The line of one change: symbol, resource and name.
  func heading(_ action: Change.Action, _ object: ObjectReference, width: Int) -> String {
    "  \(style.symbol(action)) \(padded(object.key.kind.rawValue, width))\(style.escaped(object.label))"
  }

  /// The line of one field below a change that was made; a journal does not say where a secret came from.
  func line(_ field: JournaledChange.Field, of action: Change.Action, width: Int) -> String {
    let shown = field.isSecret ? "(secret)" : difference(field.before, field.after, of: action)
    return "      \(padded(field.name, width))\(shown)"
  }

  private func lines(_ change: Change, width: Int) -> [String] {
    [heading(change.action, change.target, width: width)]
      + shownFields(change).map { field in
        let again = field.after.isSecret && change.action == .update ? ", sent again" : ""
        return "      \(padded(field.name, width))\(difference(field.before, field.after, of: change.action))\(again)"
      }
  }

  /// The PEM text of a new certificate says no more than its heading. Nor does the name that heads an object.
  private func shownFields(_ change: Change) -> [FieldDifference] {
    change.fields.filter { field in
      let isHeading = change.action == .create && field.after == .text(change.target.label)
      return !field.after.isCertificate && !isHeading
    }
  }

  private func difference(_ before: PlanValue, _ after: PlanValue, of action: Change.Action) -> String {
    switch action {
    case .create: value(after)
    case .update: after.isSecret ? value(after) : "\(value(before)) → \(value(after))"
    case .delete: value(before)
    }
  }

  private func source(_ source: SecretSource) -> String { SecretSourceText(style: style).text(source) }

  private static func secret(from source: String) -> String { "(secret, from \(source))" }

  private func value(_ value: PlanValue) -> String {
    switch value {
    case .null: "(none)"
    case .text(let text): style.escaped(text)
    case .integer(let number): String(number)
    case .reference(let reference), .certificate(let reference, _): style.escaped(reference.label)
    case .references(let references):
      references.isEmpty ? "(none)" : references.map { style.escaped($0.label) }.joined(separator: ", ")
    case .secret(let source): Self.secret(from: self.source(source))
    }
  }

  private func legend(_ plan: Plan) -> String {
    let meanings: [(Change.Action, String)] = [(.create, "create"), (.update, "change"), (.delete, "delete")]
    return meanings.filter { plan.count($0.0) > 0 }.map { "\(style.symbol($0.0)) \($0.1)" }.joined(separator: "   ")
  }

  private func columnWidth(_ plan: Plan) -> Int {
    let names = plan.requests.flatMap { [$0.target.key.kind.rawValue] + shownFields($0).map(\.name) }
    return (names.map(\.count).max() ?? 0) + 2
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
