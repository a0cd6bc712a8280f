#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A certificate authority, root or intermediate, that the platform trusts and sends with its chain.
///
/// API: `ca_certificate`.
public struct TrustedCACertificate: ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "ca_certificate")

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
      [certificate, subjectName, issuerName, serialNumber, startDate, endDate, isTrustedIntermediate]
    }

    /// The certificate in PEM, of which the Management Node strips white space around it (API: `certificate`).
    @inlinable public var certificate: Field<String> { .init("certificate", "") }
    /// The subject's name, as the Management Node read it (API: `subject_name`).
    @inlinable public var subjectName: ReadOnlyField<String> { .init("subject_name", "") }
    /// The issuer's name, as the Management Node read it (API: `issuer_name`).
    @inlinable public var issuerName: ReadOnlyField<String> { .init("issuer_name", "") }
    /// The serial number, as the Management Node writes it (API: `serial_no`).
    @inlinable public var serialNumber: ReadOnlyField<String> { .init("serial_no", "") }
    /// When the certificate becomes valid, or nil where the Management Node does not say (API: `start_date`).
    @inlinable public var startDate: ReadOnlyField<Date?> { .init("start_date", nil) }
    /// When the certificate expires, or nil where the Management Node does not say (API: `end_date`).
    @inlinable public var endDate: ReadOnlyField<Date?> { .init("end_date", nil) }
    /// Whether the Management Node takes it for an intermediate that chains to a trusted root (API: `trusted_intermediate`).
    @inlinable public var isTrustedIntermediate: Field<Bool> { .init("trusted_intermediate", false) }
  }

  /// A certificate to trust, with what it must have: one certificate in PEM.
  public static func draft(certificate: String) -> Draft<TrustedCACertificate> {
    var draft = Draft<TrustedCACertificate>()
    draft.certificate = certificate
    return draft
  }
}
