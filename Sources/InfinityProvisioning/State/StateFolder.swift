import Foundation

/// A private folder of this machine that remembers between runs: `$XDG_STATE_HOME/infinity-provision`, by default
/// `~/.local/state/infinity-provision`. (XDG Base Directory Specification.)
///
/// Folders have mode 0700 and files 0600. They are made when something is written.
public struct StateFolder: StateStore {
  /// The folder, absolute.
  public let path: String
  /// The file that remembers digests of secrets.
  public let secretRecordsFile: String

  /// The folder that the environment names.
  ///
  /// - Parameter secretRecordsFile: as for ``init(path:secretRecordsFile:)``.
  public init(environment: [String: String], secretRecordsFile: String? = nil) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    // The specification has relative paths ignored.
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/state"
    self.init(path: state + "/" + PrivateFile.folderName, secretRecordsFile: secretRecordsFile)
  }

  /// A folder by its path.
  ///
  /// - Parameter secretRecordsFile: the file that remembers digests of secrets; nil for `secrets.json` in the folder.
  public init(path: String, secretRecordsFile: String? = nil) {
    self.path = path
    self.secretRecordsFile = secretRecordsFile ?? path + "/secrets.json"
  }

  // MARK: Digests of secrets

  /// Reads the file; one that is not there remembers nothing.
  ///
  /// - Throws: ``FileError`` where it is there and cannot be used.
  public func secretRecords() throws -> SecretRecords {
    let action = "reading what is remembered of secrets in"
    do {
      guard let data = try PrivateFile.content(of: secretRecordsFile) else { return SecretRecords() }
      return try JSONDecoder().decode(SecretRecords.self, from: data)
    } catch let error as POSIXError {
      throw FileError(
        action, secretRecordsFile, error, "check its rights, or name another file with --state",
        elsewhere: "name another file with --state")
    } catch {
      throw FileError(
        action, secretRecordsFile, "it is not a file that this version wrote",
        "remove it and apply once with --send-secrets, or give another with --state")
    }
  }

  /// Replaces the file, all at once.
  ///
  /// - Throws: ``FileError`` where it cannot be written.
  public func save(_ records: SecretRecords) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try PrivateFile.replace(secretRecordsFile, with: try encoder.encode(records))
  }
}
