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
  private let sendsAll: Bool

  /// Knowledge of nothing. With `sendsAll` every declared secret is sent (`--send-secrets`).
  public init(sendsAll: Bool = false) {
    self.sendsAll = sendsAll
  }

  /// Records what is known of a secret.
  public mutating func record(_ state: State, _ object: ObjectKey, _ field: String) {
    states[Field(object: object, name: field)] = state
  }

  /// What is known of a secret.
  public func state(_ object: ObjectKey, _ field: String) -> State {
    states[Field(object: object, name: field)] ?? .unknown
  }

  func mustSend(_ object: ObjectKey, _ field: String) -> Bool {
    sendsAll || state(object, field) == .changed
  }
}
