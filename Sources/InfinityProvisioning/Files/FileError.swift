import SystemPackage

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
    elsewhere: String = "set XDG_STATE_HOME to a folder that you own"
  ) {
    if let refusal = error as? PrivateFile.Refusal {
      let remedy = Self.isOwn(refusal.path) ? "\(Self.remedy(of: refusal)), or " : ""
      self.init(action, path, Self.reason(of: refusal), remedy + elsewhere)
      return
    }
    let reason = PrivateFile.reason(error)
    let isForbidden = [.EACCES, .EPERM].contains((error as? POSIXError)?.code)
    guard isForbidden, let foreign = Self.foreignPart(of: path) else {
      self.init(action, path, reason, advice)
      return
    }
    let user = Self.userName(geteuid())
    let givingBack = foreign.isOwn ? "\(Self.givingBack(foreign.path)), or " : ""
    self.init(
      action, path, "\(reason); \(foreign.path) belongs to \(foreign.owner), and this runs as \(user)",
      givingBack + elsewhere)
  }

  /// The file itself, or the innermost of its folders that can be seen, where that is somebody else's.
  private static func foreignPart(of path: String) -> (path: String, owner: String, isOwn: Bool)? {
    var part = path
    while !part.isEmpty, part != "/" {
      if let status = try? Stat(FilePath(part)) {
        return status.userID.rawValue == geteuid() ? nil : (part, userName(status.userID.rawValue), isOwn(part))
      }
      part = part.folderOfPath
    }
    return nil
  }

  /// Whether it is the tool's, to be given away or deleted: not a folder that may hold anything.
  private static func isOwn(_ path: String) -> Bool {
    path.split(separator: "/").map(String.init).contains(PrivateFile.folderName)
      || (try? Stat(FilePath(path)))?.type == .regular
  }

  static func reason(of refusal: PrivateFile.Refusal) -> String {
    switch refusal.fault {
    case .isLink: "\(refusal.path) is a symbolic link, which is not followed"
    case .isNoFile: "\(refusal.path) is not a regular file"
    case .belongs(let owner): "\(refusal.path) belongs to \(userName(owner)), and this runs as \(userName(geteuid()))"
    case .isWritableByOthers: "its group or others may write to \(refusal.path)"
    }
  }

  private static func remedy(of refusal: PrivateFile.Refusal) -> String {
    switch refusal.fault {
    case .isLink, .isNoFile: "remove it"
    // Root could use it, and would leave files behind that its owner cannot.
    case .belongs(let owner): geteuid() == 0 ? "run this as \(userName(owner))" : givingBack(refusal.path)
    case .isWritableByOthers: "check that its content is yours, then `chmod -R go-w \(refusal.path)`"
    }
  }

  private static func givingBack(_ path: String) -> String {
    "return it with `sudo chown -R \(userName(geteuid())) \(path)`"
  }

  private static func userName(_ id: uid_t) -> String {
    var (entry, found): (passwd, UnsafeMutablePointer<passwd>?) = (passwd(), nil)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16 * 1024) { buffer in
      guard let start = buffer.baseAddress, getpwuid_r(id, &entry, start, buffer.count, &found) == 0,
        let name = found?.pointee.pw_name
      else { return "user \(id)" }
      return String(cString: name)
    }
  }
}
