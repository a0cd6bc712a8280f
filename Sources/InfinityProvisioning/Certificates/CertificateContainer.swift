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
    let isBinary = bytes.first == 0x30 && bytes.firstRange(of: Array("-----".utf8)) == nil
    if let foreign = ForeignFormat.name(bytes) {
      object(.certificate.format, "\(name) is \(foreign)")
    } else if isBinary, let format = BinaryFormat(bytes) {
      readBinary(bytes, format)
    } else if isBinary, String(validating: bytes, as: UTF8.self) == nil {
      refuse(bytes, "the certificate in \(name)")
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

  private mutating func readBinary(_ bytes: [UInt8], _ format: BinaryFormat) {
    switch format {
    case .certificate:
      if let certificate = try? X509Certificate(der: bytes) { certificates.append(certificate) }
    case .pkcs7: readBundle(bytes, "\(name) is a PKCS#7 bundle without a certificate")
    case .privateKey: hasPrivateKey = true
    case .pkcs12, .request, .revocationList: others.append((format, 1))
    }
  }

  private mutating func readBundle(_ bytes: [UInt8], _ whenEmpty: String) {
    let found = PKCS7Bundle.certificates(bytes) ?? []
    if found.isEmpty { object(.certificate.none, whenEmpty + "; export the chain again, with its certificates") }
    if found.count > 1 { isOrdered = false }
    certificates += found
  }

  // MARK: PEM

  private mutating func readText(_ text: String) {
    if let bytes = Self.bareBase64(text), let format = BinaryFormat(bytes) {
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
    let place = "the certificate on line \(block.line) of \(name)"
    switch block.label {
    case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE":
      readCertificate(block, place)
    case "PKCS7", "PKCS #7 SIGNED DATA", "CMS":
      if BinaryFormat(block.bytes) == .pkcs7 {
        readBundle(block.bytes, "the PKCS#7 bundle on line \(block.line) of \(name) has no certificate")
      } else {
        refuse(block.bytes, "the PKCS#7 bundle on line \(block.line) of \(name)")
      }
    case _ where block.isPrivateKey:
      hasPrivateKey = true
    default:
      switch BinaryFormat(block.bytes) {
      case .certificate, .pkcs7:
        let message =
          "\(place) has the label \(block.label.quotedForMessage), which no program reads; change it to CERTIFICATE"
        object(.certificate.damaged, message)
      case .request?: others.append((.request, block.line))
      case .revocationList?: others.append((.revocationList, block.line))
      case .pkcs12?: others.append((.pkcs12, block.line))
      case .privateKey, nil: break
      }
    }
  }

  private mutating func readCertificate(_ block: PEMBlock, _ place: String) {
    do {
      certificates.append(try X509Certificate(der: block.bytes, withTrust: block.label == "TRUSTED CERTIFICATE"))
    } catch {
      switch BinaryFormat(block.bytes) {
      case .pkcs7:
        readBundle(block.bytes, "the PKCS#7 bundle on line \(block.line) of \(name) has no certificate")
      case .privateKey: hasPrivateKey = true
      case let format? where format != .certificate: others.append((format, block.line))
      default: refuse(block.bytes, place, error)
      }
    }
  }

  private mutating func refuse(_ bytes: [UInt8], _ what: String, _ error: Undecodable? = nil) {
    var reason = error
    if reason == nil, case .failure(let failure) = CertificateHandle.decode(bytes) { reason = failure }
    switch reason {
    case .encoding(let field)?:
      object(
        .certificate.encoding,
        "\(what) cannot be read: its field \(field) is not encoded as X.509 requires, which is its issuer's mistake; have it"
          + " issued again")
    default:
      object(.certificate.damaged, "\(what) is damaged; copy it again from its source")
    }
  }

  private mutating func object(_ code: FindingCode, _ message: String) {
    objections.append(Objection(code: code, message: message))
  }

  /// The bytes of a text that is nothing but base64.
  private static func bareBase64(_ text: String) -> [UInt8]? {
    guard !text.contains("-") else { return nil }
    let encoded = text.utf8.filter { $0 > 0x20 }
    return encoded.count < 100 ? nil : Data(base64Encoded: Data(encoded)).map { Array($0) }
  }
}
