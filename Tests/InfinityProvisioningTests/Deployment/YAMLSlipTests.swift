import Testing

@testable import InfinityProvisioning

struct YAMLSlipTests {
  private static let colon =
    "a colon where no key can be: the line before may lack its colon, this line may be indented too far, or a text with "
    + "\": \" in it needs quotes"
  private static let keys = "keys stand exactly below each other, and nothing follows a closing quote or bracket"
  private static let escape =
    "in double quotes a backslash begins an escape, and this is none: write paths with slashes, and other text in single quotes"

  @Test(
    "what libyaml stops at is told by what is to be mended",
    arguments: [
      ("sipDomain\nversion: 1", "2:8", colon),
      ("version: 1 sipDomain: x", "1:21", colon),
      ("version: 1\n  sipDomain: x", "2:12", colon),
      (
        "version: 1\nlocations\ninclude: []", "3:1",
        "line 2 is neither `key: value` nor an item of a list: it may lack the colon, or the space after it"
      ),
      (
        "locations:\n  - name: A\n   mtu: 3", "3:4",
        "this does not belong to the list that begins on line 2: each item begins with \"- \", and the keys of an item stand exactly "
          + "below its first one"
      ),
      ("locations:\n  - name: A\n - name: B", "3:2", "this does not belong to the keys that begin on line 1: \(keys)"),
      ("sipDomain: \"a\" b", "1:16", "this does not belong to the keys that begin on line 1: \(keys)"),
      ("password: {env: A}}", "1:19", "this does not belong to the keys that begin on line 1: \(keys)"),
      (
        "include: [a\nversion: 1", "2:8",
        "the list in brackets that begins on line 1 goes on with neither a comma nor \"]\""
      ),
      (
        "secret: {env: A\nb: 1", "2:2",
        "the mapping in braces that begins on line 1 goes on with neither a comma nor \"}\""
      ),
      ("sipDomain: \"a\n", "2:1", "the text in quotes that begins on line 1 has no closing quote"),
      ("sipDomain: \"a\n---\n\"", "2:1", "the text in quotes that begins on line 1 has no closing quote"),
      ("sipDomain: @vc", "1:12", "a text that begins with this character needs quotes"),
      ("sipDomain: `vc`", "1:12", "a text that begins with this character needs quotes"),
      (
        "name: *.example.com", "1:8",
        "no anchor (`&name`) above has the name of this alias (`*name`); a text that begins with `*` needs quotes"
      ),
      (
        "name: *example", "1:7",
        "no anchor (`&name`) above has the name of this alias (`*name`); a text that begins with `*` needs quotes"
      ),
      ("password: &.x", "1:12", "a text that begins with `&` needs quotes"),
      ("password: |x", "1:12", "a text that begins with `|` or `>` needs quotes"),
      (
        "dnsServers: - A", "1:13",
        "a list begins on a line of its own, below its key; a text that begins with \"- \" needs quotes"
      ),
      (
        "password: ]x", "1:11",
        "a bracket, brace or comma where a value belongs; a text that begins with one needs quotes"
      ),
      ("version: 1\n...\nsipDomain: x", "3:1", "the file goes on after the end of its document (`...`)"),
      ("file: \"certs\\pool.pem\"", "1:13", escape),
      ("file: \"certs\\u12\"", "1:15", escape),
      // What ordinary files do not have is told in libyaml's words.
      ("%TAG x\nversion: 1", "1:6", "while scanning a tag directive that begins on line 1, did not find expected '!'"),
    ])
  func slips(text: String, place: String, words: String) {
    let reading = DeploymentReader().read(standardInput: Array(text.utf8))
    #expect(reading.findings.map(\.description) == ["-:\(place): error: not valid YAML: \(words)"])
  }
}
