import InfinityProvisioning
import TestSupport
import Testing

/// The section `rollout` of a deployment file: what it becomes, and every mistake in it at its place.
@Suite("The section rollout")
struct RolloutSectionTests {
  private static let locations = """
    version: 1
    locations: [{name: Oslo}, {name: Bergen}, {name: Trondheim}, {name: rest}]
    rollout:
    """

  private func settings(_ section: String) throws -> RolloutSettings {
    let reading = DeploymentReader().read(standardInput: Array("\(Self.locations)\n\(section)".utf8))
    #expect(reading.findings.isEmpty, "\(section)")
    return try #require(reading.valid?.rollout?.value)
  }

  @Test("all of it")
  func everything() throws {
    let settings = try settings(
      """
        waves: [Oslo, {name: coast, locations: [Bergen, Trondheim]}, rest]
        between: {pause: 3600}
        maxFailures: 2
        gate:
          {timeout: 60, sync: false, checks: [sync, certificates], strict: true, program: [./check, "--all", ""], onFailure: rollback}
        window: Mon-Fri 22:00-04:00 Europe/Oslo
        maxCalls: 0
        backup: true
      """)
    var expected = RolloutSettings()
    expected.waves = .listed(
      [.init(locations: ["Oslo"]), .init(name: "coast", locations: ["Bergen", "Trondheim"])], rest: true)
    expected.between = .pause(seconds: 3600)
    expected.maxFailures = 2
    expected.gate.timeout = 60
    expected.gate.sync = false
    expected.gate.checks = [.sync, .certificates]
    expected.gate.strict = true
    expected.gate.program = ["./check", "--all", ""]
    expected.gate.onFailure = .rollBack
    expected.window = MaintenanceWindow("Mon-Fri 22:00-04:00 Europe/Oslo")
    expected.maxCalls = 0
    expected.backup = true
    #expect(settings == expected)
  }

  @Test("what it does not say is as usual, and a file without it says nothing")
  func usual() throws {
    #expect(try settings("  {}") == RolloutSettings())
    #expect(try settings("  {gate: {}, between: none}") == RolloutSettings())
    #expect(DeploymentReader().read(standardInput: Array("version: 1".utf8)).valid?.rollout == nil)
  }

  @Test("waves by size, a canary first")
  func sizes() throws {
    #expect(
      try settings("  {canary: Oslo, size: [1, 25%], order: largest, between: approval}").waves
        == .computed(canary: ["Oslo"], sizes: [.locations(1), .percent(25)], order: .largest))
    #expect(
      try settings("  {canary: [Oslo, Bergen], size: 2, order: file}").waves
        == .computed(canary: ["Oslo", "Bergen"], sizes: [.locations(2)], order: .file))
    #expect(
      try settings("  {size: \"50%\"}").waves == .computed(canary: [], sizes: [.percent(50)], order: .smallest))
    #expect(try settings("  {between: approval}").between == .approval)
  }

  @Test("a location called rest is written as a list")
  func locationCalledRest() throws {
    #expect(
      try settings("  {waves: [[rest], [Oslo, Bergen, Trondheim]]}").waves
        == .listed([.init(locations: ["rest"]), .init(locations: ["Oslo", "Bergen", "Trondheim"])], rest: false))
  }

  @Test("locations of an included file are locations")
  func included() throws {
    let folder = try TemporaryFolder()
    try folder.write("version: 1\nlocations: [{name: Oslo}]", to: "oslo.yaml")
    let file = try folder.write("version: 1\ninclude: [oslo.yaml]\nrollout: {waves: [Oslo]}", to: "all.yaml")
    #expect(DeploymentReader().read(path: file).findings.isEmpty)
  }

  @Test("an included file has none")
  func notIncluded() throws {
    let folder = try TemporaryFolder()
    try folder.write("version: 1\nrollout: {backup: true}", to: "part.yaml")
    let file = try folder.write("version: 1\ninclude: [part.yaml]", to: "all.yaml")
    #expect(
      DeploymentReader().read(path: file).findings.map(\.message) == [
        "this key cannot be in an included file, only in the file that includes it"
      ])
  }

  @Test("each mistake is reported at its place, in full", arguments: badRolloutCases)
  func mistakes(mistake: BadFileCase) {
    let reading = DeploymentReader().read(standardInput: Array(mistake.yaml.utf8))
    #expect(reading.findings.map(\.description) == mistake.findings)
  }

  @Test("a location in no wave is a warning, since the file is good for everything else")
  func leftOut() {
    let text = "\(Self.locations) {waves: [Oslo, Bergen]}"
    let reading = DeploymentReader().read(standardInput: Array(text.utf8))
    #expect(
      reading.findings.map(\.description) == [
        "-:3:18: warning: rollout.waves: no wave has \"Trondheim\", \"rest\"; a rollout leaves them as they are: write `rest` as the "
          + "last wave if that is not meant"
      ])
    #expect(reading.valid != nil)
  }
}

private func rolloutCase(_ name: String, _ section: String, _ findings: String...) -> BadFileCase {
  var mistake = BadFileCase(name, "version: 1\nlocations: [{name: Oslo}, {name: Bergen}]\nrollout: \(section)")
  mistake.findings = findings
  return mistake
}

