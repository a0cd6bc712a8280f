import Crypto
import SwiftASN1
import X509

/// OpenSSL's hash of a name: the eight digits that `openssl x509 -hash` prints.
enum NameHash {
  /// The first four bytes, last first, of the SHA-1 of the name in a form without regard to case and white space.
  static func hash(of name: DistinguishedName) -> String {
    var serializer = DER.Serializer()
    do {
      for part in name {
        try serializer.appendConstructedNode(identifier: .set) { coder in
          for attribute in part {
            try coder.appendConstructedNode(identifier: .sequence) { coder in
              try coder.serialize(attribute.type)
              try coder.serialize(ASN1UTF8String(canonical(String(describing: attribute.value))))
            }
          }
        }
      }
    } catch {
      return ""
    }
    let digest = Array(Insecure.SHA1.hash(data: serializer.serializedBytes).prefix(4).reversed())
    return CertificateFields.hexadecimal(digest, "").lowercased()
  }

  private static func canonical(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
