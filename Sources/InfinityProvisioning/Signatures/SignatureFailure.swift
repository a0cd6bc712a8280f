/// Why signatures could not be made or looked at, or do not suffice.
struct SignatureFailure: Error, Sendable, Equatable {
  enum Reason: Sendable {
    /// `ssh-keygen` is not there, or does not do its work.
    case openSSH
    /// There is no key to sign with, or it was not to be had.
    case notSigned
    /// The file with the allowed signers is not one to rely on.
    case allowedSigners
    /// A signature is not one of this text.
    case wrong
  }

  var reason: Reason
  /// What came back and what to do; the beginning of the sentence is the caller's.
  var message: String

  init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }
}
