#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A saved plan that a record keeps, as a file for a while: for what reads and signs files.
struct TemporaryPlan {
  private let folder: String
  let path: String

  /// Writes it where only its owner can read.
  ///
  /// - Throws: ``RunFailure`` where it cannot be written.
  init(_ content: String) throws(RunFailure) {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("infinity-rollout-\(UUID().uuidString)").path
    path = folder + "/wave.plan"
    do {
      try PrivateFile.makeFolder(folder)
      try PrivateFile.replace(path, with: Data(content.utf8))
    } catch {
      throw RunFailure(.stateUnusable, "the plan of the wave could not be written to a temporary file: \(error)")
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
