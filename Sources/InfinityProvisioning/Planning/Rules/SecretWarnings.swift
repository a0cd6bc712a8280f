/// Secrets of which nothing is known: the Management Node never shows them, so they count as unchanged.
enum SecretWarnings {
  static func findings(_ changes: [Change], _ input: Planner.Input) -> [Finding] {
    guard input.steps.contains(.turnServers) else { return [] }
    let sent = Dictionary(
      changes.filter { $0.object.object.kind == .turnServer }.map { ($0.object.object, Set($0.fields.map(\.name))) },
      uniquingKeysWith: { $0.union($1) })
    return input.deployment.turnServers.compactMap { server in
      let key = ObjectKey(.turnServer, server.name.value)
      let field =
        switch server.authentication {
        case .credentials: "password"
        case .sharedSecret: "secret_key"
        }
      guard sent[key]?.contains(field) != true, input.inventory.object(key) != nil,
        input.secrets.state(key, field) == .unknown
      else { return nil }
      return Finding(
        .warning, "secret-not-compared",
        "whether the \(field) of TURN server \(server.name.value.quotedForMessage) changed is not known: the Management Node never shows "
          + "it, and nothing was recorded when it was sent; it counts as unchanged, --send-secrets sends it",
        at: server.name.mark)
    }
  }
}
