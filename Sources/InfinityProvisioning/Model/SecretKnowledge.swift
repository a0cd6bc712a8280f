import InfinityAPI

/// What is known of secrets that the Management Node never shows, and so of whether they must be sent again.
public struct SecretKnowledge: Sendable, Equatable {
  /// What is known of one secret of one object.
  public enum State: Sendable, Equatable {
    /// It is what was sent last.
    case unchanged
    /// It differs from what was sent last.
    case changed
    /// Nothing was recorded when it was sent, or it was not sent from here.
    case unknown
    /// It was not to be read, so nothing can be said.
    case notRead
  }

  private struct Field: Hashable {
    var object: ObjectKey
    var name: String
  }

  private var states: [Field: State] = [:]
  private var addresses: [Field: String] = [:]
  private let sendsAll: Bool

  /// Knowledge of nothing. With `sendsAll` every declared secret is sent (`--send-secrets`).
  public init(sendsAll: Bool = false) {
    self.sendsAll = sendsAll
  }

  /// Records what is known of a secret.
  ///
  /// - Parameters:
  ///   - state: what is known of it.
  ///   - object: the object that it is a secret of.
  ///   - field: the API's name of its field.
  ///   - address: the path of the object that it was sent to; nil where that is not known.
  public mutating func record(_ state: State, _ object: ObjectKey, _ field: String, sentTo address: String? = nil) {
    states[Field(object: object, name: field)] = state
    addresses[Field(object: object, name: field)] = address
  }

  /// Whether nothing is known of a secret of this object: one of its name that it was sent to may have been another one, which somebody
  /// deleted and made anew.
  func isUnknown(_ object: ObjectReference, _ field: String) -> Bool {
    switch state(object.key, field) {
    case .unknown: return true
    case .notRead: return false
    case .changed, .unchanged:
      guard let address = addresses[Field(object: object.key, name: field)], let uri = object.uri else { return false }
      return uri.path != address
    }
  }

  /// What is known of a secret.
  public func state(_ object: ObjectKey, _ field: String) -> State {
    states[Field(object: object, name: field)] ?? .unknown
  }

  func mustSend(_ object: ObjectKey, _ field: String) -> Bool {
    sendsAll || state(object, field) == .changed
  }
}
