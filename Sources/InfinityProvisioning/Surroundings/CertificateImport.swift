public import InfinityAPI
import SystemPackage

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Brings in what a CA returned for an entry of `tlsCertificates`: finds whose it is by its key, checks it, and puts it where the
/// deployment file points, with its key, as one.
public struct CertificateImport: Sendable {
  /// Why nothing was brought in.
  public struct Failure: Error, CustomStringConvertible {
    /// What was being done, what came back, what to do now; it holds no secret.
    public let description: String
    /// The findings that are the reason, if any.
    public var findings: [Finding] = []
    /// Whether a PFX did not open with the passphrases at hand.
    public var isPassphraseWrong = false

    init(_ description: String, findings: [Finding] = [], isPassphraseWrong: Bool = false) {
      self.description = description
      self.findings = findings
      self.isPassphraseWrong = isPassphraseWrong
    }
  }

  /// What was done.
  public struct Result: Sendable {
    /// The entry's name in the file.
    public var name: String
    /// The locations whose pools use it.
    public var locations: [String]
    /// The certificate that came.
    public var certificate: CertificateSummary
    /// The file that has it now.
    public var certificateFile: String
    /// The file of the new key; nil where the key is the same as before, or in the PFX.
    public var keyFile: String?
    /// What was in use before, and where that is kept now.
    public var kept: [String] = []
    /// A file with the CA certificates that came and that `trustedCACertificates` does not have; nil for none.
    public var chainFile: String?
    /// Whether `trustedCACertificates` names that file, which was not there yet.
    public var isChainFileDeclared = false
    /// What deserves a look; none of it is an error.
    public var warnings: [Finding]
    /// Whether all was in place already.
    public var isUnchanged = false
  }

  /// What is to be done, checked.
  struct Prepared {
    var swap: PairSwap
    var result: Result
  }

  let answerPath: String
  let passphrases: [Secret]
  let candidates: [ChosenCertificate]
  let deployment: Deployment
  let resolver: SecretResolver
  let now: Date

  /// An import.
  ///
  /// - Parameters:
  ///   - answer: the file that the CA returned.
  ///   - candidates: the entries that it may be for; one at least.
  ///   - deployment: the whole deployment.
  ///   - passphrases: what may open the answer if it is a PFX.
  ///   - resolver: reads the entries' keys and passphrases; by default with this process's environment.
  ///   - now: the moment for which validity is checked; by default the present one.
  public init(
    _ answer: String, for candidates: [ChosenCertificate], in deployment: Deployment, passphrases: [Secret] = [],
    resolver: SecretResolver = SecretResolver(), now: Date = Date()
  ) {
    answerPath = answer
    self.passphrases = passphrases
    self.candidates = candidates
    self.deployment = deployment
    self.resolver = resolver.withholding(deployment.secretSources.map(\.source))
    self.now = now
  }

  /// Does all of it. Another import into the same folder is waited for, at most a minute.
  ///
  /// - Throws: ``Failure``. Where it was cut off or a file could not be written, the certificate and the key in use still fit each
  ///   other, and the same import goes on from there.
  public func run() async throws(Failure) -> Result {
    // Before anything is read: another import may be about to replace it.
    let lock = try await ImportLock(candidates.map { CertificatePlaces($0.declaration) })
    defer { lock.release() }
    let prepared = try await prepare()
    try prepared.swap.check()
    try prepared.swap.run()
    return prepared.result
  }

