import Foundation
import InfinityAPI
import TestSupport
import Testing

@testable import InfinityProvisioning

/// The first file of any platform: it can be read, and misses only what must be decided.
@Suite("The first file")
struct FirstFileTests {
  private static func node(_ name: String, _ fqdn: String?) -> FirstFile.Node {
    FirstFile.Node(name: name, fqdn: fqdn, address: "10.0.0.1")
  }

  private func names(_ places: [(name: String, pool: String?, fqdn: String?)]) -> [String] {
    FirstFile(
      origin: "a test", address: nil,
      places: places.map { place in
        FirstFile.Place(name: place.name, pool: place.pool, nodes: [Self.node("n", place.fqdn)])
      }
    ).poolNames
  }

  @Test("a pool is called as the certificate in use is, or gets a new name of its own in the domain of its nodes")
  func pools() {
    #expect(
      names([
        ("Europe", nil, "a.example.com"), ("EUROPE", nil, "b.example.com"), ("New York (2)", nil, "c.example.com"),
        ("東京", nil, "d.example.com"), ("Asia", "pool.example.com", "e.example.com"),
        ("Asia 2", "pool.example.com", "f.example.com"), ("Nowhere", nil, nil), ("Local", nil, "localhost"),
      ]) == [
        "confpool-europe.example.com", "confpool-europe-2.example.com", "confpool-new-york-2.example.com",
        "confpool.example.com", "pool.example.com", "pool.example.com", "TODO", "TODO",
      ])
    // A new name is not that of a certificate in use.
    #expect(
      names([("Asia", "confpool-rome.example.com", "a.example.com"), ("Rome", nil, "b.example.com")])
        == ["confpool-rome.example.com", "confpool-rome-2.example.com"])
    let long = names([(String(repeating: "long ", count: 30), nil, "a.example.com")])
    #expect(long.allSatisfy { NetworkName.isDNSName($0) })
  }

  @Test("over 300 generated platforms: the file is YAML in which nothing is wrong but what must be decided")
  func generated() {
    for seed in UInt64(1)...300 {
      let inventory = GeneratedCase(seed: seed).inventory
      let file = FirstFile(inventory, address: "https://manager.example.com", caFile: nil)
      let reading = DeploymentReader().read(standardInput: Array(file.text.utf8))
      #expect(
        reading.findings.allSatisfy { $0.severity != .error || $0.code == .value.undecided },
        "seed \(seed): \(reading.findings)\n\(file.text)")
      #expect(file.places.count + file.emptyPlaces.count == inventory.objects(.location).count, "seed \(seed)")
    }
  }

  @Test("names that would be something else in YAML stay names")
  func hostileNames() {
    for name in ["a: b", "# x", "- y", "\"q\"", "yes", "null", "x\ny: 1", "{a}", "*a", "1.0"] {
      let file = FirstFile(
        origin: "a test", address: "https://manager.example.com", sipDomain: "example.com",
        places: [
          FirstFile.Place(
            name: name, lyncServer: name, dnsServers: ["10.0.0.9"], pool: "pool.example.com",
            nodes: [Self.node(name, "n.example.com")])
        ], emptyPlaces: ["x\ninjected: 1"])
      let reading = DeploymentReader().read(standardInput: Array(file.text.utf8))
      // A name that the file's rules refuse is an error at its place.
      let isRefused = name.contains("\n")
      #expect(reading.deployment?.locations.first?.name.value == (isRefused ? nil : name), "\(file.text)")
      #expect(reading.findings.isEmpty != isRefused, "\(reading.findings)")
      #expect(!reading.findings.contains { $0.code == .value.unknownKey }, "\(file.text)")
    }
  }
}
