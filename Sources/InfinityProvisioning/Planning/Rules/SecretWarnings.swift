/// Secrets of which nothing is known: the Management Node never shows them, so they count as unchanged.
enum SecretWarnings {
  static func findings(_ changes: [Change], _ input: Planner.Input) -> [Finding] {
    guard input.steps.contains(.turnServers) else { return [] }
    return input.deployment.turnServers.compactMap { server in
      let key = ObjectKey(.turnServer, server.name.value)
      let field =
        switch server.authentication {
        case .credentials: "password"
        case .sharedSecret: "secret_key"
        }
      let isSent = changes.contains { change in
        change.object.object == key && change.fields.contains { $0.name == field }
      }
      guard !isSent, input.inventory.object(key) != nil, input.secrets.state(key, field) == .unknown else { return nil }
      return Finding(
        .warning, "secret-not-compared",
        "whether the \(field) of TURN server \(server.name.value.quotedForMessage) changed is not known: the Management Node never shows "
          + "it, and nothing was recorded when it was sent; it counts as unchanged, --send-secrets sends it",
        at: server.name.mark)
    }
  }
}
