#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A server certificate with its private key, which nodes present.
///
/// API: `tls_certificate`.
///
/// Who presents a certificate is told by ``ConferencingNode/Fields/tlsCertificate`` and ``ManagementVM/Fields/tlsCertificate``, and
/// is changed there; what its own field `nodes` holds, nobody has seen.
public struct TLSCertificate: ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "tls_certificate")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of a certificate in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] {
      [
        certificate, subjectName, issuerName, serialNumber, subjectAlternativeNames, startDate, endDate, parameters,
      ]
    }

    /// The certificate in PEM, of which the Management Node strips white space around it (API: `certificate`).
    @inlinable public var certificate: Field<String> { .init("certificate", "") }
    /// The common name of the subject, as the Management Node read it (API: `subject_name`).
    @inlinable public var subjectName: ReadOnlyField<String> { .init("subject_name", "") }
    /// The issuer's name, as the Management Node read it (API: `issuer_name`).
    @inlinable public var issuerName: ReadOnlyField<String> { .init("issuer_name", "") }
    /// The serial number, as the Management Node writes it (API: `serial_no`).
    @inlinable public var serialNumber: ReadOnlyField<String> { .init("serial_no", "") }
    /// The alternative names, as the Management Node writes them (API: `subject_alt_names`).
    @inlinable public var subjectAlternativeNames: ReadOnlyField<String> { .init("subject_alt_names", "") }
    /// When the certificate becomes valid, or nil where the Management Node does not say (API: `start_date`).
    @inlinable public var startDate: ReadOnlyField<Date?> { .init("start_date", nil) }
    /// When the certificate expires, or nil where the Management Node does not say (API: `end_date`).
    @inlinable public var endDate: ReadOnlyField<Date?> { .init("end_date", nil) }
    /// Parameters of the key exchange in PEM, or nil where there are none (API: `parameters`).
    @inlinable public var parameters: Field<String?> { .init("parameters", nil, .length(0...1000)) }
    /// The private key in PEM, encrypted or not, never shown (API: `private_key`).
    @inlinable public var privateKey: WriteOnlyField<Secret> { .init("private_key", .length(1...12288)) }
    /// The passphrase of an encrypted key, never shown (API: `private_key_passphrase`).
    @inlinable public var passphrase: WriteOnlyField<Secret> { .init("private_key_passphrase", .length(0...100)) }
  }

  /// A certificate to upload, with what it must have; an encrypted key needs its passphrase too.
  public static func draft(certificate: String, privateKey: Secret) -> Draft<TLSCertificate> {
    var draft = Draft<TLSCertificate>()
    draft.certificate = certificate
    draft.privateKey = privateKey
    return draft
  }
}
