#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Rollouts are files of JSON, one file each, which are replaced under a lock as digests are.
extension StateFolder {
  private var rolloutFolder: String { path + "/rollouts" }

  private func rolloutFile(_ id: String) -> String { "\(rolloutFolder)/\(id).json" }

  /// The names of all rollouts, the latest first.
  ///
  /// - Throws: ``FileError`` where the folder cannot be read.
  public func rollouts() throws -> [String] {
    do {
      try check(rolloutFolder)
      return try PrivateFile.names(in: rolloutFolder).filter { $0.hasSuffix(".json") }
        .map { String($0.dropLast(".json".count)) }.sorted(by: >)
    } catch {
      throw FileError("listing the rollouts in", rolloutFolder, error, "check the folder's rights")
    }
  }

  /// The document of a rollout; nil where there is none of that name.
  ///
  /// - Throws: ``FileError`` where it cannot be read.
  public func rolloutDocument(_ id: String) throws -> Data? {
    guard Self.staysInFolder(id) else { return nil }
    do {
      try check(rolloutFolder)
      return try PrivateFile.content(of: rolloutFile(id))
    } catch let error where error is POSIXError || error is PrivateFile.Refusal {
      throw FileError("reading the rollout", rolloutFile(id), error, "check the file's rights")
    }
  }

  /// Reads the file again and replaces it, all at once, while nobody else does.
  ///
  /// - Throws: ``RunExists`` for what is no name; ``FileError`` where it cannot be read or written; what the change throws.
  public func updateRolloutDocument(
    _ id: String, _ change: @escaping @Sendable (Data?) throws -> Data
  ) throws -> Data {
    guard RunRecord.isName(id) else { throw RunExists(run: id) }
    let lock = try lockWhileReplacing(rolloutFile(id))
    defer { close(lock) }
    let document = try change(try rolloutDocument(id))
    try PrivateFile.replace(rolloutFile(id), with: document)
    return document
  }
}
