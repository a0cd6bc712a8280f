// Written by scripts/generate-resources.

public import InfinityAPI

/// The fields of a `CertificateSigningRequest` that provisioning has no use for.
extension CertificateSigningRequest.Fields {
  /// DN: at most 250 characters; never shown (API: `dn`).
  @inlinable public var dn: WriteOnlyField<String> { .init("dn", .length(0...250)) }
}
