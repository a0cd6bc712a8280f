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

  /// The steps of ``PairSwap``; none where all is in place.
  ///
  /// - Throws: ``CertificateImport/Failure`` where the key does not come from a file, and would have to be written.
  func steps() throws(CertificateImport.Failure) -> (steps: [PairSwap.Step], hasNewKey: Bool) {
    let present = presentLeaf
    let keys = match.presentKey.map { KeyText.keys(in: $0) } ?? []
    let key = try newKey(keys, isPresent: present == answer.leaf)
    var steps: [PairSwap.Step] = []
    if let present, present != answer.leaf {
      steps.append(.keep(places.certificate, at: places.old(places.certificate, present.summary.fingerprint)))
      if key != nil, let file = places.key, !keys.isEmpty {
        steps.append(.keep(file, at: places.old(file, present.summary.fingerprint)))
      }
    }
    // The old key first: programs that know of one key only take the first, and it is the one in use.
    let others = keys.filter { !fits($0) }
    if let key, let file = places.key, present != answer.leaf, !others.isEmpty {
      steps.append(.write(Self.bytes(others + [key]), to: file, isPrivate: true))
    }
    if present != answer.leaf {
      steps.append(.write(Array(answer.leaf.summary.pem.utf8), to: places.certificate, isPrivate: false))
    }
    if let key, let file = places.key { steps.append(.write(Self.bytes([key]), to: file, isPrivate: true)) }
    if match.place == .next { steps += places.removal }
    return (steps, key != nil && match.place != .present)
  }

  /// The certificate in use; nil where there is none that can be read.
  private var presentLeaf: X509Certificate? {
    CertificateFile.read(
      DeclaredFile(written: places.certificate, path: places.certificate, mark: .none), for: .serverCertificate
    ).file.leaf?.certificate
  }

  /// The key as its file has it in the end; nil where that file stays as it is.
  private func newKey(_ keys: [Secret], isPresent: Bool) throws(CertificateImport.Failure) -> Secret? {
    switch match.place {
    case .present:
      // After an import that was cut off, the file has the old key as well.
      return keys.count > 1 ? keys.first(where: fits) : nil
    case .next, .answer:
      // It is there already: an earlier try was cut off, or somebody put it where only they can.
      if isPresent || places.key == nil, keys.count == 1, keys.allSatisfy(fits) { return nil }
      guard places.key != nil else { throw unwritable }
      let isEncrypted = PEMText(match.key.reveal()).blocks.contains { OpenedKey.isEncrypted($0) }
      guard match.passphrase != nil, !isEncrypted else { return match.key }
      return KeyText.rewritten(match.key, from: nil, to: match.passphrase) ?? match.key
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
  /// - Throws: ``CertificateImport/Failure`` where OpenSSL makes no PFX of them.
  func steps() throws(CertificateImport.Failure) -> (steps: [PairSwap.Step], hasNewKey: Bool) {
    let present = presentLeaf
    var steps: [PairSwap.Step] = []
    if present != answer.leaf {
      if let present {
        steps.append(.keep(places.certificate, at: places.old(places.certificate, present.summary.fingerprint)))
      }
      steps.append(.write(try bytes(), to: places.certificate, isPrivate: true))
    }
    if match.place == .next { steps += places.removal }
    return (steps, false)
  }

  private var presentLeaf: X509Certificate? {
    guard case .success(let bytes) = FileBytes.read(path: places.certificate, maximum: CertificateFile.maximumSize)
    else { return nil }
    return try? PFX.open(bytes, passphrase: match.passphrase).get().certificate
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
