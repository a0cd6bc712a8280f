// Written by scripts/generate-resources.

public import InfinityAPI

/// The fields of a `TLSCertificate` that provisioning has no use for.
extension TLSCertificate.Fields {
  /// Client auth usage (API: `client_auth_usage`). Derived from the certificate; not in the Go or Terraform models.
  @inlinable public var clientAuthUsage: ReadOnlyField<Bool> { .init("client_auth_usage", false) }
  /// Issuer hash: at most 8 characters (API: `issuer_hash`).
  @inlinable public var issuerHash: ReadOnlyField<String> { .init("issuer_hash", "", .length(0...8)) }
  /// Issuer key ID: at most 128 characters; nil if unset (API: `issuer_key_id`).
  @inlinable public var issuerKeyID: ReadOnlyField<String?> { .init("issuer_key_id", nil, .length(0...128)) }
  /// Key ID: at most 128 characters; nil if unset (API: `key_id`).
  @inlinable public var keyID: ReadOnlyField<String?> { .init("key_id", nil, .length(0...128)) }
  /// Nodes (API: `nodes`). Assign through worker_vm.tls_certificate or management_vm.tls_certificate instead.
  @inlinable public var nodes: Field<[String]> { .init("nodes", []) }
  /// Raw issuer: at most 250 characters (API: `raw_issuer`).
  @inlinable public var rawIssuer: ReadOnlyField<String> { .init("raw_issuer", "", .length(0...250)) }
  /// Raw subject: at most 250 characters (API: `raw_subject`).
  @inlinable public var rawSubject: ReadOnlyField<String> { .init("raw_subject", "", .length(0...250)) }
  /// Server auth usage (API: `server_auth_usage`). Derived from the certificate; not in the Go or Terraform models.
  @inlinable public var serverAuthUsage: ReadOnlyField<Bool> { .init("server_auth_usage", false) }
  /// Subject hash: at most 8 characters (API: `subject_hash`).
  @inlinable public var subjectHash: ReadOnlyField<String> { .init("subject_hash", "", .length(0...8)) }
  /// Text (API: `text`).
  @inlinable public var text: ReadOnlyField<String> { .init("text", "") }
}
