#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A certificate authority, root or intermediate, that the platform trusts and sends with its chain.
///
/// API: `ca_certificate`.
public struct TrustedCACertificate: CreatableResource, UpdatableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "ca_certificate")

  /// The object's address.
  public let uri: ResourceURI

  /// The certificate in PEM.
  ///
  /// The Management Node strips white space around it.
  public let certificate: String

  /// The subject's name, as the Management Node read it.
  public let subjectName: String

  /// The issuer's name, as the Management Node read it.
  public let issuerName: String

  /// The serial number, as the Management Node writes it.
  ///
  /// API: `serial_no`.
  public let serialNumber: String

  /// When the certificate becomes valid, or nil where the Management Node does not say.
  public let startDate: Date?

  /// When the certificate expires, or nil where the Management Node does not say.
  public let endDate: Date?

  /// Whether the Management Node takes it for an intermediate that chains to a trusted root.
  public let isTrustedIntermediate: Bool

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
    startDate = fields.timestamp(.startDate)
    endDate = fields.timestamp(.endDate)
    isTrustedIntermediate = fields.boolean(.isTrustedIntermediate)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case certificate
    case subjectName = "subject_name"
    case issuerName = "issuer_name"
    case serialNumber = "serial_no"
    case startDate = "start_date"
    case endDate = "end_date"
    case isTrustedIntermediate = "trusted_intermediate"
  }

  /// A certificate to upload.
  public struct Creation: ResourceCreation {
    /// The kind of object.
    public typealias Target = TrustedCACertificate

    /// One certificate in PEM.
    public var certificate: String

    /// A certificate to trust.
    public init(certificate: String) {
      self.certificate = certificate
    }

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.set(.certificate, certificate)
      return fields.requestValue
    }
  }

  /// Changes to a trusted certificate.
  public struct Update: ResourceUpdate {
    /// The kind of object.
    public typealias Target = TrustedCACertificate

    /// The certificate in PEM.
    public var certificate: Assignment<String> = .leave
    /// Whether it is an intermediate that chains to a trusted root.
    public var isTrustedIntermediate: Assignment<Bool> = .leave

    /// Leaves every field as it is.
    public init() {}

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.assign(.certificate, certificate)
      fields.assign(.isTrustedIntermediate, isTrustedIntermediate)
      return fields.requestValue
    }
  }
}
