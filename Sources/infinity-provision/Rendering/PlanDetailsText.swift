import InfinityProvisioning

/// Every change of a plan with every field, step by step.
struct PlanDetailsText {
  let style: TextStyle

  func lines(_ plan: Plan) -> [String] {
    var values = PlanValueText(plan.requests, style: style)
    var lines: [String] = []
    for step in plan.steps {
      let changes = plan.changes.filter { $0.step == step }
      guard !changes.isEmpty else { continue }
      lines.append(style.heading(step.heading))
      let width = Self.width(changes)
      lines += changes.flatMap { self.lines($0, width: width, &values) }
    }
    return lines
  }

  /// One change: its object, and below it each field.
  func lines(_ change: Change, width: Int, _ values: inout PlanValueText) -> [String] {
    heading(change, width: width, &values)
      + change.shownFields.flatMap { field in
        let title = change.target.key.kind.title(ofField: field.name).padded(to: width)
        let again = field.isSentAgain(by: change) ? ", sent again" : ""
        return style.lines("      \(title)", values.difference(field.before, field.after, of: change.action) + again)
      }
  }

  /// The line of one change: symbol, kind and name.
  func heading(_ change: Change, width: Int, _ values: inout PlanValueText) -> [String] {
    style.lines(
      "  \(style.symbol(change.action)) \(change.target.key.kind.title.padded(to: width))", values.name(change))
  }

  /// The column that values stand in, counted from the beginning of the words.
  static func width(_ changes: [Change], hasFields: Bool = true) -> Int {
    let words = changes.flatMap { change in
      let kind = change.target.key.kind
      return [kind.title] + (hasFields ? change.shownFields : []).map { kind.title(ofField: $0.name) }
    }
    return (words.map(\.count).max() ?? 0) + 2
  }
}

extension FieldDifference {
  /// Whether it is a secret of an object that is there, of which nobody knows what it was. Of two files both sources are known.
  func isSentAgain(by change: Change) -> Bool { after.isSecret && !before.isSecret && change.action == .update }
}
