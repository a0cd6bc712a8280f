import HTTPTypes

extension HTTPField.Name {
  /// What a client that can only POST sends to PATCH.
  static let methodOverride = Self.named("X-HTTP-Method-Override")
  static let frameOptions = Self.named("X-Frame-Options")
  static let contentTypeOptions = Self.named("X-Content-Type-Options")
  static let referrerPolicy = Self.named("Referrer-Policy")
  static let openerPolicy = Self.named("Cross-Origin-Opener-Policy")

  /// A name that is known to be a token; `.server` stands in for one that is not, and none here is.
  private static func named(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .server }
}
