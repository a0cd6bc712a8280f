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
  /// To a certificate that a CA of the issuer's name did not sign, though nothing says that the CA has another key.
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

  init(_ presented: [X509Certificate], authorities: [X509Certificate], now: Date, needsServerUsage: Bool = false) {
    guard let leaf = presented.first else {
      self.init(chain: .untrusted(issuer: ""), faults: [])
      return
    }
    if leaf.isSelfSigned {
      let chain: PresentedChain =
        authorities.contains(leaf) ? .complete : .untrusted(issuer: leaf.issuer.description)
      self.init(
        chain: chain, faults: CertificatePath(certificates: [leaf], needsServerUsage: needsServerUsage).faults(at: now))
      return
    }
    let others = Array(presented.dropFirst())
    let finder = PathFinder(authorities: [], known: others + authorities, now: now)
    let judged = finder.from(leaf).map { Self.judged($0, leaf, others, authorities, now, needsServerUsage) }
    self = judged.min { $0.rank < $1.rank } ?? PresentedPath(chain: .untrusted(issuer: ""), faults: [])
  }

  private init(chain: PresentedChain, faults: [CertificatePath.Fault]) {
    self.chain = chain
    self.faults = faults
  }

  private static func judged(
    _ path: PathFinder.Path, _ leaf: X509Certificate, _ presented: [X509Certificate],
    _ authorities: [X509Certificate], _ now: Date, _ needsServerUsage: Bool
  ) -> PresentedPath {
    let steps = path.steps.map(\.certificate)
    guard let anchor = steps.lastIndex(where: { authorities.contains($0) }) else {
      let last = steps.last ?? leaf
      // With another key it is another CA, which is not given.
      if let broken = BrokenSignature(of: last, among: path.impostors.map(\.certificate)), broken.isNamedKey != false {
        return PresentedPath(chain: .broken(last, broken), faults: [])
      }
      return PresentedPath(chain: .untrusted(issuer: last.issuer.description), faults: [])
    }
    let used = Array(steps[...anchor])
    // Nobody needs to present a root.
    let missing = used.first { !presented.contains($0) && !$0.isSelfIssued }
    return PresentedPath(
      chain: missing.map { .missing(intermediate: $0.summary.commonName) } ?? .complete,
      faults: CertificatePath(certificates: [leaf] + used, needsServerUsage: needsServerUsage).faults(at: now))
  }

  /// One that leads to a given CA goes first, then one without an error, then one that is presented whole.
  private var rank: Int {
    let errors = min(faults.count { $0.severity == .error }, 100)
    switch chain {
    case .complete: return errors * 2
    case .missing: return errors * 2 + 1
    case .broken: return 999
    case .untrusted: return 1000
    }
  }
}
