/// The key table of `rollout`: how the deployment is rolled out, wave after wave.
enum RolloutKeys {
  /// The word for every location that no wave names.
  static let rest = "rest"

  /// The whole section.
  static let rollout = ObjectShape(
    noun: "a rollout",
    keys: [
      Key(
        "waves", .list(.anyOf([location, locations, .object(wave)])),
        "The waves one by one, each a location, a list of locations, or a mapping. The word `rest` as the last one is every location that"
          + " no other wave names. Goes without `canary`, `size` and `order`."),
      Key(
        "canary", .anyOf([location, locations]),
        "The location or locations that come first, in a wave of their own."),
      Key(
        "size", .anyOf([.waveSize, .list(.waveSize)]), default: "1",
        "How many locations a wave has, or which share of all of them; of a list the last one repeats."),
      Key(
        "order", .choice(WaveOrder.allCases.map(\.rawValue)), default: usual.order.rawValue,
        "Which locations come first: those with the fewest nodes, those with the most, or as in the file."),
      Key(
        "between", .anyOf([.choice(["none", "approval"]), .object(pause)]), default: "none",
        "What comes before every wave but the first: nothing, an approval, or a pause."),
      Key(
        "maxFailures", .integer(RolloutSettings.failureCounts), default: "\(usual.settings.maxFailures)",
        "How many waves may fail before the rollout stops; 0 stops it at the first one."),
      Key("gate", .object(gate), "What decides that a wave is good, and what becomes of one that is not."),
      Key(
        "window", .window,
        "When waves may begin, with the time zone, and with days if it is not for all: `Mon-Fri 22:00-04:00 Europe/Oslo`."
      ),
      Key(
        "maxCalls", .integer(0...1_000_000),
        "How many participants may be on the nodes of a wave when it begins; any number without it."),
      Key(
        "backup", .boolean, default: "\(usual.settings.backup)",
        "Whether the Management Node makes a backup of itself before the first write of the rollout."),
    ])

  /// What is so where the file says nothing.
  private static let usual = (settings: RolloutSettings(), order: WaveOrder.smallest)

  private static let location = Kind.location.identityKey?.value ?? .text(maximum: nil)
  private static let locations = ValueKind.list(location)

  private static let wave = ObjectShape(
    noun: "a wave",
    keys: [
      Key("name", .text(maximum: 100), "What the wave is called; its number without it."),
      Key("locations", locations, presence: .required, "The names of its locations."),
    ])

  private static let pause = ObjectShape(
    noun: "a pause",
    keys: [
      Key(
        "pause", .integer(RolloutSettings.pauseSeconds), presence: .required,
        "Seconds, counted from when the wave before was good.")
    ])

  private static let gate = ObjectShape(
    noun: "a gate",
    keys: [
      Key(
        "timeout", .integer(RolloutSettings.gateSeconds), default: "\(usual.settings.gate.timeout)",
        "Seconds until the nodes must be in sync, and as many for the program."),
      Key(
        "sync", .boolean, default: "\(usual.settings.gate.sync)", "Whether the nodes of the wave must be in sync."),
      Key(
        "checks", .list(.choice(CheckName.allCases.map(\.rawValue))),
        "Which checks of `verify` are made of the wave's locations; those about what the wave changed without it."),
      Key(
        "strict", .boolean, default: "\(usual.settings.gate.strict)",
        "Whether what could not be checked from here fails the gate."),
      Key(
        "program", .program,
        "A program and its arguments, run without a shell in the folder of this file: it is given the wave as JSON on standard input, and"
          + " its exit code decides."),
      Key(
        "onFailure", .choice(RolloutSettings.Gate.OnFailure.allCases.map(\.rawValue)),
        default: usual.settings.gate.onFailure.rawValue,
        "What becomes of a wave whose gate fails: it stays as it is and the rollout stops, or it is rolled back first."),
    ])
}
