import InfinityAPI

/// The one Management Node that a run may be about, for callers who know which it is: what a file says may be somebody else's
/// wish, and the password goes where the connection is made to.
public struct RequiredAddress: Sendable {
  private let address: ServerAddress
  private let origin: String

  /// The only address that may be.
  ///
  /// - Parameters:
  ///   - url: scheme, host and maybe a port.
  ///   - origin: where it was given, for messages: an option, a variable.
  /// - Throws: `InfinityError` where it is no address.
  public init(_ url: String, from origin: String) throws {
    address = try ServerAddress(url)
    self.origin = origin
  }

  /// Compares with the address that a file says; nil, where it says none, will do.
  ///
  /// Scheme, host and port are compared, however they are spelled.
  ///
  /// - Throws: ``RunFailure`` where it is another one.
  public func admit(_ given: Located<String>?) throws(RunFailure) {
    guard let given else { return }
    let mark = given.mark
    try admit(given.value, from: mark == .none ? nil : "\(mark.file):\(mark.line):\(mark.column)")
  }

  /// Compares with an address.
  ///
  /// - Parameters:
  ///   - given: the address, as it was written.
  ///   - source: what says it, for messages; nil where that goes without saying.
  /// - Throws: ``RunFailure`` where it is another one.
  public func admit(_ given: String, from source: String?) throws(RunFailure) {
    if let other = try? ServerAddress(given), other == address { return }
    // Not repeated where it may hold a password.
    let shown = given.contains("@") ? "the one that is given" : given.quotedForMessage
    throw RunFailure(
      .otherManagementNode,
      "nothing was sent and no program was run: \(origin) allows no Management Node but \(address.origin), and \(shown)"
        + "\(source.map { " (\($0))" } ?? "") is another; find out who wrote that")
  }
}
