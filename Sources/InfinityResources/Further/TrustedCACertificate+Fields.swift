// Written by scripts/generate-resources.

public import InfinityAPI

/// The fields of a `TrustedCACertificate` that provisioning has no use for.
extension TrustedCACertificate.Fields {
  /// Issuer hash: at most 8 characters (API: `issuer_hash`).
  @inlinable public var issuerHash: ReadOnlyField<String> { .init("issuer_hash", "", .length(0...8)) }
  /// Issuer key ID: at most 128 characters; nil if unset (API: `issuer_key_id`).
  @inlinable public var issuerKeyID: ReadOnlyField<String?> { .init("issuer_key_id", nil, .length(0...128)) }
  /// Key ID: at most 128 characters; nil if unset (API: `key_id`).
  @inlinable public var keyID: ReadOnlyField<String?> { .init("key_id", nil, .length(0...128)) }
  /// Raw issuer: at most 250 characters (API: `raw_issuer`).
  @inlinable public var rawIssuer: ReadOnlyField<String> { .init("raw_issuer", "", .length(0...250)) }
  /// Raw subject: at most 250 characters (API: `raw_subject`).
  @inlinable public var rawSubject: ReadOnlyField<String> { .init("raw_subject", "", .length(0...250)) }
  /// Subject hash: at most 8 characters (API: `subject_hash`).
  @inlinable public var subjectHash: ReadOnlyField<String> { .init("subject_hash", "", .length(0...8)) }
  /// Text (API: `text`).
  @inlinable public var text: ReadOnlyField<String> { .init("text", "") }
}
