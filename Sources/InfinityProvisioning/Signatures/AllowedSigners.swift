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

/// Who may sign: OpenSSH's file of allowed signers (ssh-keygen(1), ALLOWED SIGNERS), read once, so that what was looked at is what is used.
struct AllowedSigners: Sendable {
  private static let maximumSize = 1024 * 1024

  let content: Data

  /// Reads a file that nobody but this user and root can write to.
  init(path: String) throws(SignatureFailure) {
    let name = "the file of allowed signers \(path.quotedForMessage)"
    do {
      let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
      defer { try? descriptor.close() }
      let status = try descriptor.stat()
      guard status.type == .regular else {
        throw SignatureFailure(.allowedSigners, "\(name) is not a regular file; give one")
      }
      guard [0, geteuid()].contains(status.userID.rawValue) else {
        throw SignatureFailure(
          .allowedSigners,
          "\(name) belongs to another user, who can then decide who may sign; give one that belongs to root or to the user "
            + "that runs this")
      }
      guard status.permissions.isDisjoint(with: [.groupWrite, .otherWrite]) else {
        throw SignatureFailure(
          .allowedSigners,
          "\(name) can be written by its group or by others, who decide then who may sign; check that its content "
            + "is yours, then `chmod go-w` it")
      }
      let bytes = try OpenFile.read(descriptor.rawValue, atMost: Self.maximumSize + 1)
      guard bytes.count <= Self.maximumSize else {
        throw SignatureFailure(.allowedSigners, "\(name) is larger than 1 MiB; give the one that `ssh-keygen` reads")
      }
      content = bytes
    } catch let failure as SignatureFailure {
      throw failure
    } catch {
      let reason = (error as? Errno)?.description ?? PrivateFile.reason(error)
      throw SignatureFailure(.allowedSigners, "\(name) cannot be read: \(reason); give a readable one")
    }
  }

  /// The names in every line that may be about a key: all that it is listed under, where `ssh-keygen -Y find-principals` tells those of
  /// the first line only. They are only asked about; `ssh-keygen -Y verify` says which of them hold.
  ///
  /// - Parameter key: what stands in the file for it, in base64.
  func names(near key: String) -> [String] {
    let lines = String(decoding: content, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.filter { $0.contains(key) || $0.contains("cert-authority") }.flatMap { line -> [String] in
      let text = line.drop { $0 == " " || $0 == "\t" }
      guard let first = text.first, first != "#" else { return [] }
      let list = first == "\"" ? text.dropFirst().prefix { $0 != "\"" } : text.prefix { $0 != " " && $0 != "\t" }
      return list.split(separator: ",").map(String.init).filter { !$0.hasPrefix("!") }
    }
  }
}
