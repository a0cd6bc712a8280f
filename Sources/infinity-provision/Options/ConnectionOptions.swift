import ArgumentParser
import InfinityAPI
import InfinityProvisioning
import Logging

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How the Management Node is reached. An option wins over the environment, the environment over a profile, a profile over the file.
struct ConnectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The connection of this name in your file of profiles (PEXIP_PROFILE).", valueName: "name"),
    completion: Completions.profiles)
  var profile: String?

  @Option(help: ArgumentHelp("The Management Node, https only (PEXIP_ADDRESS, or the file).", valueName: "url"))
  var address: String?

  @OptionGroup var required: RequiredAddressOption

  /// Who connects where nothing says it.
  static let standardUser = "admin"

  @Option(help: ArgumentHelp("User name (PEXIP_USERNAME; default: \(Self.standardUser)).", valueName: "name"))
  var username: String?

  @Option(
    help: ArgumentHelp(
      "File with the password; otherwise PEXIP_PASSWORD or a prompt on a terminal.", valueName: "path"),
    completion: .file())
  var passwordFile: String?

  @Option(
    help: ArgumentHelp("Trust this CA bundle for the connection (PEXIP_CA_FILE, or the file).", valueName: "path"),
    completion: .file())
  var caFile: String?

  @OptionGroup var peers: PeerOptions

  @Flag(help: "Do not check the Management Node's certificate, and allow http (PEXIP_INSECURE=1).")
  var insecure = false

  @Option(
    name: .customLong("oauth2-client-id"),
    help: ArgumentHelp("OAuth2 instead of a password (PEXIP_OAUTH2_CLIENT_ID).", valueName: "id"))
  var oauth2ClientID: String?

  @Option(
    name: .customLong("oauth2-key-file"),
    help: ArgumentHelp(
      "File with the OAuth2 client's private key, P-256 in PEM (PEXIP_OAUTH2_KEY_FILE).", valueName: "path"),
    completion: .file())
  var oauth2KeyFile: String?

  @Option(help: ArgumentHelp("Requests in flight at once, 1 to 100.", valueName: "n"))
  var parallel = 5

  @Option(help: ArgumentHelp("Time limit of each try of a request, in seconds.", valueName: "seconds"))
  var timeout = 30

  /// How long the Management Node is waited for where no number follows the option, in seconds.
  static let standardWaitForManager = 600

  @Option(
    help: ArgumentHelp(
      "Wait until the Management Node is up, at most this long (default: \(Self.standardWaitForManager)).",
      valueName: "seconds"))
  var waitForManager: Int?

  func validate() throws {
    guard (1...100).contains(parallel) else { throw ValidationError("--parallel must be from 1 to 100") }
    guard username != "" else {
      throw ValidationError("--username is empty: give a name, or leave it out for \(Self.standardUser)")
    }
    guard username == username?.trimmed else {
      throw ValidationError("--username has white space around the name; remove it")
    }
    try Seconds.validate(timeout, "--timeout")
    try Seconds.validate(waitForManager, "--wait-for-manager")
  }

  /// The profile that was chosen; nil for none.
  ///
  /// - Throws: `RunFailure` where there is none of that name, or the file of profiles cannot be used.
  func chosenProfile() throws -> ConnectionProfile? {
    guard let name = profile ?? Environment["PEXIP_PROFILE"] else { return nil }
    return try ProfilesFile(environment: ProcessInfo.processInfo.environment).profile(name)
  }

  /// Reads the secrets of a file; its programs do not get the variable of the profile's password.
  func resolver(_ programs: ProgramOptions) throws -> SecretResolver {
    let resolver = try programs.resolver()
    return try chosenProfile()?.withholdingPassword(from: resolver) ?? resolver
  }

  /// The address that an option, the environment or a profile gives, as it is written there; nil for none.
  func givenAddress() throws -> String? {
    AddressChoice(option: address, profile: try chosenProfile(), file: nil, isInsecure: false).given
  }

  /// Whether any of them gives one.
  var isAddressGiven: Bool {
    address != nil || profile != nil || Environment["PEXIP_ADDRESS"] != nil || Environment["PEXIP_PROFILE"] != nil
  }

  /// What `deployment.yaml` in the working folder says of the connection, for a command that needs no deployment file: all of it where
  /// nothing else gives an address, and else nothing, since it is about the address that stands there. What else is in the file, and
  /// what is wrong with it, does not matter here.
  func ofWorkingFolder() -> DeclaredConnection {
    guard !isAddressGiven else { return DeclaredConnection() }
    return DeploymentFile(path: DeploymentFile.standardName).read().deployment.map { DeclaredConnection($0) }
      ?? DeclaredConnection()
  }

  /// What a file must name as the Management Node, to be asked before its secrets are read; nil for any.
  ///
  /// - Throws: where the address is not the file's to choose, and not the required one.
  func requiredOfFile() throws -> RequiredAddress? {
    try admit(DeclaredConnection())
    return isAddressGiven ? nil : try required.required()
  }

  /// Compares the address with the required one, if any.
  func admit(_ declared: DeclaredConnection) throws {
    try admit(declared, profile: try chosenProfile())
  }

  func admit(_ declared: DeclaredConnection, profile: ConnectionProfile?) throws {
    let choice = AddressChoice(option: address, profile: profile, file: declared.address, isInsecure: false)
    try choice.admit(try required.required())
    try choice.admitCredentials(usesProfile: usesCredentials(of: profile))
  }

  /// Whether a profile has a part of the credentials that nothing else gives.
  func usesCredentials(of profile: ConnectionProfile?) -> Bool {
    guard let profile, chosenOAuth2.clientID == nil, chosenOAuth2.keyFile == nil else { return false }
    let isNamed = username != nil || Environment["PEXIP_USERNAME"] != nil
    let hasPassword = passwordFile != nil || Environment["PEXIP_PASSWORD"] != nil
    return (profile.username != nil && !isNamed) || (profile.hasPassword && !hasPassword)
  }

  /// Whether anything says who connects.
  func isUserGiven() throws -> Bool {
    let isNamed = username != nil || Environment["PEXIP_USERNAME"] != nil
    let oauth2 = chosenOAuth2
    return try isNamed || oauth2.clientID != nil || oauth2.keyFile != nil || chosenProfile()?.username != nil
  }

  /// Opens the connection, does the work and closes it again.
  ///
  /// - Parameter declared: what a file says of it, after which options and environment are asked.
  func withClient<Result>(
    _ declared: DeclaredConnection, _ work: (ManagementClient) async throws -> Result
  ) async throws -> Result {
    let progress = waitForManager.map { ManagerProgress(limit: $0) }
    do {
      var configuration = try await clientConfiguration(declared)
      configuration.maskedSecrets = declared.secrets.all
      configuration.waitObserver = { wait in
        progress?.end()
        StandardStreams.writeMessage(WaitText.line(wait))
      }
      configuration.patience = progress.map { progress in
        Patience(limit: .seconds(progress.limit)) { progress.show($0) }
      }
      defer { progress?.end() }
      return try await withManagementClient(
        configuration, logger: Logger(label: "infinity-provision"), onClientThread: false, work)
    } catch let error as InfinityError {
      throw CommandExit.failure(
        error.code == .invalidConfiguration && isAddressGiven ? .wrongCommandLine : .failed,
        code: error.code.words,
        "\(error)\(hint(error.code, hasGivenUp: progress?.hasGivenUp == true))")
    }
  }

  /// Which options mend a failure that the client only knows by its own words.
  private func hint(_ code: InfinityError.Code, hasGivenUp: Bool) -> String {
    let patience = "--wait-for-manager waits \(hasGivenUp ? "longer" : "until it is up")"
    var hints: [String] =
      switch code {
      case .certificateNotTrusted: ["--ca-file or PEXIP_CA_FILE names the file"]
      case .keyNotPinned: ["--pinned-key or PEXIP_PINNED_KEY"]
      case .clientCertificateRefused, .clientCertificateUnusable:
        ["--client-certificate and --client-key-file, or PEXIP_CLIENT_CERTIFICATE and PEXIP_CLIENT_KEY_FILE"]
      case .unauthorized: ["--username or PEXIP_USERNAME", "PEXIP_PASSWORD or --password-file"]
      case .hostNotFound: ["--address or PEXIP_ADDRESS"]
      case .connectionRefused: ["--address or PEXIP_ADDRESS", patience]
      case .unavailable: [patience]
      case .timeout: ["--timeout allows more time"]
      default: []
      }
    if hasGivenUp, !hints.contains(patience) { hints.append(patience) }
    return hints.isEmpty ? "" : " (\(hints.joined(separator: "; ")).)"
  }
}

extension InfinityError.Code {
  /// The code as the documents of this command spell codes: `connection-refused`.
  var words: String {
    rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }
}