  /// Reads and checks everything; writes nothing.
  func prepare() async throws(Failure) -> Prepared {
    let (answer, match) = try await KeyMatch.find(
      among: try CertificateAnswer.read(answerPath, passphrases: passphrases), self)
    let chosen = match.chosen
    let authorities = deployment.trustedCACertificates.map { CertificateFile.read($0, for: .authorities).file }
    let findings = findings(answer, chosen, authorities)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Failure(
        "nothing was changed: the certificate in \(answerPath.quotedForMessage) cannot be used for \(chosen.name.quotedForMessage); fix "
          + "what is reported and have it issued again", findings: findings)
    }
    let places = CertificatePlaces(chosen.declaration)
    var result = Result(
      name: chosen.name, locations: chosen.locations, certificate: answer.leaf.summary,
      certificateFile: places.certificate, warnings: findings)
    let known = authorities.flatMap(\.certificates)
    let missing = answer.authorities.filter { !known.contains($0) }
    var steps: [PairSwap.Step] = []
    if !missing.isEmpty {
      let declared = undoneAuthorities
      let file = declared ?? places.chain
      result.chainFile = file
      result.isChainFileDeclared = declared != nil
      steps += try chainSteps(missing, above: answer.leaf, in: file)
    }
    let swap =
      places.isPFX
      ? try PFXReplacement(answer: answer, match: match, places: places).steps()
      : try PairReplacement(answer: answer, match: match, places: places, isKeyShared: isShared(places.key)).steps()
    steps += swap.steps
    try refuseFileOfBoth(steps)
    result.kept = steps.compactMap { if case .keep(_, let kept) = $0 { kept } else { nil } }
    result.keyFile = swap.hasNewKey ? places.key : nil
    result.isUnchanged = steps.isEmpty
    return Prepared(swap: PairSwap(steps: steps), result: result)
  }

  /// The files of private keys that the entries name, each as often as it is named.
  private var keyFiles: [String] {
    deployment.tlsCertificates.compactMap { CertificatePlaces($0).key?.withoutLinks }
  }

  private func isShared(_ key: String?) -> Bool {
    guard let key = key?.withoutLinks else { return false }
    return keyFiles.count { $0 == key } > 1
  }

  /// A file that is named for certificates and for a key would lose one of them.
  private func refuseFileOfBoth(_ steps: [PairSwap.Step]) throws(Failure) {
    let declared = deployment.tlsCertificates.map(\.certificate) + deployment.trustedCACertificates
    let both = Set(declared.map(\.path.withoutLinks)).intersection(keyFiles)
    for case .write(_, let path, _) in steps where both.contains(path.withoutLinks) {
      throw Failure(
        "nothing was changed: the deployment file names \(path.quotedForMessage) for a certificate and for a private key, and one of "
          + "them would be lost; give each a file of its own")
    }
  }

  private func findings(
    _ answer: CertificateAnswer, _ chosen: ChosenCertificate, _ authorities: [CertificateFile]
  ) -> [Finding] {
    let mark = chosen.declaration.certificate.mark
    let declared = DeclaredFile(written: answerPath, path: answerPath, mark: mark)
    var came = CertificateFile(declared: declared, certificates: answer.authorities)
    came.isOrdered = false
    let chains = ChainRules(authorities: authorities + [came], known: nil, wereAllRead: true, now: now)
    return
      (LeafRules.findings(for: CertificateFile(declared: declared, certificates: [answer.leaf]), now: now)
      + chosen.pools.flatMap { CertificateNameRules.findings(for: answer.leaf, pool: $0) }
      + chains.findings(for: answer.leaf, of: declared)).foldedByCause()
      + Self.endsEarlier(answer.leaf, than: chosen.declaration.certificate, at: mark)
  }

  /// That what came ends before what is in use: an answer of last year is easily taken for this year's.
  private static func endsEarlier(
    _ certificate: X509Certificate, than current: DeclaredFile, at mark: SourceMark
  ) -> [Finding] {
    guard let leaf = CertificateFile.read(current, for: .serverCertificate).file.leaf?.certificate,
      certificate.summary.notAfter < leaf.summary.notAfter
    else { return [] }
    let message =
      "\(certificate.displayName) ends on \(certificate.summary.notAfter.dayText), before the one that was in use, which ends on"
      + " \(leaf.summary.notAfter.dayText); see that it is the one that the CA returned last"
    return [Finding(.certificate.endsEarlier, message, at: mark)]
  }

  /// The first file of `trustedCACertificates` that is not there yet: it waits for the CA certificates that come with the first answer.
  private var undoneAuthorities: String? {
    deployment.trustedCACertificates.map(\.path).first { path in
      (try? FilePath(path).stat(followTargetSymlink: false)) == nil && !FileManager.default.fileExists(atPath: path)
    }?.belowWorkingDirectory
  }

  /// The certificates that were there before stay: those of other answers are needed as well.
  private func chainSteps(
    _ missing: [X509Certificate], above leaf: X509Certificate, in path: String
  ) throws(Failure) -> [PairSwap.Step] {
    let replaced = try ReplacedFile(path)
    let declared = DeclaredFile(written: path, path: path, mark: .none)
    let present = CertificateFile.read(declared, for: .authorities).file.certificates
    guard replaced.isEmpty || !present.isEmpty else {
      throw Failure(
        "nothing was changed: \(path.quotedForMessage) is there and holds no certificate that can be read, so it is not replaced; "
          + "move it away: the CA certificates that came go there")
    }
    let all = present + missing.filter { !present.contains($0) }
    guard all.count > present.count else { return [] }
    var steps: [PairSwap.Step] = []
    // What is no certificate, as a comment, does not stay.
    if !replaced.isEmpty, replaced.content != Self.bytes(present) {
      steps.append(replaced.keeping(leaf.summary.fingerprint))
    }
    return steps + [.write(Self.bytes(Self.ordered(all, above: leaf)), to: path, isPrivate: false)]
  }

  private static func bytes(_ certificates: [X509Certificate]) -> [UInt8] {
    certificates.flatMap { Array($0.summary.pem.utf8) }
  }

  /// The issuing CA first, then the one above it, as servers and tools expect it; a `.p7b` has no order. Then the others, as they were.
  private static func ordered(_ authorities: [X509Certificate], above leaf: X509Certificate) -> [X509Certificate] {
    var (path, others, issuer) = ([X509Certificate](), authorities, leaf.issuer)
    while let index = others.firstIndex(where: { $0.subject == issuer }) {
      let next = others.remove(at: index)
      path.append(next)
      issuer = next.issuer
    }
    return path + others
  }
}
