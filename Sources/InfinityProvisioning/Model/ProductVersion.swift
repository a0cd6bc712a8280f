/// The version of the product, as `--version`, the user agent and what is written between runs show it.
package enum ProductVersion {
  /// As `1.0.0`.
  package static let text = "0.1.0"
}
