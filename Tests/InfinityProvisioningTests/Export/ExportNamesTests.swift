import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// How an export names places and files: in the same way each time, and so that there can be such a file.
@Suite("Names in an export")
struct ExportNamesTests {
  private func export(_ objects: [ObservedObject]) throws -> DeploymentExporter.Export {
    try DeploymentExporter.export(
      Inventory(objects: objects), address: "https://manager.example.com",
      now: Date(timeIntervalSince1970: 1_800_000_000))
  }

  @Test("what is left out is named by its place in the file, never by the folder in which the file was tried")
  func places() throws {
    let twins = (1...2).map { number in
      ObservedObject.named(
        .lyncServer, "Twin", id: number, ["address": .text("\(number).example.com"), "transport": .text("tls")])
    }
    let export = try export(twins)
    #expect(
      export.remarks.contains { $0.hasSuffix(" is declared twice; the first is at lyncServers[0].name") },
      "\(export.remarks)")
    #expect(try self.export(twins) == export)
  }

  @Test("the file for the secret of an object with a long name can be made; another such object has another one")
  func longNames() throws {
    let servers = ["a", "b"].enumerated().map { index, end in
      ObservedObject.named(
        .turnServer, String(repeating: "T", count: 249) + end, id: index + 1,
        [
          "address": .text("192.0.2.1"), "port": .integer(3478), "server_type": .text("namepsw"),
          "transport_type": .text("udp"), "username": .text("pexip"),
        ])
    }
    let files = try export(servers).secretFiles
    #expect(Set(files).count == 2)
    #expect(files.allSatisfy { $0.hasPrefix("secrets/turn-ttt") && $0.hasSuffix(".password") && $0.utf8.count < 230 })
    // Whatever else there is.
    #expect(try export([servers[1]]).secretFiles == [files[1]])
  }
}
