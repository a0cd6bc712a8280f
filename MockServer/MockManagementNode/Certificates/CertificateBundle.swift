/// A PEM text with server certificates, their keys and CA certificates, told apart.
struct CertificateBundle {
  struct Pair {
    let certificate: PEMBlock
    let key: PEMBlock
    /// DH or EC parameters that follow the certificate.
    let parameters: String
  }

  enum Failure: Error {
    case bundle(String)
    case passphrase
  }

  let pairs: [Pair]
  let authorities: [PEMBlock]

  init(_ text: String, passphrase: String) throws(Failure) {
    let blocks = PEMBlock.blocks(in: text)
    let certificates = blocks.filter { $0.label == "CERTIFICATE" }
    let keys = blocks.filter(\.isPrivateKey)
    guard text.ranges(of: "-----BEGIN ").count == blocks.count else {
      throw .bundle("A PEM block of the bundle is damaged.")
    }
    guard !certificates.isEmpty else { throw .bundle("The bundle holds no PEM-encoded certificate.") }
    var read: [ReadCertificate] = []
    for (number, block) in zip(1..., certificates) {
      guard let certificate = ReadCertificate(der: block.bytes) else {
        throw .bundle("Certificate \(number) of the bundle is not a valid X.509 certificate.")
      }
      read.append(certificate)
    }
    var pairs: [Pair] = []
    for block in keys {
      let key = try Self.opened(block, passphrase)
      guard let certificate = zip(certificates, read).first(where: { key.fits($0.1) })?.0 else {
        throw .bundle("The private key does not match any certificate of the bundle.")
      }
      pairs.append(
        Pair(certificate: certificate, key: block, parameters: Self.parameters(after: certificate, in: blocks)))
    }
    self.pairs = pairs
    let others = zip(certificates, read).filter { certificate in !pairs.contains { $0.certificate == certificate.0 } }
    authorities = others.map(\.0)
    guard others.allSatisfy({ $0.1.isAuthority }) else {
      throw .bundle("The bundle holds a server certificate without its private key.")
    }
  }

  private static func opened(_ block: PEMBlock, _ passphrase: String) throws(Failure) -> PrivateKey {
    do {
      return try PrivateKey(block, passphrase: passphrase)
    } catch {
      switch error {
      case .noKey: throw .bundle("A private key of the bundle is not a valid PEM-encoded key.")
      case .wrongPassphrase: throw .passphrase
      }
    }
  }

  private static func parameters(after certificate: PEMBlock, in blocks: [PEMBlock]) -> String {
    guard let place = blocks.firstIndex(of: certificate) else { return "" }
    let following = blocks[blocks.index(after: place)...].prefix { $0.label != "CERTIFICATE" }
    return following.filter { $0.label.hasSuffix("PARAMETERS") }.map(\.text).joined(separator: "\n")
  }
}
