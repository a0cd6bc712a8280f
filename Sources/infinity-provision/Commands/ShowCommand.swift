import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `show`: a saved plan as `plan` would show it, with its standing, or a run as `history` shows it.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a saved plan, or what an earlier run did.",
    discussion: """
      Shows a plan that `plan --out` wrote: its changes, when it was made, until when it may be applied, who signed it, and \
      whether it was applied from here. Or shows a run by its name, as `history RUN` does. Nothing is asked of a server, and \
      no secret is read.

      Examples:
        infinity-provision show europe.plan
        infinity-provision show europe.plan --allowed-signers allowed_signers
        infinity-provision show 20261122T170501Z-4711-5f0c2a9e
        infinity-provision show last
      """)

  @Argument(help: "The file that `plan --out` wrote, a run's name, or last for the latest run.", completion: .file())
  var saved: String
  @Option(
    help: ArgumentHelp(
      "The folder that its secrets' paths are relative to (default: the working directory).", valueName: "folder"),
    completion: .directory)
  var base: String?
  @OptionGroup var allowed: AllowedSignersOptions
  @OptionGroup(title: "State") var state: StateOptions
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let state = try self.state.store()
    // A file is what it is, whatever its name.
    if !FileManager.default.fileExists(atPath: saved), saved.isRunName {
      return show(try await state.history(of: saved))
    }
    let view = try await SavedPlanView(
      path: saved, base: base ?? FileManager.default.currentDirectoryPath, allowedSigners: allowed.path)
    show(view, appliedIn: try await view.run(in: state))
  }

  private func show(_ record: RunRecord) {
    switch output.format {
    case .json: StandardStreams.writeJSON(RunJSON.document([record]))
    case .text: StandardStreams.writeResult(RunText(style: StandardStreams.resultStyle).details(record))
    }
  }

  private func show(_ view: SavedPlanView, appliedIn run: RunRecord?) {
    switch output.format {
    case .json:
      guard case .object(var members) = PlanJSON.document(view.plan, standing: view.standing) else { return }
      members["objection"] = .optional(view.objection)
      members["appliedIn"] = .optional(run?.id)
      StandardStreams.writeJSON(.object(members))
    case .text:
      let style = StandardStreams.resultStyle
      let plan = PlanText(style: style, meaningOfNothing: NothingToDo.whenMade, extent: extent.extent).text(
        view.plan)
      var lines = [plan, "", PlanStandingText(style: style).text(view.standing)]
      lines.append("  applied     \(run.map { "in the run \($0.id)" } ?? "by no run of these journals")")
      if let objection = view.objection { lines += ["", style.warning("warning: ") + style.escapedLines(objection)] }
      StandardStreams.writeResult(lines.joined(separator: "\n"))
    }
  }
}

extension String {
  /// Whether it is spelled as the name of a run: it begins with a day, `T` and a time, in UTC; or is the word for the latest.
  fileprivate var isRunName: Bool { self == "last" || prefixMatch(of: #/[0-9]{8}T[0-9]{6}Z/#) != nil }
}
