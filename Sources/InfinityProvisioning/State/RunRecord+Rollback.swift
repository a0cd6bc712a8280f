// What a journal says of a run that is a rollback.
extension RunRecord {
  /// What the rollback of a run is called, as ``action``.
  static func rollback(of run: String) -> String { "rollback of \(run)" }

  /// The run that it rolled back; nil where it is no rollback.
  var undoneRun: String? {
    let start = Self.rollback(of: "")
    return action.hasPrefix(start) ? String(action.dropFirst(start.count)) : nil
  }

  /// Whether it came to its end, and all of its changes were made.
  var isWhole: Bool { isFinished && changes.allSatisfy { $0.state == .applied } }

  /// Whether this rollback is whole, and deleted all that the other run had created.
  func takesBack(_ other: RunRecord) -> Bool {
    let deleted = Set(changes.filter { $0.action == .delete }.map(\.target.key))
    return isWhole
      && other.changes.allSatisfy { $0.action != .create || $0.state != .applied || deleted.contains($0.target.key) }
  }
}
