#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds the paths from a certificate upwards, by the issuers' names and signatures, whatever the order of the files.
struct PathFinder: Sendable {
  /// A CA certificate and the entry of the file that it is from; nil where the Management Node has it already.
  struct Candidate: Sendable {
    var certificate: X509Certificate
    var file: DeclaredFile?
  }

  /// A way upwards.
  struct Path {
    /// From the issuing CA on.
    var steps: [Candidate]
    /// Whether it ends at a root.
    var isComplete: Bool
    /// Those at its end that have the issuer's name, but did not sign.
    var impostors: [Candidate]
    /// Those beside its steps that OpenSSL may take for one of them, though they did not sign.
    var lookalikes: [Candidate] = []

    /// Whether it ends where it has been before: CAs that issued each other, and none of which is a root.
    var isCircular = false

    /// Whether it ends where only impostors are, or nowhere.
    var isWrong: Bool { !impostors.isEmpty || isCircular }

    func whole(_ leaf: X509Certificate) -> CertificatePath {
      CertificatePath(certificates: [leaf] + steps.map(\.certificate))
    }
  }

  /// Longer chains are not followed: real ones have two or three.
  static let maximumLength = 10
  /// More ways are not looked at: with cross-signed roots there are a handful.
  static let maximumPaths = 32

  /// Whether it is known what the Management Node trusts, so that a missing root can be told.
  let knowsManagementNode: Bool
  private let bySubject: [X509Name: [Candidate]]

  /// Over the CA certificates of files, and those that the Management Node has; nil where that is not known.
  init(authorities: [CertificateFile], known: [X509Certificate]?, now: Date) {
    knowsManagementNode = known != nil
    let all =
      authorities.flatMap { file in file.certificates.map { Candidate(certificate: $0, file: file.declared) } }
      + (known ?? []).map { Candidate(certificate: $0, file: nil) }
    var seen: Set<CertificateFingerprint> = []
    let once = all.filter { seen.insert($0.certificate.summary.fingerprint).inserted }
    // The likely ones first: the others are looked at for what is to be said of them.
    bySubject = Dictionary(grouping: once, by: \.certificate.subject).mapValues { candidates in
      candidates.filter { $0.isUsable(now) } + candidates.filter { !$0.isUsable(now) }
    }
  }

  /// Every path, the likely ones first; one at least, which may have no step.
  func from(_ leaf: X509Certificate) -> [Path] {
    var paths: [Path] = []
    follow(leaf, [], [], &paths)
    return paths
  }

  private func follow(
    _ current: X509Certificate, _ steps: [Candidate], _ lookalikes: [Candidate], _ paths: inout [Path]
  ) {
    guard paths.count < Self.maximumPaths else { return }
    if current.isSelfIssued, current.signed(current) != false || steps.count >= Self.maximumLength {
      paths.append(Path(steps: steps, isComplete: true, impostors: [], lookalikes: lookalikes))
      return
    }
    let named = (bySubject[current.issuer] ?? []).filter { candidate in
      candidate.certificate != current && !steps.contains { $0.certificate == candidate.certificate }
    }
    let signers = named.filter { $0.certificate.signed(current) != false }
    guard !signers.isEmpty, steps.count < Self.maximumLength else {
      let isCircular = steps.dropLast().contains { before in
        before.certificate.subject == current.issuer && before.certificate.signed(current) != false
      }
      paths.append(
        Path(
          steps: steps, isComplete: false, impostors: signers.isEmpty && !isCircular ? named : [],
          lookalikes: lookalikes, isCircular: isCircular))
      return
    }
    let alike = named.filter {
      $0.certificate.signed(current) == false && PathVerification.mayHaveIssued($0.certificate, current)
    }
    for signer in signers { follow(signer.certificate, steps + [signer], lookalikes + alike, &paths) }
  }
}

extension PathFinder.Candidate {
  fileprivate func isUsable(_ now: Date) -> Bool {
    guard case .authority = certificate.authority else { return false }
    return certificate.summary.notBefore <= now && now <= certificate.summary.notAfter
  }
}
