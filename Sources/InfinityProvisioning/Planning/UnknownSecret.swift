import InfinityAPI

/// A declared secret of an object that exists, of which nothing is recorded: the Management Node never shows it, so that a wrong
/// one there would stay unseen.
///
/// It is no difference that anybody saw, and so no change. An apply sends it once, and records it.
public struct UnknownSecret: Sendable, Hashable, Codable {
  /// The object that it belongs to; it exists.
  public var object: ObjectReference
  /// The API's name of the field.
  public var field: String
  /// Where it comes from.
  public var source: SecretSource

  /// The request that sends it, which goes the way of all changes: announced, journaled, and not made where the object moved.
  func request(id: Int) -> Change {
    Change(
      id: id, step: .turnServers, action: .update, object: object, location: nil,
      fields: [FieldDifference(name: field, before: .null, after: .secret(source))])
  }

  /// Those of a deployment, but for those that a change sends anyway. One that was not to be read is none: it cannot be sent.
  static func all(in input: Planner.Input, besides changes: [Change]) -> [UnknownSecret] {
    guard input.steps.contains(.turnServers) else { return [] }
    let sent = Dictionary(
      changes.filter { $0.object.object.kind == .turnServer }.map { ($0.object.object, Set($0.fields.map(\.name))) },
      uniquingKeysWith: { $0.union($1) })
    return input.deployment.writeOnlySecrets.compactMap { secret in
      guard sent[secret.object]?.contains(secret.field) != true, let observed = input.inventory.object(secret.object),
        input.secrets.state(secret.object, secret.field) == .unknown
      else { return nil }
      return UnknownSecret(object: observed.reference, field: secret.field, source: secret.source)
    }
  }
}
