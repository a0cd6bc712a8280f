import Foundation
import SystemPackage

/// A file or folder of the tool's own that could not be used.
public struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was being done, to which file, what came back, what to do now.
  public let description: String

  init(_ action: String, _ path: String, _ reason: String, _ advice: String) {
    description = "\(action) \(path): \(reason); \(advice)"
  }

  /// As the system says it. Where rights are wanting since the file, or the folder that it is in, belongs to somebody else,
  /// it says so: after one run with `sudo` that is root. What is not the tool's own is nobody's to give away.
  ///
  /// - Parameter elsewhere: how another file or folder is named in its place.
  init(
    _ action: String, _ path: String, _ error: any Error, _ advice: String,
    elsewhere: String = "set XDG_STATE_HOME to a folder of your own"
  ) {
    let reason = PrivateFile.reason(error)
    let isForbidden = [.EACCES, .EPERM].contains((error as? POSIXError)?.code)
    guard isForbidden, let foreign = Self.foreignPart(of: path) else {
      self.init(action, path, reason, advice)
      return
    }
    let user = Self.userName(geteuid())
    let givingBack = foreign.isOwn ? "give it back with `sudo chown -R \(user) \(foreign.path)`, or " : ""
    self.init(
      action, path, "\(reason); \(foreign.path) belongs to \(foreign.owner), and this runs as \(user)",
      givingBack + elsewhere)
  }

  /// The file itself, or the innermost of its folders that can be seen, where that is somebody else's.
  private static func foreignPart(of path: String) -> (path: String, owner: String, isOwn: Bool)? {
    var part = path
    while !part.isEmpty, part != "/" {
      if let status = try? Stat(FilePath(part)) {
        let isOwn =
          status.type == .regular || part.split(separator: "/").map(String.init).contains(PrivateFile.folderName)
        return status.userID.rawValue == geteuid() ? nil : (part, userName(status.userID.rawValue), isOwn)
      }
      part = (part as NSString).deletingLastPathComponent
    }
    return nil
  }

  private static func userName(_ id: uid_t) -> String {
    guard let entry = getpwuid(id), let name = entry.pointee.pw_name else { return "user \(id)" }
    return String(cString: name)
  }
}
