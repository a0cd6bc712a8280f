import InfinityProvisioning
import Testing

@Suite("Included files")
struct IncludeTests {
  /// What is said about `main.yaml` of a folder, with the folder's own path left out.
  private func findings(_ files: [String: String]) throws -> [String] {
    let folder = try ScratchFolder(files)
    return DeploymentReader().read(path: folder.file("main.yaml")).findings.map {
      $0.description.replacing(folder.path + "/", with: "")
    }
  }

  @Test func `the lists of included files follow, and their paths are relative to them`() throws {
    let folder = try ScratchFolder([
      "main.yaml": "version: 1\ninclude: [sites/asia.yaml]\nlocations: [{name: Europe}]",
      "sites/asia.yaml": """
      x-note: y
      include: [../more/oceania.yaml]
      locations: [{name: Asia}]
      tlsCertificates:
        - name: asia
          certificate: {file: certs/asia.pem}
          privateKey: {command: [./key, asia]}
      """,
      "more/oceania.yaml": "version: 1\nlocations: [{name: Oceania}]",
    ])
    let reading = DeploymentReader().read(path: folder.file("main.yaml"))
    #expect(reading.findings.isEmpty)
    let deployment = try #require(reading.valid)
    #expect(deployment.locations.map(\.name.value) == ["Europe", "Asia", "Oceania"])
    #expect(deployment.locations[1].name.mark.file == folder.file("sites/asia.yaml"))
    #expect(deployment.tlsCertificates[0].certificate.path == folder.file("sites/certs/asia.pem"))
    #expect(
      deployment.tlsCertificates[0].privateKey.origin
        == .command(["./key", "asia"], workingDirectory: folder.file("sites")))
  }

  @Test func `the digest is that of the file alone, and with what it includes of all of it`() throws {
    let folder = try ScratchFolder(["main.yaml": "version: 1\nsipDomain: a.example.com\n"])
    func digest() -> String { DeploymentReader().read(path: folder.file("main.yaml")).digest }
    #expect(digest() == "643668b3928dae8cb84f7ecb5be17cd1c1b6345a9edf1d9413e5492d6d136aa9")
    try folder.write("version: 1\ninclude: [other.yaml]\n", to: "main.yaml")
    try folder.write("locations: [{name: Asia}]\n", to: "other.yaml")
    let before = digest()
    try folder.write("locations: [{name: Europe}]\n", to: "other.yaml")
    #expect(digest() != before)
  }

  @Test(arguments: ["", "tlsCertificates: [\n"])
  func `what is named may stand in an included file that could not be read`(broken: String) throws {
    var files = [
      "main.yaml": """
      version: 1
      include: [certificates.yaml]
      rollout: {waves: [Asia]}
      locations:
        - {name: Europe, pool: {fqdn: pool.example.com, certificate: eu, nodes: [{name: node1, sipTLSFQDN: node1.example.com}]}}
      """
    ]
    if !broken.isEmpty { files["certificates.yaml"] = broken }
    let found = try findings(files)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains("certificates.yaml") == true)
  }

  @Test func `an included file holds lists only`() throws {
    #expect(
      try findings([
        "main.yaml": "version: 1\ninclude: [a.yaml]",
        "a.yaml": "version: 1\nsipDomain: example.com\nlocatons: []",
      ]) == [
        "a.yaml:2:1: error: sipDomain: this key cannot be in an included file, only in the file that includes it",
        "a.yaml:3:1: error: locatons: unknown key; did you mean `locations`? (keys of an included file: version, include,"
          + " trustedCACertificates, tlsCertificates, lyncServers, dnsServers, turnServers, stunServers, locations)",
      ])
  }

  @Test func `a name that is declared in two files is shown with both places`() throws {
    #expect(
      try findings([
        "main.yaml": "version: 1\ninclude: [sites/a.yaml]\nlocations:\n  - name: Europe",
        "sites/a.yaml": "locations:\n  - name: Europe",
      ]) == [
        "sites/a.yaml:2:11: error: locations[0].name: the location \"Europe\" is declared twice; the first is at"
          + " main.yaml:4:11"
      ])
  }

  @Test func `cycles, files included twice and files that are not there are refused`() throws {
    #expect(
      try findings([
        "main.yaml": "version: 1\ninclude:\n  - main.yaml\n  - a.yaml\n  - ./a.yaml\n  - none.yaml",
        "a.yaml": "include: [main.yaml]",
      ]) == [
        "a.yaml:1:11: error: include[0]: \"main.yaml\" includes itself, directly or through another file",
        "main.yaml:3:5: error: include[0]: \"main.yaml\" includes itself, directly or through another file",
        "main.yaml:5:5: error: include[2]: \"./a.yaml\" is included already at main.yaml:4:5",
        "main.yaml:6:5: error: include[3]: cannot read the included file \"none.yaml\": No such file or directory",
      ])
  }

  @Test func `faults of all files are reported, sorted by file and position`() throws {
    #expect(
      try findings([
        "main.yaml": "version: 1\ninclude: [b.yaml, a.yaml]\nsipDomian: x",
        "a.yaml": "locations: [{name: 1}, {nam: x}]",
        "b.yaml": "locations:\n\t- x",
      ]).map { $0.prefix(14) } == ["a.yaml:1:20: e", "a.yaml:1:25: e", "b.yaml:2:1: er", "main.yaml:3:1:"])
  }
}
