import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Plan {
  /// What tells what is done by it from any other plan: SHA-256 over the changes with what was observed, in hexadecimal. Who approves
  /// a plan approves this.
  var digest: String {
    struct Content: Encodable {
      var managementNode: String
      var changes: [Change]
      var unknownSecrets: [UnknownSecret]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let content = Content(managementNode: managementNode, changes: changes, unknownSecrets: unknownSecrets)
    // Encoding texts and numbers does not fail. If it did, no approval would be for this plan.
    return SHA256.hash(data: (try? encoder.encode(content)) ?? Data(UUID().uuidString.utf8)).hexadecimal
  }
}
