#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a file of certificates holds, whatever its form: PEM, DER or PKCS#7, in UTF-8 or UTF-16.
///
/// Nothing is passed over in silence: what is no certificate is objected to, or another content that is named.
struct CertificateContainer {
  private(set) var certificates: [X509Certificate] = []
  /// Why something in it is no certificate that can be used; the messages have the file's name.
  private(set) var objections: [Objection] = []
  /// What it holds beside certificates and keys, with its line: a signing request, a list of revoked certificates.
  private(set) var others: [(format: BinaryFormat, line: Int)] = []
  private(set) var hasPrivateKey = false
  /// Whether something broken stands before the first certificate, which may thus be another than it seems.
  private(set) var beginsBroken = false
  /// Whether the order of the certificates is the writer's: a PKCS#7 bundle has none.
  private(set) var isOrdered = true

  private let name: String

  /// The content of a file.
  ///
  /// - Parameter name: the file, for messages.
  init(_ bytes: [UInt8], name: String) {
    self.name = name
    // A name in DER may have hyphens, too.
    let isBinary = bytes.first == 0x30 && (DERShape.isWhole(bytes) || bytes.firstRange(of: Array("-----".utf8)) == nil)
    if let foreign = ForeignFormat.name(bytes) {
      object(.certificate.format, "\(name) is \(foreign)")
    } else if isBinary, DERShape.first(of: bytes[...]) != nil || String(validating: bytes, as: UTF8.self) == nil {
      readDER(bytes, Place(file: name))
    } else {
      switch WrittenText.decode(bytes, lossily: true) {
      case .success(let text): readText(text)
      case .failure(let failure): object(.certificate.format, "\(name) is \(failure.reason)")
      }
    }
    beginsBroken = beginsBroken || (certificates.isEmpty && !objections.isEmpty)
  }

  /// The content of a text.
  init(text: String) {
    name = "the text"
    readText(text)
  }

  // MARK: DER

  /// Where bytes stand: in a file, or in a block of one.
  private struct Place {
    var file: String
    /// The line on which their block begins; nil in a file of nothing else.
    var line: Int?

    func the(_ what: String) -> String { "the \(what) \(line.map { "on line \($0) of" } ?? "in") \(file)" }
    /// What holds them.
    var holder: String { line.map { "the block on line \($0) of \(file)" } ?? file }
  }

  /// One element after the other, since `cat` joins certificates in DER as well as those in PEM. OpenSSL would stop after the first.
  private mutating func readDER(_ bytes: [UInt8], _ place: Place) {
    var rest = bytes[...]
    while let (element, following) = DERShape.first(of: rest) {
      let told = objections.count
      read(Array(element), place)
      // A file of nothing else would tell of each of a million.
      guard objections.count == told else { return }
      rest = following.drop(while: DERShape.isSpace)
      if rest.isEmpty { return }
      // What follows is another element, or it is told.
      if DERShape.first(of: rest) == nil {
        let what = rest.count == 1 ? "1 byte follows, which is" : "\(rest.count) bytes follow, which are"
        object(
          .certificate.damaged,
          "after \(place.the("certificate")) \(what) no certificate (\(Self.kind(rest))); remove what follows, or copy it again from its"
            + " source")
        return
      }
    }
    object(.certificate.damaged, "\(place.the("certificate")) is damaged; copy it again from its source")
  }