/// A case for each rule about the section `rollout`.
let badRolloutCases: [BadFileCase] = [
  rolloutCase(
    "an unknown location in a wave", "{waves: [[Olso], rest]}",
    "-:3:20: error: rollout.waves[0][0]: the rollout names the location \"Olso\", which the file does not declare; did you mean "
      + "\"Oslo\"?"),
  rolloutCase(
    "an unknown location as canary", "{canary: London}",
    "-:3:19: error: rollout.canary: the rollout names the location \"London\", which the file does not declare"),
  rolloutCase(
    "a location in two waves", "{waves: [Oslo, [Bergen, Oslo]]}",
    "-:3:34: error: rollout.waves[1][1]: the location \"Oslo\" is in the rollout twice; the first is at -:3:19"),
  rolloutCase(
    "a wave after the rest", "{waves: [rest, Oslo]}",
    "-:3:19: error: rollout.waves[0]: `rest` is every location that no other wave names, so it comes last; a location of that name is "
      + "written `[rest]`"),
  rolloutCase(
    "no wave", "{waves: []}",
    "-:3:18: error: rollout.waves: there is no wave in this list; leave `waves` out for one location after the other"),
  rolloutCase(
    "a wave of nothing", "{waves: [[], {locations: []}, rest]}",
    "-:3:19: error: rollout.waves[0]: this wave has no location; name one, or remove the wave",
    "-:3:23: error: rollout.waves[1]: this wave has no location; name one, or remove the wave"),
  rolloutCase(
    "a wave without locations", "{waves: [{name: one}, rest]}",
    "-:3:19: error: rollout.waves[0].locations: required in a wave, but missing (expected a list)"),
  rolloutCase(
    "waves and sizes", "{waves: [Oslo, rest], size: 2, order: file, canary: Bergen}",
    "-:3:38: error: rollout.size: not used with `waves`, which says already which locations come when; remove one or the other",
    "-:3:48: error: rollout.order: not used with `waves`, which says already which locations come when; remove one or the other",
    "-:3:62: error: rollout.canary: not used with `waves`, which says already which locations come when; remove one or the other"
  ),
  rolloutCase(
    "no size", "{size: []}",
    "-:3:17: error: rollout.size: there is no size in this list; leave `size` out for waves of one location"),
  rolloutCase(
    "sizes that are none", "{size: [0, 101%, 0%, -1, 1.5, many]}",
    "-:3:18: error: rollout.size[0]: expected a number of locations from 1, or a percentage from 1% to 100%, not \"0\"",
    "-:3:21: error: rollout.size[1]: expected a number of locations from 1, or a percentage from 1% to 100%, not \"101%\"",
    "-:3:27: error: rollout.size[2]: expected a number of locations from 1, or a percentage from 1% to 100%, not \"0%\"",
    "-:3:31: error: rollout.size[3]: expected a number of locations from 1, or a percentage from 1% to 100%, not \"-1\"",
    "-:3:35: error: rollout.size[4]: expected a number of locations from 1, or a percentage from 1% to 100%, not \"1.5\"",
    "-:3:40: error: rollout.size[5]: expected a number of locations from 1, or a percentage from 1% to 100%, not \"many\""
  ),
  rolloutCase(
    "a mapping as size", "{size: {count: 1}}",
    "-:3:17: error: rollout.size: expected a number of locations, or a percentage of them such as 25%, or a list, not a mapping"
  ),
  rolloutCase(
    "a word that is no order", "{order: smalest}",
    "-:3:18: error: rollout.order: expected smallest, largest or file, not \"smalest\"; did you mean \"smallest\"?"),
  rolloutCase(
    "a word that is not between", "{between: aproval}",
    "-:3:20: error: rollout.between: expected none or approval, not \"aproval\"; did you mean \"approval\"?"),
  rolloutCase(
    "a pause of nothing", "{between: {pause: 0}}",
    "-:3:28: error: rollout.between.pause: expected a whole number from 1 to 2592000, not 0"),
  rolloutCase(
    "a window without a zone", "{window: '22:00-04:00'}",
    "-:3:19: error: rollout.window: \"22:00-04:00\" has no time zone; write it after the times, such as Europe/Oslo or UTC: whoever "
      + "goes on with the rollout may be in another one"),
  rolloutCase(
    "a check that there is not", "{gate: {checks: [dns]}}",
    "-:3:27: error: rollout.gate.checks[0]: expected configuration, certificates, prerequisites, sync, ntp-servers, dns-servers, dns-nodes, "
      + "dns-pool, dns-names, dns-reverse, stun, turn, node-tls or lync-tls, not \"dns\""),
  rolloutCase(
    "a program as text", "{gate: {program: ./check --all}}",
    "-:3:27: error: rollout.gate.program: expected a list of a program and its arguments, such as [./check-calls, --quiet]"
  ),
  rolloutCase(
    "an unknown key of a gate", "{gate: {programm: [./check]}}",
    "-:3:18: error: rollout.gate.programm: unknown key; did you mean `program`? (keys of a gate: timeout, sync, checks, strict, "
      + "program, onFailure)"),
  rolloutCase(
    "more calls than there are", "{maxCalls: -1}",
    "-:3:21: error: rollout.maxCalls: expected a whole number from 0 to 1000000, not -1"),
  rolloutCase(
    "null", "{window: null}",
    "-:3:19: error: rollout.window: null is not allowed here, since there is nothing to clear: expected times and a time zone, such as "
      + "22:00-04:00 Europe/Oslo, or leave the key out"),
]
