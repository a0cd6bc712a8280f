/// A value that must never be shown: a password, a private key, a token.
///
/// It cannot be printed, interpolated or encoded by accident: every description is a fixed phrase, reflection shows
/// nothing, and it is deliberately not `Encodable`. The one way to the text is ``reveal()``; search for that name to
/// see every place where a secret leaves the type.
public struct Secret: Sendable, Hashable {
  private let text: String

  /// Wraps a text as a secret.
  public init(_ text: String) {
    self.text = text
  }

  /// The secret text itself.
  ///
  /// Call it only where the text goes into the request, file or computation that needs it.
  public func reveal() -> String {
    text
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Always the same phrase, whatever the secret.
  public var description: String { "(secret)" }

  /// Always the same phrase, whatever the secret.
  public var debugDescription: String { "(secret)" }

  /// A mirror without children, so that `dump` shows nothing either.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
