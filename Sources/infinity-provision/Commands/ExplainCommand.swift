import ArgumentParser
import InfinityProvisioning

/// `explain`: what the code of a finding means, and what to do.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain what the code of a finding means, and what to do.",
    discussion: """
      Codes are in the JSON output of validate, plan, apply, verify and doctor. Without one, all are listed.

      Example:
        infinity-provision explain certificate-expired
      """)

  @Argument(
    help: ArgumentHelp("The code of a finding (default: list all).", valueName: "code"),
    completion: .list(FindingCode.all.map(\.text)))
  var code: String?

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let codes = try code.map { [try Self.known($0)] }
    switch (output.format, codes?.first) {
    case (.json, _): StandardStreams.writeJSON(CodeJSON.document(codes ?? FindingCode.all))
    case (.text, let code?): StandardStreams.writeResult(CodeText(style: StandardStreams.resultStyle).text(code))
    case (.text, nil): StandardStreams.writeResult(CodeText(style: StandardStreams.resultStyle).list)
    }
  }

  /// The code of a word.
  ///
  /// - Throws: ``CommandExit`` with exit code 64 for a word that is none, with the nearest one.
  private static func known(_ text: String) throws -> FindingCode {
    guard let code = FindingCode(text) else {
      let hint = suggestion(for: text, among: FindingCode.all.map(\.text))
      throw CommandExit.failure(
        .wrongCommandLine, code: "unknown-code",
        "no finding has the code \(text.quotedForMessage)\(hint.isEmpty ? "; `infinity-provision explain` lists them all" : hint)"
      )
    }
    return code
  }
}
