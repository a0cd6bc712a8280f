import Foundation

/// Where the tool remembers between runs: `$XDG_STATE_HOME/infinity-provision`, by default
/// `~/.local/state/infinity-provision`. (XDG Base Directory Specification.)
public struct StateFolder: Sendable {
  /// The folder, absolute.
  public let path: String

  /// The folder that the environment names.
  public init(environment: [String: String]) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    // The specification has relative paths ignored.
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/state"
    path = state + "/" + PrivateFile.folderName
  }

  /// A folder by its path.
  public init(path: String) {
    self.path = path
  }

  /// The file that remembers digests of secrets, unless `--state` names another.
  public var secretRecordsFile: String { path + "/secrets.json" }

  /// The folder of the journals, one file a run.
  public var journalFolder: String { path + "/runs" }

  /// The file that keeps a second apply to a Management Node away while one is under way.
  public func lockFile(managementNode: String) -> String {
    let name = managementNode.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == ".")
        ? String(scalar) : "_"
    }
    return path + "/locks/" + name.joined() + ".lock"
  }
}
