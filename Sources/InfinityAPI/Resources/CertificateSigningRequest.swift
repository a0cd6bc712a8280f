/// A request for a certificate whose key the Management Node keeps.
///
/// API: `certificate_signing_request`.
public struct CertificateSigningRequest: ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "certificate_signing_request")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of a request in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  ///
  /// Only ``certificate`` is changed later: it ends the request.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [subjectName, csr, certificate, tlsCertificate] }

    /// The common name that is asked for (API: `subject_name`).
    @inlinable public var subjectName: Field<String> { .init("subject_name", "", .length(1...250)) }
    /// The request in PEM, to be sent to a certificate authority (API: `csr`).
    @inlinable public var csr: ReadOnlyField<String> { .init("csr", "") }
    /// The certificate in PEM that answers the request, or nil before it is given (API: `certificate`).
    @inlinable public var certificate: Field<String?> { .init("certificate", nil) }
    /// The certificate that this request renews, or nil (API: `tls_certificate`).
    @inlinable public var tlsCertificate: Field<ResourceURI?> {
      .init("tls_certificate", nil, to: TLSCertificate.endpoint)
    }
    /// Further DNS names, separated by commas, never shown (API: `additional_subject_alt_names`).
    @inlinable public var alternativeNames: WriteOnlyField<String> {
      .init("additional_subject_alt_names", .length(0...500))
    }
    /// The kind of key to make, never shown (API: `private_key_type`).
    @inlinable public var keyType: WriteOnlyField<KeyType> { .init("private_key_type") }
    /// The key for ``KeyType/uploaded`` in PEM, never shown (API: `private_key`).
    @inlinable public var privateKey: WriteOnlyField<Secret> { .init("private_key", .length(0...12288)) }
    /// The passphrase of an encrypted key, never shown (API: `private_key_passphrase`).
    @inlinable public var passphrase: WriteOnlyField<Secret> { .init("private_key_passphrase", .length(0...250)) }
    /// Whether the request suits Active Directory Certificate Services (API: `ad_compatible`).
    @inlinable public var isADCompatible: WriteOnlyField<Bool> { .init("ad_compatible") }
    /// Whether the certificate is for servers; not read here (API: `eku_server_auth`).
    @inlinable public var forServerAuthentication: WriteOnlyField<Bool> { .init("eku_server_auth") }
    /// Whether the certificate is for clients; not read here (API: `eku_client_auth`).
    @inlinable public var forClientAuthentication: WriteOnlyField<Bool> { .init("eku_client_auth") }
  }

  /// The kind of key that the Management Node makes.
  public struct KeyType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [KeyType] { [.rsa2048, .rsa4096, .p256, .uploaded] }

    /// RSA with 2048 bits.
    @inlinable public static var rsa2048: KeyType { KeyType(rawValue: "RSA2048") }
    /// RSA with 4096 bits.
    @inlinable public static var rsa4096: KeyType { KeyType(rawValue: "RSA4096") }
    /// The NIST curve P-256; some releases refuse it.
    @inlinable public static var p256: KeyType { KeyType(rawValue: "ECDSAP256") }
    /// A key that is sent along.
    @inlinable public static var uploaded: KeyType { KeyType(rawValue: "UPLOAD") }
  }

  /// A request to make, for an RSA key with 2048 bits unless another one is set.
  ///
  /// Server and client authentication are both asked for, since SIP with Lync needs both.
  ///
  /// - Parameters:
  ///   - subjectName: the name that the certificate is for.
  ///   - alternativeNames: further DNS names, at most 500 characters together with the commas between them.
  public static func draft(
    subjectName: String, alternativeNames: [String] = []
  ) -> Draft<CertificateSigningRequest> {
    var draft = Draft<CertificateSigningRequest>()
    draft.subjectName = subjectName
    draft.alternativeNames = alternativeNames.joined(separator: ",")
    draft.keyType = .rsa2048
    draft.isADCompatible = false
    draft.forServerAuthentication = true
    draft.forClientAuthentication = true
    return draft
  }
}
