import ArgumentParser
import InfinityProvisioning

/// `--allowed-signers`
struct AllowedSignersOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who may sign: OpenSSH's file of allowed signers (INFINITY_ALLOWED_SIGNERS).", valueName: "file"),
    completion: .file())
  var allowedSigners: String?

  /// The file, of the option or the variable; nil where neither names one.
  var path: String? { allowedSigners ?? Environment["INFINITY_ALLOWED_SIGNERS"] }
}

/// How many people must have signed what is applied.
struct SignatureOptions: ParsableArguments {
  private static let variable = "INFINITY_REQUIRE_SIGNATURES"
  /// More would not fit into the file of a plan.
  private static let range = 1...20

  @Option(
    help: ArgumentHelp(
      "Apply nothing but a saved plan that so many people have signed (INFINITY_REQUIRE_SIGNATURES).", valueName: "n"))
  var requireSignatures: Int?
  @OptionGroup var allowed: AllowedSignersOptions

  func validate() throws {
    guard requireSignatures.map(Self.range.contains) ?? true else {
      throw ValidationError("--require-signatures must be a number of people, 1 to 20")
    }
  }

  /// What a saved plan must have. Where option and variable differ the larger number holds: a command line takes no protection away.
  func requirement() throws -> SignatureRequirement {
    let persons = max(requireSignatures ?? 0, try Self.required())
    guard persons == 0 || allowed.path != nil else {
      throw CommandExit.failure(
        .wrongCommandLine, code: "usage",
        "signatures are required, and it is not known who may sign: give --allowed-signers, or set INFINITY_ALLOWED_SIGNERS"
      )
    }
    return SignatureRequirement(persons: persons, allowedSigners: allowed.path)
  }

  /// Refuses what nobody can have signed.
  ///
  /// - Throws: ``CommandExit`` with exit code 6 where signatures are required.
  func refuseUnsigned() throws {
    guard requireSignatures == nil else { throw Self.refusal("--require-signatures asks for") }
    try Self.refuseUnsigned()
  }

  /// The same for a command without the option.
  ///
  /// - Parameter command: the command that makes a plan which can be signed.
  static func refuseUnsigned(planBy command: String = "plan --out") throws {
    guard try required() == 0 else { throw refusal("\(variable) asks for", planBy: command) }
  }

  private static func refusal(_ what: String, planBy command: String = "plan --out") -> CommandExit {
    .failure(
      .refused, code: "not-a-signed-plan",
      "nothing was changed: \(what) signatures, which only a saved plan has; `\(command)` makes one, `sign` signs it, and "
        + "`apply --plan` applies it")
  }

  /// How many the variable asks for; 0 where it is not set.
  private static func required() throws -> Int {
    guard let value = Environment[variable] else { return 0 }
    guard let number = Int(value), range.contains(number) else {
      throw CommandExit.failure(
        .wrongCommandLine, code: "usage",
        "the variable \(variable) is \(value.quotedForMessage); set it to a number of people, 1 to 20, or not at all")
    }
    return number
  }
}
