/// A secret of an object that the Management Node never shows. (A certificate's key needs no such care: it belongs to its
/// certificate.)
public struct WriteOnlySecret: Sendable, Hashable {
  /// The object that it belongs to.
  public var owner: ObjectKey
  /// The API's name of the field.
  public var field: String
  /// Where it comes from.
  public var source: SecretSource
}
