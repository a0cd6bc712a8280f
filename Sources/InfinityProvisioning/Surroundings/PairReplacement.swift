import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What has to be written so that a certificate and its key take the place of those in use, in files of their own.
struct PairReplacement {
  let answer: CertificateAnswer
  let match: KeyMatch
  let places: CertificatePlaces
  /// Whether another entry names the key's file as well, and so may need any key of it.
  let isKeyShared: Bool

  /// The steps of ``PairSwap``; none where all is in place.
  ///
  /// - Throws: ``CertificateImport/Failure`` where the key does not come from a file, and would have to be written, and where a file is
  ///   somebody's.
  func steps() throws(CertificateImport.Failure) -> (steps: [PairSwap.Step], hasNewKey: Bool) {
    let replaced = try ReplacedFile(places.certificate)
    let present = try presentLeaf(replaced)
    let keys = match.presentKey.map { KeyText.keys(in: $0) } ?? []
    let others = keys.filter { !fits($0) }
    // One other key is that of the certificate in use. Of several, one may be that of a pool of another deployment file.
    let staysWhole = others.count > 1 || (isKeyShared && !others.isEmpty)
    let key = try newKey(isThere: others.count < keys.count, isComplete: others.isEmpty || staysWhole)
    // An earlier try may have replaced the certificate: what it kept is found by its content.
    let mark = (present ?? answer.leaf).summary.fingerprint
    var steps: [PairSwap.Step] = []
    if present != nil, present != answer.leaf { steps.append(replaced.keeping(mark)) }
    if let key, let file = places.key {
      if let keep = try keeping(ReplacedFile(file), keys, others, mark) { steps.append(keep) }
      // The old key first: programs that know of one key only take the first, and it is the one in use.
      if !others.isEmpty, staysWhole || present != answer.leaf {
        steps.append(.write(Self.bytes(others + [key]), to: file, isPrivate: true))
      }
    }
    if present != answer.leaf {
      steps.append(.write(Array(answer.leaf.summary.pem.utf8), to: places.certificate, isPrivate: false))
    }
    if let key, let file = places.key, !staysWhole {
      steps.append(.write(Self.bytes([key]), to: file, isPrivate: true))
    }
    if match.isWaitedFor { steps += places.removal }
    return (steps, key != nil)
  }

  /// The certificate in use; nil where there is none.
  private func presentLeaf(_ replaced: ReplacedFile) throws(CertificateImport.Failure) -> X509Certificate? {
    guard !replaced.isEmpty else { return nil }
    let (file, findings) = CertificateFile.read(match.chosen.declaration.certificate, for: .serverCertificate)
    guard let leaf = file.leaf?.certificate else {
      throw replaced.refusal("no certificate that can be read", findings: findings)
    }
    return leaf
  }

  /// The key as its file is to have it; nil where that file stays as it is.
  ///
  /// - Parameters:
  ///   - isThere: whether the file has it: an earlier try was cut off, or somebody put it where only they can.
  ///   - isComplete: whether nothing of the file is to be taken out.
  private func newKey(isThere: Bool, isComplete: Bool) throws(CertificateImport.Failure) -> Secret? {
    guard match.place != .present, !isThere || (places.key != nil && !isComplete) else { return nil }
    guard places.key != nil else { throw unwritable }
    let isEncrypted = PEMText(match.key.reveal()).blocks.contains { OpenedKey.isEncrypted($0) }
    guard match.passphrase != nil, !isEncrypted else { return match.key }
    return KeyText.rewritten(match.key, from: nil, to: match.passphrase) ?? match.key
  }

  /// Keeps what is in the key's file; nil where nothing of it is lost.
  private func keeping(
    _ replaced: ReplacedFile, _ keys: [Secret], _ others: [Secret], _ mark: CertificateFingerprint
  ) throws(CertificateImport.Failure) -> PairSwap.Step? {
    guard !replaced.isEmpty else { return nil }
    guard !keys.isEmpty else { throw replaced.refusal("no private key that can be read") }
    guard replaced.content == Self.bytes(keys) else { return replaced.keeping(mark) }
    guard !others.isEmpty else { return nil }
    // An earlier try that was cut off has added the new key.
    return replaced.keeping(mark) { kept in
      Set(others).isSubset(of: KeyText.keys(in: Secret(String(decoding: kept, as: UTF8.self))))
    }
  }

  private func fits(_ key: Secret) -> Bool {
    PrivateKeyCheck.check(key: key, passphrase: match.passphrase, certificate: answer.leaf).fits
  }

  private var unwritable: CertificateImport.Failure {
    let source: String =
      switch match.chosen.declaration.privateKey.origin {
      case .environment(let name): "the environment variable \(name)"
      case .command(let words, _): "the program \((words.first ?? "").quotedForMessage)"
      default: "the deployment file"
      }
    let advice =
      match.place == .next
      ? "put the content of \(places.nextKey.quotedForMessage) there" : "take the key out of the PFX and put it there"
    return .init(
      "nothing was changed: the private key of \(match.chosen.name.quotedForMessage) comes from \(source), which cannot be written; "
        + "\(advice), and run the same command again")
  }

  private static func bytes(_ keys: [Secret]) -> [UInt8] {
    keys.flatMap { key in
      let text = key.reveal()
      return Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
    }
  }
}

/// The same for a PFX, which is one file.
struct PFXReplacement {
  let answer: CertificateAnswer
  let match: KeyMatch
  let places: CertificatePlaces

  /// The steps of ``PairSwap``; none where all is in place.
  ///
  /// - Throws: ``CertificateImport/Failure`` where OpenSSL makes no PFX of them, and where the file is somebody's.
  func steps() throws(CertificateImport.Failure) -> (steps: [PairSwap.Step], hasNewKey: Bool) {
    let replaced = try ReplacedFile(places.certificate)
    let present = try presentLeaf(replaced)
    var steps: [PairSwap.Step] = []
    if present != answer.leaf {
      if let present { steps.append(replaced.keeping(present.summary.fingerprint)) }
      steps.append(.write(try bytes(), to: places.certificate, isPrivate: true))
    }
    if match.isWaitedFor { steps += places.removal }
    return (steps, false)
  }

  private func presentLeaf(_ replaced: ReplacedFile) throws(CertificateImport.Failure) -> X509Certificate? {
    guard !replaced.isEmpty else { return nil }
    let (file, findings) = CertificateFile.read(
      pfx: match.chosen.declaration.certificate, passphrase: match.passphrase, secretsWereRead: false)
    guard let leaf = file.leaf?.certificate else {
      throw replaced.refusal("no PFX that can be opened", findings: findings)
    }
    return leaf
  }

  private func bytes() throws(CertificateImport.Failure) -> [UInt8] {
    let made = PFX.made(
      answer.leaf, key: match.key, others: answer.authorities, passphrase: match.passphrase)
    guard let made else {
      throw .init("nothing was changed: OpenSSL makes no PFX of the certificate and its key; check both")
    }
    return made
  }
}

extension CertificatePlaces {
  /// The key last: as long as it is there, the same import finds what is left to be done.
  fileprivate var removal: [PairSwap.Step] {
    [nextRequest, nextKey].filter(FileManager.default.fileExists).map { .remove($0) }
  }
}
