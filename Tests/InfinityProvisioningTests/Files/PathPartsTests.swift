import Foundation
import InfinityProvisioning
import Testing

@Suite("Parts of paths")
struct PathPartsTests {
  @Test(
    "a name alone has none, the top is its own, and slashes that mean nothing are passed over",
    arguments: [
      ("", ""), ("x", ""), ("xy", ""), ("/", "/"), ("//", "/"), ("/x", "/"), ("//x//", "/"), ("a/b", "a"),
      ("a//b/", "a"),
      ("/a/b", "/a"), ("ä/ö", "ä"), ("a/\u{301}b", "a"), ("./x", "."), ("../x/y", "../x"),
    ])
  func folders(path: String, folder: String) {
    #expect(path.folderOfPath == folder)
    // Of one character Foundation makes a trap, and a slash with an accent is none to it.
    if path.count > 1, path.allSatisfy({ $0.unicodeScalars.count == 1 }), path.contains(where: { $0 != "/" }) {
      #expect((path as NSString).deletingLastPathComponent == folder)
    }
  }
}
