import Foundation
import InfinityAPI

/// A secret in a file that an option names.
enum SecretFile {
  /// All of the file, less one final newline.
  ///
  /// - Throws: an ending with exit code 1 where it cannot be read.
  static func read(_ path: String, _ what: String, code: String) throws -> Secret {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw CommandEnding.failure(
        .failed, code: code, "the \(what) \(path.quoted) cannot be read; give a readable file")
    }
    return Secret(text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }
}
