import Foundation
import TestSupport
import Testing

/// `docs/error-codes.md`: scripts read these words first.
@Suite("The page of error codes")
struct ErrorCodePageTests {
  @Test("each code of the sources is on the page, and no other")
  func complete() throws {
    let page = try Set(codes(in: [PackageFolder.root + "/docs/error-codes.md"], #/(?m)^\| `([a-z-]+)` \|/#))
    let sources = PackageFolder.root + "/Sources/"
    let runs = try codes(
      in: [sources + "InfinityProvisioning/Runs/RunFailure.swift"],
      #/case \w+ = "([a-z-]+)"|case (locked|declined|interrupted)\n/#)
    let answers = try codes(
      in: [sources + "InfinityAPI/Values/InfinityError+Code.swift"], #/Code\(rawValue: "(\w+)"\)/#)
    let command =
      FileManager.default.enumerator(atPath: sources + "infinity-provision")?.compactMap { $0 as? String } ?? []
    let files = command.filter { $0.hasSuffix(".swift") }.map { sources + "infinity-provision/" + $0 }
    let commands = try codes(in: files, #/code: "([a-z-]+)"|\("(apply-[a-z]+|object-moved)"|"(object-moved)"/#)
    #expect(runs.count > 50 && answers.count > 25 && commands.count > 25)
    let words = answers.map { $0.replacing(#/[A-Z]/#) { "-" + $0.output.lowercased() } }
    let expected = Set(runs + words + commands)
    #expect(page == expected, "\(page.symmetricDifference(expected).sorted())")
  }

  /// What the first group of an expression that matched is, wherever it matches.
  private func codes<Output>(in files: [String], _ expression: Regex<Output>) throws -> [String] {
    try files.flatMap { file in
      try String(contentsOfFile: file, encoding: .utf8).matches(of: expression).compactMap { match in
        AnyRegexOutput(match).dropFirst().lazy.compactMap(\.substring).first.map(String.init)
      }
    }
  }
}
