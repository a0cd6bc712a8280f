/// The rule about names that differ from one on the Management Node only in what is easily passed over.
///
/// Names are identities, so another object would be made beside the one that is meant: nobody wants that.
enum NearTwinRules {
  static func findings(_ input: Planner.Input) -> [Finding] {
    let kinds = Kind.all.filter { $0.section != nil && $0.identity == .name }
    return kinds.flatMap { kind -> [Finding] in
      let missing = input.deployment.names(kind).filter { input.inventory.object(ObjectKey(kind, $0.value)) == nil }
      // Where each has its object, the others' names need no look.
      guard !missing.isEmpty else { return [] }
      // One that the file declares as well is no misspelling of the other.
      let declared = Set(input.wholeDeployment.names(kind).map { ObjectKey(kind, $0.value) })
      let existing = Dictionary(
        input.inventory.objects(kind).filter { !declared.contains($0.reference.key) }
          .map { (FoldedName($0.reference.label), $0.reference.label) },
        uniquingKeysWith: { first, _ in first })
      return missing.compactMap { entry in existing[FoldedName(entry.value)].map { finding(kind, entry, $0) } }
    }
  }

  private static func finding(
    _ kind: Kind, _ name: Located<String>, _ twin: String
  ) -> Finding {
    Finding(
      .name.nearTwin(kind),
      "the Management Node has the \(kind.named(twin)), which differs from \(name.value.quotedForMessage) only in"
        + " \(FoldedName.difference(name.value, twin)), and is another one; write"
        + " \(twin.quotedForMessage) if that is meant, or give the new one a different name", at: name.mark)
  }
}
