#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where the certificates that a server presents lead, over themselves and the CA certificates that are given.
enum PresentedChain: Equatable {
  /// To a given CA certificate, and every intermediate one on the way is presented.
  case complete
  /// To a given CA certificate, but the server does not present the intermediate one of this name.
  case missing(intermediate: String)
  /// To nothing that is given: the last issuer named is this one.
  case untrusted(issuer: String)
  /// Nowhere: the server's certificate is its own issuer.
  case selfSigned
  /// To a certificate that a CA of the issuer's name did not sign.
  case broken(X509Certificate, BrokenSignature)

  init(_ presented: [X509Certificate], authorities: [X509Certificate]) {
    self = PresentedPath(presented, authorities: authorities, now: Date()).chain
  }
}

/// The best path from what a server presents to a CA certificate that is given.
struct PresentedPath {
  /// Where it leads.
  var chain: PresentedChain
  /// What is wrong with it.
  var faults: [CertificatePath.Fault]
  /// The given CA certificate that is nearest to a root; nil where it leads to none.
  var top: X509Certificate?

  /// - Parameters:
  ///   - needsRoot: whether a path to a root is better than one that is presented whole.
  ///   - needsServerUsage: whether each CA must be one of TLS servers, as OpenSSL wants it.
  init(
    _ presented: [X509Certificate], authorities: [X509Certificate], now: Date, needsRoot: Bool = false,
    needsServerUsage: Bool = false
  ) {
    guard let leaf = presented.first else {
      self.init(chain: .untrusted(issuer: ""), faults: [])
      return
    }
    if leaf.isSelfSigned {
      let chain: PresentedChain = authorities.contains(leaf) ? .complete : .selfSigned
      self.init(
        chain: chain, faults: CertificatePath(certificates: [leaf], needsServerUsage: needsServerUsage).faults(at: now))
      return
    }
    let others = Array(presented.dropFirst())
    let finder = PathFinder(authorities: [], known: others + authorities, now: now)
    let judged = finder.from(leaf).map { Self.judged($0, leaf, others, authorities, now, needsServerUsage) }
    self =
      judged.min { $0.rank(needsRoot) < $1.rank(needsRoot) } ?? PresentedPath(chain: .untrusted(issuer: ""), faults: [])
  }

  private init(chain: PresentedChain, faults: [CertificatePath.Fault], top: X509Certificate? = nil) {
    self.chain = chain
    self.faults = faults
    self.top = top
  }

  private static func judged(
    _ path: PathFinder.Path, _ leaf: X509Certificate, _ presented: [X509Certificate],
    _ authorities: [X509Certificate], _ now: Date, _ needsServerUsage: Bool
  ) -> PresentedPath {
    let steps = path.steps.map(\.certificate)
    guard let anchor = steps.lastIndex(where: { authorities.contains($0) }) else {
      let last = steps.last ?? leaf
      if let broken = BrokenSignature(of: last, among: path.impostors.map(\.certificate)) {
        return PresentedPath(chain: .broken(last, broken), faults: [])
      }
      return PresentedPath(chain: .untrusted(issuer: last.issuer.description), faults: [])
    }
    let used = Array(steps[...anchor])
    // Nobody needs to present a root.
    let missing = used.first { !presented.contains($0) && !$0.isSelfIssued }
    return PresentedPath(
      chain: missing.map { .missing(intermediate: $0.summary.commonName) } ?? .complete,
      faults: CertificatePath(certificates: [leaf] + used, needsServerUsage: needsServerUsage).faults(at: now),
      top: used.last)
  }

  /// One that leads to a given CA goes first, then one without an error, then one that leads to a root or is presented whole.
  private func rank(_ needsRoot: Bool) -> Int {
    let errors = min(faults.count { $0.severity == .error }, 100)
    let lacksRoot = needsRoot && top?.isSelfSigned != true
    switch chain {
    case .complete: return errors * 4 + (lacksRoot ? 2 : 0)
    case .missing: return errors * 4 + (lacksRoot ? 2 : 0) + 1
    case .broken: return 999
    case .selfSigned, .untrusted: return 1000
    }
  }
}