  /// What bytes are, without showing them: a key may be among them.
  private static func kind(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ $0 == 0 }) { return "zeros" }
    return bytes.allSatisfy { DERShape.isSpace($0) || (0x20..<0x7F).contains($0) } ? "text" : "binary data"
  }

  private mutating func read(_ der: [UInt8], _ place: Place) {
    do {
      certificates.append(try X509Certificate(der: der))
    } catch {
      switch BinaryFormat(der) {
      case .pkcs7?: readBundle(der, place)
      case .privateKey?: hasPrivateKey = true
      case let format?: others.append((format, place.line ?? 1))
      case nil: refuse(error, place, "certificate")
      }
    }
  }

  private mutating func readBundle(_ bytes: [UInt8], _ place: Place) {
    let found = PKCS7Bundle.certificates(bytes) ?? []
    if found.isEmpty {
      let what =
        place.line == nil
        ? "\(name) is a PKCS#7 bundle without a certificate" : "\(place.the("PKCS#7 bundle")) has no certificate"
      object(.certificate.none, what + "; export the chain again, with its certificates")
    }
    if found.count > 1 { isOrdered = false }
    certificates += found
  }

  // MARK: PEM

  private mutating func readText(_ text: String) {
    if let bytes = text.base64OfText, let format = BinaryFormat(bytes) {
      object(
        .certificate.none,
        "\(name) holds \(format.name) in base64 without its BEGIN and END lines; copy the lines"
          + " -----BEGIN CERTIFICATE----- and -----END CERTIFICATE----- as well")
      return
    }
    let pem = PEMText(text)
    for fault in pem.faults {
      let block = fault.label.map { "the \($0) block" } ?? "a block"
      object(.certificate.damaged, "\(block) in \(name) \(fault.reason); copy it again from its source")
    }
    beginsBroken = pem.faults.contains { $0.position == 0 }
    for (index, block) in pem.blocks.enumerated() {
      let before = objections.count
      read(block)
      if objections.count > before, certificates.isEmpty, index == 0 { beginsBroken = true }
    }
  }

  private mutating func read(_ block: PEMBlock) {
    let place = Place(file: name, line: block.line)
    switch block.label {
    case "TRUSTED CERTIFICATE":
      if let certificate = try? X509Certificate(der: block.bytes, withTrust: true) {
        certificates.append(certificate)
      } else {
        readDER(block.bytes, place)
      }
    case "CERTIFICATE", "X509 CERTIFICATE":
      readDER(block.bytes, place)
    case "PKCS7", "PKCS #7 SIGNED DATA", "CMS":
      let bytes = DERShape.trimmed(block.bytes)
      switch BinaryFormat(bytes) {
      case .pkcs7: readBundle(bytes, place)
      case .certificate: refuseLabel(block, place)
      default: refuse(CertificateHandle.whyUndecodable(bytes, []), place, "PKCS#7 bundle")
      }
    default:
      switch BinaryFormat(block.bytes) {
      case .certificate, .pkcs7: refuseLabel(block, place)
      // Whatever is in it, who wrote it holds it for one.
      case _ where block.isPrivateKey: hasPrivateKey = true
      case .privateKey, nil: break
      case let format?: others.append((format, block.line))
      }
    }
  }

  private mutating func refuseLabel(_ block: PEMBlock, _ place: Place) {
    object(
      .certificate.damaged,
      "\(place.the("certificate")) has the label \(block.label.quotedForMessage), under which no program reads it; change it to CERTIFICATE"
    )
  }

  private mutating func refuse(_ reason: Undecodable, _ place: Place, _ what: String) {
    switch reason {
    case .encoding(let field):
      object(.certificate.encoding, "\(place.the(what)) cannot be read: its field \(field.encodingMessage)")
    case .notCertificate:
      object(
        .certificate.format,
        "\(place.holder) holds DER data of another kind than a certificate; give the certificate itself")
    case .damaged:
      object(.certificate.damaged, "\(place.the(what)) is damaged; copy it again from its source")
    }
  }

  private mutating func object(_ code: FindingCode, _ message: String) {
    objections.append(Objection(code: code, message: message))
  }
}

extension String {
  /// The bytes of a text that is nothing but base64; nil for any other.
  var base64OfText: [UInt8]? {
    guard !contains("-") else { return nil }
    let encoded = utf8.filter { $0 > 0x20 }
    return encoded.count < 100 ? nil : Data(base64Encoded: Data(encoded)).map { Array($0) }
  }
}
