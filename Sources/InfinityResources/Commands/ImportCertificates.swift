// Written by scripts/generate-resources.

public import InfinityAPI

/// Bulk certificate import.
///
/// API: `command/platform/certificates_import`.
public enum ImportCertificates: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "platform/certificates_import")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Bundle: needed (API: `bundle`).
    @inlinable public var bundle: WriteOnlyField<Secret> { .init("bundle") }
    /// Private key passphrase (API: `private_key_passphrase`).
    @inlinable public var privateKeyPassphrase: WriteOnlyField<Secret> { .init("private_key_passphrase") }
  }

  /// The command, with what it needs.
  public static func call(bundle: Secret) -> Call<ImportCertificates> {
    var call = Call<ImportCertificates>()
    call.bundle = bundle
    return call
  }
}
