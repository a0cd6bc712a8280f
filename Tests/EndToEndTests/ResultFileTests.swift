import Foundation
import TestSupport
import Testing

/// `--out` of `validate` and `verify`.
@Suite("Results in a file")
struct ResultFileTests {
  private static func validate(_ folder: TemporaryFolder, _ arguments: String...) async throws -> ProgramResult {
    try await Program(
      .provision, ["validate", "file.yaml"] + arguments, environment: [:], workingDirectory: folder.path
    ).run()
  }

  @Test("an earlier result is replaced by another file, readable for others, and nothing is left beside it")
  func replaces() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("version: 1\n", to: "file.yaml")
      #expect(try await Self.validate(folder, "--format", "json", "--out", "result.json").exitCode == 0)
      let open = try #require(FileHandle(forReadingAtPath: folder.path("result.json")))
      try folder.write("version: 2\n", to: "file.yaml")
      let second = try await Self.validate(folder, "--format", "json", "--out", "result.json")
      #expect(second.exitCode == 3)
      #expect(second.output == "")
      // Who had opened the file has the whole earlier one.
      let earlier = try JSON(parsing: String(decoding: open.readDataToEndOfFile(), as: UTF8.self))
      #expect(earlier["findings"].elements.isEmpty)
      #expect(try JSON(parsing: folder.read("result.json"))["findings"].elements.count == 1)
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("result.json"))
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o644)
      #expect(folder.files().sorted() == ["file.yaml", "result.json"].map { folder.path($0) })
    }
  }

  @Test("a command that fails replaces it too: JSON says why")
  func failure() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("version: 1\nlocations: []\n", to: "file.yaml")
      #expect(try await Self.validate(folder, "--format", "json", "--out", "result.json").exitCode == 0)
      let result = try await Self.validate(folder, "--location", "Rome", "--format", "json", "--out", "result.json")
      #expect(result.exitCode == 64)
      #expect(try JSON(parsing: folder.read("result.json"))["error"]["code"] == "unknown-location")
    }
  }

  @Test("what is no earlier result, or no regular file, stays as it is")
  func refusals() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("version: 1\n", to: "file.yaml")
      try folder.write("{}", to: "result.json")
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("link.json"), withDestinationPath: folder.path("result.json"))
      let begin = "error: the result is not written to "
      let end = "; name a new file or an earlier result with --out\n"
      for (out, reason) in [
        ("file.yaml", "it exists and does not hold an earlier result of this form"),
        ("result.json", "it exists and does not hold an earlier result of this form"),
        ("link.json", "it is a symbolic link, which is not followed"), (folder.path, "it is a folder"),
        ("/dev/null", "it is not a regular file"),
      ] {
        let result = try await Self.validate(folder, "--format", "json", "--out", out)
        #expect(result.exitCode == 6)
        #expect(result.errorOutput == "\(begin)\"\(out)\": \(reason)\(end)")
        #expect(try result.json()["error"]["code"] == "out-refused")
      }
      #expect(try folder.read("file.yaml") == "version: 1\n")
      #expect(try folder.read("result.json") == "{}")
      try folder.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<project/>\n", to: "pom.xml")
      #expect(try await Self.validate(folder, "--format", "junit", "--out", "pom.xml").exitCode == 6)
      // Each form takes the place of its own, a failure's among them.
      for format in ["json", "junit", "sarif"] {
        for arguments in [[], ["--location", "Rome"], [], []] {
          let result = try await Program(
            .provision, ["validate", "file.yaml", "--format", format, "--out", "own.\(format)"] + arguments,
            environment: [:], workingDirectory: folder.path
          ).run()
          #expect(result.exitCode == (arguments.isEmpty ? 0 : 64), "\(format) \(arguments): \(result.errorOutput)")
        }
      }
      let missing = try await Self.validate(folder, "--format", "junit", "--out", "none/result.xml")
      #expect(missing.exitCode == 1)
      #expect(
        missing.errorOutput
          == "error: the result cannot be written to \"none/result.xml\": there is no folder \"none\"; make it first\n")
      let text = try await Self.validate(folder, "--out", "result.txt")
      #expect(text.exitCode == 64)
      #expect(text.errorOutput.contains("--out goes with --format json, junit, sarif\n"))
    }
  }
}
