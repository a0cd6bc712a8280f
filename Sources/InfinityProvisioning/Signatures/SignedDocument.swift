#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A text and the signatures that follow it in one file. What is signed are the very bytes that are read and acted upon, so that no
/// two readers can take them for something else.
///
/// A signature is a line with the time of signing and OpenSSH's armor. No line of a JSON text can begin as such a line does: a text in
/// it has no line ends.
struct SignedDocument: Sendable, Equatable {
  /// More than ever sign one plan.
  static let maximumSignatures = 20

  /// What is signed: all that stands before the first signature.
  var content: Data
  /// In the order in which they were made.
  var signatures: [PlanSignature]

  /// A text that nobody signed yet.
  init(content: Data) {
    self.content = content
    signatures = []
  }

  /// Takes a file apart; nil where what follows the text are not signatures as this tool writes them, and nothing else.
  init?(_ bytes: Data) {
    guard let start = Self.firstSignature(in: bytes) else {
      self.init(content: bytes)
      return
    }
    let trailer = String(decoding: bytes[start...].dropFirst(), as: UTF8.self)
    guard trailer.hasSuffix("\n") else { return nil }
    var lines = trailer.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    self.init(content: Data(bytes[..<start]))
    while !lines.isEmpty {
      guard signatures.count < Self.maximumSignatures, let signature = PlanSignature(takenFrom: &lines) else {
        return nil
      }
      signatures.append(signature)
    }
  }

  /// Where the line end before the first signature is. A plan has a million lines: each is looked at by its first letter.
  private static func firstSignature(in bytes: Data) -> Data.Index? {
    let beginning = Array("\n\(PlanSignature.timeWord)".utf8)
    let offset = bytes.withUnsafeBytes { bytes in
      bytes.indices.first { index in
        bytes[index] == UInt8(ascii: "\n") && bytes[index...].starts(with: beginning)
      }
    }
    return offset.map { bytes.startIndex + $0 }
  }

  /// The file.
  var bytes: Data {
    guard !signatures.isEmpty else { return content }
    return content + Data("\n\(signatures.map(\.text).joined())".utf8)
  }
}

/// One signature, as it stands in the file of a plan. Whether it is one of that plan, and whose, ``SignatureCheck`` tells.
struct PlanSignature: Sendable, Equatable {
  /// What a signature is made for, so that none that was made for something else, as a commit of Git, is one of a plan.
  static let namespace = "infinity-provision-plan"

  fileprivate static let timeWord = "signed "
  private static let begin = "-----BEGIN SSH SIGNATURE-----"
  private static let end = "-----END SSH SIGNATURE-----"
  /// An RSA key of 16,384 bits needs a hundred.
  private static let maximumLines = 500

  /// When it was made, to the second, by the clock of who made it. It is signed too.
  var signed: Date
  /// What `ssh-keygen -Y sign` wrote, with its BEGIN and END lines.
  var armor: String

  /// A signature that `ssh-keygen` has just made; nil where that is none.
  init?(signed: Date, armor: String) {
    var lines = "\(Self.timeWord)\(signed.timeText)\n\(armor)".split(separator: "\n")[...]
    guard let signature = PlanSignature(takenFrom: &lines), lines.isEmpty else { return nil }
    self = signature
  }

  /// Takes one off the beginning of lines; nil where there is none.
  fileprivate init?(takenFrom lines: inout ArraySlice<Substring>) {
    guard let first = lines.popFirst(), first.hasPrefix(Self.timeWord),
      let time = try? Date(String(first.dropFirst(Self.timeWord.count)), strategy: .iso8601),
      Self.timeWord + time.timeText == first, lines.first == Self.begin[...],
      let last = lines.prefix(Self.maximumLines).firstIndex(of: Self.end[...])
    else { return nil }
    let armored = lines[...last]
    guard armored.dropFirst().dropLast().allSatisfy({ $0.utf8.count <= 100 && $0.utf8.allSatisfy(\.isBase64) }) else {
      return nil
    }
    signed = time
    armor = armored.map { "\($0)\n" }.joined()
    lines = lines[(last + 1)...]
  }

  /// As it stands in the file.
  fileprivate var text: String { "\(Self.timeWord)\(signed.timeText)\n\(armor)" }

  /// What is signed, given the time and the plan.
  static func message(signed: Date, _ content: Data) -> Data {
    Data("\(namespace) 1\n\(timeWord)\(signed.timeText)\n\n".utf8) + content
  }
}

extension UInt8 {
  fileprivate var isBase64: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
      true
    default: false
    }
  }
}
