import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `sign`: shows a saved plan, asks, and adds a signature of whoever agrees to its file.
struct SignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign a saved plan that you have seen, for apply --require-signatures.",
    discussion: """
      Shows the plan as `apply --plan` does, asks, and adds an SSH signature to its file, made by OpenSSH's ssh-keygen. It \
      contacts no server. Without --key the only key of the SSH agent signs.

      Examples:
        infinity-provision sign europe.plan --key ~/.ssh/id_ed25519
        infinity-provision apply --plan europe.plan --require-signatures 2 \\
          --allowed-signers allowed_signers
      """)

  @Argument(help: "The plan that `plan --out` wrote.", completion: .file())
  var saved: String
  @Option(
    help: ArgumentHelp(
      "The private key to sign with, or the public half of one that the SSH agent has.", valueName: "file"),
    completion: .file())
  var key: String?
  @Option(
    help: ArgumentHelp(
      "The folder that its secrets' paths are relative to (default: the working directory).", valueName: "folder"),
    completion: .directory)
  var base: String?
  @OptionGroup(title: "Secrets") var programs: ProgramOptions
  @OptionGroup var allowed: AllowedSignersOptions
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let run = try await SignRun(
      path: saved, base: base ?? FileManager.default.currentDirectoryPath, allowedSigners: allowed.path,
      resolver: programs.resolver())
    try show(run)
    try obtainConsent(run)
    let signature = try await run.sign(with: key)
    var standing = run.standing
    standing.signatures.append(signature)
    if output.format == .json { StandardStreams.writeJSON(PlanJSON.document(run.plan, standing: standing)) }
    StandardStreams.writeMessage(
      "The plan in \(StandardStreams.style.escaped(saved)) is signed with the key \(signature.fingerprint ?? ""); signatures: "
        + "\(standing.signatures.count).")
  }

  /// In JSON the plan is part of the one document at the end, and people see it before they are asked.
  private func show(_ run: SignRun) throws {
    let write = output.format == .json ? StandardStreams.writeMessage : StandardStreams.writeResult
    let style = output.format == .json ? StandardStreams.style : StandardStreams.resultStyle
    write(PlanText(style: style, meaningOfNothing: NothingToDo.whenMade, extent: extent.extent).text(run.plan))
    write("\n" + PlanStandingText(style: style).text(run.standing))
    if let objection = run.objection { write("\n" + style.warning("warning: ") + style.escapedLines(objection)) }
    if let reason = StandardStreams.takeResultFailure() {
      throw CommandExit.failure(
        .failed, code: "output-failed",
        "nothing was signed: the plan could not be written to standard output: \(reason)")
    }
  }

  /// No option answers in a person's place: the signature says that somebody has seen the plan.
  private func obtainConsent(_ run: SignRun) throws {
    let document = PlanJSON.document(run.plan, standing: run.standing)
    let question = "\nManagement Node \(run.plan.managementNode)\nSign this plan? [y/N] "
    guard let isApproved = try Terminal.confirm(question) else {
      throw CommandExit.failure(
        .refused, code: "no-terminal",
        "nothing was signed: there is no terminal to ask on, and a signature says that a person has seen the plan",
        document: document)
    }
    guard isApproved else {
      throw CommandExit.failure(.refused, code: "declined", "nothing was signed: declined", document: document)
    }
  }
}
