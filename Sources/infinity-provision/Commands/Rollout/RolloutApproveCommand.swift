import ArgumentParser
import InfinityProvisioning

/// `rollout approve`: shows what the next wave does, asks, and approves it.
struct RolloutApproveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approve the wave that waits for it, and with --sign sign its plan.",
    discussion: """
      Shows what the wave would do and asks. --plan DIGEST approves without asking, if that is still its plan: for \
      pipelines, whose people have seen it. `rollout resume` then makes it.

      Examples:
        infinity-provision rollout approve
        infinity-provision rollout approve --sign --key ~/.ssh/id_ed25519
      """)

  @OptionGroup var choice: RolloutChoice
  @Option(
    name: .customLong("plan"),
    help: ArgumentHelp(
      "Approve exactly this plan without asking: the digest that `rollout status --format json` shows.",
      valueName: "digest"))
  var planDigest: String?
  @Flag(help: "Sign the plan of the wave, for --require-signatures.")
  var sign = false
  @Option(
    help: ArgumentHelp(
      "The private key to sign with, or the public half of one that the SSH agent has.", valueName: "file"),
    completion: .file())
  var key: String?
  @OptionGroup var allowed: AllowedSignersOptions
  @OptionGroup var place: RolloutPlace
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard key == nil || sign else { throw ValidationError("--key is used only with --sign") }
    guard planDigest == nil || !sign else {
      throw ValidationError("a signature says that a person has seen the plan: give either --plan or --sign")
    }
  }

  func run() async throws {
    try output.use()
    let wishes = try RolloutWishes(place.store())
    let shown = try await wishes.approvable(choice.id, on: place.givenAddress)
    try obtainConsent(shown)
    if sign {
      let (record, signature) = try await wishes.sign(shown, with: key, allowedSigners: allowed.path)
      StandardStreams.writeMessage(
        "The plan of wave \(shown.wave + 1) is signed with the key \(signature.fingerprint ?? "").")
      return RolloutConversation.show(record, output.format)
    }
    let record = try await wishes.approve(shown)
    StandardStreams.noteChanges()
    RolloutConversation.show(record, output.format)
  }

  private func obtainConsent(_ shown: RolloutWishes.Approvable) throws {
    if let planDigest {
      guard planDigest == shown.digest else {
        throw CommandExit.failure(
          .refused, code: "nothing-to-approve",
          "nothing was approved: the plan of wave \(shown.wave + 1) is \(shown.digest), not \(planDigest.quotedForMessage); look at it, and "
            + "approve again")
      }
      return
    }
    let write = output.format == .json ? StandardStreams.writeMessage : StandardStreams.writeResult
    let style = output.format == .json ? StandardStreams.style : StandardStreams.resultStyle
    write(RolloutText(style: style).heading(shown.wave, of: shown.record))
    let text = PlanText(style: style, meaningOfNothing: NothingToDo.wave, extent: extent.extent)
    if let plan = shown.plan { write(text.text(plan)) }
    write("Digest of the plan: \(shown.digest)")
    let question =
      "\nManagement Node \(shown.record.managementNode)\n\(sign ? "Sign and approve" : "Approve") wave \(shown.wave + 1)? [y/N] "
    guard let isApproved = try Terminal.confirm(question) else {
      throw CommandExit.failure(
        .refused, code: "no-terminal",
        "nothing was approved: there is no terminal to ask on"
          + (sign
            ? ", and a signature says that a person has seen the plan"
            : "; --plan \(shown.digest) approves this plan without asking"))
    }
    guard isApproved else {
      throw CommandExit.failure(.refused, code: "declined", "nothing was approved: declined")
    }
  }
}
