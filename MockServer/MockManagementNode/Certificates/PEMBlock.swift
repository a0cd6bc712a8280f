import Foundation

/// A block of a PEM text: certificates and keys as people paste them, with text around them and any kind of line end.
struct PEMBlock: Hashable {
  /// As `ENCRYPTED PRIVATE KEY`.
  let label: String
  /// `Proc-Type` and `DEK-Info` of a key that is encrypted the old way.
  let headers: [String: String]
  let bytes: [UInt8]

  var isPrivateKey: Bool { label.hasSuffix("PRIVATE KEY") }

  /// The block as text, without a newline at the end.
  var text: String {
    let head = headers.sorted { $0.key > $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
    let base64 = Data(bytes).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return "-----BEGIN \(label)-----\n\(head)\(head.isEmpty ? "" : "\n")\(base64)\n-----END \(label)-----"
  }

  /// The blocks of a text; a damaged one (no end, no base64) is left out.
  static func blocks(in text: String) -> [PEMBlock] {
    var blocks: [PEMBlock] = []
    var label: String?
    var lines: [String] = []
    for line in text.split(whereSeparator: \.isNewline).map({ String($0).stripped }) {
      if let begun = name(in: line, after: "-----BEGIN ") {
        (label, lines) = (begun, [])
      } else if let open = label, name(in: line, after: "-----END ") == open {
        if let block = PEMBlock(label: open, lines: lines) { blocks.append(block) }
        label = nil
      } else {
        lines.append(line)
      }
    }
    return blocks
  }

  private static func name(in line: String, after start: String) -> String? {
    guard line.hasPrefix(start), line.hasSuffix("-----"), line.count > start.count + 5 else { return nil }
    return String(line.dropFirst(start.count).dropLast(5))
  }

  init(label: String, bytes: [UInt8]) {
    (self.label, self.bytes, headers) = (label, bytes, [:])
  }

  private init?(label: String, lines: [String]) {
    let heads = lines.prefix { $0.contains(":") }
    guard let bytes = Data(base64Encoded: lines.dropFirst(heads.count).joined()), !bytes.isEmpty else { return nil }
    self.label = label
    self.bytes = Array(bytes)
    headers = Dictionary(
      heads.map { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        return (String(parts[0]).stripped, parts.count > 1 ? String(parts[1]).stripped : "")
      }
    ) { first, _ in first }
  }
}
