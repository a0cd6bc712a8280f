import TestSupport
import Testing

@testable import InfinityProvisioning

/// A file that is read again and again is parsed once, and no change of it is missed.
@Suite("A remembered deployment file")
struct RememberedFileTests {
  @Test("changed, or changed in what it includes, or broken: what stands there now is what is read")
  func changes() async throws {
    try await withTemporaryFolder { folder in
      let path = try folder.write("version: 1\ninclude: [more.yaml]\nlocations: [{name: Oslo}]\n", to: "main.yaml")
      try folder.write("dnsServers: [{address: 10.0.0.1}]\n", to: "more.yaml")
      let file = DeploymentFile(path: path).remembered()
      let first = file.read()
      #expect(first.valid != nil)
      #expect(first.paths == [path, folder.path("more.yaml")])
      #expect(file.read() == first)
      try folder.write("dnsServers: [{address: 10.0.0.2}]\n", to: "more.yaml")
      let second = file.read()
      #expect(second.deployment?.dnsServers.map(\.address.value) == ["10.0.0.2"])
      #expect(second.digest != first.digest)
      try folder.write("locations: [{name: Rome}]\n", to: "main.yaml")
      #expect(file.read() == DeploymentFile(path: path).read())
      #expect(file.read().valid == nil)
      try folder.write("version: 1\ninclude: [more.yaml]\nlocations: [{name: Oslo}]\n", to: "main.yaml")
      #expect(file.read() == second)
    }
  }
}
