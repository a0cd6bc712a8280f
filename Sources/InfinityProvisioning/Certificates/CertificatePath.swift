#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A server's certificate and the CA certificates that lead from it upwards, each the issuer of the one before.
struct CertificatePath {
  /// The server's first.
  var certificates: [X509Certificate]
  /// Whether each usage in it must be that of a TLS server, by its own name, as OpenSSL wants, and so Pexip Infinity that connects to the
  /// server; where Lync does, its Windows accepts any.
  var needsServerUsage = false

  /// What is wrong with a path, and with which of its certificates.
  struct Fault: Equatable {
    var severity: Finding.Severity
    var code: FindingCode
    var message: String
    /// The place of the certificate in the path, 0 for the server's.
    var index: Int
    /// What a fault of a CA is for all that need it, whose message says of one what follows; nil where the message is the same for all.
    var cause: FindingCause?
  }

  /// Everything that is wrong at a moment.
  ///
  /// The rules that people are told about in their own words come first. Where they find no error, OpenSSL has the last
  /// word, so that a path is never called good that a Management Node refuses.
  func faults(at now: Date) -> [Fault] {
    guard let leaf = certificates.first else { return [] }
    var faults = encodingFaults(leaf, 0)
    for index in certificates.indices.dropFirst() {
      let issuer = certificates[index]
      faults += lengthFaults(issuer, index) + validityFaults(issuer, index, now) + usageFaults(issuer, index)
      faults += encodingFaults(issuer, index) + constraintFaults(issuer, index) + signatureFaults(issuer, index)
    }
    guard !faults.contains(where: { $0.severity == .error || $0.code == .chain.notChecked }) else { return faults }
    return faults + refusals
  }

  private func name(_ index: Int) -> String {
    index == 0 ? certificates[0].displayName : certificates[index].authorityName
  }

  private func lengthFaults(_ issuer: X509Certificate, _ index: Int) -> [Fault] {
    switch issuer.authority {
    case .authority(let maximum):
      let length = certificates[1..<index].count { !$0.isSelfIssued }
      guard let maximum, length > maximum else { return [] }
      let message =
        "\(name(index)) allows at most \(maximum) further CA certificates below it, but the chain has \(length)"
      return [Fault(severity: .error, code: .chain.tooLong, message: message, index: index)]
    case .none, .withoutSigning:
      return [
        Fault(severity: .error, code: .chain.notACA, message: "\(name(index)) may not issue certificates", index: index)
      ]
    }
  }

  private func validityFaults(_ issuer: X509Certificate, _ index: Int, _ now: Date) -> [Fault] {
    func fault(_ severity: Finding.Severity, _ code: FindingCode, _ what: String) -> Fault {
      Fault(
        severity: severity, code: code, message: "\(name(index)), which \(certificates[0].displayName) needs, \(what)",
        index: index,
        // Many pools may need it.
        cause: FindingCause("\(name(index)), which the pools need, \(what)"))
    }
    if now > issuer.summary.notAfter {
      let what = "expired on \(issuer.summary.notAfter.dayText); get the new one from the CA"
      return [fault(.error, .chain.expired, what)]
    }
    if now < issuer.summary.notBefore {
      return [fault(.error, .chain.notYetValid, "is not valid before \(issuer.summary.notBefore.timeText)")]
    }
    guard let left = issuer.summary.timeLeft(at: now) else { return [] }
    let what = "expires on \(issuer.summary.notAfter.dayText), in \(left); get the new one from the CA in time"
    return [fault(.warning, .chain.expiresSoon, what)]
  }

  /// The extended key usage of a CA holds for everything below it, at Windows and at OpenSSL.
  private func usageFaults(_ issuer: X509Certificate, _ index: Int) -> [Fault] {
    guard let usages = issuer.extendedKeyUsages else { return [] }
    guard !usages.contains(.any) else {
      guard !usages.contains(.serverAuth) else { return [] }
      let message =
        "\(name(index)) names no usage but anyExtendedKeyUsage, which Windows accepts for every use, and OpenSSL not for a CA of TLS"
        + " servers; have the certificate issued by a CA without extended key usage, or with serverAuth and clientAuth"
      return [
        Fault(severity: needsServerUsage ? .error : .warning, code: .chain.anyUsage, message: message, index: index)
      ]
    }
    if !usages.contains(.serverAuth), !usages.contains(.clientAuth) {
      let message =
        "\(name(index)) may issue neither for TLS servers nor for TLS clients: its extended key usage lacks serverAuth and clientAuth; have the"
        + " certificate issued by a CA that may"
      return [Fault(severity: .error, code: .chain.noServerAuth, message: message, index: index)]
    }
    var faults: [Fault] = []
    if !usages.contains(.serverAuth) {
      let message =
        "\(name(index)) may not issue for TLS servers: its extended key usage lacks serverAuth; have the certificate issued"
        + " by a CA that may"
      faults.append(Fault(severity: .error, code: .chain.noServerAuth, message: message, index: index))
    }
    if !usages.contains(.clientAuth) {
      let message =
        "\(name(index)) may not issue for TLS clients: its extended key usage lacks clientAuth, which mutual TLS with Front"
        + " End servers needs"
      faults.append(Fault(severity: .warning, code: .chain.noClientAuth, message: message, index: index))
    }
    return faults
  }

