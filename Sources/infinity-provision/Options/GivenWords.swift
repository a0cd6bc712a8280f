import InfinityProvisioning

/// Options as they were given, for commands that are proposed: the environment stays, and needs no words. No option holds a secret.
private func words(_ option: String, _ values: [String]) -> [String] { values.flatMap { [option, $0] } }
private func words(_ option: String, _ value: String?) -> [String] { value.map { [option, $0] } ?? [] }

extension ConnectionOptions {
  /// How the Management Node was said to be reached.
  var givenWords: [String] {
    words("--profile", profile) + words("--address", address) + words("--require-address", required.requireAddress)
      + words("--username", username) + words("--password-file", passwordFile.flatMap(Self.reusable))
      + words("--ca-file", caFile.flatMap(Self.reusable)) + words("--client-certificate", peers.clientCertificate)
      + words("--client-key-file", peers.clientKeyFile) + words("--pinned-key", peers.pinnedKey)
      + (insecure ? ["--insecure"] : []) + words("--oauth2-client-id", oauth2ClientID)
      + words("--oauth2-key-file", oauth2KeyFile)
  }

  /// The same for a command that reads no deployment file: what that said of the Management Node is said here.
  func givenWords(beside declared: DeclaredConnection) -> [String] {
    let address = isAddressGiven ? [] : words("--address", declared.address?.value)
    let profile = try? chosenProfile()
    let isTrustGiven = caFile != nil || Environment["PEXIP_CA_FILE"] != nil || insecure || profile?.caFile != nil
    return givenWords + address + (isTrustGiven ? [] : words("--ca-file", declared.caFile))
  }

  /// A pipe is read once.
  private static func reusable(_ path: String) -> String? { path.hasPrefix("/dev/fd/") ? nil : path }
}

extension PlaintextOptions {
  var givenWords: [String] { allowPlaintextSecrets ? ["--allow-plaintext-secrets"] : [] }
}

extension ProgramOptions {
  var givenWords: [String] { (noCommands ? ["--no-commands"] : []) + words("--allow-command", allowCommand) }
}

extension GateProgramOptions {
  var givenWords: [String] {
    (gateProgram.map { ["--gate-program", $0] } ?? []) + arguments.flatMap { ["--gate-argument", $0] }
  }
}

extension SignatureOptions {
  var givenWords: [String] {
    words("--require-signatures", requireSignatures.map(String.init))
      + words("--allowed-signers", allowed.allowedSigners)
  }
}

extension ApplyOptions {
  /// How changes are made, but for the answer to the question.
  var givenWords: [String] {
    (bulk == .auto ? [] : ["--bulk", bulk.rawValue])
      + (maxChangedNodes == 100 ? [] : ["--max-changed-nodes", String(maxChangedNodes)])
      + words("--lock-timeout", journal.lockTimeout.map(String.init)) + words("--reference", journal.reference)
      + words("--audit", journal.audit)
  }
}

extension RolloutRunOptions {
  var givenWords: [String] { words("--backup-passphrase-file", backupPassphraseFile) }
}

extension RolloutPlanningOptions {
  /// But for where the state is.
  var givenWords: [String] { sendSecrets ? ["--send-secrets"] : [] }
}

extension StateOptions {
  var givenWords: [String] { words("--state", state) }
}

extension LocationOptions {
  var givenWords: [String] { words("--location", locations) }
}

extension PlanningOptions {
  /// What is planned, for a command that plans the same.
  var givenWords: [String] {
    locations.givenWords + words("--step", chosenSteps.numbers.map(String.init))
      + (sendSecrets ? ["--send-secrets"] : [])
      + state.givenWords
  }
}

extension FileOptions {
  /// The file; nil where it came from standard input, which is read once.
  var givenWords: [String]? { file == "-" ? nil : [file] + plaintext.givenWords + programs.givenWords }
}
