#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A private folder of this machine that remembers between runs: `$XDG_STATE_HOME/infinity-provision`, by default
/// `~/.local/state/infinity-provision`. (XDG Base Directory Specification.)
///
/// Folders have mode 0700 and files 0600. They are made when something is written. Where another user owns one or may write to it,
/// or one is a symbolic link, everything throws ``FileError``.
public struct StateFolder: StateStore {
  /// The folder, absolute.
  public let path: String
  /// The one file that remembers digests of secrets of all Management Nodes; nil for one of each in the folder.
  public let secretRecordsFile: String?

  /// See ``StateStore``.
  public var place: String { "the folder \(path)" }

  /// The folder that the environment names.
  ///
  /// - Parameters:
  ///   - environment: variables of the environment.
  ///   - secretRecordsFile: as for ``init(path:secretRecordsFile:)``.
  public init(environment: [String: String], secretRecordsFile: String? = nil) {
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    // The specification has relative paths ignored.
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/state"
    self.init(path: state + "/" + PrivateFile.folderName, secretRecordsFile: secretRecordsFile)
  }

  /// A folder by its path.
  ///
  /// - Parameters:
  ///   - path: its path.
  ///   - secretRecordsFile: the file that remembers digests of secrets, of all Management Nodes; nil for a file of each
  ///   in the folder.
  public init(path: String, secretRecordsFile: String? = nil) {
    self.path = path
    self.secretRecordsFile = secretRecordsFile
  }

  /// The file of something about one Management Node has the node's address for a name.
  static func fileName(of managementNode: String) -> String {
    let name = managementNode.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == ".")
        ? String(scalar) : "_"
    }
    return name.joined()
  }

  /// Checks, before a file is opened, that nobody else may have put it there: neither into this folder nor into one in it.
  ///
  /// - Throws: `POSIXError` or `PrivateFile.Refusal`.
  func check(_ folder: String) throws {
    try PrivateFile.checkOwnFolder(path)
    try PrivateFile.checkOwnFolder(folder)
  }

  /// Whether a name leads to a file of a folder, and nowhere else.
  static func staysInFolder(_ name: String) -> Bool {
    !name.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "/") }
  }

  /// Makes a folder in this one, for its owner alone, where it is not there.
  ///
  /// - Throws: ``FileError``; `POSIXError` or `PrivateFile.Refusal`.
  func make(_ folder: String) throws {
    // Before, so that nothing is made behind a link; after, since somebody else may have been faster.
    try check(folder)
    try PrivateFile.makeFolder(folder)
    try check(folder)
  }
}
