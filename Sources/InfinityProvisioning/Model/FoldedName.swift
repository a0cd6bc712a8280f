/// A name less what people easily pass over in it: in lower case, without white space and what is not seen, and with the dashes and quotation
/// marks that keys have, in place of those that word processors make of them. Names are identities, so two that are one so folded are two
/// objects, of which one was hardly meant.
struct FoldedName: Hashable {
  private let text: String

  init(_ name: String) {
    // Most names are such words, of which there may be thousands.
    guard !name.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      text = (name.utf8.contains(UInt8(ascii: " ")) ? name.filter { $0 != " " } : name).inLowerCase
      return
    }
    let seen = name.unicodeScalars.lazy.filter { $0 != " " && $0.invisibleName == nil }.map(\.asTyped)
    text = Self.inOneCase(String(String.UnicodeScalarView(seen)))
  }

  /// In what two names differ that are one so folded.
  static func difference(_ name: String, _ twin: String) -> String {
    if inOneCase(name) == inOneCase(twin) { return "upper and lower case" }
    func typed(_ name: String) -> String {
      inOneCase(String(String.UnicodeScalarView(name.unicodeScalars.map(\.asTyped))))
    }
    return typed(name) == typed(twin)
      ? "dashes or quotation marks that look alike" : "white space, or characters that are not seen"
  }

  /// “ß” has no upper case of its own, but is written as “SS”.
  private static func inOneCase(_ name: String) -> String { name.uppercased().lowercased() }
}

extension Unicode.Scalar {
  /// The dash or quotation mark of a keyboard in place of others; else the character itself.
  fileprivate var asTyped: Unicode.Scalar {
    guard !isASCII else { return self }
    if properties.isDash { return "-" }
    guard properties.isQuotationMark else { return self }
    return ["\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}"].contains(self) ? "'" : "\""
  }
}
