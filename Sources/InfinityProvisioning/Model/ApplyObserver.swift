/// Sees an apply as it goes: a progress display, a journal.
public protocol ApplyObserver: Sendable {
  /// Called before the request of some changes is sent: of one, or of many that go in one request.
  ///
  /// - Throws: where the request must not be sent, as when a journal cannot be written.
  func willSend(_ changes: [Change]) async throws

  /// Called when it is known what became of changes.
  func didFinish(_ results: [(change: Change, outcome: Outcome)]) async
}
