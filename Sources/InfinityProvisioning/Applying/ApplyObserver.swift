/// Sees an apply as it goes: a progress display, a journal.
public protocol ApplyObserver: Sendable {
  /// Called before the request of a change is sent.
  ///
  /// - Throws: where the request must not be sent, as when a journal cannot be written.
  func willSend(_ change: Change) async throws

  /// Called when it is known what became of a change.
  func didFinish(_ change: Change, _ outcome: Outcome) async
}
