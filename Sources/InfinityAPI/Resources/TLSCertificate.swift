#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A server certificate with its private key, which nodes present.
///
/// API: `tls_certificate`.
///
/// The private key and its passphrase are written and never read. Who presents a certificate is told by
/// ``ConferencingNode/tlsCertificate`` and ``ManagementVM/tlsCertificate``; what its own field `nodes` holds, nobody has seen.
public struct TLSCertificate: UpdatableResource, CreatableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "tls_certificate")

  /// The object's address.
  public let uri: ResourceURI

  /// The certificate in PEM.
  ///
  /// The Management Node strips white space around it.
  public let certificate: String

  /// The common name of the subject, as the Management Node read it.
  ///
  /// API: `subject_name`.
  public let subjectName: String

  /// The issuer's name, as the Management Node read it.
  public let issuerName: String

  /// The serial number, as the Management Node writes it.
  ///
  /// API: `serial_no`.
  public let serialNumber: String

  /// The alternative names, as the Management Node writes them.
  ///
  /// API: `subject_alt_names`.
  public let subjectAlternativeNames: String

  /// When the certificate becomes valid, or nil where the Management Node does not say.
  public let startDate: Date?

  /// When the certificate expires, or nil where the Management Node does not say.
  public let endDate: Date?

  /// Parameters of the key exchange in PEM, or nil where there are none.
  public let parameters: String?

  /// What stood in the answer in a form that nobody knows; each of these fields is then as if unset.
  public let unreadableFields: [UnreadableField]

  /// Reads a certificate as the API lists it.
  public init(from decoder: any Decoder) throws {
    var fields = try FieldReader<Field>(decoder)
    uri = try fields.uri(.uri, in: Self.endpoint)
    certificate = fields.text(.certificate)
    subjectName = fields.text(.subjectName)
    issuerName = fields.text(.issuerName)
    serialNumber = fields.text(.serialNumber)
    subjectAlternativeNames = fields.text(.subjectAlternativeNames)
    startDate = fields.timestamp(.startDate)
    endDate = fields.timestamp(.endDate)
    parameters = fields.textIfAny(.parameters)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case certificate
    case subjectName = "subject_name"
    case issuerName = "issuer_name"
    case serialNumber = "serial_no"
    case subjectAlternativeNames = "subject_alt_names"
    case startDate = "start_date"
    case endDate = "end_date"
    case parameters
    case privateKey = "private_key"
    case passphrase = "private_key_passphrase"
  }

  /// A certificate to upload.
  public struct Creation: ResourceCreation {
    /// The kind of object.
    public typealias Target = TLSCertificate

    /// The certificate in PEM.
    public var certificate: String

    /// The private key in PEM, encrypted or not.
    public var privateKey: Secret

    /// The passphrase of an encrypted key, or nil for a key in clear.
    public var passphrase: Secret?

    /// A certificate with its key.
    public init(certificate: String, privateKey: Secret, passphrase: Secret? = nil) {
      self.certificate = certificate
      self.privateKey = privateKey
      self.passphrase = passphrase
    }

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.set(.certificate, certificate)
      fields.set(.privateKey, privateKey)
      fields.set(.passphrase, ifGiven: passphrase)
      return fields.requestValue
    }
  }

  /// Changes to a certificate.
  ///
  /// To make a node present it, change the node: ``ConferencingNode/Update/tlsCertificate``.
  public struct Update: ResourceUpdate {
    /// The kind of object.
    public typealias Target = TLSCertificate

    /// The certificate in PEM.
    public var certificate: Assignment<String> = .leave
    /// The private key in PEM.
    public var privateKey: Assignment<Secret> = .leave
    /// The passphrase of an encrypted key.
    public var passphrase: Assignment<Secret> = .leave
    /// Parameters of the key exchange in PEM.
    public var parameters: Assignment<String> = .leave

    /// Leaves every field as it is.
    public init() {}

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.assign(.certificate, certificate)
      fields.assign(.privateKey, privateKey)
      fields.assign(.passphrase, passphrase)
      fields.assign(.parameters, parameters)
      return fields.requestValue
    }
  }
}
