import InfinityAPI
import InfinityOAuth2
import InfinityProvisioning
import ProductBuild

/// What the options, the variables, the profile and the file make of a client: whom it trusts, and as whom it comes.
extension ConnectionOptions {
  func clientConfiguration(_ declared: DeclaredConnection) async throws -> ManagementClient.Configuration {
    let isInsecure = try isInsecure()
    // Read once: what is compared is what is used.
    let profile = try chosenProfile()
    try admit(declared, profile: profile)
    let choice = AddressChoice(option: address, profile: profile, file: declared.address, isInsecure: isInsecure)
    let address = try choice.address()
    var configuration = ManagementClient.Configuration(
      baseURL: address, authentication: try await authentication(choice.ownProfile))
    configuration.trust = try trust(declared, choice.ownProfile, isInsecure: isInsecure)
    configuration.clientCertificate = try peers.certificate()
    configuration.pinnedKeys = peers.pinnedKeys
    if let path = Environment["SSLKEYLOGFILE"] {
      StandardStreams.writeMessage(
        StandardStreams.style.warning(
          "warning: SSLKEYLOGFILE: the keys of the connection are written to \(path.quotedForMessage); anyone who has them and "
            + "what went over the network could read the password"))
    }
    configuration.maxConcurrentRequests = parallel
    configuration.requestTimeout = .seconds(timeout)
    configuration.userAgent = "infinity-provision/\(ProductVersion.text)"
    return configuration
  }

  private func isInsecure() throws -> Bool {
    let isSet = try Environment.flag("PEXIP_INSECURE")
    return insecure || isSet
  }

  var chosenOAuth2: (clientID: String?, keyFile: String?) {
    (oauth2ClientID ?? Environment["PEXIP_OAUTH2_CLIENT_ID"], oauth2KeyFile ?? Environment["PEXIP_OAUTH2_KEY_FILE"])
  }

  private func trust(
    _ declared: DeclaredConnection, _ profile: ConnectionProfile?, isInsecure: Bool
  ) throws -> ServerTrust {
    if isInsecure {
      StandardStreams.writeMessage(
        StandardStreams.style.warning(
          "warning: --insecure: the Management Node's certificate is not checked"
            + (peers.pinnedKeys == nil
              ? "; anyone in between could read the password" : ", only that its key is a pinned one")))
      return .insecure
    }
    guard let path = caFile ?? Environment["PEXIP_CA_FILE"] ?? profile?.caFile ?? declared.caFile else {
      return .system
    }
    return try DeclaredConnection.trust(caFile: path)
  }

  private func authentication(_ profile: ConnectionProfile?) async throws -> Authentication {
    switch chosenOAuth2 {
    case (nil, nil):
      let name = username ?? Environment["PEXIP_USERNAME"] ?? profile?.username ?? Self.standardUser
      return .basic(username: name, password: try await password(of: name, profile))
    case (let clientID?, let keyFile?):
      let key = try SecretFile.read(keyFile, "OAuth2 key file", code: "oauth2-key-unreadable", isOneLine: false)
      return .accessToken(try OAuth2ClientCredentials(clientID: clientID, privateKey: key))
    default:
      throw CommandExit.failure(
        .wrongCommandLine, code: "oauth2-incomplete",
        "OAuth2 needs both --oauth2-client-id (PEXIP_OAUTH2_CLIENT_ID) and --oauth2-key-file (PEXIP_OAUTH2_KEY_FILE)")
    }
  }

  private func password(of name: String, _ profile: ConnectionProfile?) async throws -> Secret {
    if let passwordFile {
      let password = try SecretFile.read(passwordFile, "password file", code: "password-unreadable", isOneLine: true)
      // A login with it would only fail, and count.
      guard !password.reveal().isEmpty else {
        throw CommandExit.failure(
          .failed, code: "password-unreadable",
          "the password file \(passwordFile.quotedForMessage) is empty; write the password into it, on one line")
      }
      return password
    }
    if let password = Environment["PEXIP_PASSWORD"] { return try SecretFile.password(variable: password) }
    let programs: PermittedPrograms = try Environment.flag("INFINITY_NO_COMMANDS") ? .none : .any
    if let password = try await profile?.password(with: SecretResolver(programs: programs)) { return password }
    guard let password = Terminal.readPassword("Password of \(name) on the Management Node: ") else {
      let reason = Terminal.canAsk ? "nothing was typed" : "there is no terminal to ask on"
      throw CommandExit.failure(
        .wrongCommandLine, code: "no-password",
        "no password: set PEXIP_PASSWORD or give --password-file (\(reason))")
    }
    return password
  }
}
