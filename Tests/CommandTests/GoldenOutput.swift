import Foundation
import TestSupport
import Testing

/// Holds an output to the file that shows it, exactly.
///
/// With `WRITE_GOLDEN` in the environment the file is written anew.
func expectGolden(_ name: String, _ text: String) throws {
  let path = PackageFolder.root + "/Tests/CommandTests/Golden/\(name)"
  if ProcessInfo.processInfo.environment["WRITE_GOLDEN"] != nil {
    try (text + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
  let isSame = try String(contentsOfFile: path, encoding: .utf8) == text + "\n"
  #expect(
    isSame,
    "the output is not that of \(path); see it and write it anew: WRITE_GOLDEN=1 swift test --filter CommandTests")
}

extension String {
  /// Its lines.
  var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
