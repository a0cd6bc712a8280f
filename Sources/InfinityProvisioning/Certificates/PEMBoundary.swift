/// A BEGIN or END line of a PEM text, whole or damaged.
struct PEMBoundary: Equatable {
  var isBegin: Bool
  var label: String
  /// Where it stands in the line.
  var start: Int
  var end: Int

  private static let space = UInt8(ascii: " ")
  private static let hyphens = Array("-----".utf8)
  private static let words = [(true, Array("-----BEGIN ".utf8)), (false, Array("-----END ".utf8))]

  /// The first whole boundary of a line, wherever in it.
  static func first(in line: ArraySlice<UInt8>) -> PEMBoundary? {
    var index = line.startIndex
    while let start = line[index...].firstIndex(of: UInt8(ascii: "-")) {
      for (isBegin, word) in words where line[start...].starts(with: word) {
        let rest = line[(start + word.count)...]
        guard let length = rest.indices.first(where: { rest[$0...].starts(with: hyphens) }), length > rest.startIndex
        else { continue }
        let label = rest[..<length]
        guard label.allSatisfy({ isLabelCharacter($0) }), label.first != space, label.last != space else { continue }
        return PEMBoundary(
          isBegin: isBegin, label: String(decoding: label, as: UTF8.self), start: start, end: length + hyphens.count)
      }
      index = start + 1
    }
    return nil
  }

  /// Those of the labels that programs write, as `X9.42 DH PARAMETERS`. (RFC 7468, section 3, has all that is visible.)
  private static func isLabelCharacter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || " #.".utf8.contains(byte)
  }

  /// What a line was that is a boundary but for its hyphens, its case or its spaces; nil for any other line.
  ///
  /// Mail programs make dashes of hyphens, copying with the mouse loses some, and headers of HTTP have a whole certificate with %20 and
  /// %0A on one line; what such a line bounds must not vanish.
  static func damaged(_ line: ArraySlice<UInt8>) -> PEMBoundary? {
    let text = String(decoding: line, as: UTF8.self).replacing("%20", with: " ")
    let words = text.split { $0.isWhitespace || $0.isDash }.map { $0.uppercased() }
    guard let first = words.first else { return nil }
    let isBegin = first.hasPrefix("BEGIN")
    guard isBegin || first.hasPrefix("END") else { return nil }
    let joined = ([String(first.dropFirst(isBegin ? 5 : 3))] + words.dropFirst()).filter { !$0.isEmpty }
    let label = joined.joined(separator: " ")
    // A file that is cut off may end within a boundary.
    let isCut = text.prefix(2).allSatisfy(\.isDash) && !label.isEmpty
    guard
      let known = labels.first(where: { $0 == label || $0.filter { $0 != " " } == label.filter { $0 != " " } })
        ?? (isCut ? labels.first { $0.hasPrefix(label) } ?? labels.last { label.hasPrefix($0 + " ") } : nil)
    else { return nil }
    return PEMBoundary(isBegin: isBegin, label: known, start: line.startIndex, end: line.endIndex)
  }

  /// The labels of what is read here, or is often found beside it.
  private static let labels = [
    "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE", "PKCS7", "CMS", "CERTIFICATE REQUEST",
    "NEW CERTIFICATE REQUEST", "PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY",
    "OPENSSH PRIVATE KEY", "X509 CRL",
  ]
}

extension Character {
  /// Whether it is a hyphen, or what a program for letters makes of hyphens.
  fileprivate var isDash: Bool {
    switch self {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{AD}": true
    default: false
    }
  }
}
