import COpenSSL

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The name of a subject or an issuer, compared as RFC 5280, section 7.1, and OpenSSL compare: without regard to the kind
/// of string, to case, and to white space around and within.
struct X509Name: Sendable, Hashable, CustomStringConvertible {
  /// As RFC 4514 writes it: `CN=Example Issuing CA 1,DC=example,DC=com`.
  let description: String
  /// The last common name, which is the most specific; nil where it has none, or an empty one.
  let commonName: String?
  /// What is compared.
  private let canonical: [[String]]

  /// From an `X509_NAME`.
  init(_ name: OpaquePointer?) {
    var canonical: [[String]] = []
    var commonName: String?
    var set: Int32 = -1
    for index in 0..<max(0, X509_NAME_entry_count(name)) {
      guard let entry = X509_NAME_get_entry(name, index), let value = X509_NAME_ENTRY_get_data(entry) else { continue }
      let object = X509_NAME_ENTRY_get_object(entry)
      let text = Self.text(of: value)
      let type = Self.identifier(of: object)
      if canonical.isEmpty || X509_NAME_ENTRY_set(entry) != set { canonical.append([]) }
      set = X509_NAME_ENTRY_set(entry)
      canonical[canonical.count - 1].append("\(type)=\(infinity_is_text(value) == 1 ? Self.folded(text) : text)")
      if OBJ_obj2nid(object) == NID_commonName, !text.isEmpty { commonName = text }
    }
    self.canonical = canonical.map { $0.sorted() }
    self.commonName = commonName
    description = Self.printed(name)
  }

  static func == (left: X509Name, right: X509Name) -> Bool {
    left.canonical == right.canonical
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(canonical)
  }

  /// ASCII letters in lower case, as OpenSSL has it; runs of white space as one space.
  private static func folded(_ text: String) -> String {
    text.split { $0.isASCII && $0.isWhitespace }
      .map { String($0.map { $0.isASCII ? Character($0.lowercased()) : $0 }) }
      .joined(separator: " ")
  }

  /// A string of any kind as text; its bytes where it is none.
  private static func text(of value: UnsafePointer<ASN1_STRING>) -> String {
    var output: UnsafeMutablePointer<UInt8>?
    let count = infinity_is_text(value) == 1 ? ASN1_STRING_to_UTF8(&output, value) : -1
    guard count >= 0, let output else {
      let bytes = UnsafeBufferPointer(start: ASN1_STRING_get0_data(value), count: Int(ASN1_STRING_length(value)))
      return String(decoding: bytes, as: UTF8.self)
    }
    defer { infinity_free(output) }
    return String(decoding: UnsafeBufferPointer(start: output, count: Int(count)), as: UTF8.self)
  }

  /// `2.5.4.3`.
  static func identifier(of object: OpaquePointer?) -> String {
    var buffer = [CChar](repeating: 0, count: 128)
    let count = OBJ_obj2txt(&buffer, Int32(buffer.count), object, 1)
    return String(
      decoding: buffer.prefix(max(0, min(Int(count), buffer.count - 1))).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func printed(_ name: OpaquePointer?) -> String {
    guard let name, let bio = BIO_new(BIO_s_mem()) else { return "" }
    defer { BIO_free(bio) }
    guard infinity_print_name(bio, name) >= 0 else { return "" }
    var text: UnsafeMutablePointer<CChar>?
    let count = infinity_memory_of(bio, &text)
    guard count > 0, let text else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: text, count: count), as: UTF8.self)
  }
}
