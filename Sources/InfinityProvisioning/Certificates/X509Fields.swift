import Foundation
import SwiftASN1
import X509

/// The fields of a certificate by RFC 5280, section 4.1, with unknown algorithms and extensions passed over.
struct X509Fields {
  var subject: DistinguishedName
  var issuer: DistinguishedName
  var commonName: String
  var dnsNames: [String]
  var notBefore: Date
  var notAfter: Date
  var key: X509Certificate.PublicKeyKind
  var signature: X509Certificate.SignatureKind
  var authority: X509Certificate.Authority
  var extendedKeyUsages: Set<X509Certificate.ExtendedUsage>?

  /// What is required by RFC 5280 and missing.
  struct Incomplete: Error {}

  init(der: [UInt8]) throws {
    self = try DER.sequence(DER.parse(der), identifier: .sequence) { certificate in
      guard let tbs = certificate.next(), let algorithm = certificate.next(), certificate.next() != nil else {
        throw Incomplete()
      }
      return try X509Fields(tbs: tbs, algorithm: algorithm)
    }
  }

  private init(tbs: ASN1Node, algorithm: ASN1Node) throws {
    self = try DER.sequence(tbs, identifier: .sequence) { nodes in
      let version = try DER.optionalExplicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) { node in
        try Int(derEncoded: node)
      }
      guard nodes.next() != nil, nodes.next() != nil, let issuer = nodes.next(), let validity = nodes.next(),
        let subject = nodes.next(), let key = nodes.next()
      else { throw Incomplete() }
      var extensions: [Certificate.Extension] = []
      while let node = nodes.next() {
        let isExtensions = node.identifier == ASN1Identifier(tagWithNumber: 3, tagClass: .contextSpecific)
        if isExtensions { extensions = try Self.extensions(node) }
      }
      return try X509Fields(
        issuer: DistinguishedName(derEncoded: issuer), subject: DistinguishedName(derEncoded: subject),
        validity: Self.validity(validity), key: Self.key(key), signature: Self.signature(algorithm),
        extensions: extensions, isVersion1: (version ?? 0) == 0)
    }
  }

  private init(
    issuer: DistinguishedName, subject: DistinguishedName, validity: (Date, Date),
    key: X509Certificate.PublicKeyKind, signature: X509Certificate.SignatureKind, extensions: [Certificate.Extension],
    isVersion1: Bool
  ) throws {
    self.issuer = issuer
    self.subject = subject
    self.key = key
    self.signature = signature
    (notBefore, notAfter) = validity
    commonName = Self.commonName(of: subject)
    dnsNames = []
    // A self-signed certificate of version 1 cannot say that it is a CA; old roots are such.
    authority = isVersion1 && issuer == subject ? .authority(maximumPathLength: nil) : .none
    var maySign = true
    for item in extensions {
      if item.oid == .X509ExtensionID.subjectAlternativeName {
        dnsNames = try SubjectAlternativeNames(item).compactMap {
          if case .dnsName(let name) = $0 { name } else { nil }
        }
      } else if item.oid == .X509ExtensionID.basicConstraints {
        if case .isCertificateAuthority(let length) = try BasicConstraints(item) {
          authority = .authority(maximumPathLength: length)
        }
      } else if item.oid == .X509ExtensionID.keyUsage {
        maySign = try KeyUsage(item).keyCertSign
      } else if item.oid == .X509ExtensionID.extendedKeyUsage {
        extendedKeyUsages = Set(try ExtendedKeyUsage(item).map(Self.usage))
      }
    }
    if authority != .none, !maySign { authority = .withoutSigning }
  }

  private static func commonName(of subject: DistinguishedName) -> String {
    // The last one is the most specific.
    let names = subject.flatMap { $0 }.filter { $0.type == .RDNAttributeType.commonName }
    return names.last.flatMap { String($0.value) } ?? subject.description
  }

  private static func usage(_ usage: ExtendedKeyUsage.Usage) -> X509Certificate.ExtendedUsage {
    if usage == .any { return .any }
    if usage == .serverAuth { return .serverAuth }
    return usage == .clientAuth ? .clientAuth : .other
  }

  private static func extensions(_ node: ASN1Node) throws -> [Certificate.Extension] {
    try DER.explicitlyTagged(node, tagNumber: 3, tagClass: .contextSpecific) { list in
      try DER.sequence(list, identifier: .sequence) { nodes in
        var extensions: [Certificate.Extension] = []
        while let node = nodes.next() {
          extensions.append(
            try DER.sequence(node, identifier: .sequence) { fields in
              let oid = try ASN1ObjectIdentifier(derEncoded: &fields)
              var next = fields.next()
              var critical = false
              if let node = next, node.identifier == .boolean {
                critical = try Bool(derEncoded: node)
                next = fields.next()
              }
              guard let value = next else { throw Incomplete() }
              return Certificate.Extension(
                oid: oid, critical: critical, value: try ASN1OctetString(derEncoded: value).bytes)
            })
        }
        return extensions
      }
    }
  }

  private static func validity(_ node: ASN1Node) throws -> (Date, Date) {
    try DER.sequence(node, identifier: .sequence) { nodes in
      guard let first = nodes.next(), let last = nodes.next() else { throw Incomplete() }
      return (try date(first), try date(last))
    }
  }

  private static func date(_ node: ASN1Node) throws -> Date {
    var parts = DateComponents()
    if node.identifier == .utcTime {
      let time = try UTCTime(derEncoded: node)
      parts = DateComponents(
        year: time.year, month: time.month, day: time.day, hour: time.hours, minute: time.minutes, second: time.seconds)
    } else {
      let time = try GeneralizedTime(derEncoded: node)
      parts = DateComponents(
        year: time.year, month: time.month, day: time.day, hour: time.hours, minute: time.minutes, second: time.seconds)
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    guard let date = calendar.date(from: parts) else { throw Incomplete() }
    return date
  }

  private static func key(_ node: ASN1Node) throws -> X509Certificate.PublicKeyKind {
    try DER.sequence(node, identifier: .sequence) { nodes in
      guard let algorithm = nodes.next(), let bits = nodes.next() else { throw Incomplete() }
      let (oid, parameters) = try self.algorithm(algorithm)
      switch oid {
      case .AlgorithmIdentifier.rsaEncryption:
        let modulus = try DER.sequence(DER.parse(ASN1BitString(derEncoded: bits).bytes), identifier: .sequence) {
          numbers in
          guard let modulus = numbers.next(), numbers.next() != nil else { throw Incomplete() }
          return try ArraySlice<UInt8>(derEncoded: modulus)
        }
        let significant = modulus.drop { $0 == 0 }
        return .rsa(bits: significant.count * 8 - (significant.first?.leadingZeroBitCount ?? 0))
      case .AlgorithmIdentifier.idEcPublicKey:
        let curve = try parameters.map { try ASN1ObjectIdentifier(derEncoded: $0) }
        if curve == .NamedCurves.secp256r1 { return .p256 }
        if curve == .NamedCurves.secp384r1 { return .p384 }
        return .other(curve == .NamedCurves.secp521r1 ? "the curve P-521" : "another elliptic curve")
      case [1, 3, 101, 112]: return .other("Ed25519")
      case [1, 3, 101, 113]: return .other("Ed448")
      default: return .other("the algorithm \(oid)")
      }
    }
  }

  private static func signature(_ node: ASN1Node) throws -> X509Certificate.SignatureKind {
    let (oid, _) = try algorithm(node)
    switch oid {
    case [1, 2, 840, 113549, 1, 1, 5], [1, 2, 840, 10045, 4, 1]: return .sha1
    case [1, 2, 840, 113549, 1, 1, 4]: return .md5
    case [1, 2, 840, 113549, 1, 1, 11], [1, 2, 840, 113549, 1, 1, 12], [1, 2, 840, 113549, 1, 1, 13],
      [1, 2, 840, 10045, 4, 3, 2], [1, 2, 840, 10045, 4, 3, 3], [1, 2, 840, 10045, 4, 3, 4]:
      return .strong
    case [1, 2, 840, 113549, 1, 1, 10]: return .other("RSASSA-PSS")
    default: return .other("the algorithm \(oid)")
    }
  }

  private static func algorithm(_ node: ASN1Node) throws -> (ASN1ObjectIdentifier, ASN1Node?) {
    try DER.sequence(node, identifier: .sequence) { nodes in
      let oid = try ASN1ObjectIdentifier(derEncoded: &nodes)
      return (oid, nodes.next())
    }
  }
}
