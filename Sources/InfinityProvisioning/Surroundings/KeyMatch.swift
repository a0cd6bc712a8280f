import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which entry a CA's answer is for: the one whose key it has.
struct KeyMatch {
  /// Where the key of the answer is.
  enum Place: Equatable {
    /// Where the deployment file says: the certificate is renewed with the same key.
    case present
    /// In the file that `csr` wrote for the next certificate.
    case next
    /// In the answer itself, which is a PFX.
    case answer
  }

  let chosen: ChosenCertificate
  let place: Place
  /// The key; in a file it may be encrypted.
  let key: Secret
  /// What the keys of the entry are encrypted with, or its PFX; nil where there is no passphrase.
  let passphrase: Secret?
  /// The text of the key in use; nil where there is none.
  let presentKey: Secret?
  /// Whether it is the answer to the request that waits: the key that `csr` wrote for it is the certificate's, wherever the answer has it too.
  let isWaitedFor: Bool

  /// Looks for the answer that is meant, and for its key: of several the one to a request that waits, else the one that is good for longest.
  ///
  /// - Throws: ``CertificateImport/Failure`` where no key fits any, naming what was looked at for the first, or those of several entries do.
  static func find(
    among answers: [CertificateAnswer], _ work: CertificateImport
  ) async throws(CertificateImport.Failure) -> (answer: CertificateAnswer, match: KeyMatch) {
    var found: [(answer: CertificateAnswer, match: KeyMatch)] = []
    var failure: CertificateImport.Failure?
    for answer in answers {
      do {
        found.append((answer, try await find(for: answer, work)))
      } catch {
        failure = failure ?? error
      }
    }
    let meant = found.max { left, right in
      left.match.isWaitedFor == right.match.isWaitedFor
        ? left.answer.leaf.summary.notAfter < right.answer.leaf.summary.notAfter : right.match.isWaitedFor
    }
    guard let meant else { throw failure ?? .init("there is no certificate in \(work.answerPath.quotedForMessage)") }
    return meant
  }

  /// Looks for it.
  ///
  /// - Throws: ``CertificateImport/Failure`` where no key fits, naming what was looked at, or those of several entries do.
  static func find(
    for answer: CertificateAnswer, _ work: CertificateImport
  ) async throws(CertificateImport.Failure) -> KeyMatch {
    var matches: [KeyMatch] = []
    var tried: [String] = []
    let candidates = candidates(for: answer, among: work.candidates)
    for chosen in candidates {
      let places = CertificatePlaces(chosen.declaration)
      let passphrase: Secret?
      do {
        passphrase = try await Self.passphrase(of: chosen, work.resolver)
      } catch  where candidates.count > 1 {
        tried.append("\(places.key ?? places.certificate): its passphrase cannot be read")
        continue
      }
      let present = try? await work.resolver.resolveKey(chosen.declaration.privateKey)
      let nextFile = DeclaredFile(written: places.nextKey, path: places.nextKey, mark: .none)
      var next: Secret?
      if places.hasPending {
        next = try? await work.resolver.resolveKey(SecretSource(.file(nextFile), at: .none))
      }
      let misfit = next.flatMap { objection(to: $0, passphrase, answer) }
      func match(_ place: Place, _ key: Secret) -> KeyMatch {
        KeyMatch(
          chosen: chosen, place: place, key: key, passphrase: passphrase, presentKey: present,
          isWaitedFor: next != nil && misfit == nil)
      }
      if let key = answer.key {
        matches.append(match(.answer, key))
        continue
      }
      if let misfit {
        tried.append("\(places.nextKey): \(misfit)")
      } else if let next {
        matches.append(match(.next, next))
        continue
      } else if FileManager.default.fileExists(atPath: places.nextRequest) {
        tried.append("\(places.nextKey): it is not there, or cannot be read; \(places.nextRequest) was made with it")
      }
      let name = places.key ?? places.certificate
      guard let present else {
        tried.append("\(name): it is not there, or cannot be read")
        continue
      }
      // The key of a PFX comes out of it in the clear.
      if let reason = objection(to: present, places.isPFX ? nil : passphrase, answer) {
        tried.append("\(name): \(reason)")
      } else {
        matches.append(match(.present, present))
      }
    }
    guard let first = matches.first else { throw none(answer, work, tried) }
    guard matches.count == 1 else {
      throw .init(
        "nothing was changed: \(matches.count) certificates of the file may be meant; choose one:\n"
          + ChosenCertificate.choices(matches.map(\.chosen)))
    }
    return first
  }

  /// A PFX has a key of its own, so that only the names show whose it is.
  private static func candidates(
    for answer: CertificateAnswer, among all: [ChosenCertificate]
  ) -> [ChosenCertificate] {
    guard answer.key != nil, all.count > 1 else { return all }
    return all.filter { chosen in chosen.pools.contains { PoolName($0) == PoolName(answer.leaf.summary) } }
  }

  private static func passphrase(
    of chosen: ChosenCertificate, _ resolver: SecretResolver
  ) async throws(CertificateImport.Failure) -> Secret? {
    let declaration = chosen.declaration
    guard let source = declaration.passphrase ?? declaration.passphraseOfPFX else { return nil }
    do {
      return try await resolver.resolve(source)
    } catch {
      throw .init(
        "nothing was changed: the passphrase of the certificate \(chosen.name.quotedForMessage) is needed, and cannot be read",
        findings: [error.finding])
    }
  }

  /// Why a key is not that of the answer; nil where it is.
  private static func objection(to key: Secret, _ passphrase: Secret?, _ answer: CertificateAnswer) -> String? {
    switch PrivateKeyCheck.check(key: key, passphrase: passphrase, certificate: answer.leaf) {
    case .fits: nil
    case .anotherCertificate: "another key"
    case .passphraseMissing: "it is encrypted, and the entry has no passphrase"
    case .passphraseWrong: "the passphrase is wrong"
    case .notChecked(let reason), .noKey(let reason): reason
    }
  }

  private static func none(
    _ answer: CertificateAnswer, _ work: CertificateImport, _ tried: [String]
  ) -> CertificateImport.Failure {
    let name =
      "the certificate \(answer.leaf.summary.commonName.quotedForMessage) in \(work.answerPath.quotedForMessage)"
    guard answer.key == nil else {
      return .init(
        "nothing was changed: no pool of the file has the name of \(name); choose one with --certificate:\n"
          + ChosenCertificate.choices(work.candidates))
    }
    return .init(
      "nothing was changed: \(name) has none of the keys that are here; bring in the answer to a request that `csr` made. Looked at:\n"
        + tried.map { "  \($0)" }.joined(separator: "\n"))
  }
}

extension TLSCertificateDeclaration {
  /// What a PFX opens with; nil where it has no passphrase, or the entry is none.
  var passphraseOfPFX: SecretSource? {
    if case .pfx(_, let passphrase) = privateKey.origin { passphrase } else { nil }
  }
}
