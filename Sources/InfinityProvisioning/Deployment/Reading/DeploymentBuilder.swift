/// Makes the model of checked documents.
///
/// An entry that lacks what it needs is left out: its fault is known already.
enum DeploymentBuilder {
  static func build(
    main: IncludeTree.CheckedFile, included: [IncludeTree.CheckedFile]
  ) -> (value: Deployment, findings: [Finding]) {
    let managementNode = main.document.entry("managementNode")
    var deployment = Deployment(address: managementNode?.text("address"), caFile: managementNode?.file("caFile"))
    for key in Kind.globalSettings.keys { deployment.settings[key.name] = main.document[key.name] }
    deployment.rollout = main.document.entry("rollout").map { Located(RolloutSection(entry: $0).settings, at: $0.mark) }
    var findings: [Finding] = []
    let documents = [main.document] + included.map(\.document)
    for kind in Kind.all {
      guard let section = kind.section else { continue }
      let entries = documents.flatMap { $0.entries(section.key) }
      findings += entries.flatMap { PresenceRules.findings(for: $0, kind.shape) }
      deployment[kind] = entries.compactMap { complete($0, kind.shape) }
      if deployment[kind].count < entries.count || documents.contains(where: { $0.isFaulty(section.key) }) {
        deployment.faultyKinds.insert(kind)
      }
    }
    return (deployment, findings)
  }

  /// The entry without what in it is not complete; nil where it is not complete itself.
  private static func complete(_ entry: Entry, _ shape: ObjectShape) -> Entry? {
    var entry = entry
    for key in shape.keys {
      guard let inner = key.value.object, let item = entry[key.name] else { continue }
      switch item.value {
      case .entry(let value):
        entry[key.name] = complete(value, inner).map { Located(.entry($0), at: item.mark) }
      case .list(let items):
        let kept = items.compactMap { item -> Located<Entry.Value>? in
          guard case .entry(let value) = item.value else { return nil }
          return complete(value, inner).map { Located(.entry($0), at: item.mark) }
        }
        entry[key.name] = Located(.list(kept), at: item.mark)
      default: break
      }
    }
    return PresenceRules.isComplete(entry, shape) ? entry : nil
  }
}
