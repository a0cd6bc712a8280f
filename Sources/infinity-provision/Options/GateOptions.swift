public import ArgumentParser
import InfinityAPI
public import InfinityProvisioning

/// What is between waves, and what decides that one is good. Each option wins over its key in the file's section `rollout`.
struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What comes between waves: none, approval, or a pause in seconds.", valueName: "none|approval|seconds"))
  var between: String?
  @Option(
    help: ArgumentHelp("How many waves may fail before the rollout stops (default: 0).", valueName: "n"))
  var maxFailures: Int?
  @Option(
    help: ArgumentHelp("How long the nodes of a wave may take to be in sync (default: 900).", valueName: "seconds"))
  var gateTimeout: Int?
  @Flag(inversion: .prefixedNo, help: "Whether the nodes of a wave must be in sync (default: they must).")
  var gateSync: Bool?
  @Option(
    name: .customLong("gate-check"),
    help: ArgumentHelp(
      "A check of `verify` that a wave must pass (repeatable; default: those about what it changed).",
      valueName: "check"))
  var checks: [CheckName] = []
  @Flag(
    inversion: .prefixedNo, help: "Whether what could not be checked from here fails a gate (default: it does not).")
  var gateStrict: Bool?
  @OptionGroup var program: GateProgramOptions
  @Option(help: "What becomes of a wave that fails (default: stop, it stays as it is).")
  var onFailure: RolloutSettings.Gate.OnFailure?

  func validate() throws {
    if let between, Self.between(between) == nil {
      throw ValidationError(
        "--between takes none, approval or a number of seconds from \(Self.text(RolloutSettings.pauseSeconds)), not "
          + between.quotedForMessage)
    }
    if let maxFailures, !RolloutSettings.failureCounts.contains(maxFailures) {
      throw ValidationError("--max-failures is a number of waves, \(Self.text(RolloutSettings.failureCounts))")
    }
    if let gateTimeout, !RolloutSettings.gateSeconds.contains(gateTimeout) {
      throw ValidationError("--gate-timeout is a number of seconds, \(Self.text(RolloutSettings.gateSeconds))")
    }
  }

  private static func text(_ range: ClosedRange<Int>) -> String { "\(range.lowerBound) to \(range.upperBound)" }

  private static func between(_ text: String) -> RolloutSettings.Between? {
    switch text {
    case "none": RolloutSettings.Between.none
    case "approval": .approval
    default: Int(text).flatMap { RolloutSettings.pauseSeconds.contains($0) ? .pause(seconds: $0) : nil }
    }
  }

  /// Settings in which these options are put into effect.
  func applied(to settings: RolloutSettings) throws -> RolloutSettings {
    var settings = settings
    if let between = between.flatMap(Self.between) { settings.between = between }
    if let maxFailures { settings.maxFailures = maxFailures }
    if let gateTimeout { settings.gate.timeout = gateTimeout }
    if let gateSync { settings.gate.sync = gateSync }
    if !checks.isEmpty { settings.gate.checks = Set(checks) }
    if let gateStrict { settings.gate.strict = gateStrict }
    if let words = program.words { settings.gate.program = words }
    if let onFailure { settings.gate.onFailure = onFailure }
    return settings
  }
}

/// The program that a gate asks.
struct GateProgramOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A program that decides by its exit code whether a wave is good; it reads the wave as JSON.", valueName: "program"
    ),
    completion: .file())
  var gateProgram: String?
  @Option(
    name: .customLong("gate-argument"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("An argument of the gate's program (repeatable).", valueName: "text"))
  var arguments: [String] = []

  func validate() throws {
    guard arguments.isEmpty || gateProgram != nil else {
      throw ValidationError("--gate-argument is used only with --gate-program")
    }
  }

  /// The program with its arguments; nil where none is given.
  var words: [String]? { gateProgram.map { [$0] + arguments } }
}

/// When waves may begin. Each option wins over its key in the file's section `rollout`.
struct RolloutTimeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When waves may begin, with its time zone, such as 22:00-04:00 Europe/Oslo.", valueName: "times"))
  var window: String?
  @Option(
    help: ArgumentHelp(
      "Begin no wave as long as more participants are on its nodes; they are waited for as long as the gate may take.",
      valueName: "n"))
  var maxCalls: Int?
  @Flag(
    inversion: .prefixedNo,
    help: "Whether the Management Node makes a backup before the first change (default: it does not).")
  var backup: Bool?

  func validate() throws {
    if let objection = window.flatMap(MaintenanceWindow.objection) { throw ValidationError("--window: \(objection)") }
    if let maxCalls, !RolloutSettings.plausibleCounts.contains(maxCalls) {
      throw ValidationError("--max-calls is a number of participants, from 0")
    }
  }

  /// Settings in which these options are put into effect.
  func applied(to settings: RolloutSettings) -> RolloutSettings {
    var settings = settings
    if let window = window.flatMap(MaintenanceWindow.init) { settings.window = window }
    if let maxCalls { settings.maxCalls = maxCalls }
    if let backup { settings.backup = backup }
    return settings
  }
}

/// How a rollout is run, whatever its waves are.
struct RolloutRunOptions: ParsableArguments {
  @Flag(help: "Wait until the window opens, rather than ending with exit code 7.")
  var waitForWindow = false
  @Option(
    help: ArgumentHelp(
      "File with the passphrase of the backup (INFINITY_BACKUP_PASSPHRASE).", valueName: "path"),
    completion: .file())
  var backupPassphraseFile: String?
  @OptionGroup var ports: PortOptions

  func validate(with options: ApplyOptions) throws { try Self.refuseWait(options) }

  static func refuseWait(_ options: ApplyOptions) throws {
    guard options.waiting.wait == nil else {
      throw ValidationError("a rollout waits for its nodes by its gates: give --gate-timeout instead of --wait")
    }
  }

  private func passphrase() throws -> Secret? {
    guard let backupPassphraseFile else { return Environment["INFINITY_BACKUP_PASSPHRASE"].map { Secret($0) } }
    return try SecretFile.read(
      backupPassphraseFile, "backup passphrase file", code: "backup-passphrase-unreadable", isOneLine: true)
  }

  /// The same for the engine.
  func engine(
    _ planning: RolloutPlanningOptions, _ apply: ApplyRun.Options, _ signatures: SignatureRequirement,
    _ resolver: SecretResolver
  ) throws -> RolloutRun.Options {
    RolloutRun.Options(
      planning: planning.options, apply: apply,
      network: ports.network(),
      signatures: signatures, resolver: resolver, backupPassphrase: try passphrase(), waitsForWindow: waitForWindow)
  }
}

extension RolloutSettings.Gate.OnFailure: ExpressibleByArgument {}
