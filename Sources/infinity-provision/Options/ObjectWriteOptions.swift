import ArgumentParser
import InfinityAPI
import InfinityProvisioning

/// What a field is set to, for `api create`, `api update` and `api command`.
struct FieldOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Set a field (repeatable): a text, a number, true, false, the name of another object, null to clear it, or @file for what a file holds.",
      valueName: "field=value"), completion: Completions.settings)
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      "Set a password, a PIN or a key (repeatable): {env: NAME}, {file: path} or {command: [program, …]}.",
      valueName: "field={env: NAME}"), completion: Completions.secretSettings)
  var setSecret: [String] = []

  @Option(
    help: ArgumentHelp("Set the fields that this YAML or JSON file has.", valueName: "file"), completion: .file())
  var file: String?

  @OptionGroup var programs: ProgramOptions

  /// Everything that is set.
  ///
  /// - Parameter facts: what is known of the kind or the command; nil where only the Management Node knows it.
  /// - Throws: ``CommandExit`` or `RunFailure` for what cannot be read.
  func inputs(of facts: ResourceFacts?) throws -> [(name: String, input: FieldInput)] {
    let filed = if let file { try FieldInput.file(file, of: facts) } else { [(name: String, input: FieldInput)]() }
    return try filed + set.map { try FieldInput.setting($0) } + setSecret.map { try FieldInput.secretSetting($0) }
  }
}

/// How one request is made.
struct ObjectWriteOptions: ParsableArguments {
  @Flag(help: "Show what would be sent, and change nothing.")
  var dryRun = false

  @OptionGroup var journal: JournalOptions
  @OptionGroup var state: StateOptions

  /// The same for the engine.
  ///
  /// - Throws: ``CommandExit`` for what cannot be used, or where signatures are required.
  func engine() throws -> WriteOptions {
    if !dryRun { try SignatureOptions.refuseUnsigned() }
    return WriteOptions(
      reference: try journal.checkedReference, audit: try journal.destinations, lockPatience: journal.lockPatience,
      isDry: dryRun)
  }
}
