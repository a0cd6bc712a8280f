#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One block of a PEM text: its label, its bytes, and its headers if it is an encrypted key of the old kind.
struct PEMBlock: Equatable {
  /// As `CERTIFICATE` or `RSA PRIVATE KEY`.
  var label: String
  /// What was in base64.
  var bytes: [UInt8]
  /// The lines before the base64, as `Proc-Type: 4,ENCRYPTED`.
  var headers: [String: String]
  /// The line on which it begins, from 1.
  var line: Int

  /// Whether its label says that it is a private key, of whatever kind.
  var isPrivateKey: Bool { label.hasSuffix("PRIVATE KEY") }

  /// The block as one text with lines of 64 characters, its headers included.
  var text: String {
    // RFC 1421, section 4.6.1.1: Proc-Type is the first field.
    let fields = headers.sorted { ($0.key != "Proc-Type", $0.key) < ($1.key != "Proc-Type", $1.key) }
    let lines = fields.map { "\($0.key): \($0.value)\n" }.joined()
    return Self.text(label: label, headers: lines.isEmpty ? "" : lines + "\n", bytes: bytes)
  }

  /// Bytes as one PEM block with lines of 64 characters and a final newline.
  static func text(label: String, headers: String = "", bytes: some Sequence<UInt8>) -> String {
    let encoded = Data(bytes).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return "-----BEGIN \(label)-----\n\(headers)\(encoded)\n-----END \(label)-----\n"
  }
}

private func < (left: (Bool, String), right: (Bool, String)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : !left.0
}
