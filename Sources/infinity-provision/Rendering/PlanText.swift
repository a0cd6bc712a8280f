import InfinityProvisioning

/// How much of a plan is shown.
enum PlanExtent {
  /// Every change where that fits a screen, else an overview.
  case fitting
  /// Every change with every field.
  case details
  /// The line that counts.
  case summary
}

/// A plan as text for people.
struct PlanText {
  let style: TextStyle

  /// What an empty plan means: by default, that there is nothing to do for the file.
  var meaningOfNothing = NothingToDo.matches()
  var extent = PlanExtent.fitting

  /// More lines are no longer taken in at one look: an overview stands in their place.
  static let mostDetailedLines = 50

  /// The whole plan, ending with the summary line.
  func text(_ plan: Plan) -> String {
    guard extent != .summary else {
      let count = plan.unknownSecrets.isEmpty ? "" : "\(Self.unknownCount(plan)) `apply` sends each once.\n"
      return count + Self.summary(plan)
    }
    let lines = plan.isEmpty ? style.paragraph(nothing(plan)) : changes(plan)
    return (lines + [""] + unknownSecrets(plan) + [Self.summary(plan)]).joined(separator: "\n")
  }

  /// Whether something is folded in what ``text(_:)`` gives.
  func isFolded(_ plan: Plan) -> Bool {
    switch extent {
    case .details: false
    case .fitting: details(plan, TextStyle.plain).count > Self.mostDetailedLines
    case .summary: !plan.isEmpty
    }
  }

  private func nothing(_ plan: Plan) -> String {
    let limit = plan.unknownSecrets.isEmpty ? "" : ", as far as it shows"
    return "No changes: the Management Node \(plan.managementNode) \(meaningOfNothing)\(limit)."
  }

  private func changes(_ plan: Plan) -> [String] {
    let isFolded = isFolded(plan)
    let note = isFolded ? style.paragraph("What is alike stands together; --details shows each of \(count(plan)).") : []
    let lines = isFolded ? PlanOverviewText(style: style).lines(plan) : details(plan, style)
    return ["Management Node \(plan.managementNode)", legend(plan)] + note + [""] + lines
  }

  private func count(_ plan: Plan) -> String { plan.changes.count.counted("change", "changes") }

  private func details(_ plan: Plan, _ style: TextStyle) -> [String] { PlanDetailsText(style: style).lines(plan) }

  private static func unknownCount(_ plan: Plan) -> String {
    "Secrets of which nothing is recorded: \(plan.unknownSecrets.count)."
  }

  /// Their number, and which: a secret that nobody can see is no difference, and yet it is sent.
  func unknownSecrets(_ plan: Plan) -> [String] {
    guard !plan.unknownSecrets.isEmpty else { return [] }
    let heading =
      "\(Self.unknownCount(plan)) The Management Node never shows them: `apply` sends "
      + "each once, and no rollback brings back what was there."
    let values = PlanValueText([], style: style)
    let words = plan.unknownSecrets.flatMap { secret in
      [secret.target.key.kind.title, secret.target.key.kind.title(ofField: secret.field)]
    }
    let width = (words.map(\.count).max() ?? 0) + 2
    let lines = plan.unknownSecrets.flatMap { secret in
      let kind = secret.target.key.kind
      return style.lines("  ? \(kind.title.padded(to: width))", style.escaped(secret.target.label))
        + style.lines("      \(kind.title(ofField: secret.field).padded(to: width))", values.secret(secret.source))
    }
    return style.paragraph(heading) + lines + [""]
  }

  /// `Plan: 5 to create, 10 to change, 0 to delete.`
  static func summary(_ plan: Plan) -> String {
    "Plan: \(plan.count(.create)) to create, \(plan.count(.update)) to change, \(plan.count(.delete)) to delete."
  }

  private func legend(_ plan: Plan) -> String {
    let meanings: [(Change.Action, String)] = [(.create, "create"), (.update, "change"), (.delete, "delete")]
    return meanings.filter { plan.count($0.0) > 0 }.map { "\(style.symbol($0.0)) \($0.1)" }.joined(separator: "   ")
  }
}

// A journal's changes, which `history` shows.
extension PlanText {
  /// The line of one change: symbol, kind and name.
  func heading(_ action: Change.Action, _ object: ObjectReference, width: Int) -> String {
    "  \(style.symbol(action)) \(object.key.kind.title.padded(to: width))\(style.escaped(object.label))"
  }

  /// The line of one field below a change that was made; a journal does not say where a secret came from.
  func line(_ field: JournaledChange.Field, of action: Change.Action, _ kind: Kind, width: Int) -> String {
    var values = PlanValueText([], style: style)
    let shown = field.isSecret ? "(secret)" : values.difference(field.before, field.after, of: action)
    return "      \(kind.title(ofField: field.name).padded(to: width))\(shown)"
  }
}
