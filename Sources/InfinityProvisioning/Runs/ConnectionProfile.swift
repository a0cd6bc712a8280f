public import InfinityAPI

/// How one Management Node is reached, under a name: an entry of the file of profiles (``ProfilesFile``).
public struct ConnectionProfile: Sendable {
  /// What it is called.
  public let name: String
  /// The Management Node, and where that is written.
  public let address: Located<String>
  /// The user name; nil where the profile says none.
  public let username: String?
  /// The file with the CA certificates of the connection, absolute; nil where the profile names none.
  public let caFile: String?
  private let password: SecretSource?

  /// An entry of the file of profiles; nil where it lacks what every profile has.
  init?(_ entry: Entry) {
    guard let name = entry.text("name"), let address = entry.text("address") else { return nil }
    self.name = name.value
    self.address = address
    username = entry.text("username")?.value
    caFile = entry.file("caFile")?.path
    password = entry.secret("password")
  }

  /// Whether it says where a password comes from.
  public var hasPassword: Bool { password != nil }

  /// Whether an address is the profile's own: scheme, host and port are compared, however they are spelled. Its credentials are for no
  /// other one.
  public func isFor(_ other: String) -> Bool {
    guard let own = try? ServerAddress(address.value), let other = try? ServerAddress(other) else { return false }
    return own == other
  }

  /// A resolver of other secrets, whose programs do not get the variable that this password is read from.
  public func withholdingPassword(from resolver: SecretResolver) -> SecretResolver {
    password.map { resolver.withholding([$0]) } ?? resolver
  }

  /// Reads the password.
  ///
  /// - Returns: nil where the profile says none.
  /// - Throws: ``RunFailure`` with the finding, where it cannot be had or its program may not be run.
  public func password(with resolver: SecretResolver) async throws(RunFailure) -> Secret? {
    guard let password else { return nil }
    let secrets = await ResolvedSecrets(of: [NeededSecret(source: password, isOneLine: true)], with: resolver)
    guard let secret = secrets[password] else {
      let isForbidden = secrets.findings.contains { $0.code == .secret.programNotAllowed }
      throw RunFailure(
        isForbidden ? .programNotAllowed : .profileUnusable,
        "the password of the profile \(name.quotedForMessage) cannot be read; fix what is reported and try again",
        findings: secrets.findings)
    }
    return secret
  }
}
