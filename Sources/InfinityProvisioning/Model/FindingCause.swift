/// What several findings come from: one thing to fix, after which all of them are gone.
///
/// A variable that is not set is one cause, whether one secret is read from it or fifty. Findings of one cause are reported as one,
/// with its reach (`foldedByCause`, ``ReportedFinding``).
public struct FindingCause: Sendable, Hashable {
  /// What is wrong, and what to do, without what follows from it at a particular place.
  public var message: String
  /// Tells causes apart whose messages are the same; empty where the message names what it is about.
  var subject = ""

  init(_ message: String, of subject: String = "") {
    self.message = message
    self.subject = subject
  }

  /// How many of the places a message names; JSON has all.
  private static let shown = 3

  /// The message with its reach: `…; this affects 50 places: turnServers[0].password, …, … and 47 more`.
  func message(reaching labels: [String], called noun: String) -> String {
    guard labels.count > 1 else { return message }
    let rest = labels.count - Self.shown
    let list =
      rest > 0
      ? labels.prefix(Self.shown).joined(separator: ", ") + " and \(rest) more"
      : labels.dropLast().joined(separator: ", ") + " and " + (labels.last ?? "")
    return "\(message); this affects \(labels.count) \(noun): \(list)"
  }
}
