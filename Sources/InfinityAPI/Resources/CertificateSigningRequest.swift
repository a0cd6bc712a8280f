/// A request for a certificate whose key the Management Node keeps.
///
/// API: `certificate_signing_request`.
public struct CertificateSigningRequest: CreatableResource, UpdatableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "certificate_signing_request")

  /// The object's address.
  public let uri: ResourceURI

  /// The common name that is asked for.
  public let subjectName: String

  /// The request in PEM, to be sent to a certificate authority.
  public let csr: String

  /// The certificate that answers the request, or nil before it is given.
  public let certificate: String?

  /// The certificate that this request renews, or nil.
  public let tlsCertificate: ResourceURI?

  /// What stood in the answer in a form that nobody knows; each of these fields is then as if unset.
  public let unreadableFields: [UnreadableField]

  /// Reads a request as the API lists it.
  public init(from decoder: any Decoder) throws {
    var fields = try FieldReader<Field>(decoder)
    uri = try fields.uri(.uri, in: Self.endpoint)
    subjectName = fields.text(.subjectName)
    csr = fields.text(.csr)
    certificate = fields.textIfAny(.certificate)
    tlsCertificate = fields.reference(.tlsCertificate, to: TLSCertificate.endpoint)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case subjectName = "subject_name"
    case csr
    case certificate
    case tlsCertificate = "tls_certificate"
    case distinguishedName = "dn"
    case alternativeNames = "additional_subject_alt_names"
    case keyType = "private_key_type"
    case privateKey = "private_key"
    case passphrase = "private_key_passphrase"
    case isADCompatible = "ad_compatible"
    case forServerAuthentication = "eku_server_auth"
    case forClientAuthentication = "eku_client_auth"
  }

  /// The kind of key that the Management Node makes.
  public struct KeyType: OpenEnumeration, RequestFieldValue {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// RSA with 2048 bits.
    public static let rsa2048 = KeyType(rawValue: "RSA2048")
    /// RSA with 4096 bits.
    public static let rsa4096 = KeyType(rawValue: "RSA4096")
    /// The NIST curve P-256; some releases refuse it.
    public static let p256 = KeyType(rawValue: "ECDSAP256")
    /// A key that is sent along.
    public static let uploaded = KeyType(rawValue: "UPLOAD")
  }

  /// A request to make.
  public struct Creation: ResourceCreation {
    /// The kind of object.
    public typealias Target = CertificateSigningRequest

    /// The common name, at most 250 characters.
    public var subjectName: String

    /// Further DNS names, at most 500 characters together.
    public var alternativeNames: [String]

    /// The kind of key to make.
    public var keyType: KeyType

    /// The key for ``KeyType/uploaded``, in PEM, else nil.
    public var privateKey: Secret?

    /// The passphrase of an encrypted key, or nil.
    public var passphrase: Secret?

    /// Whether the request suits Active Directory Certificate Services.
    public var isADCompatible: Bool

    /// A request to make.
    public init(
      subjectName: String, alternativeNames: [String] = [], keyType: KeyType = .rsa2048, privateKey: Secret? = nil,
      passphrase: Secret? = nil, isADCompatible: Bool = false
    ) {
      self.subjectName = subjectName
      self.alternativeNames = alternativeNames
      self.keyType = keyType
      self.privateKey = privateKey
      self.passphrase = passphrase
      self.isADCompatible = isADCompatible
    }

    /// The body.
    ///
    /// Server and client authentication are both asked for, since SIP with Lync needs both.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.set(.subjectName, subjectName)
      fields.set(.alternativeNames, alternativeNames.joined(separator: ","))
      fields.set(.keyType, keyType)
      fields.set(.privateKey, ifGiven: privateKey)
      fields.set(.passphrase, ifGiven: passphrase)
      fields.set(.isADCompatible, isADCompatible)
      fields.set(.forServerAuthentication, true)
      fields.set(.forClientAuthentication, true)
      return fields.requestValue
    }
  }

  /// The end of a request: the certificate that came back from the certificate authority.
  public struct Update: ResourceUpdate {
    /// The kind of object.
    public typealias Target = CertificateSigningRequest

    /// The certificate in PEM.
    public var certificate: Assignment<String> = .leave

    /// Leaves every field as it is.
    public init() {}

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.assign(.certificate, certificate)
      return fields.requestValue
    }
  }
}
