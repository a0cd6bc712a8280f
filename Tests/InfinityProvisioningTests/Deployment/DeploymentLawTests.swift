import InfinityProvisioning
import Testing

@Suite("Laws of reading")
struct DeploymentLawTests {
  /// A generator with a fixed start, so that a failure can be seen again.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// A text as YAML in double quotes.
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func read(_ text: String) -> DeploymentReader.Reading {
    DeploymentReader().read(standardInput: Array(text.utf8))
  }

  @Test func `a name in quotes is what was written, whatever it looks like`() throws {
    var generator = Generator(state: 7)
    let pieces = [
      "a", "Ü", "0", "no", "null", "~", ":", " ", "#", "-", "?", "&x", "*x", "!", "|", ">", "'", "\"", "%", "@", "`",
      "{", "]",
      ",", "<<", "\\", "👩‍👩‍👧", "1:30", "0x1F", "true", "e\u{301}",
    ]
    for _ in 0..<300 {
      let middle = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? "a"
      }
      let name = "(\(middle.joined()))"
      let reading = read("version: 1\nlocations:\n  - name: \(quoted(name))")
      #expect(reading.valid?.locations.first?.name.value == name, "\(name)")
    }
  }

  @Test func `the order of entries and keys changes nothing but the order`() throws {
    var generator = Generator(state: 11)
    let servers = (1...8).map {
      ["name: S\($0)", "address: s\($0).example.com", "port: \(5060 + $0)", "transport: tcp"]
    }
    func text(_ servers: [[String]]) -> String {
      "version: 1\nlyncServers:\n" + servers.map { "  - {\($0.joined(separator: ", "))}\n" }.joined()
    }
    let expected = try #require(read(text(servers)).valid)
    for _ in 0..<50 {
      let shuffled = servers.map { $0.shuffled(using: &generator) }.shuffled(using: &generator)
      var deployment = try #require(read(text(shuffled)).valid)
      deployment.lyncServers.sort { $0.name.value < $1.name.value }
      #expect(deployment == expected)
    }
  }

  @Test func `splitting a deployment over included files changes nothing`() throws {
    let locations = (1...4).map { "  - {name: L\($0), dnsServers: [10.0.0.\($0)]}\n" }
    let whole = try #require(read("version: 1\nlocations:\n" + locations.joined()).valid)
    for split in 0...4 {
      let folder = try ScratchFolder([
        "main.yaml": "version: 1\ninclude: [rest.yaml]\nlocations:\n" + locations.prefix(split).joined(),
        "rest.yaml": "locations:\n" + locations.dropFirst(split).joined(),
      ])
      #expect(DeploymentReader().read(path: folder.file("main.yaml")).valid == whole)
    }
  }

  @Test func `a broken file never ends the process, and is never both faulty and valid`() throws {
    var generator = Generator(state: 13)
    let base = Array(ExampleDeployment.text.unicodeScalars)
    let noise = "{}[]:,&*?|>-!%@`\"'#~<\n\r\t \u{0}\u{7F}é".unicodeScalars.map { $0 }
    for _ in 0..<300 {
      var scalars = base
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 0..<scalars.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: scalars.insert(noise.randomElement(using: &generator) ?? " ", at: index)
        case 1: scalars.remove(at: index)
        default: scalars[index] = noise.randomElement(using: &generator) ?? " "
        }
      }
      let reading = read(String(String.UnicodeScalarView(scalars)))
      #expect((reading.valid == nil) == (reading.deployment == nil || !reading.findings.isEmpty))
      #expect(reading.findings.allSatisfy { ($0.mark?.line ?? 0) >= 1 && ($0.mark?.column ?? 0) >= 1 })
      #expect(reading.findings == reading.findings.sortedByPlace())
    }
  }
}