  private func encodingFaults(_ certificate: X509Certificate, _ index: Int) -> [Fault] {
    certificate.encodingFaults.map { fault in
      Fault(severity: .error, code: .chain.encoding, message: "\(name(index)): \(fault.encodingMessage)", index: index)
    }
      + certificate.unknownCriticalExtensions.map { identifier in
        Fault(
          severity: .error, code: .chain.criticalExtension,
          message: "\(name(index)) \(identifier.criticalExtensionMessage)",
          index: index)
      }
  }

  private func constraintFaults(_ issuer: X509Certificate, _ index: Int) -> [Fault] {
    // A CA may always renew itself.
    let below = certificates.indices[..<index].filter { $0 == 0 || !certificates[$0].isSelfIssued }
    let violation = below.lazy.compactMap { lower in
      NameConstraints(of: issuer, violatedBy: certificates[lower]).map { (lower, $0) }
    }.first
    guard let (lower, constraints) = violation else { return [] }
    let lists = [("it may for", constraints.permitted), ("it may not for", constraints.excluded)]
      .filter { !$0.1.isEmpty && constraints.isAboutDNSNames }
      .map { "\($0.0) \($0.1.prefix(5).map(\.quotedForMessage).joined(separator: ", "))" }
    let other =
      "\(constraints.violation), by something else than DNS names: its IP addresses, its subject or other names"
    let rule = "its name constraints do not allow them (\(lists.isEmpty ? other : lists.joined(separator: ", ")))"
    return [
      Fault(
        severity: .error, code: .chain.nameConstraints,
        message: "\(name(index)) may not issue for the names of \(name(lower)): \(rule); have it issued by another CA",
        index: index,
        cause: FindingCause(
          "\(name(index)) may not issue for the names of the pools' certificates: \(rule); have them issued by another CA"
        ))
    ]
  }

  private func signatureFaults(_ issuer: X509Certificate, _ index: Int) -> [Fault] {
    if PathVerification.namesAnotherIssuer(certificates[index - 1], than: issuer) {
      let message =
        "\(name(index - 1)) names another certificate than \(name(index)) as its issuer's, by its authority key identifier,"
        + " and OpenSSL, and so the Management Node, refuses that; give the CA certificate that it names, or have it issued"
        + " again"
      return [Fault(severity: .error, code: .chain.keyIdentifier, message: message, index: index)]
    }
    // What is encoded wrongly is said already.
    guard issuer.signed(certificates[index - 1]) == nil, certificates[index - 1].encodingFaults.isEmpty else {
      return []
    }
    let message =
      "the signature of \(name(index - 1)) was not checked: it uses an algorithm that OpenSSL does not check here, so it is not known whether"
      + " \(name(index)) made it"
    return [Fault(severity: .warning, code: .chain.notChecked, message: message, index: index - 1)]
  }

  private var refusals: [Fault] {
    guard let refusal = PathVerification.refusals(of: certificates, needsServerUsage: needsServerUsage).first else {
      return []
    }
    let index = min(refusal.index, certificates.count - 1)
    let message =
      "OpenSSL, and so the Management Node, refuses the chain of \(certificates[0].displayName) at \(name(index)):"
      + " \(refusal.words)"
    return [Fault(severity: .error, code: .chain.refused, message: message, index: index)]
  }
}

extension String {
  /// What to say of a part of a certificate that is encoded wrongly.
  var encodingMessage: String {
    "\(self) is not encoded as X.509 requires, which is its issuer's mistake; have it issued again"
  }

  /// What to say of a critical extension, by its object identifier.
  var criticalExtensionMessage: String {
    "has the critical extension \(self), which OpenSSL, and so the Management Node, does not know and must refuse; have it"
      + " issued without it"
  }
}
