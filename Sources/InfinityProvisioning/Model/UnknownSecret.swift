/// A declared secret of an object that exists, of which nothing is recorded: the Management Node never shows it, so that a wrong
/// one there would stay unseen.
///
/// It is no difference that anybody saw, and so no change. An apply sends it once, and records it.
public struct UnknownSecret: Sendable, Hashable, Codable {
  /// The object that it belongs to; it exists.
  public var target: ObjectReference
  /// The API's name of the field.
  public var field: String
  /// Where it comes from.
  public var source: SecretSource

  /// As saved plans write it.
  private enum CodingKeys: String, CodingKey {
    case target = "object"
    case field
    case source
  }

  /// The request that sends it, which goes the way of all changes: announced, journaled, and not made where the object moved.
  func request(id: Int) -> Change {
    Change(
      id: id, step: target.key.kind.step ?? .turnServers, action: .update, target: target, location: nil,
      fields: [FieldDifference(name: field, before: .null, after: .secret(source))])
  }
}
