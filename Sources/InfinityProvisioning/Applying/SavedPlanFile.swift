import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file with a saved plan and the signatures of it.
struct SavedPlanFile: Sendable, Equatable {
  /// The bytes of the plan, and the signatures.
  var document: SignedDocument
  /// What these bytes say.
  let plan: SavedPlan

  /// Reads a file.
  ///
  /// - Parameter name: what messages call it; by default its path.
  /// - Throws: ``SavedPlanError`` where it is none, one of another version, or says what no plan of this tool says.
  static func read(_ path: String, named name: String? = nil) throws(SavedPlanError) -> SavedPlanFile {
    switch FileBytes.readWhole(path: path, maximum: SavedPlan.maximumSize) {
    case .success(let bytes): return try SavedPlanFile(Data(bytes), path: name ?? path)
    case .failure(let failure): throw .unreadable(name ?? path, failure.reason)
    }
  }

  /// Takes the bytes of a file apart and reads the plan; `path` is for messages.
  init(_ bytes: Data, path: String) throws(SavedPlanError) {
    guard let document = SignedDocument(bytes) else {
      // Where it does not begin as a plan it is something else, whatever its signatures.
      guard bytes.first == UInt8(ascii: "{") else { throw .notAPlan(path) }
      throw .damagedSignatures(path)
    }
    self.document = document
    plan = try SavedPlan.read(document.content, path: path)
  }

  /// Whether its bytes are those that this version writes. What is signed by hand of this tool says nothing twice, and nothing that is not read.
  var isAsWritten: Bool { (try? plan.encoded()) == document.content }
}

extension SavedPlan {
  /// What tells this plan from every other in a journal: SHA-256 over what it says, however that is laid out, in hexadecimal.
  var digest: String {
    // Encoding texts and numbers does not fail.
    let content = (try? encoded()) ?? Data()
    return SHA256.hash(data: content).hexadecimal
  }
}
