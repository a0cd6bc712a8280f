/// The version of the product, as `--version` and the user agent show it.
enum ProductVersion {
  static let text = "0.1.0"
}
