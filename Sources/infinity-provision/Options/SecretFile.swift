import InfinityAPI
import InfinityProvisioning
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A secret in a file that an option names, or in the variable that takes its place.
enum SecretFile {
  /// The largest one that is read, in bytes: 1 MiB.
  private static let maximumSize = 1024 * 1024

  /// All of the file, less one final line end; pipes are read to their end, as `<(…)` gives them.
  ///
  /// - Parameters:
  ///   - isOneLine: whether it is a password, which no control character is in.
  ///   - isSecret: whether others should not read it.
  /// - Throws: ``CommandExit`` with exit code 1 where it cannot be read.
  static func read(_ path: String, _ what: String, code: String, isOneLine: Bool, isSecret: Bool = true) throws
    -> Secret
  {
    func failure(_ reason: String) -> CommandExit {
      .failure(.failed, code: code, "the \(what) \(path.quotedForMessage) \(reason)")
    }
    let bytes: [UInt8]
    if isSecret { warnIfReadableByAll(path, what) }
    switch FileBytes.read(path: path, maximum: maximumSize + 1) {
    case .success(let content): bytes = content
    case .failure(let error):
      throw failure("cannot be read: \(error.reason)\(PathHint.hint(for: path)); give a readable file")
    }
    guard bytes.count <= maximumSize else { throw failure("is larger than 1 MiB") }
    switch WrittenText.decode(bytes) {
    case .failure(let error): throw failure("is \(error.reason)")
    case .success(let text):
      let secret = text.droppingFinalLineEnd
      if isOneLine, let name = controlCharacter(in: secret) {
        throw failure("has \(name) in it; write the password again, on one line")
      }
      return Secret(secret)
    }
  }

  /// A password out of a variable, which a shell or a pipeline has read from a file.
  ///
  /// - Throws: ``CommandExit`` with exit code 64 where it is no password.
  static func password(variable text: String) throws -> Secret {
    let secret = String(text.trimmingPrefix("\u{FEFF}")).droppingFinalLineEnd
    if let name = controlCharacter(in: secret) {
      throw CommandExit.failure(
        .wrongCommandLine, code: "password-unreadable", "PEXIP_PASSWORD has \(name) in it; set it again, on one line")
    }
    return Secret(secret)
  }

  private static func controlCharacter(in secret: String) -> String? {
    secret.unicodeScalars.lazy.filter { $0.properties.generalCategory == .control }.compactMap(\.invisibleName).first
  }

  /// A group may be meant to read it, and of a pipe the mode says nothing.
  private static func warnIfReadableByAll(_ path: String, _ what: String) {
    guard let facts = try? FilePath(path).stat(), facts.type == .regular, facts.permissions.contains(.otherRead) else {
      return
    }
    StandardStreams.writeMessage(
      StandardStreams.style.warning(
        "warning: the \(what) \(path.quotedForMessage) can be read by every user of this machine; let only its owner read it"
      ))
  }
}
