import Foundation
import TestSupport
import Testing

/// Pages that are followed from their first command to their last, and show what comes back: `scripts/follow` compares them.
@Suite("Pages that are followed")
struct PageWalkTests {
  private func follow(_ pages: [String], in folder: TemporaryFolder) async throws -> ProgramResult {
    let bin = (try BuiltProduct.provision.path as NSString).deletingLastPathComponent
    let environment = [
      "HOME": folder.path, "TMPDIR": folder.path, "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "INFINITY_BIN": bin,
    ]
    return try await Program(PackageFolder.root + "/scripts/follow", pages, environment: environment).run()
  }

  @Test(
    "the first hour, from an empty folder to a renewed certificate; and the words of Terraform, decK and the web interface"
  )
  func pages() async throws {
    try await Gate.servers.pass {
      try await withTemporaryFolder { folder in
        let pages = ["first-hour", "coming-from"]
        let result = try await follow(pages.map { PackageFolder.root + "/docs/\($0).md" }, in: folder)
        #expect(result.exitCode == 0, "\(result.output)\(result.errorOutput)")
        #expect(
          result.output == """
            first-hour.md: 10 blocks of commands did what the page says.
            coming-from.md: 6 blocks of commands did what the page says.

            """)
      }
    }
  }

  @Test("a page that shows something else, or a command that fails, is told")
  func wrong() async throws {
    try await withTemporaryFolder { folder in
      for (page, message) in [
        (
          "```sh\necho one\necho two\n```\n\n```text\none\n```\n",
          "not on the page: two\nerror: it is not what the page shows:\n"
        ),
        (
          "```sh\necho one\n```\n\n```text\n…\ntwo\n```\n", "the page has: two\nerror: it is not what the page shows:\n"
        ),
        ("```sh\nfalse\ntrue\n```\n", "error: exit code 1, and the page says 0:\n"),
        ("```sh\ntrue   # exit code 3\n```\n", "error: exit code 0, and the page says 3:\n"),
      ] {
        try folder.write(page, to: "page.md")
        let result = try await follow([folder.path("page.md")], in: folder)
        #expect(result.exitCode == 1, "\(page)")
        #expect(result.output.hasPrefix(message), "\(result.output)")
      }
    }
  }
}
