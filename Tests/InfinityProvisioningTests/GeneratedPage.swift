import Foundation
import TestSupport
import Testing

/// Holds a page of the documentation to the text that a table in the sources gives.
///
/// With `WRITE_DOCS` in the environment the page is written anew.
func expectPage(_ name: String, isMadeBy suite: String, _ text: String) throws {
  let path = PackageFolder.root + "/docs/\(name)"
  if ProcessInfo.processInfo.environment["WRITE_DOCS"] != nil {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
  let isCurrent = try String(contentsOfFile: path, encoding: .utf8) == text
  #expect(
    isCurrent,
    "docs/\(name) is not what the tables give; write it again: WRITE_DOCS=1 swift test --filter \(suite)")
}
