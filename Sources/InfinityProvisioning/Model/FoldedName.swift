/// A name less what people easily pass over in it: in lower case, and without white space and what is not seen. Names are identities, so two
/// that are one so folded are two objects, of which one was hardly meant.
struct FoldedName: Hashable {
  private let text: String

  init(_ name: String) {
    // Most names are such words, of which there may be thousands.
    guard !name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      text = name.inLowerCase
      return
    }
    let seen = name.unicodeScalars.filter { $0 != " " && $0.invisibleName == nil }
    text = String(String.UnicodeScalarView(seen)).lowercased()
  }

  /// In what two names differ that are one so folded.
  static func difference(_ name: String, _ twin: String) -> String {
    name.lowercased() == twin.lowercased() ? "upper and lower case" : "white space, or characters that are not seen"
  }
}
