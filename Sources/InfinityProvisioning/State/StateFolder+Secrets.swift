#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Digests of secrets are in a JSON file of each Management Node, or of all of them where one file was named. It is replaced
/// under a lock, after it was read again: applies to several Management Nodes may run at once.
extension StateFolder {
  private var secretsFolder: String { path + "/secrets" }

  /// Where earlier versions kept what all Management Nodes were sent.
  private var earlierSecretsFile: String { path + "/secrets.json" }

  private func secretsFile(of managementNode: String) -> String {
    secretRecordsFile ?? "\(secretsFolder)/\(Self.fileName(of: managementNode)).json"
  }

  /// Reads the file; one that is not there remembers nothing. Where a Management Node has no file of its own yet, that of
  /// earlier versions is read, which stays as it is.
  ///
  /// - Throws: ``FileError`` where it is there and cannot be used.
  public func secretRecords(of managementNode: String) throws -> SecretRecords {
    if let records = try records(in: secretsFile(of: managementNode)) { return records }
    guard secretRecordsFile == nil else { return SecretRecords() }
    return try records(in: earlierSecretsFile)?.only(of: managementNode) ?? SecretRecords()
  }

  /// What all files of the folder remember, or the one that was named.
  ///
  /// - Throws: ``FileError`` where one is there and cannot be used.
  public func allSecretRecords() throws -> [String: SecretRecords] {
    if let secretRecordsFile { return try records(in: secretRecordsFile)?.byManagementNode ?? [:] }
    var all = try records(in: earlierSecretsFile)?.byManagementNode ?? [:]
    let names: [String]
    do {
      try check(secretsFolder)
      names = try PrivateFile.names(in: secretsFolder)
    } catch {
      throw FileError("listing what is recorded about secrets in", secretsFolder, error, "check the folder's rights")
    }
    for name in names where name.hasSuffix(".json") {
      // Where a Management Node has a file of its own, that counts.
      all.merge(try records(in: "\(secretsFolder)/\(name)")?.byManagementNode ?? [:]) { $1 }
    }
    return all
  }

  private func records(in file: String) throws -> SecretRecords? {
    let action = "reading what is recorded about secrets in"
    let content: Data?
    do {
      if secretRecordsFile == nil { try check(secretsFolder) }
      content = try PrivateFile.content(of: file)
    } catch let error where error is POSIXError || error is PrivateFile.Refusal {
      throw FileError(
        action, file, error, "check its rights, or name another file with --state",
        elsewhere: "name another file with --state")
    }
    guard let content else { return nil }
    return try SecretRecords(
      content, from: file,
      whenUnusable:
        "give another file with --state, or, if this one holds nothing else, remove it and apply once with --send-secrets"
    )
  }

  /// Reads the file again and replaces it, all at once, while nobody else does.
  ///
  /// - Throws: ``FileError`` where it cannot be used or written.
  public func updateSecretRecords(
    of managementNode: String, _ change: @escaping @Sendable (inout SecretRecords) -> Void
  ) throws {
    let file = secretsFile(of: managementNode)
    let lock = try lockWhileReplacing(file)
    defer { close(lock) }
    var records = try secretRecords(of: managementNode)
    change(&records)
    try PrivateFile.replace(file, with: try records.document())
  }

  /// Waits until nobody else replaces a file. The lock is on a file beside it, since the file itself becomes another one.
  ///
  /// - Returns: the open file, which holds the lock until it is closed.
  func lockWhileReplacing(_ file: String, within patience: Duration = FileLock.patience) throws -> Int32 {
    let path = file + ".lock"
    do {
      let folder = file.folderOfPath
      if secretRecordsFile == nil {
        try make(folder)
      } else if !folder.isEmpty {
        try PrivateFile.makeFolder(folder)
      }
      let descriptor = try PrivateFile.openOwn(path, O_RDWR | O_CREAT)
      do {
        try FileLock.take(descriptor, of: path, within: patience)
      } catch {
        close(descriptor)
        throw error
      }
      return descriptor
    } catch let error where error is POSIXError || error is PrivateFile.Refusal {
      throw FileError("opening the lock", path, error, "check the folder's rights, or name another file with --state")
    }
  }
}
