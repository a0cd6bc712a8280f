import CBuild

/// The version of the product, as `--version`, the user agent and what is written between runs show it.
package enum ProductVersion {
  /// As `1.0.0`.
  package static let text = INFINITY_VERSION

  /// With the commit that it was built from, as `1.0.0 (commit 1f0c2a9e, 2026-11-26)`.
  package static let withCommit = "\(text) (\(build.isEmpty ? "built from source" : "commit \(build)"))"

  private static var build: String {
    withUnsafeBytes(of: infinity_build) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
