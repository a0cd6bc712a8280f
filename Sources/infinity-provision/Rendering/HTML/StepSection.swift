import InfinityProvisioning

/// What happens, in the order in which it happens: a line for each of the steps that have something to do.
struct StepSection {
  let report: PlanReport

  var html: HTML {
    let items = Step.allCases.compactMap(item)
    let title = report.record == nil ? "What will happen" : "What was planned"
    return .section("steps", title, items.isEmpty ? [] : [.element("ol", ["class": "steps"], items)])
  }

  private func item(_ step: Step) -> HTML? {
    let changes = report.plan.changes.filter { $0.step == step }
    guard !changes.isEmpty else { return nil }
    return .element(
      "li", [:],
      [
        .element("b", [:], "\(step.rawValue)"), .element("span", [:], step.title),
        .element("p", [:], Self.sentence(changes, report.names)),
      ])
  }

  /// `creates TLS certificate pool.example.com; changes TLS certificate of Conferencing Nodes conf01, conf02`
  static func sentence(_ changes: [Change], _ names: CertificateNames) -> String {
    let groups = Kind.all.flatMap { kind in
      [Change.Action.create, .update, .delete].compactMap { action -> String? in
        let found = changes.filter { $0.target.key.kind == kind && $0.action == action }
        return found.isEmpty ? nil : phrase(kind, action, found, names)
      }
    }
    return groups.joined(separator: "; ")
  }

  private static func phrase(
    _ kind: Kind, _ action: Change.Action, _ changes: [Change], _ names: CertificateNames
  ) -> String {
    let objects = objects(changes.map(\.target), names)
    switch action {
    case .create: return "creates \(objects)"
    case .delete: return "deletes \(objects)"
    case .update:
      let fields = fieldTitles(changes)
      return "changes \(fields) of \(kind == .globalSettings ? "the platform" : objects)"
    }
  }

  /// Up to three by name, more by number. They are of one kind.
  private static func objects(_ references: [ObjectReference], _ names: CertificateNames) -> String {
    var seen: Set<ObjectKey> = []
    let objects = references.filter { seen.insert($0.key).inserted }
    guard let kind = objects.first?.key.kind else { return "" }
    guard objects.count <= 3 else { return "\(objects.count) \(kind.titles)" }
    return (objects.count == 1 ? kind.title : kind.titles) + " " + objects.map(names.name).joined(separator: ", ")
  }

  /// What the changes set, each field once, in their order.
  static func fieldTitles(_ changes: [Change]) -> String {
    var seen: Set<String> = []
    return changes.flatMap { change in change.fields.map { change.target.key.kind.title(ofField: $0.name) } }
      .filter { seen.insert($0).inserted }.joined(separator: ", ")
  }
}
