import COpenSSL
import Foundation

/// A certificate as OpenSSL reads it, since a Management Node reads it so: what other libraries refuse, as RSASSA-PSS with other parameters or a
/// negative serial number, it takes.
final class ReadCertificate {
  let pointer: OpaquePointer

  /// - Returns: nil where OpenSSL does not decode the bytes.
  init?(der: [UInt8]) {
    OpenSSLUse.begin
    let decoded = der.withUnsafeBufferPointer { buffer in
      var position = buffer.baseAddress
      return d2i_X509(nil, &position, buffer.count)
    }
    ERR_clear_error()
    guard let decoded else { return nil }
    pointer = decoded
  }

  deinit { X509_free(pointer) }

  var subject: OpaquePointer? { X509_get_subject_name(pointer) }
  var issuer: OpaquePointer? { X509_get_issuer_name(pointer) }
  var isSelfIssued: Bool { X509_NAME_cmp(subject, issuer) == 0 }

  /// Whether it is a CA's, by its basic constraints; roots of old have no extensions.
  var isAuthority: Bool {
    X509_get_extension_flags(pointer) & UInt32(EXFLAG_CA) != 0 || X509_get_version(pointer) == 0 && isSelfIssued
  }

  /// `openssl x509 -serial`.
  var serialNumber: String {
    guard let number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(pointer), nil) else { return "" }
    defer { BN_free(number) }
    guard let text = BN_bn2hex(number) else { return "" }
    defer { infinity_free(text) }
    return String(cString: text)
  }

  var notBefore: Date { Self.date(X509_get0_notBefore(pointer)) }
  var notAfter: Date { Self.date(X509_get0_notAfter(pointer)) }

  /// A time that is not one is the beginning of time: nobody looks at it but the page.
  private static func date(_ time: UnsafePointer<ASN1_TIME>?) -> Date {
    var parts = tm()
    guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else { return Date(timeIntervalSince1970: 0) }
    return Date(timeIntervalSince1970: TimeInterval(timegm(&parts)))
  }

  var subjectHash: String { Self.hash(X509_subject_name_hash(pointer)) }
  var issuerHash: String { Self.hash(X509_issuer_name_hash(pointer)) }

  /// As `openssl x509 -hash` prints it.
  private static func hash(_ value: UInt) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }

  var keyIdentifier: [UInt8]? { X509_get0_subject_key_id(pointer).map(OpenSSLUse.bytes) }
  var authorityKeyIdentifier: [UInt8]? { X509_get0_authority_key_id(pointer).map(OpenSSLUse.bytes) }

  /// Whether its extended key usage allows it, or it has none.
  func allows(_ usage: Int32) -> Bool { X509_get_extended_key_usage(pointer) & UInt32(usage) != 0 }

  /// The subject alternative names as OpenSSL prints them; kinds that no server has are left out.
  var alternativeNames: [String] {
    guard let names = X509_get_ext_d2i(pointer, NID_subject_alt_name, nil, nil) else {
      ERR_clear_error()
      return []
    }
    defer { GENERAL_NAMES_free(OpaquePointer(names)) }
    return (0..<max(0, infinity_list_count(names))).compactMap { index in
      infinity_list_item(names, index).flatMap { Self.text(of: $0.assumingMemoryBound(to: GENERAL_NAME.self)) }
    }
  }

  private static func text(of name: UnsafePointer<GENERAL_NAME>) -> String? {
    var kind: Int32 = 0
    guard let value = GENERAL_NAME_get0_value(name, &kind) else { return nil }
    func bytes() -> [UInt8] { OpenSSLUse.bytes(value.assumingMemoryBound(to: ASN1_STRING.self)) }
    switch kind {
    case GEN_DNS: return "DNS:" + String(decoding: bytes(), as: UTF8.self)
    case GEN_EMAIL: return "email:" + String(decoding: bytes(), as: UTF8.self)
    case GEN_URI: return "URI:" + String(decoding: bytes(), as: UTF8.self)
    case GEN_IPADD:
      let address = bytes()
      if address.count == 4 { return "IP Address:" + address.map(String.init).joined(separator: ".") }
      let groups = stride(from: 0, to: address.count - 1, by: 2).map {
        String(Int(address[$0]) << 8 | Int(address[$0 + 1]), radix: 16, uppercase: true)
      }
      return "IP Address:" + groups.joined(separator: ":")
    default: return nil
    }
  }
}

/// What every use of OpenSSL here needs.
enum OpenSSLUse {
  /// OpenSSL would free all that it holds when `exit` is called, under the hands of a thread that is reading a certificate.
  static let begin: Void = { _ = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil) }()

  static func bytes(_ string: UnsafePointer<ASN1_STRING>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string))))
  }

  /// A name as RFC 4514 writes it: `CN=Example Root CA,DC=example,DC=com`.
  static func text(ofName name: OpaquePointer?) -> String {
    guard let name, let memory = BIO_new(BIO_s_mem()) else { return "" }
    defer { BIO_free(memory) }
    guard infinity_print_name(memory, name) >= 0 else { return "" }
    var text: UnsafeMutablePointer<CChar>?
    let count = infinity_memory_of(memory, &text)
    guard count > 0, let text else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: text, count: count), as: UTF8.self)
  }

  /// The first common name; nil where it has none.
  static func commonName(of name: OpaquePointer?) -> String? {
    let place = X509_NAME_get_index_by_NID(name, NID_commonName, -1)
    guard place >= 0, let value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, place)) else { return nil }
    var text: UnsafeMutablePointer<UInt8>?
    let count = ASN1_STRING_to_UTF8(&text, value)
    guard count >= 0, let text else { return nil }
    defer { infinity_free(text) }
    return String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
  }
}
