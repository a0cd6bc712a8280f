/// The rule about names that differ from one on the Management Node only in case or white space.
///
/// Names are identities, so another object would be made beside the one that is meant: nobody wants that.
enum NearTwinRules {
  static func findings(_ input: Planner.Input) -> [Finding] {
    let deployment = input.deployment
    let names: [(ObjectKind, FindingCode, [Located<String>])] = [
      (.lyncServer, .name.nearTwinLyncServer, deployment.lyncServers.map(\.name)),
      (.turnServer, .name.nearTwinTURNServer, deployment.turnServers.map(\.name)),
      (.stunServer, .name.nearTwinSTUNServer, deployment.stunServers.map(\.name)),
      (.location, .name.nearTwinLocation, deployment.locations.map(\.name)),
    ]
    return names.flatMap { kind, code, entries -> [Finding] in
      let existing = Dictionary(
        input.inventory.objects(kind).map { (folded($0.reference.label), $0.reference.label) },
        uniquingKeysWith: { first, _ in first })
      return entries.compactMap { entry in
        guard input.inventory.object(ObjectKey(kind, entry.value)) == nil, let twin = existing[folded(entry.value)]
        else { return nil }
        return finding(kind, code, entry, twin)
      }
    }
  }

  private static func finding(
    _ kind: ObjectKind, _ code: FindingCode, _ name: Located<String>, _ twin: String
  ) -> Finding {
    let isCase = name.value.lowercased() == twin.lowercased()
    return Finding(
      code,
      "the Management Node has the \(kind.named(twin)), which differs from \(name.value.quotedForMessage) only in"
        + " \(isCase ? "upper and lower case" : "white space, or characters that are not seen"), and is another one; write"
        + " \(twin.quotedForMessage) if that is meant, or give the new one a name of its own", at: name.mark)
  }

  /// In lower case, and without white space and what is not seen.
  private static func folded(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { $0 != " " && $0.invisibleName == nil })).lowercased()
  }
}
