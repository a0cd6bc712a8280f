import Foundation
import Synchronization
import TestSupport
import Testing

/// The secrets of a desk in every form in which they could leak.
struct Canaries: Sendable {
  var forms: [String]
  /// A line out of the middle of the private key.
  let keyLine: String

  /// The Management Node's password, the pool's key, and these.
  init(_ desk: Workplace, _ secrets: String...) throws {
    keyLine = String(try desk.folder.read("europe/secrets/confpool-eu.key").split(separator: "\n")[2])
    let plain = [desk.server.password] + secrets
    let escaped = plain.map { $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
    let encoded = (plain + ["admin:\(desk.server.password)"]).map { Data($0.utf8).base64EncodedString() }
    let unreserved = CharacterSet(charactersIn: "-._~").union(.alphanumerics)
    let inURLs = plain.compactMap { $0.addingPercentEncoding(withAllowedCharacters: unreserved) }
    forms = Array(Set(plain + escaped + encoded + inURLs + [keyLine])).sorted()
  }

  /// Those that can stand in a URL.
  var formsInURLs: [String] {
    forms.filter { $0.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"\"\\<>".utf8.contains($0) } }
  }
}

/// Runs commands and looks for canaries in whatever they leave.
final class Watch: Sendable {
  private let desk: Workplace
  private let canaries: Canaries
  private let count = Mutex(0)

  init(_ desk: Workplace, _ canaries: Canaries) {
    self.desk = desk
    self.canaries = canaries
  }

  var runs: Int { count.withLock { $0 } }

  @discardableResult
  func run(_ arguments: [String], environment: [String: String?] = [:]) async throws -> ProgramResult {
    let commandLine = Mutex("")
    let result = try await desk.command(arguments, environment: environment).run { program in
      commandLine.withLock { $0 = program.commandLine }
    }
    count.withLock { $0 += 1 }
    let fromXML = result.output.replacing("&quot;", with: "\"")
    for text in [result.output, fromXML, result.errorOutput, commandLine.withLock { $0 }] {
      for canary in canaries.forms {
        #expect(!text.contains(canary), "\(arguments.joined(separator: " ")) shows \(canary)")
      }
    }
    return result
  }

  /// Looks through everything that was written: saved plans, journals, locks, what is remembered.
  ///
  /// - Parameter folder: files of a test's own servers.
  func expectNoneInFiles(except folder: String = "/europe/") throws {
    let written = desk.folder.files().filter { !$0.contains("/europe/") && !$0.contains(folder) }
    #expect(written.contains { $0.hasSuffix(".jsonl") }, "no journal was written: \(written)")
    for file in written {
      let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
      for canary in canaries.forms { #expect(!text.contains(canary), "\(file) holds \(canary)") }
    }
  }
}
