#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Digests of secrets as they are kept: a document in JSON.
extension SecretRecords {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - place: where it is, for messages.
  ///   - remedy: what to do about one that is none.
  /// - Throws: ``FileError`` where this version does not understand it.
  init(_ document: Data, from place: String, whenUnusable remedy: String) throws {
    guard let records = try? JSONDecoder().decode(SecretRecords.self, from: document), records.isOfThisFormat else {
      let writer = WriterVersion(of: document)
      throw FileError(
        "reading what is recorded about secrets in", place,
        writer?.reason ?? "it is not a file that this version wrote",
        (writer.map { "\($0.advice), or " } ?? "") + remedy)
    }
    self = records
  }

  /// The document, with the version that writes it.
  func document() throws -> Data {
    var records = self
    records.sign()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(records)
  }
}
