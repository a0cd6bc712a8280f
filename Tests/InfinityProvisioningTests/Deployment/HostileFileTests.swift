import Testing

@testable import InfinityProvisioning

@Suite("Hostile deployment files")
struct HostileFileTests {
  private func findings(_ text: String) -> [String] {
    findings(Array(text.utf8))
  }

  private func findings(_ bytes: [UInt8]) -> [String] {
    DeploymentReader().read(standardInput: bytes).findings.map(\.description)
  }

  /// Nine aliases of nine aliases, and so on: 9 to the power of the depth values.
  private func bomb(depth: Int) -> String {
    var text = "x-0: &a0 [x]\n"
    for level in 1...depth {
      text += "x-\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
    }
    return "version: 1\n" + text
  }

  @Test func `aliases of aliases are refused once they expand without bound`() {
    #expect(
      findings(bomb(depth: 8) + "locations: *a8\n")
        == ["-:8:46: error: the aliases expand to more than 1,000,000 values; remove the aliases of aliases"])
  }

  @Test func `aliases that nobody uses cost nothing`() {
    #expect(findings(bomb(depth: 8)).isEmpty)
  }

  @Test func `a bomb in a key's place is no key, and costs nothing`() {
    #expect(
      findings(bomb(depth: 8) + "? *a8\n: x\n") == ["-:11:3: error: a key must be text, not a list or a mapping"])
    #expect(
      findings(bomb(depth: 8) + "locations: {[*a8]: x}\n")
        == [
          "-:11:12: error: locations: expected a list, not a mapping",
          "-:11:13: error: a key must be text, not a list or a mapping",
        ])
  }

  @Test func `what is wrong in a value that has a name is told where it is used, and only then`() {
    let text = "version: 1\nx-tagged: &tagged !secret example.com\nx-more: {a: [*tagged]}\n"
    #expect(findings(text).isEmpty)
    #expect(
      findings(text + "sipDomain: *tagged\n")
        == ["-:2:11: error: a YAML tag (`!…`) is not used in a deployment file; remove it"])
  }

  @Test func `an alias may not make the nesting too deep`() {
    let nested = String(repeating: "[", count: 45) + String(repeating: "]", count: 45)
    #expect(findings("version: 1\nx-deep: &deep \(nested)\n").isEmpty)
    #expect(
      findings("version: 1\nx-deep: &deep \(nested)\nlocations: [[[[[[*deep]]]]]]\n").contains(
        "-:3:18: error: nested more than 50 levels deep"))
  }

  @Test func `a URL with an IPv6 address is no key`() {
    let aliases = (0..<20).map { "x-a\($0): &a\($0) 1\nx-b\($0): *a\($0)\n" }.joined()
    #expect(findings("version: 1\n\(aliases)managementNode: {address: 'https://[fd00::10]:8443'}").isEmpty)
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}")])
  func `nesting without end is refused`(open: String, close: String) {
    let text = { (depth: Int) in
      "version: 1\nlocations: " + String(repeating: open, count: depth) + String(repeating: close, count: depth)
    }
    #expect(findings(text(60)).contains { $0.hasSuffix("error: nested more than 50 levels deep") })
    #expect(findings(text(900)).contains { $0.hasSuffix("error: nested more than 50 levels deep") })
    let beyond = findings(text(100_000))
    #expect(beyond.count == 1)
    #expect(beyond.first?.contains("error: not valid YAML: ") == true)
  }

  @Test func `a file over 8 MiB is refused, one of 8 MiB is read`() {
    let limit = 8 * 1024 * 1024
    let text = Array("version: 1\n#".utf8)
    #expect(findings(text + Array(repeating: UInt8(ascii: "x"), count: limit - text.count)).isEmpty)
    #expect(
      findings(text + Array(repeating: UInt8(ascii: "x"), count: limit - text.count + 1))
        == ["-:1:1: error: the file is larger than 8 MiB (8,388,608 bytes); split it with `include`"])
  }

  @Test func `what is not UTF-8 is refused at its place`() {
    #expect(
      findings(Array("version: 1\nsipDomain: a".utf8) + [0xFF])
        == ["-:2:13: error: the file is not UTF-8 text; save it as UTF-8"])
  }

  @Test func `a byte order mark and Windows line ends are fine`() {
    #expect(findings("\u{FEFF}version: 1\r\nlocations:\r\n  - name: Europe\r\n").isEmpty)
  }

  @Test func `a file of tabs is not reported without end`() {
    #expect(findings(String(repeating: "\ta: 1\n", count: 1000)).count == 20)
  }

  @Test func `what a file says never steers the terminal`() {
    let text = #"version: 1\#nlocations: [{"\e[31mname": x, name: "a\e]0;b\a", description: "\u202Ex"}]"#
    for line in findings(text) {
      #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\u{202E}" })
    }
    #expect(findings(text).count == 3)
  }

  @Test func `of nothing but mistakes 100,000 are told`() {
    let reading = DeploymentReader().read(
      standardInput: Array(("version: 1\nlocations: [" + String(repeating: "1,", count: 110_000) + "1]\n").utf8))
    #expect(reading.findings.count == 100_000)
    #expect(
      reading.findings.first?.description
        == "error: there are more than 100,000 findings; fix these and try again; the others are not shown")
    #expect(reading.findings.first?.code.text == "too-many-findings")
  }

  @Test func `however many keys are written twice, each is told once`() {
    let twice = (0..<200).map { "a\($0): 1\n" }.joined() + (0..<200).map { "a\($0): 2\n" }.joined()
    let told = YAMLComposer.compose("version: 1\n" + twice).faults
    #expect(told.count == 200)
    #expect(told.map(\.line) == Array(202...401))
    #expect(
      told.first?.message == "a key is written twice in this mapping; the first is on line 2, column 1")
  }
}
