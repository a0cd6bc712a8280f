import InfinityAPI

extension UnknownSecret {
  /// Those of a deployment, but for those that a change sends anyway. One that was not to be read is none: it cannot be sent.
  static func all(in input: Planner.Input, besides changes: [Change]) -> [UnknownSecret] {
    let sent = Dictionary(
      changes.filter(\.target.key.kind.allowsNewSecrets).map { ($0.target.key, Set($0.fields.map(\.name))) },
      uniquingKeysWith: { $0.union($1) })
    return input.deployment.writeOnlySecrets.compactMap { secret in
      guard secret.owner.kind.step.map(input.steps.contains) == true,
        sent[secret.owner]?.contains(secret.field) != true, let observed = input.inventory.object(secret.owner),
        input.secrets.isUnknown(observed.reference, secret.field)
      else { return nil }
      return UnknownSecret(target: observed.reference, field: secret.field, source: secret.source)
    }
  }
}
