import ArgumentParser
import InfinityAPI
import InfinityProvisioning

/// `certificate import`: what the CA returned goes where the deployment file points, with its key.
struct CertificateImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in what the CA returned: a .cer, a .p7b or a .pfx.",
    discussion: """
      Finds by the key which certificate of the file it is, checks it (key, names, usages, chain, validity), and puts the \
      certificate and its key where the file points. What was there is kept next to it as NAME.old-…; CA certificates \
      that the file does not name are written next to it as NAME.chain.pem. Nothing is changed if anything is wrong. \
      The Management Node is not contacted; `certificate renew` switches the nodes.

      Examples:
        infinity-provision certificate import pool.p7b deployment.yaml
        infinity-provision certificate import pool.pfx deployment.yaml \\
          --certificate europe --passphrase-file passphrase
      """)

  @Argument(help: "The file that the CA returned, in PEM, DER, PKCS#7 or PFX.", completion: .file())
  var answer: String
  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Which certificate") var choice: CertificateOptions
  @Option(
    help: ArgumentHelp(
      "File with the passphrase of a PFX; otherwise that of the entry is tried, or you are asked on a terminal.",
      valueName: "path"),
    completion: .file())
  var passphraseFile: String?
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let deployment = try file.scoped()
    StandardStreams.writeFindings(deployment.warnings)
    let candidates = try deployment.certificates(named: choice.certificate, location: choice.location)
    guard !candidates.isEmpty else {
      throw CommandExit.failure(
        .failed, code: "no-pool", "no pool of the deployment file uses a certificate, so there is nothing to bring in")
    }
    let result: CertificateImport.Result
    do {
      result = try await bringIn(candidates, deployment)
    } catch let failure as CertificateImport.Failure {
      throw CommandExit.failure(.failed, code: "certificate-import", "\(failure)", findings: failure.findings)
    }
    StandardStreams.writeFindings(result.warnings)
    switch output.format {
    case .text: StandardStreams.writeResult(CertificateImportText(style: StandardStreams.resultStyle).text(result))
    case .json: StandardStreams.writeJSON(CertificateImportText.document(result))
    }
    writeNext()
  }

  /// Tries the passphrases at hand; somebody at a terminal is asked for another one.
  private func bringIn(
    _ candidates: [ChosenCertificate], _ deployment: ScopedDeployment
  ) async throws -> CertificateImport.Result {
    let resolver = try file.programs.resolver()
    var passphrases: [Secret] = []
    if let passphraseFile {
      passphrases = [
        try SecretFile.read(passphraseFile, "passphrase file", code: "passphrase-unreadable", isOneLine: true)
      ]
    }
    for candidate in candidates {
      if let own = try? await deployment.passphrase(of: candidate.declaration, resolver: resolver) {
        passphrases.append(own)
      }
    }
    func work(_ passphrases: [Secret]) -> CertificateImport {
      CertificateImport(
        answer, for: candidates, in: deployment.wholeDeployment, passphrases: passphrases, resolver: resolver)
    }
    do {
      return try await work(passphrases).run()
    } catch {
      guard error.isPassphraseWrong, passphraseFile == nil,
        let typed = Terminal.readPassword("Passphrase of \(answer.quotedForMessage): ")
      else { throw error }
      return try await work([typed]).run()
    }
  }

  private func writeNext() {
    guard output.format == .text, let words = file.givenWords else { return }
    var next = NextSteps()
    next.add("check it", ["validate"] + words)
    next.add("switch the nodes", ["certificate", "renew"] + words)
    next.write()
  }
}
