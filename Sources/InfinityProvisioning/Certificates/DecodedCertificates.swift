import Synchronization

/// The certificates that this process has decoded, by their DER bytes. To decode one takes OpenSSL as long as it takes to read fifty nodes, and
/// one apply meets the same one in its file, on the Management Node, in its plan and in each look at what has changed meanwhile.
enum DecodedCertificates {
  /// How many are kept, at some 10 KB each; with one more all are forgotten, for a process that looks after platforms for ever.
  static let most = 10_000

  private static let kept = Mutex<[[UInt8]: X509Certificate]>([:])

  /// The certificate of DER bytes, decoded when it is first asked for.
  ///
  /// - Throws: ``Undecodable``, each time.
  static func certificate(_ der: [UInt8]) throws(Undecodable) -> X509Certificate {
    if let known = kept.withLock({ $0[der] }) { return known }
    let certificate = X509Reading.certificate(try CertificateHandle.decode(der).get())
    kept.withLock { kept in
      if kept.count >= most { kept.removeAll() }
      kept[der] = certificate
    }
    return certificate
  }
}
