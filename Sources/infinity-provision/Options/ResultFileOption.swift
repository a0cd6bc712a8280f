import ArgumentParser

/// `--out FILE` of commands whose result other programs fetch from a file.
struct ResultFileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write the result to this file, all at once; not with text.", valueName: "file"),
    completion: .file())
  var out: String?

  /// Sends the result there, where the option is given.
  ///
  /// - Parameter format: what the result is written as.
  /// - Throws: ``CommandExit`` where the file must not be replaced, or its folder is not there.
  func use(_ format: some OutputFormat) throws {
    if let out { StandardStreams.sendResults(to: try ResultFile(out, beginnings: Self.beginnings(format.rawValue))) }
  }

  /// A wrong command line: text that failed would leave the file of an earlier run.
  func validate(with format: some OutputFormat) throws {
    try OutPath.validate(out, "file")
    guard out == nil || format.rawValue != "text" else {
      let others = type(of: format).allCases.map(\.rawValue).filter { $0 != "text" }
      throw ValidationError("--out goes with --format \(others.joined(separator: ", "))")
    }
  }

  /// How results of that form begin: only a file that begins so is replaced. Where a command fails, JSON and SARIF give way to an error.
  private static func beginnings(_ format: String) -> [String] {
    let error = "{\n  \"error\" : {"
    return switch format {
    case "junit": [JUnitXML.beginning]
    case "prometheus": [PrometheusText.beginning]
    case "sarif": [SARIF.beginning, error]
    default: ["{\n  \"checks\" : [", "{\n  \"findings\" : [", error]
    }
  }
}
