/// The one form of names and addresses that can be written in several ways, for comparison only: what is shown and sent
/// is always as it was written.
package enum CanonicalForm {
  /// A host name or IP address: lower case without a final dot, or the address's shortest form.
  package static func host(_ text: String) -> String {
    // Only what ends in a digit or holds a colon can be an address; trying to read one takes a while.
    if text.last?.isNumber == true || text.contains(":"), let address = NetworkName.canonicalAddress(text) {
      return address
    }
    let lower = text.lowercased()
    return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
  }
}
