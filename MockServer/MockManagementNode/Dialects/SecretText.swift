import Crypto

/// How a secret looks that is not shown.
enum SecretText {
  static func hashed(_ value: JSONValue) -> String {
    digest(value).map { "pbkdf2_sha256$mock$\($0)" } ?? ""
  }

  /// As release 24 was recorded.
  static func encrypted(_ value: JSONValue) -> String {
    digest(value).map { "$~!1\($0)" } ?? ""
  }

  /// nil where no secret is set.
  private static func digest(_ value: JSONValue) -> String? {
    guard let secret = value.text, !secret.isEmpty else { return nil }
    return SHA256.hash(data: Array("infinity-mock-server".utf8) + Array(secret.utf8))
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
