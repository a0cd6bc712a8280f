import ProductBuild

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Another version of the product, which wrote what this one does not understand.
struct WriterVersion {
  private let text: String

  /// What is wrong.
  var reason: String {
    "infinity-provision \(text) wrote it, and this is \(ProductVersion.text), which does not understand all of it"
  }

  /// What to do.
  var advice: String { "use infinity-provision \(text)" }

  /// The version that a document in JSON names; nil where it names none, or this one.
  init?(of document: Data) {
    struct Document: Decodable { var version: String? }
    self.init((try? JSONDecoder().decode(Document.self, from: document))?.version)
  }

  /// The version that the first line of a journal names; nil where it names none, or this one.
  init?(ofJournal line: Data) {
    struct Line: Decodable {
      struct Begin: Decodable {
        struct Content: Decodable { var version: String? }
        var _0: Content
      }
      var begin: Begin
    }
    self.init((try? JSONDecoder().decode(Line.self, from: line))?.begin._0.version)
  }

  private init?(_ version: String?) {
    guard let version, version != ProductVersion.text else { return nil }
    text = String(version.prefix(40)).escapedForTerminal
  }
}
